import { avroProblem } from './avro-resolution.ts';
import { type Compatibility, changeOf, type Difference, type ShapeChange } from './difference.ts';
import { type SerializerShape, type ShapePart, shapeText, TYPED } from './serializer-shape.ts';

/** Nothing is nested deeper that is worth comparing. */
const MOST_DEPTH = 200;

/**
 * Compares two serializers by Flink's own rules, as far as they are known: a POJO may gain and lose fields, an enum may gain
 * constants, an Avro schema may evolve by Avro's rules; everything else has to stay what it is, all the way down.
 *
 * @param path what the whole is called in the differences
 */
export function shapeChange(
  before: SerializerShape | undefined,
  now: SerializerShape | undefined,
  path = '',
): ShapeChange {
  return changeOf(differencesIn(before, now, { path, depth: 0 }));
}

interface At {
  readonly path: string;
  readonly depth: number;
  readonly field?: NonNullable<Difference['field']>;
  readonly inSubclass?: true;
}

function differencesIn(
  before: SerializerShape | undefined,
  now: SerializerShape | undefined,
  at: At,
): readonly Difference[] {
  const differ = differAt(at, before, now);
  if (before === undefined || now === undefined || at.depth > MOST_DEPTH) return [differ('serializer', 'unknown')];
  if (isOpaque(before) || isOpaque(now)) return isAlike(before, now) ? [] : [differ('serializer', 'unknown')];
  if (before.family !== now.family) return [differ('serializer', 'incompatible')];
  if (isOtherClass(before, now)) return [differ('class', 'incompatible', before.type, now.type)];
  switch (before.family) {
    case 'pojo':
      return [...fieldDifferences(before, now, at), ...subclassDifferences(before, now, at)];
    case 'enum':
    case 'scala-enum':
      return constantDifferences(before, now, differ);
    case 'avro':
      return schemaDifferences(before, now, differ);
    case 'kryo':
      return [...writerDifferences(before, now, differ), ...layoutDifferences(before, now, differ)];
    default:
      return [...writerDifferences(before, now, differ), ...partDifferences(before, now, at, differ)];
  }
}

type Differ = (what: Difference['what'], compatibility: Compatibility, before?: string, now?: string) => Difference;

function differAt({ path, field, inSubclass }: At, old?: SerializerShape, next?: SerializerShape): Differ {
  return (what, compatibility, before = shapeText(old), now = shapeText(next)) => ({
    compatibility,
    path,
    what,
    before,
    now,
    ...(field && { field }),
    ...(inSubclass && { inSubclass }),
  });
}

/** A serializer of the user decides by itself. */
function isOpaque({ family }: SerializerShape): boolean {
  return family === 'unknown';
}

function isAlike(before: SerializerShape, now: SerializerShape): boolean {
  return before.family === now.family && before.type === now.type && before.writtenBy === now.writtenBy;
}

/** Avro looks for names in its schemas, and falls back to generic records where the class is gone. */
function isOtherClass(before: SerializerShape, now: SerializerShape): boolean {
  if (!TYPED.has(before.family) && !BY_CLASS.has(before.family)) return false;
  return before.family !== 'avro' && before.type !== undefined && now.type !== undefined && before.type !== now.type;
}

/** Their class is compared before their parts. */
const BY_CLASS: ReadonlySet<string> = new Set(['tuple', 'case-class']);

/** A POJO may gain and lose fields. */
function fieldDifferences(before: SerializerShape, now: SerializerShape, at: At): readonly Difference[] {
  const owner = before.type ?? '';
  const [old, next] = [byRole(before.parts), byRole(now.parts)];
  const within = (name: string): At => ({
    path: at.path === '' ? name : `${at.path}.${name}`,
    depth: at.depth + 1,
    field: { owner, name },
    ...(at.inSubclass && { inSubclass: true }),
  });
  const kept = before.parts.flatMap(({ role, shape }) =>
    next.has(role) ? differencesIn(shape, next.get(role), within(role)) : [],
  );
  const gone = before.parts.flatMap(({ role, shape }) =>
    next.has(role) ? [] : [differAt(within(role), shape)('field-gone', 'after-migration', undefined, '–')],
  );
  const added = now.parts.flatMap(({ role, shape }) =>
    old.has(role) ? [] : [differAt(within(role), undefined, shape)('field-added', 'after-migration', '–')],
  );
  return [...kept, ...gone, ...added];
}

