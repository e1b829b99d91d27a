import { avroProblem } from './avro-resolution.ts';
import { type SerializerShape, shapeText } from './serializer-shape.ts';

/**
 * What Flink makes of a serializer that shall take over from another (its `TypeSerializerSchemaCompatibility`): `same` also
 * where it only sets the new one up by the old (enums, registrations of Kryo) · `migrated` every value is read and written
 * again · `incompatible` · `unknown` where the code does not tell.
 */
type Compatibility = 'same' | 'migrated' | 'unknown' | 'incompatible';

export interface ShapeChange {
  readonly compatibility: Compatibility;
  /** What decides, the worst first; empty if nothing changed. */
  readonly differences: readonly Difference[];
}

/** One place in which two serializers differ. */
export interface Difference {
  readonly compatibility: Compatibility;
  /** `` for the whole, `address > code` for a field of a field. */
  readonly path: string;
  readonly what:
    | 'serializer'
    | 'class'
    | 'field-added'
    | 'field-gone'
    | 'constant-gone'
    | 'arity'
    | 'schema'
    /** Of what Kryo writes. */
    | 'layout';
  readonly before: string;
  readonly now: string;
  /** The POJO it stands in. */
  readonly owner?: string;
}

/** From what does no harm to what does most. */
const RANKS: readonly Compatibility[] = ['same', 'migrated', 'unknown', 'incompatible'];
/** Their class is all that snapshots know of what they write. */
const BY_CLASS = new Set(['kryo', 'value', 'writable', 'java']);
/** What they are made of decides, and nothing else. */
const BY_PARTS = new Set(['list', 'set', 'map', 'either', 'array', 'tuple', 'ttl', 'ttl-aware', 'nullable']);
/** Without parts. */
const PLAIN =
  /^(?:string|boolean|byte|short|int|long|float|double|char|void|big-integer|big-decimal|date|sql-date|sql-time|sql-timestamp|instant|local-date|local-time|local-date-time|time-window|count-window|\w+-array)$/;

/** Compares by Flink's rules for serializer snapshots. */
export function shapeChange(before: SerializerShape | undefined, now: SerializerShape | undefined): ShapeChange {
  const found = differences(before, now, '').toSorted((a, b) => rank(b) - rank(a));
  return { compatibility: found[0]?.compatibility ?? 'same', differences: found };
}

function rank({ compatibility }: Difference): number {
  return RANKS.indexOf(compatibility);
}

function differences(
  before: SerializerShape | undefined,
  now: SerializerShape | undefined,
  path: string,
  owner?: string,
): readonly Difference[] {
  const differ = (what: Difference['what'], compatibility: Compatibility, old?: string, next?: string): Difference => ({
    compatibility,
    path,
    what,
    before: old ?? shapeText(before),
    now: next ?? shapeText(now),
    ...(owner !== undefined && { owner }),
  });
  if (before === undefined || now === undefined || !isKnown(before)) return [differ('serializer', 'unknown')];
  if (before.family !== now.family) return [differ('serializer', 'incompatible')];
  if (before.type !== undefined && now.type !== undefined && before.type !== now.type && !PLAIN.test(now.family)) {
    return [differ('class', 'incompatible', before.type, now.type)];
  }
  switch (before.family) {
    case 'pojo':
      return fieldDifferences(before, now, path);
    case 'enum':
      return constantsGone(before, now).map((one) => differ('constant-gone', 'incompatible', one, '–'));
    case 'avro':
      return schemaDifferences(before, now, differ);
    case 'kryo':
      return layoutDifferences(before, now, differ);
    default:
      return BY_PARTS.has(before.family) ? partDifferences(before, now, path, differ) : [];
  }
}

function isKnown({ family }: SerializerShape): boolean {
  return family === 'pojo' || family === 'enum' || family === 'avro' || isPlainOrComposite(family);
}

function isPlainOrComposite(family: string): boolean {
  return BY_CLASS.has(family) || BY_PARTS.has(family) || PLAIN.test(family);
}

type Differ = (what: Difference['what'], compatibility: Compatibility, old?: string, next?: string) => Difference;

/** A POJO may gain and lose fields. */
function fieldDifferences(before: SerializerShape, now: SerializerShape, path: string): readonly Difference[] {
  const old = new Map(before.parts.map(({ role, shape }) => [role, shape]));
  const own = before.type ?? '';
  const kept = now.parts.flatMap(({ role, shape }): readonly Difference[] => {
    const within = path === '' ? role : `${path} > ${role}`;
    if (old.has(role)) return differences(old.get(role), shape, within, own);
    return [
      {
        compatibility: 'migrated',
        path: within,
        what: 'field-added',
        before: '–',
        now: shapeText(shape),
        owner: own,
      },
    ];
  });
  const names = new Set(now.parts.map(({ role }) => role));
  const gone = before.parts.flatMap(({ role, shape }): readonly Difference[] => {
    if (names.has(role)) return [];
    const within = path === '' ? role : `${path} > ${role}`;
    return [
      { compatibility: 'migrated', path: within, what: 'field-gone', before: shapeText(shape), now: '–', owner: own },
    ];
  });
  return [...kept, ...gone];
}

/** Constants may be added and change places; none may go. */
function constantsGone(before: SerializerShape, now: SerializerShape): readonly string[] {
  if (now.constants === undefined) return [];
  const kept = new Set(now.constants);
  return (before.constants ?? []).filter((one) => !kept.has(one));
}

function schemaDifferences({ schema: old }: SerializerShape, { schema: next }: SerializerShape, differ: Differ) {
  if (old === undefined || next === undefined) return [differ('schema', 'unknown')];
  if (old === next) return [];
  const problem = avroProblem(old, next);
  if (problem === 'unknown') return [differ('schema', 'unknown')];
  if (problem === undefined) return sameJson(old, next) ? [] : [differ('schema', 'migrated')];
  return [differ('schema', 'incompatible', `${problem.path}: ${problem.before}`, `${problem.path}: ${problem.now}`)];
}

/** Kryo finds fields by their order. */
function layoutDifferences({ layout: old }: SerializerShape, { layout: next }: SerializerShape, differ: Differ) {
  if (old === undefined || next === undefined || old.join() === next.join()) return [];
  const [gone, added] = [old.filter((one) => !next.includes(one)), next.filter((one) => !old.includes(one))];
  return [differ('layout', 'incompatible', gone.join(', ') || '–', added.join(', ') || '–')];
}

function sameJson(one: string, other: string): boolean {
  return JSON.stringify(JSON.parse(one)) === JSON.stringify(JSON.parse(other));
}

function partDifferences(before: SerializerShape, now: SerializerShape, path: string, differ: Differ) {
  if (before.parts.length !== now.parts.length) return [differ('arity', 'incompatible')];
  return before.parts.flatMap(({ role, shape }, i) => {
    const within = path === '' ? role : `${path} > ${role}`;
    return differences(shape, now.parts[i]?.shape, within);
  });
}
