/**
 * A serializer as far as it decides whether another can take over its state: of a snapshot, or the one Flink will make for a
 * type. Families are those of `snapshot inspect`.
 */
export interface SerializerShape {
  readonly family: string;
  /** Class of the values, as Java names it: `org.acme.Order$Line`. */
  readonly type?: string;
  readonly parts: readonly ShapePart[];
  /** Of an enum, in order. */
  readonly constants?: readonly string[];
  /** Of Avro, as JSON. */
  readonly schema?: string;
  /** Of what Kryo writes, where a jar tells: a snapshot does not. */
  readonly layout?: readonly string[];
  /** What must not change and is no serializer: types of a SQL row, precision of a decimal, padding of nulls. */
  readonly detail?: string;
  /** Of a POJO, what its values may be instead, and what is known of their serializers. */
  readonly subclasses?: readonly ShapePart[];
  /** Of Kryo: classes that were registered, and their serializers, when it wrote. */
  readonly registered?: readonly string[];
  /** Simple name of the class that wrote the snapshot, where only that tells one form from another. */
  readonly writtenBy?: string;
}

export interface ShapePart {
  /** Name of a field, `f0`, `element`, `key`, `value`; of a subclass its class. */
  readonly role: string;
  /** Undefined where nobody knows. */
  readonly shape: SerializerShape | undefined;
}

/** In a few words: `pojo org.acme.Order`, `map<string, long>`. */
export function shapeText(shape: SerializerShape | undefined): string {
  if (shape === undefined) return '?';
  const { family, type, parts, detail } = shape;
  if (type !== undefined && TYPED.has(family)) return `${family} ${type}`;
  if (parts.length === 0) return detail ?? family;
  return `${family}<${parts.map((part) => shapeText(part.shape)).join(', ')}>`;
}

/** Families whose class of values is part of what they are. */
export const TYPED: ReadonlySet<string> = new Set([
  'pojo',
  'kryo',
  'enum',
  'scala-enum',
  'avro',
  'java',
  'value',
  'writable',
  'unknown',
]);
