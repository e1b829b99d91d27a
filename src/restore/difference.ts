/**
 * What Flink makes of state that one serializer wrote and another shall read (its `TypeSerializerSchemaCompatibility`): `as-is`
 * also where it only sets the new one up by the old · `after-migration` every value is read and written again ·
 * `incompatible`; `unknown` where only the classes of the job can tell.
 */
export type Compatibility = 'same' | 'as-is' | 'after-migration' | 'unknown' | 'incompatible';

/** From what does no harm to what does most. */
const RANKS: readonly Compatibility[] = ['same', 'as-is', 'after-migration', 'unknown', 'incompatible'];

export interface ShapeChange {
  readonly compatibility: Compatibility;
  /** What decides, the worst first; empty if nothing changed. */
  readonly differences: readonly Difference[];
}

/** One place in which two serializers differ. */
export interface Difference {
  readonly compatibility: Compatibility;
  /** `value.address > element`: fields of POJOs behind a dot, parts of everything else behind `>`. */
  readonly path: string;
  readonly what:
    | 'serializer'
    | 'class'
    | 'field-added'
    | 'field-gone'
    | 'constants-gone'
    /** At the end: the old ones keep their numbers. */
    | 'constants-added'
    | 'constants-changed'
    | 'arity'
    | 'schema'
    /** Types of SQL, precision, padding. */
    | 'detail'
    /** Of what Kryo writes. */
    | 'layout'
    | 'time-to-live';
  readonly before: string;
  readonly now: string;
  /** The field that holds it, and the POJO in which that stands. */
  readonly field?: { readonly owner: string; readonly name: string };
  /** It is within what values may be instead of the POJO. */
  readonly inSubclass?: true;
}

/** The worst of several decides. */
export function changeOf(differences: readonly Difference[]): ShapeChange {
  const sorted = differences.toSorted((a, b) => rank(b) - rank(a));
  return { compatibility: sorted[0]?.compatibility ?? 'same', differences: sorted };
}

function rank({ compatibility }: Difference): number {
  return RANKS.indexOf(compatibility);
}

/** A difference as one line: `value.count: int → long`. */
export function differenceText({ path, what, before, now }: Difference): string {
  switch (what) {
    case 'field-added':
      return `${path} is new`;
    case 'field-gone':
      return `${path} is gone`;
    case 'constants-gone':
      return `${path}: ${before} is gone`;
    case 'constants-added':
    case 'constants-changed':
      return `${path}: constants ${now}`;
    case 'time-to-live':
      return `time-to-live was switched ${now}`;
    case 'schema':
      return schemaText(path, before, now);
    default:
      return `${path}: ${before} → ${now}`;
  }
}

function schemaText(path: string, before: string, now: string): string {
  return before === now
    ? `${path}: the Avro schema changed`
    : `${path}: Avro cannot read the old schema with the new one: ${before} → ${now}`;
}
