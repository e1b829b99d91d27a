import type { Cursor } from '#formats/bytes';
import { CHANNEL_HANDLE_WIDTH, readChannelHandle } from './channel-handles.ts';
import type { ChannelHandle, StreamHandle } from './handles.ts';
import { readKeyedHandle } from './keyed-handles.ts';
import { type MetadataLayout, readOperatorId, readParallelism } from './layout.ts';
import type { OperatorHead, Subtask } from './metadata.ts';
import { readOperatorHandle } from './operator-handles.ts';
import { readStreamHandle } from './stream-handles.ts';

/** A finished subtask is its (negative) index and nothing more. */
const SUBTASK_WIDTH = 4;

/**
 * `_metadata` of Flink 1.11 to 1.15.
 *
 *     operator  id: 16 bytes  parallelism maxParallelism: int32  coordinator: stream handle
 *               subtasks: int32 × subtask                       (-1: the operator had finished, no subtask follows)
 *     subtask   index: int32                                    (-(i + 1): subtask i had finished, nothing follows)
 *               managed raw: int32 0/1 × operator handle  managed raw: keyed handle
 *               input output: int32 × channel handle
 */
export const VERSION_3: MetadataLayout = {
  hasMasters: true,
  hasProperties: false,
  operatorWidth: 16 + 3 * 4 + 1,
  subtaskWidth: SUBTASK_WIDTH,
  readOperator: (cursor, index) => {
    const at = cursor.position;
    return readOperatorBody(cursor, { index, at, name: undefined, uid: undefined });
  },
  readSubtask: (cursor) => readSubtask(cursor, CHANNEL_HANDLE_WIDTH, readChannelHandle),
};

/** An operator from its id on. */
export function readOperatorBody(
  cursor: Cursor,
  { index, at, name, uid }: Pick<OperatorHead, 'index' | 'at' | 'name' | 'uid'>,
): OperatorHead {
  const id = readOperatorId(cursor);
  const { parallelism, maxParallelism } = readParallelism(cursor);
  const coordinator = readCoordinator(cursor);
  const count = cursor.int32('subtasks');
  const most = Math.floor(cursor.left / SUBTASK_WIDTH);
  if (count > most) cursor.fail('subtasks', `expected -1 (finished) to ${most}, found ${count}`);
  return {
    index,
    at,
    id,
    name,
    uid,
    parallelism,
    maxParallelism,
    coordinator,
    subtaskCount: Math.max(0, count),
    finished: count < 0,
  };
}

/** Coordinator state is always inlined. */
function readCoordinator(cursor: Cursor): StreamHandle | undefined {
  const coordinator = readStreamHandle(cursor, 'coordinator');
  if (coordinator !== undefined && coordinator.kind !== 'inline') {
    cursor.fail('coordinator', `expected inlined bytes or none, found a handle of kind ${coordinator.kind}`);
  }
  return coordinator;
}

export function readSubtask(
  cursor: Cursor,
  channelWidth: number,
  readChannel: (cursor: Cursor) => ChannelHandle,
): Subtask {
  const at = cursor.position;
  const index = cursor.int32('index');
  if (index < 0) return finishedSubtask(at, cursor.position, -(index + 1));
  const managedOperator = readOptionalHandle(cursor, 'managedOperator', readOperatorHandle);
  const rawOperator = readOptionalHandle(cursor, 'rawOperator', readOperatorHandle);
  const managedKeyed = readKeyedHandle(cursor, 'managedKeyed');
  const rawKeyed = readKeyedHandle(cursor, 'rawKeyed');
  const inputChannels = cursor.list('inputChannels', channelWidth, () => readChannel(cursor));
  const outputChannels = cursor.list('outputChannels', channelWidth, () => readChannel(cursor));
  return {
    at,
    end: cursor.position,
    index,
    finished: false,
    legacy: NONE,
    managedOperator,
    rawOperator,
    managedKeyed,
    rawKeyed,
    inputChannels,
    outputChannels,
  };
}

/** An int32 that is not 0, then the handle. Flink reads the count as yes or no. */
export function readOptionalHandle<T>(
  cursor: Cursor,
  field: string,
  read: (cursor: Cursor, field: string) => T,
): readonly T[] {
  return cursor.int32(field) === 0 ? NONE : [read(cursor, field)];
}

const NONE: readonly never[] = [];

function finishedSubtask(at: number, end: number, index: number): Subtask {
  return {
    at,
    end,
    index,
    finished: true,
    legacy: NONE,
    managedOperator: NONE,
    rawOperator: NONE,
    managedKeyed: undefined,
    rawKeyed: undefined,
    inputChannels: NONE,
    outputChannels: NONE,
  };
}
