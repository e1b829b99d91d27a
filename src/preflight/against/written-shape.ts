import type { SnapshotSerializer, SnapshotSerializerPart } from '#evidence';
import type { SerializerShape, ShapePart } from '#restore';

/** `path` of a part within another. */
const WITHIN = ' > ';
/** Nothing is nested deeper that is worth comparing. */
const MOST_DEPTH = 60;
const ROOT = '';

/** The serializer a snapshot tells of. */
export function writtenShape({ parts }: SnapshotSerializer): SerializerShape | undefined {
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

function shapeOfPart(
  part: SnapshotSerializerPart,
  byParent: ReadonlyMap<string, readonly SnapshotSerializerPart[]>,
  depth: number,
): SerializerShape {
  const { path, family, type, fields, constants, schema, registered } = part;
  const below = depth < MOST_DEPTH ? (byParent.get(path) ?? []) : [];
  const parts = below.map((one) => ({
    role: path === ROOT ? one.path : one.path.slice(path.length + WITHIN.length),
    shape: shapeOfPart(one, byParent, depth + 1),
  }));
  return {
    family,
    ...(family === 'pojo' && fields !== undefined ? pojoParts(parts, fields) : { parts }),
    ...(type !== undefined && { type }),
    ...(constants && { constants }),
    ...(schema !== undefined && { schema }),
    ...(family === 'kryo' && fields && { layout: fields }),
    ...(registered && { registered }),
  };
}

/** What is no field is a subclass, under the simple name of its class. */
function pojoParts(
  parts: readonly ShapePart[],
  fields: readonly string[],
): Pick<SerializerShape, 'parts' | 'subclasses'> {
  const own = new Set(fields);
  const isField = new Map(parts.map((part) => [part, own.delete(part.role)]));
  return {
    parts: parts.filter((part) => isField.get(part)),
    subclasses: parts
      .filter((part) => !isField.get(part))
      .map(({ role, shape }) => ({ role: shape?.type ?? role, shape })),
  };
}
