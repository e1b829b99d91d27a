import { type Cursor, type Feed, feedOf, Window } from '#formats/bytes';
import { snappyFrames } from '../compression/snappy-frames.ts';
import type { KeyedStateFile, KeyGroupExtent } from './keyed-state.ts';
import type { StateStretch } from './state-stretch.ts';

const LAST_OF_STATE = 0x80;
const END_OF_KEY_GROUP = 0xffff;
const WINDOW = 1 << 20;

/** The bytes of a key group in the full format, unpacked if they are packed. */
export function unpackedGroup({ source, header }: KeyedStateFile, { start, end }: KeyGroupExtent): Feed {
  const feed = feedOf(source, start, end);
  return header.compressed ? snappyFrames(feed) : feed;
}

/**
 * The runs of a key group in the full format, without decoding anything: lengths and flags tell. `state: uint16  entries`,
 * each run up to the next one's number; two bytes that end the key group stand behind the last.
 *
 * @returns runs whose positions are those of the stream, or, if it is packed, of the unpacked key group
 */
export async function stateRuns(file: KeyedStateFile, group: KeyGroupExtent): Promise<readonly StateStretch[]> {
  const window = new Window(unpackedGroup(file, group), WINDOW);
  const runs: StateStretch[] = [];
  let at = window.position;
  let stateId = await window.unit((cursor) => readStateId(cursor, file));
  let entries = 0;
  while (stateId !== END_OF_KEY_GROUP) {
    await window.repeat((cursor) => {
      const last = skipEntry(cursor);
      entries++;
      return !last;
    });
    runs.push({ stateId, at, end: window.position, entries });
    entries = 0;
    at = window.position;
    stateId = await window.unit((cursor) => readStateId(cursor, file));
  }
  if (!(await window.atEnd())) await window.unit((cursor) => cursor.fail('end', 'expected the end of the key group'));
  return runs;
}

function readStateId(cursor: Cursor, { header }: KeyedStateFile): number {
  const id = cursor.uint16('state');
  if (id < header.states.length || id === END_OF_KEY_GROUP) return id;
  return cursor.fail('state', `expected one of ${header.states.length} states, found ${id}`);
}

/** @returns whether it was the last entry of its state */
function skipEntry(cursor: Cursor): boolean {
  const length = cursor.length('keyLength');
  if (length === 0) cursor.fail('keyLength', 'expected at least the key group, found nothing');
  const first = cursor.uint8('keyGroup');
  cursor.skip('key', length - 1);
  cursor.skip('value', cursor.length('valueLength'));
  return (first & LAST_OF_STATE) !== 0;
}
