import type { Cursor } from '#formats/bytes';
import { readSerializerSnapshot } from '../serializers/read-snapshot.ts';
import type { Serializer } from '../serializers/serializer.ts';
import { readWithUnknowns, type Unknowns } from '../serializers/unknowns.ts';
import {
  readKeyedMeta13,
  readPairs,
  readStateMeta,
  readStateMeta16,
  STATE_META_WIDTH,
  type StateMeta,
} from './state-meta.ts';

/** What every keyed snapshot begins with. */
export interface KeyedHeader {
  /** 1 (Flink 1.2) to 6 (since 1.7). */
  readonly version: number;
  readonly compressed: boolean;
  readonly key: Serializer | undefined;
  /** A state's place in this list is its id in the data. */
  readonly states: readonly StateMeta[];
  /** Where each of the states is described, in the same order. */
  readonly places: readonly HeaderPlace[];
  /** Where the data begins. */
  readonly end: number;
}

/** Bytes `[at, end)` of a header that describe one state, and where the number of its kind is written (int16). */
export interface HeaderPlace {
  readonly at: number;
  readonly end: number;
  readonly countAt: number;
}

const CURRENT = 6;

/**
 *     version: int32  [4 on] compressed: bool  key serializer  states: int16 × state
 *
 * @param end where the header is known to end, which decides between the possible forms of unknown serializers
 */
export function readKeyedHeader(cursor: Cursor, end: number): KeyedHeader {
  return readWithUnknowns(cursor, (unknowns) => {
    const header = readHeader(cursor, unknowns);
    if (header.end !== end) {
      cursor.fail('header', `expected it to end at byte ${end}, it ends at ${header.end}`);
    }
    return header;
  });
}

function readHeader(cursor: Cursor, unknowns: Unknowns): KeyedHeader {
  const version = cursor.int32('version');
  if (version < 3 || version > CURRENT) {
    const problem =
      version === 1 ? 'version 1 (Flink 1.2) holds Java objects only' : `expected 3 to 6, found ${version}`;
    cursor.fail('version', problem, 'unsupported');
  }
  const compressed = version >= 4 && cursor.bool('compressed');
  const key = version === CURRENT ? readSerializerSnapshot(cursor, unknowns) : readPairs(cursor, unknowns)[0];
  const readMeta = version === CURRENT ? readStateMeta : version === 5 ? readStateMeta16 : readKeyedMeta13;
  const places: HeaderPlace[] = [];
  const countAt = cursor.position;
  const count = readStateCount(cursor);
  const states = cursor.times('states', count, () => {
    const at = cursor.position;
    const meta = readMeta(cursor, unknowns);
    places.push({ at, end: cursor.position, countAt });
    return meta;
  });
  return { version, compressed, key, states, places, end: cursor.position };
}

/** A 16-bit count of states that the rest of the input can hold. */
export function readStateCount(cursor: Cursor): number {
  const count = cursor.int16('states');
  const most = Math.floor(cursor.left / STATE_META_WIDTH);
  if (count < 0 || count > most) cursor.fail('states', `expected 0 to ${most}, found ${count}`);
  return count;
}
