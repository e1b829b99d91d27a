import type { SerializerShape, ShapePart } from './serializer-shape.ts';

/** With a time to live each value carries when it was last used: of a list each element, of a map each value. */
export function withTimeToLive(shape: SerializerShape | undefined, kind: string): SerializerShape | undefined {
  return changed(shape, kind, (within) => ({
    family: 'ttl',
    parts: [
      { role: 'lastAccess', shape: { family: 'long', parts: [] } },
      { role: 'value', shape: within },
    ],
  }));
}

/** Whether values carry it; undefined where the serializer is not known. */
export function hasTimeToLive(shape: SerializerShape | undefined, kind: string): boolean | undefined {
  const within = kind === 'list' || kind === 'map' ? shape?.parts.at(-1)?.shape : shape;
  return within && within.family === 'ttl';
}

/** As it would be without. */
export function withoutTimeToLive(shape: SerializerShape | undefined, kind: string): SerializerShape | undefined {
  if (hasTimeToLive(shape, kind) !== true) return shape;
  return changed(shape, kind, (within) => within?.parts.at(-1)?.shape);
}

/** Flink 2 wraps serializers to take note of it; what they write is the same. */
export function unwrapped(shape: SerializerShape | undefined): SerializerShape | undefined {
  if (shape === undefined) return undefined;
  if (shape.family === 'ttl-aware') return unwrapped(shape.parts[0]?.shape);
  return { ...shape, parts: shape.parts.map((part) => ({ ...part, shape: unwrapped(part.shape) })) };
}

function changed(
  shape: SerializerShape | undefined,
  kind: string,
  change: (within: SerializerShape | undefined) => SerializerShape | undefined,
): SerializerShape | undefined {
  if (kind !== 'list' && kind !== 'map') return change(shape);
  if (shape === undefined) return undefined;
  const last = shape.parts.length - 1;
  const parts = shape.parts.map((part, i): ShapePart => (i === last ? { ...part, shape: change(part.shape) } : part));
  return { ...shape, parts };
}
