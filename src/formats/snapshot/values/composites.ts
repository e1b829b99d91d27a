import type { Cursor } from '#formats/bytes';
import type { Family, Serializer } from '../serializers/serializer.ts';
import { type Decoder, delimited, type ReadValue } from './decoder.ts';
import type { DecoderMaker, DecoderOf } from './decoder-of.ts';
import { rowDecoder } from './row.ts';
import { sequence } from './sequence.ts';
import { streamElementDecoder } from './stream-element.ts';
import { fields, type Value } from './value.ts';

/** Elements without bytes could be many in no space; lists of them are cut off here. */
const MOST_EMPTY = 100_000;

export const COMPOSITES: ReadonlyMap<Family, DecoderMaker> = new Map<Family, DecoderMaker>([
  ['tuple', tupleDecoder],
  ['case-class', tupleDecoder],
  ['list', listDecoder],
  ['list-view', firstChild],
  ['map-view', firstChild],
  ['external', firstChild],
  ['set', setDecoder],
  ['array', flaggedListDecoder],
  ['traversable', flaggedListDecoder],
  ['map', mapDecoder],
  ['sorted-map', mapDecoder],
  ['null-aware-map', nullAwareMapDecoder],
  ['either', choiceDecoder],
  ['try', choiceDecoder],
  ['option', optionDecoder],
  ['nullable', nullableDecoder],
  ['row', rowDecoder],
  ['ttl', ttlDecoder],
  ['ttl-aware', firstChild],
  ['timer', timerDecoder],
  ['stream-element', streamElementDecoder],
  ['buffer-entry', bufferEntryDecoder],
  ['tagged-union', taggedUnionDecoder],
  ['lockable', lockableDecoder],
]);

/** The decoder of a serializer's child; the snapshot reader has made sure that it is there. */
export function childDecoder(serializer: Serializer, index: number, decoderOf: DecoderOf): Decoder {
  const child = serializer.children[index];
  return child === undefined ? NOTHING : decoderOf(child.serializer);
}

const NOTHING = delimited(() => null, 0);

function firstChild(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  return childDecoder(serializer, 0, decoderOf);
}

/** Fields in order, no null flags. A tuple without fields writes one byte. */
function tupleDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  if (serializer.children.length === 0) {
    return delimited((cursor) => {
      cursor.skip('tuple0', 1);
      return [];
    }, 1);
  }
  return sequence(serializer.children.map(({ serializer: field }) => decoderOf(field)));
}

/** `count: int32`, then the elements. */
function listDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  return repeated(childDecoder(serializer, 0, decoderOf));
}

/** `count: int32 × { isNull: bool  [element] }` */
function setDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  const element = childDecoder(serializer, 0, decoderOf);
  return repeated({
    ...element,
    width: undefined,
    read: (cursor, bounded) => (cursor.bool('isNull') ? null : element.read(cursor, bounded)),
  });
}

/** `count: int32 × { isNonNull: bool  [element] }`, the flag the other way round */
function flaggedListDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  const element = childDecoder(serializer, 0, decoderOf);
  return repeated({
    ...element,
    width: undefined,
    read: (cursor, bounded) => (cursor.bool('isNonNull') ? element.read(cursor, bounded) : null),
  });
}

/** An int32 count, then elements. One that does not tell its length can be told apart only if it is the only one. */
function repeated(element: Decoder): Decoder {
  const read: ReadValue = (cursor, bounded) => {
    const count = countOf(cursor, element.width ?? 1);
    if (element.delimited) return cursor.times('elements', count, () => element.read(cursor, false));
    return count === 0 ? [] : [element.read(cursor, bounded)];
  };
  return { read, delimited: element.delimited, width: undefined };
}

export function countOf(cursor: Cursor, width: number): number {
  if (width > 0) return cursor.count('count', width);
  const count = cursor.int32('count');
  if (count < 0 || count > MOST_EMPTY) cursor.fail('count', `expected 0 to ${MOST_EMPTY} empty items, found ${count}`);
  return count;
}

/** `count: int32 × { key  isNull: bool  [value] }` */
function mapDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  const key = childDecoder(serializer, 0, decoderOf);
  const value = childDecoder(serializer, 1, decoderOf);
  return pairs(key.delimited && value.delimited, (cursor) => {
    const entryKey = key.read(cursor, false);
    return [entryKey, cursor.bool('isNull') ? null : value.read(cursor, false)];
  });
}

/** `count: int32 × { keyIsNull: bool  [key]  valueIsNull: bool  [value] }` */
function nullAwareMapDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  const key = childDecoder(serializer, 0, decoderOf);
  const value = childDecoder(serializer, 1, decoderOf);
  return pairs(key.delimited && value.delimited, (cursor) => {
    const entryKey = cursor.bool('keyIsNull') ? null : key.read(cursor, false);
    return [entryKey, cursor.bool('valueIsNull') ? null : value.read(cursor, false)];
  });
}

