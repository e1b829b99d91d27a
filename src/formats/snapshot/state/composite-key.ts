import type { Cursor, Span } from '#formats/bytes';
import { isVariableLength } from '../serializers/lengths.ts';
import type { Serializer } from '../serializers/serializer.ts';
import { type Decoder, opaque } from '../values/decoder.ts';
import { decoderOf } from '../values/decoder-of.ts';
import { sequence } from '../values/sequence.ts';
import type { Value } from '../values/value.ts';
import { type StateSerializers, serializersOf } from './keyed-entry.ts';
import type { StateMeta } from './state-meta.ts';

/** Key groups up to 128 take one byte before a key, more take two. */
export function keyGroupWidth(maxParallelism: number): 1 | 2 {
  return maxParallelism <= 128 ? 1 : 2;
}

export interface KeyParts {
  readonly key: Value;
  readonly namespace: Value;
  readonly mapKey: Value | undefined;
}

/**
 * A key as RocksDB and full snapshots have it, after the key group:
 *
 *     key  [length of the key]  namespace  [length of the namespace]  [map key]
 *
 * The lengths are there only if key and namespace are both variable.
 *
 * @returns a reader of all that is left; what does not tell its length takes the rest
 */
export function compositeKeyReader(key: Serializer | undefined, state: StateMeta): (cursor: Cursor) => KeyParts {
  const { namespace, mapKey }: StateSerializers = serializersOf(state);
  const isMap = state.kind === 'map';
  const parts = [decoderFor(key), decoderFor(namespace), ...(isMap ? [decoderFor(mapKey)] : [])];
  const ambiguous = isVariable(key) && isVariable(namespace);
  const decoders = ambiguous ? parts.map((part, index) => (index < 2 ? withLength(part) : part)) : parts;
  const { read, delimited } = sequence(decoders);
  if (delimited) return plainReader(decoders);
  return (cursor) => {
    const values = read(cursor, true);
    return { key: values[0] ?? null, namespace: values[1] ?? null, mapKey: isMap ? (values[2] ?? null) : undefined };
  };
}

/** The same without a list in between, for millions of keys. */
function plainReader([key, namespace, mapKey]: readonly Decoder[]): (cursor: Cursor) => KeyParts {
  if (mapKey !== undefined) return mapReader(key as Decoder, namespace as Decoder, mapKey);
  return (cursor) => ({
    key: (key as Decoder).read(cursor, false),
    namespace: (namespace as Decoder).read(cursor, false),
    mapKey: undefined,
  });
}

/** Entries of one map lie side by side: what is the same in all of them is read once. */
function mapReader(key: Decoder, namespace: Decoder, mapKey: Decoder): (cursor: Cursor) => KeyParts {
  const last = new Uint8Array(MOST_REMEMBERED);
  let length = -1;
  let map: { readonly key: Value; readonly namespace: Value } = { key: null, namespace: null };
  return (cursor) => {
    if (length < 0 || !cursor.skipSame(last, length)) {
      const start = cursor.position;
      // What a window cuts short is read again: only both together are remembered.
      map = { key: key.read(cursor, false), namespace: namespace.read(cursor, false) };
      length = remember(cursor.since(start), last);
    }
    return { key: map.key, namespace: map.namespace, mapKey: mapKey.read(cursor, false) };
  };
}

/** Longer ones are read each time. */
const MOST_REMEMBERED = 256;

/** @returns how many bytes are in `target` now; -1 if they are too many */
function remember({ bytes, start, end }: Span, target: Uint8Array): number {
  if (end - start > target.length) return -1;
  for (let i = start; i < end; i++) target[i - start] = bytes[i] as number;
  return end - start;
}

function isVariable(serializer: Serializer | undefined): boolean {
  return serializer === undefined || isVariableLength(serializer);
}

export function decoderFor(serializer: Serializer | undefined): Decoder {
  return serializer === undefined ? opaque('unknown', 'a value whose serializer is missing') : decoderOf(serializer);
}

/** Followed by its own length: little-endian, as many bytes as that needs. */
function withLength(part: Decoder): Decoder {
  return {
    ...part,
    width: undefined,
    read: (cursor) => {
      const start = cursor.position;
      const value = part.read(cursor, false);
      let length = cursor.position - start;
      do {
        const byte = cursor.uint8('length');
        if (byte !== (length & 0xff)) cursor.fail('length', `expected ${length & 0xff}, found ${byte}`);
        length >>>= 8;
      } while (length !== 0);
      return value;
    },
  };
}
