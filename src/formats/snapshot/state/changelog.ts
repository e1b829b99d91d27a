import { type ByteSource, Cursor, feedOf, Window } from '#formats/bytes';
import { snappyFrames } from '../compression/snappy-frames.ts';
import type { ChangelogBytesHandle } from '../metadata/handles.ts';
import type { Serializer } from '../serializers/serializer.ts';
import { changeReader, type StateChange } from './state-change.ts';

/** The key group of changes of metadata. */
const METADATA_GROUP = -1;

/**
 * The changes of an increment that is inlined (type code 9), in order.
 *
 * @param key the serializer of the keys, from the materialised state beneath; without it, timers may tell
 */
export function readInlinedChanges(
  handle: ChangelogBytesHandle,
  name: string,
  key: Serializer | undefined,
): readonly StateChange[] {
  const cursors = () =>
    handle.changes.map(({ keyGroup, at, bytes }) => ({ keyGroup, cursor: new Cursor(bytes, name, at) }));
  const reader = changeReader(key);
  // Metadata first: a queue that comes late may tell how the keys before it are written.
  for (const { keyGroup, cursor } of cursors()) if (keyGroup === METADATA_GROUP) reader.read(cursor, keyGroup);
  return cursors().map(({ keyGroup, cursor }) => reader.read(cursor, keyGroup));
}

const WINDOW = 1 << 18;

/**
 * The changes of one set in a changelog file (type codes 10 and 13), in batches:
 *
 *     packed: uint8, then (as one snappy stream, if packed) the sets of many tasks
 *     set      groups: int32 × { changes: int32  keyGroup: int32  { length: int32  change } × changes }
 *
 * @param offset where the set begins, in unpacked bytes after the first
 */
export async function* readChangeSet(
  source: ByteSource,
  offset: number,
  key: Serializer | undefined,
): AsyncGenerator<readonly StateChange[]> {
  const packed = (await source.read(0, 1))[0] !== 0;
  const feed = packed ? snappyFrames(feedOf(source, 1)) : feedOf(source, 1 + offset);
  const window = new Window(feed, WINDOW);
  if (packed) await skip(window, offset);
  const groups = await window.unit((cursor) => cursor.count('groups', 8));
  const reader = changeReader(key);
  for (let group = 0; group < groups; group++) {
    const { count, keyGroup } = await window.unit((cursor) => ({
      count: cursor.count('changes', 4),
      keyGroup: cursor.int32('keyGroup'),
    }));
    let index = 0;
    yield* window.batches((cursor) => {
      if (index === count) return undefined;
      const outer = cursor.enter('change', cursor.length('length'));
      const change = reader.read(cursor, keyGroup);
      cursor.leaveAtEnd('change', outer);
      index++;
      return change;
    });
  }
}

/** In steps, so that the window stays small. */
async function skip(window: Window, bytes: number): Promise<void> {
  for (let left = bytes; left > 0; left -= WINDOW) {
    await window.unit((cursor) => cursor.skip('earlier sets', Math.min(left, WINDOW)));
  }
}
