import type { Cursor } from '#formats/bytes';
import { STREAM_IDENTIFIER_WIDTH } from '../compression/snappy-frames.ts';
import { readWithUnknowns, type Unknowns } from '../serializers/unknowns.ts';
import { type HeaderPlace, readStateCount } from './keyed-header.ts';
import { readOperatorMeta13, readStateMeta, readStateMeta16, type StateMeta } from './state-meta.ts';

/** What a file of operator state begins with. */
export interface OperatorHeader {
  /** 1 (Flink 1.2) to 6 (since 1.18). */
  readonly version: number;
  readonly compressed: boolean;
  /** Lists and union lists, then broadcast states. */
  readonly states: readonly StateMeta[];
  /** Where each of the states is described, in the same order. */
  readonly places: readonly HeaderPlace[];
  /** Where the data begins. */
  readonly end: number;
}

/**
 *     version: int32  [6 on] compressed: bool  lists: int16 × state  [3 on] broadcasts: int16 × state
 *
 * @param dataAt where the first element is, or the end of the file; this decides between the possible forms of unknown serializers
 */
export function readOperatorHeader(cursor: Cursor, dataAt: number): OperatorHeader {
  return readWithUnknowns(cursor, (unknowns) => {
    const header = readHeader(cursor, unknowns);
    // With compression, a stream identifier stands between header and data.
    const end = header.compressed ? dataAt - STREAM_IDENTIFIER_WIDTH : dataAt;
    if (header.end !== end && header.end !== dataAt) {
      cursor.fail('header', `expected it to end at byte ${end}, it ends at ${header.end}`);
    }
    return header;
  });
}

function readHeader(cursor: Cursor, unknowns: Unknowns): OperatorHeader {
  const version = cursor.int32('version');
  if (version < 2 || version > 6) {
    const problem =
      version === 1 ? 'version 1 (Flink 1.2) holds Java objects only' : `expected 2 to 6, found ${version}`;
    cursor.fail('version', problem, 'unsupported');
  }
  const compressed = version >= 6 && cursor.bool('compressed');
  const readMeta = version >= 5 ? readStateMeta : version === 4 ? readStateMeta16 : readOperatorMeta13;
  const places: HeaderPlace[] = [];
  const readAll = (field: string) => {
    const countAt = cursor.position;
    const count = readStateCount(cursor);
    return cursor.times(field, count, () => {
      const at = cursor.position;
      const meta = readMeta(cursor, unknowns);
      places.push({ at, end: cursor.position, countAt });
      return meta;
    });
  };
  const lists = readAll('lists');
  const broadcasts = version >= 3 ? readAll('broadcasts') : [];
  return { version, compressed, states: [...lists, ...broadcasts], places, end: cursor.position };
}
