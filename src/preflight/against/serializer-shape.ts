import type { SnapshotSerializer, SnapshotSerializerPart } from '#evidence';

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
}

export interface ShapePart {
  /** Name of a field, `f0`, `element`, `key`, `value`. */
  readonly role: string;
  /** Undefined where nobody knows. */
  readonly shape: SerializerShape | undefined;
}

/** `path` of a part within another. */
const WITHIN = ' > ';
/** Nothing is nested deeper that is worth comparing. */
const MOST_DEPTH = 60;

/** The serializer a snapshot tells of; subclasses of POJOs are left out. */
export function shapeOfSnapshot({ parts }: SnapshotSerializer): SerializerShape | undefined {
  const byParent = new Map<string, SnapshotSerializerPart[]>();
  for (const part of parts) {
    const cut = part.path.lastIndexOf(WITHIN);
    const parent = cut < 0 ? ROOT : part.path.slice(0, cut);
    if (part.path === '') continue;
    const siblings = byParent.get(parent);
    if (siblings === undefined) byParent.set(parent, [part]);
    else siblings.push(part);
  }
  const [outermost] = parts;
  return outermost && shapeOfPart(outermost, byParent, 0);
}

const ROOT = '';

function shapeOfPart(
  { path, family, type, fields, constants, schema }: SnapshotSerializerPart,
  byParent: ReadonlyMap<string, readonly SnapshotSerializerPart[]>,
  depth: number,
): SerializerShape {
  const below = depth < MOST_DEPTH ? (byParent.get(path) ?? []) : [];
  const parts = below.map((part) => ({
    role: path === ROOT ? part.path : part.path.slice(path.length + WITHIN.length),
    shape: shapeOfPart(part, byParent, depth + 1),
  }));
  const own = family === 'pojo' && fields !== undefined ? new Set(fields) : undefined;
  return {
    family,
    parts: own === undefined ? parts : parts.filter(({ role }) => own.delete(role)),
    ...(type !== undefined && { type }),
    ...(constants && { constants }),
    ...(schema !== undefined && { schema }),
    ...(family === 'kryo' && fields && { layout: fields }),
  };
}

/** In a few words: `pojo org.acme.Order`, `map<string, long>`. */
export function shapeText(shape: SerializerShape | undefined): string {
  if (shape === undefined) return '?';
  const { family, type, parts } = shape;
  if (type !== undefined && TYPED.has(family)) return `${family} ${type}`;
  if (parts.length === 0) return family;
  return `${family}<${parts.map((part) => shapeText(part.shape)).join(', ')}>`;
}

const TYPED = new Set(['pojo', 'kryo', 'enum', 'avro', 'value', 'writable', 'unknown']);