function pairs(isDelimited: boolean, readPair: (cursor: Cursor) => [Value, Value]): Decoder {
  if (!isDelimited) return PAIRS_THAT_CANNOT_BE_TOLD_APART;
  return delimited((cursor) => new Map(cursor.list('entries', 1, () => readPair(cursor))));
}

/** A map with opaque keys or values: empty, or one block. */
const PAIRS_THAT_CANNOT_BE_TOLD_APART: Decoder = {
  delimited: false,
  width: undefined,
  read: (cursor, bounded) => {
    if (cursor.count('count', 1) === 0) return new Map();
    if (!bounded) cursor.fail('entries', 'keys or values do not tell their length', 'unsupported');
    const bytes = new Uint8Array(cursor.bytes('entries', cursor.left));
    return { kind: 'opaque', type: 'entries of a map', family: 'map', bytes };
  },
};

/** `isFirst: bool`, then a value of the first or the second kind. */
function choiceDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  const [first, second] = serializer.family === 'try' ? ['success', 'failure'] : ['left', 'right'];
  const one = childDecoder(serializer, 0, decoderOf);
  const two = childDecoder(serializer, 1, decoderOf);
  return {
    delimited: one.delimited && two.delimited,
    width: undefined,
    read: (cursor, bounded) => {
      const isFirst = cursor.bool('isFirst');
      const value = (isFirst ? one : two).read(cursor, bounded);
      return { kind: 'tagged', tag: (isFirst ? first : second) as string, value };
    },
  };
}

/** `isSome: bool  [value]` */
function optionDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  const value = childDecoder(serializer, 0, decoderOf);
  return {
    delimited: value.delimited,
    width: undefined,
    read: (cursor, bounded) => (cursor.bool('isSome') ? value.read(cursor, bounded) : null),
  };
}

/** `isNull: bool`, then the value, or as many zeros as it would have bytes if it is padded. */
function nullableDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  const value = childDecoder(serializer, 0, decoderOf);
  const padding = serializer.details?.of === 'nullable' ? serializer.details.padding : 0;
  return {
    delimited: value.delimited,
    width: padding > 0 && value.width !== undefined ? 1 + value.width : undefined,
    read: (cursor, bounded) => {
      if (!cursor.bool('isNull')) return value.read(cursor, bounded);
      cursor.skip('padding', padding);
      return null;
    },
  };
}

const TTL = ['lastAccess', 'value'];

/** `lastAccess: int64 (millis)  value` */
function ttlDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  return named('TtlValue', TTL, [childDecoder(serializer, 0, decoderOf), childDecoder(serializer, 1, decoderOf)]);
}

const TIMER = ['timestamp', 'key', 'namespace'];
const SIGN = 2 ** 63;

/** `timestamp: int64` with its sign bit flipped, so that bytes sort like times; then key and namespace. */
function timerDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  const timestamp = delimited(readFlipped, 8);
  return named('Timer', TIMER, [timestamp, ...serializer.children.map((child) => decoderOf(child.serializer))]);
}

function readFlipped(cursor: Cursor): number | bigint {
  // Real timestamps are non-negative, so the flipped ones are beyond what a number holds exactly.
  const flipped = BigInt.asIntN(64, BigInt(cursor.int64('timestamp')) ^ (1n << 63n));
  const value = Number(flipped);
  return Number.isSafeInteger(value) && value < SIGN ? value : flipped;
}

/** `hasBeenJoined: bool  element` */
function bufferEntryDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  const joined = delimited((cursor) => cursor.bool('hasBeenJoined'), 1);
  return named('BufferEntry', ['hasBeenJoined', 'element'], [joined, childDecoder(serializer, 0, decoderOf)]);
}

/** `referenceCount: int32  element` */
function lockableDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  const count = delimited((cursor) => cursor.int32('referenceCount'), 4);
  return named('Lockable', ['referenceCount', 'element'], [count, childDecoder(serializer, 0, decoderOf)]);
}

export function named(type: string, names: readonly string[], decoders: readonly Decoder[]): Decoder {
  const parts = sequence(decoders);
  return { ...parts, read: (cursor, bounded) => fields(type, names, parts.read(cursor, bounded)) };
}

/** `tag: uint8` 1 or 2, then a value of that side. */
function taggedUnionDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  const sides = [childDecoder(serializer, 0, decoderOf), childDecoder(serializer, 1, decoderOf)];
  return {
    delimited: sides.every((side) => side.delimited),
    width: undefined,
    read: (cursor, bounded) => {
      const tag = cursor.uint8('tag');
      const side = sides[tag - 1] ?? cursor.fail('tag', `expected 1 or 2, found ${tag}`);
      return { kind: 'tagged', tag: tag === 1 ? 'one' : 'two', value: side.read(cursor, bounded) };
    },
  };
}
