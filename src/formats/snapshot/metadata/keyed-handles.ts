import type { Cursor } from '#formats/bytes';
import type {
  ChangelogBytesHandle,
  ChangelogFilesHandle,
  ChangelogHandle,
  IncrementalHandle,
  KeyedHandle,
  KeyGroupRange,
  KeyGroupsHandle,
  LocalFile,
} from './handles.ts';
import { readFirstKeyGroup, readKeyGroups, readStreamHandle, STREAM_HANDLE_WIDTH } from './stream-handles.ts';

/** What versions before 1.15 did not tell about incremental and changelog handles. */
const FILE_SYSTEM = 'filesystem';

/**
 * Keyed state of one subtask. The type code tells its form:
 *
 *     0 none
 *     3, 7, 12    key groups in one stream (7: canonical savepoint; 12: with handle id)
 *     5, 11       incremental RocksDB (11: with size and handle id)
 *     8, 14       changelog over other handles (14: with checkpoint id)
 *     9           changelog increment, inlined
 *     10, 13      changelog increment in files (13: with the storage it is in)
 */
export function readKeyedHandle(cursor: Cursor, field: string): KeyedHandle | undefined {
  const at = cursor.position;
  const code = cursor.uint8(field);
  if (code === 0) return undefined;
  return cursor.within(field, () => readBody(cursor, code, field, at));
}

function readBody(cursor: Cursor, code: number, field: string, at: number): KeyedHandle {
  switch (code) {
    case 3:
    case 7:
    case 12:
      return readKeyGroupsHandle(cursor, code, at);
    case 5:
    case 11:
      return readIncremental(cursor, code === 11, at);
    case 8:
    case 14:
      return readChangelog(cursor, code === 14);
    case 9:
      return readChangelogBytes(cursor);
    case 10:
    case 13:
      return readChangelogFiles(cursor, code === 13);
    default:
      return cursor.fail(
        field,
        `expected a keyed state handle (0, 3, 5, 7, 8, 9, 10, 11, 12, 13 or 14), found type code ${code}`,
      );
  }
}

/** `key groups  stream handle  [12 only] handleId: utf` */
function readKeyGroupsHandle(cursor: Cursor, code: number, at: number): KeyGroupsHandle {
  const { firstKeyGroup, keyGroupCount, offsets } = readKeyGroups(cursor);
  const stream = readStreamHandle(cursor, 'stream');
  const handleId = code === 12 ? cursor.label('handleId') : undefined;
  const place = { at, end: cursor.position };
  return {
    kind: 'key-groups',
    canonical: code === 7,
    firstKeyGroup,
    keyGroupCount,
    offsets,
    stream,
    handleId,
    ...place,
  };
}

/**
 *     checkpointId: int64  backendId: utf  range  [11] checkpointedSize: int64
 *     meta: stream handle  shared: files  private: files  [11] handleId: utf
 */
function readIncremental(cursor: Cursor, current: boolean, at: number): IncrementalHandle {
  const checkpointId = cursor.size('checkpointId');
  const backendId = cursor.label('backendId');
  const { firstKeyGroup, keyGroupCount } = readRange(cursor);
  const checkpointedSize = current ? cursor.size('checkpointedSize') : undefined;
  const meta = readStreamHandle(cursor, 'meta');
  const shared = readFiles(cursor, 'shared');
  const privateFiles = readFiles(cursor, 'private');
  const handleId = current ? cursor.label('handleId') : undefined;
  return {
    kind: 'incremental',
    checkpointId,
    backendId,
    firstKeyGroup,
    keyGroupCount,
    checkpointedSize,
    meta,
    shared,
    private: privateFiles,
    handleId,
    at,
    end: cursor.position,
  };
}

/** `int32 × { name: utf  stream handle }` */
function readFiles(cursor: Cursor, field: string): readonly LocalFile[] {
  return cursor.list(field, 2 + STREAM_HANDLE_WIDTH, () => {
    const at = cursor.position;
    const name = cursor.label('name');
    const stream = readStreamHandle(cursor, 'stream');
    return { name, stream, at, end: cursor.position };
  });
}

/**
 *     range  checkpointedSize: int64  base: int32 × keyed handle  changes: int32 × keyed handle
 *     materializationId: int64  [14] checkpointId: int64  handleId: utf
 *
 * Flink 1.14 wrote shorter bodies under the same codes, which no later Flink reads; they fail here as well.
 */
function readChangelog(cursor: Cursor, current: boolean): ChangelogHandle {
  const range = readRange(cursor);
  const checkpointedSize = cursor.size('checkpointedSize');
  const base = readKeyedHandles(cursor, 'base');
  const changes = readKeyedHandles(cursor, 'changes');
  const materializationId = cursor.size('materializationId');
  const checkpointId = current ? cursor.size('checkpointId') : undefined;
  const handleId = cursor.label('handleId');
  return { kind: 'changelog', ...range, checkpointedSize, base, changes, materializationId, checkpointId, handleId };
}

function readKeyedHandles(cursor: Cursor, field: string): readonly KeyedHandle[] {
  const handles = cursor.list(field, 1, () => readKeyedHandle(cursor, 'handle'));
  return handles.filter((handle) => handle !== undefined);
}

/** `range  from: int64  to: int64  changes: int32 × { keyGroup: int32  length: int32  bytes }  handleId: utf` */
function readChangelogBytes(cursor: Cursor): ChangelogBytesHandle {
  const range = readRange(cursor);
  const from = cursor.size('from');
  const to = cursor.size('to');
  const changes = cursor.list('changes', 8, () => {
    const keyGroup = cursor.int32('keyGroup');
    const length = cursor.length('length');
    const at = cursor.position;
    return { keyGroup, at, bytes: cursor.content('change', length) };
  });
  return { kind: 'changelog-bytes', ...range, from, to, changes, handleId: cursor.label('handleId') };
}

/**
 *     range  parts: int32 × { offset: int64  stream handle }
 *     size: int64  checkpointedSize: int64  handleId: utf  [13] storage: utf
 */
function readChangelogFiles(cursor: Cursor, current: boolean): ChangelogFilesHandle {
  const range = readRange(cursor);
  const parts = cursor.list('parts', 8 + STREAM_HANDLE_WIDTH, () => {
    const offset = cursor.size('offset');
    return { offset, stream: readStreamHandle(cursor, 'stream') };
  });
  const size = cursor.size('size');
  const checkpointedSize = cursor.size('checkpointedSize');
  const handleId = cursor.label('handleId');
  const storage = current ? cursor.label('storage') : FILE_SYSTEM;
  return { kind: 'changelog-files', ...range, parts, size, checkpointedSize, handleId, storage };
}

function readRange(cursor: Cursor): KeyGroupRange {
  const firstKeyGroup = readFirstKeyGroup(cursor);
  const keyGroupCount = cursor.int32('keyGroups');
  if (keyGroupCount < 0 || keyGroupCount > 32_768) {
    cursor.fail('keyGroups', `expected 0 to 32768, found ${keyGroupCount}`);
  }
  return { firstKeyGroup, keyGroupCount };
}
