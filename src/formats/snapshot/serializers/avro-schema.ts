/** Deeper, and beyond so many fields, a schema is not printed: it stands in the JSON as a whole. */
const MOST_DEPTH = 4;
const MOST_FIELDS = 100;

/**
 * The fields of an Avro schema in one line: `(id: long, name: string?, lines: array<Line(sku: string)>)`; `?` may be null.
 *
 * @returns '' for what has no fields, or is no schema
 */
export function printAvroFields(schema: string): string {
  const parsed = parse(schema);
  return memberOf(parsed, 'type') === 'record' ? fieldsOf(parsed, { left: MOST_FIELDS }, 0) : '';
}

interface Room {
  left: number;
}

function fieldsOf(record: unknown, room: Room, depth: number): string {
  const fields = memberOf(record, 'fields');
  if (!Array.isArray(fields) || depth >= MOST_DEPTH) return '(…)';
  const printed: string[] = [];
  for (const field of fields) {
    room.left--;
    if (room.left < 0) return `(${[...printed, '…'].join(', ')})`;
    printed.push(`${String(memberOf(field, 'name'))}: ${typeOf(memberOf(field, 'type'), room, depth + 1)}`);
  }
  return `(${printed.join(', ')})`;
}

function typeOf(type: unknown, room: Room, depth: number): string {
  if (typeof type === 'string') return shortName(type);
  if (depth > 2 * MOST_DEPTH) return '…';
  if (Array.isArray(type)) return unionOf(type.slice(0, MOST_FIELDS), room, depth);
  const inner = memberOf(type, 'type');
  const logical = memberOf(type, 'logicalType');
  const within = (member: string) => typeOf(memberOf(type, member), room, depth + 1);
  switch (inner) {
    case 'record':
      return `${nameOf(type)}${fieldsOf(type, room, depth)}`;
    case 'enum':
    case 'fixed':
      return nameOf(type);
    case 'array':
      return `array<${within('items')}>`;
    case 'map':
      return `map<${within('values')}>`;
    default:
      return typeof logical === 'string' ? logical : inner === undefined ? '?' : within('type');
  }
}

function unionOf(types: readonly unknown[], room: Room, depth: number): string {
  const others = types.filter((one) => one !== 'null').map((one) => typeOf(one, room, depth + 1));
  return `${others.join(' | ')}${others.length < types.length ? '?' : ''}`;
}

function nameOf(type: unknown): string {
  return shortName(String(memberOf(type, 'name') ?? '?'));
}

function shortName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function parse(schema: string): unknown {
  try {
    return JSON.parse(schema);
  } catch {
    return undefined;
  }
}

function memberOf(value: unknown, member: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, member)
    ? (value as Readonly<Record<string, unknown>>)[member]
    : undefined;
}
