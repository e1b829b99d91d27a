import type { Cursor } from '#formats/bytes';
import type { FileHandle, KeyGroups, Offsets, SegmentHandle, StreamHandle } from './handles.ts';

/** The narrowest stream handle: its type code alone. */
export const STREAM_HANDLE_WIDTH = 1;

/**
 * A handle to bytes. The type code tells its form:
 *
 *     0 none
 *     1 inline    name: utf  length: int32  bytes
 *     2 file      size: int64  path: utf
 *     3 key groups used as a stream: key groups, then a stream handle
 *     6 relative  path: utf  size: int64                      (the other way round than 2)
 *     15 segment  start: int64  size: int64  scope: int32  path: utf  logicalFileId: utf
 *     16 empty segment
 */
export function readStreamHandle(cursor: Cursor, field: string): StreamHandle | undefined {
  const at = cursor.position;
  const code = cursor.uint8(field);
  switch (code) {
    case 0:
      return undefined;
    case 1:
      return readInline(cursor);
    case 2: {
      const size = cursor.size('size');
      const path = cursor.label('path');
      return { kind: 'file', path, size, at, end: cursor.position };
    }
    case 3:
      return readKeyGroupsStream(cursor, field);
    case 6: {
      const path = cursor.label('path');
      const size = cursor.size('size');
      return { kind: 'relative', path, size, at, end: cursor.position };
    }
    case 15:
      return readSegment(cursor, at);
    case 16:
      return { kind: 'empty-segment' };
    default:
      return cursor.fail(field, `expected a stream handle (0, 1, 2, 3, 6, 15 or 16), found type code ${code}`);
  }
}

/** Where the path of a handle to a file begins, counted from the handle. */
const PATH_AT = { file: 1 + 8, relative: 1, segment: 1 + 8 + 8 + 4 } as const;

/** Where in `_metadata` the path of a handle lies: `length: uint16  modified UTF-8`; for those who read it when they need it. */
export function pathPosition({ kind, at }: FileHandle): number {
  return at + PATH_AT[kind];
}

/** `first: int32  count: int32  offset: int64 × count` */
export function readKeyGroups(cursor: Cursor): KeyGroups {
  const firstKeyGroup = readFirstKeyGroup(cursor);
  const keyGroupCount = cursor.count('keyGroups', 8);
  return { firstKeyGroup, keyGroupCount, offsets: readOffsets(cursor, keyGroupCount) };
}

export function readFirstKeyGroup(cursor: Cursor): number {
  const first = cursor.int32('firstKeyGroup');
  if (first < 0 || first >= 32_768) cursor.fail('firstKeyGroup', `expected 0 to 32767, found ${first}`);
  return first;
}

/** Positions as they lie there; the first one is read in any case. */
export function readOffsets(cursor: Cursor, count: number): Offsets {
  const at = cursor.position;
  return { count, at, bytes: cursor.content('offsets', count * OFFSET_WIDTH, Math.min(1, count) * OFFSET_WIDTH) };
}

const OFFSET_WIDTH = 8;

function readInline(cursor: Cursor): StreamHandle {
  const name = cursor.label('name');
  const length = cursor.length('length');
  const at = cursor.position;
  return { kind: 'inline', name, at, bytes: cursor.content('bytes', length) };
}

function readKeyGroupsStream(cursor: Cursor, field: string): StreamHandle {
  const groups = readKeyGroups(cursor);
  const stream = cursor.within(field, () => readStreamHandle(cursor, 'stream'));
  if (stream === undefined) cursor.fail('stream', 'expected the stream of key groups, found none');
  return { kind: 'key-groups', ...groups, stream };
}

function readSegment(cursor: Cursor, at: number): SegmentHandle {
  const start = cursor.size('start');
  const size = cursor.size('size');
  const scope = cursor.int32('scope');
  if (scope !== 0 && scope !== 1) cursor.fail('scope', `expected 0 (exclusive) or 1 (shared), found ${scope}`);
  const path = cursor.label('path');
  const logicalFileId = cursor.label('logicalFileId');
  return {
    kind: 'segment',
    path,
    start,
    size,
    scope: scope === 0 ? 'exclusive' : 'shared',
    logicalFileId,
    at,
    end: cursor.position,
  };
}
