type Schema = string | readonly Schema[] | SchemaObject;
interface SchemaObject {
  readonly type: Schema;
  readonly name?: string;
  readonly namespace?: string;
  readonly aliases?: readonly string[];
  readonly fields?: readonly AvroField[];
  readonly symbols?: readonly string[];
  readonly items?: Schema;
  readonly values?: Schema;
  readonly size?: number;
  readonly default?: unknown;
}
interface AvroField {
  readonly name: string;
  readonly type: Schema;
  readonly default?: unknown;
  readonly aliases?: readonly string[];
}

/** What stands in the way of reading what one schema wrote with another. */
export interface AvroProblem {
  /** `shop.Parcel.grams`. */
  readonly path: string;
  readonly before: string;
  readonly now: string;
}

/**
 * Whether Avro reads with `reader` what `writer` wrote, by its rules of schema resolution: fields by name, missing ones from
 * defaults, numbers to wider ones.
 *
 * @returns the first problem; undefined if there is none; `unknown` if a schema cannot be understood
 */
export function avroProblem(writer: string, reader: string): AvroProblem | 'unknown' | undefined {
  try {
    const [old, now] = [JSON.parse(writer) as Schema, JSON.parse(reader) as Schema];
    const names = { writer: new Map<string, SchemaObject>(), reader: new Map<string, SchemaObject>() };
    collect(old, names.writer, 0);
    collect(now, names.reader, 0);
    return problem(old, now, '', { ...names, open: new Set(), left: MOST_STEPS });
  } catch {
    return 'unknown';
  }
}

interface Resolving {
  readonly writer: ReadonlyMap<string, SchemaObject>;
  readonly reader: ReadonlyMap<string, SchemaObject>;
  /** Pairs of records that are looked at: within themselves they agree. */
  readonly open: Set<string>;
  left: number;
}

const MOST_STEPS = 10_000;
const MOST_DEPTH = 50;

function collect(schema: Schema, names: Map<string, SchemaObject>, depth: number): void {
  if (typeof schema === 'string' || depth > MOST_DEPTH) return;
  if (isUnion(schema)) {
    for (const one of schema) collect(one, names, depth + 1);
    return;
  }
  if (schema.name !== undefined) names.set(simple(schema.name), schema);
  for (const { type } of schema.fields ?? []) collect(type, names, depth + 1);
  for (const one of [schema.items, schema.values, typeof schema.type === 'string' ? undefined : schema.type])
    if (one !== undefined) collect(one, names, depth + 1);
}

function isUnion(schema: Schema): schema is readonly Schema[] {
  return Array.isArray(schema);
}

function simple(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** What a number may be read as. */
const WIDER: Readonly<Record<string, readonly string[]>> = {
  int: ['long', 'float', 'double'],
  long: ['float', 'double'],
  float: ['double'],
  string: ['bytes'],
  bytes: ['string'],
};

function problem(old: Schema, now: Schema, path: string, resolving: Resolving): AvroProblem | undefined {
  if (resolving.left-- < 0) return undefined;
  const [from, to] = [unwrapped(old, resolving.writer), unwrapped(now, resolving.reader)];
  const differs = { path, before: shown(old), now: shown(now) };
  // Every branch that may have been written must be readable.
  if (isUnion(from)) return first(from, (one) => problem(one, now, path, resolving));
  if (isUnion(to)) return to.some((one) => problem(old, one, path, resolving) === undefined) ? undefined : differs;
  const [wrote, reads] = [kindOf(from), kindOf(to)];
  if (wrote !== reads) return WIDER[wrote]?.includes(reads) ? undefined : differs;
  if (typeof from === 'string' || typeof to === 'string') return undefined;
  switch (reads) {
    case 'record':
      return recordProblem(from, to, path, resolving);
    case 'enum':
      return enumProblem(from, to) ? differs : undefined;
    case 'array':
      return problem(from.items ?? 'null', to.items ?? 'null', path, resolving);
    case 'map':
      return problem(from.values ?? 'null', to.values ?? 'null', path, resolving);
    case 'fixed':
      return from.size === to.size && sameName(from, to) ? undefined : differs;
    default:
      return undefined;
  }
}

function first<T>(all: readonly T[], find: (one: T) => AvroProblem | undefined): AvroProblem | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function recordProblem(
  from: SchemaObject,
  to: SchemaObject,
  path: string,
  resolving: Resolving,
): AvroProblem | undefined {
  const name = to.name ?? '';
  if (!sameName(from, to)) return { path: path || name, before: from.name ?? '', now: name };
  const pair = `${from.name} ${name}`;
  if (resolving.open.has(pair)) return undefined;
  resolving.open.add(pair);
  return first(to.fields ?? [], (field) => {
    const within = `${path || name}.${field.name}`;
    const old = (from.fields ?? []).find((one) => one.name === field.name || field.aliases?.includes(one.name));
    if (old !== undefined) return problem(old.type, field.type, within, resolving);
    return 'default' in field
      ? undefined
      : { path: within, before: '–', now: `${shown(field.type)} without a default` };
  });
}

function enumProblem(from: SchemaObject, to: SchemaObject): boolean {
  if (!sameName(from, to)) return true;
  return to.default === undefined && (from.symbols ?? []).some((one) => !(to.symbols ?? []).includes(one));
}

/** Avro compares names without their packages, and aliases of the reader. */
function sameName(from: SchemaObject, to: SchemaObject): boolean {
  const old = simple(from.name ?? '');
  return old === simple(to.name ?? '') || (to.aliases ?? []).some((one) => simple(one) === old);
}

/** `{"type": "string"}` is a string, and a name stands for what it names. */
function unwrapped(schema: Schema, names: ReadonlyMap<string, SchemaObject>): Schema {
  if (typeof schema === 'string') return names.get(simple(schema)) ?? schema;
  if (isUnion(schema)) return schema;
  return typeof schema.type === 'string' ? schema : unwrapped(schema.type, names);
}

function kindOf(schema: Schema): string {
  if (typeof schema === 'string') return schema;
  return isUnion(schema) ? 'union' : typeof schema.type === 'string' ? schema.type : kindOf(schema.type);
}

function shown(schema: Schema): string {
  if (typeof schema === 'string') return schema;
  if (isUnion(schema)) return schema.map(shown).join('|');
  return schema.name ?? kindOf(schema);
}