/** Subclasses may come and go, but what one wrote the same one has to read. */
function subclassDifferences(before: SerializerShape, now: SerializerShape, at: At): readonly Difference[] {
  const next = byRole(now.subclasses ?? []);
  return (before.subclasses ?? []).flatMap(({ role, shape }) => {
    const heir = next.get(role);
    if (shape === undefined || heir === undefined) return [];
    return differencesIn(shape, heir, {
      path: `${at.path} as ${role}`.trimStart(),
      depth: at.depth + 1,
      inSubclass: true,
    });
  });
}

function byRole(parts: readonly ShapePart[]): ReadonlyMap<string, SerializerShape | undefined> {
  return new Map(parts.map(({ role, shape }) => [role, shape]));
}

/** Constants may be added and change places; none may go. */
function constantDifferences(
  { constants: old }: SerializerShape,
  { constants: next }: SerializerShape,
  differ: Differ,
): readonly Difference[] {
  if (old === undefined || next === undefined || old.join() === next.join()) return [];
  const known = new Set(next);
  const gone = old.filter((one) => !known.has(one));
  if (gone.length > 0) return [differ('constants-gone', 'incompatible', gone.join(', '), '–')];
  const what = old.every((one, index) => one === next[index]) ? 'constants-added' : 'constants-changed';
  return [differ(what, 'as-is', old.join(', '), next.join(', '))];
}

/** Flink asks Avro whether the new schema reads what the old one wrote. */
function schemaDifferences(
  { schema: old }: SerializerShape,
  { schema: next }: SerializerShape,
  differ: Differ,
): readonly Difference[] {
  const whole = (compatibility: Compatibility) => [differ('schema', compatibility, 'schema', 'schema')];
  if (old === undefined || next === undefined) return whole('unknown');
  if (old === next) return [];
  const problem = avroProblem(old, next);
  if (problem === 'unknown') return whole('unknown');
  if (problem === undefined) return isSameJson(old, next) ? [] : whole('after-migration');
  const named = problem.path === '' ? '' : `${problem.path}: `;
  return [differ('schema', 'incompatible', `${named}${problem.before}`, problem.now)];
}

function isSameJson(one: string, other: string): boolean {
  return JSON.stringify(JSON.parse(one)) === JSON.stringify(JSON.parse(other));
}

/** Of what only its class can read, another snapshot may mean anything. */
function writerDifferences(before: SerializerShape, now: SerializerShape, differ: Differ): readonly Difference[] {
  if (before.writtenBy === undefined || now.writtenBy === undefined || before.writtenBy === now.writtenBy) return [];
  return [differ('serializer', 'unknown', before.writtenBy, now.writtenBy)];
}

/** Kryo finds fields by their order. Flink, which looks at the class only, does not see it; reading a value fails. */
function layoutDifferences(
  { layout: old }: SerializerShape,
  { layout: next }: SerializerShape,
  differ: Differ,
): readonly Difference[] {
  if (old === undefined || next === undefined || old.join() === next.join()) return [];
  const [written, wanted] = [new Set(old), new Set(next)];
  const gone = old.filter((one) => !wanted.has(one)).join(', ');
  const added = next.filter((one) => !written.has(one)).join(', ');
  return [differ('layout', 'unknown', gone || '–', added || '–')];
}

function partDifferences(before: SerializerShape, now: SerializerShape, at: At, differ: Differ): readonly Difference[] {
  if (before.parts.length !== now.parts.length) {
    return [differ('arity', 'incompatible', `${before.parts.length} parts`, `${now.parts.length} parts`)];
  }
  const parts = before.parts.flatMap(({ role, shape }, index) =>
    differencesIn(shape, now.parts[index]?.shape, {
      path: at.path === '' ? role : `${at.path} > ${role}`,
      depth: at.depth + 1,
      ...(at.inSubclass && { inSubclass: true }),
    }),
  );
  if (before.detail === undefined || now.detail === undefined || before.detail === now.detail) return parts;
  return [differ('detail', 'incompatible', before.detail, now.detail), ...parts];
}
