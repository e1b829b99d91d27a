import type { Cursor } from '#formats/bytes';
import { readChainOperator } from './chain-operator.ts';
import type { OperatorStateHandle } from './handles.ts';
import { readKeyedHandle } from './keyed-handles.ts';
import type { MetadataLayout } from './layout.ts';
import type { Subtask } from './metadata.ts';
import { readOperatorHandle } from './operator-handles.ts';
import { readStreamHandle } from './stream-handles.ts';

/**
 * `_metadata` of Flink 1.2. It knows chains, not operators: the id is the job vertex's, and a subtask has one operator
 * state per operator of its chain.
 *
 *     task     id: 16 bytes  parallelism maxParallelism chainLength: int32  subtasks: int32 × subtask
 *     subtask  index: int32  duration: int64  legacy: int32 × stream handle
 *              managed: int32 × operator handle  raw: int32 × operator handle  managed raw: keyed handle
 */
export const VERSION_1: MetadataLayout = {
  hasMasters: false,
  hasProperties: false,
  operatorWidth: 16 + 4 * 4,
  subtaskWidth: 4 + 8 + 3 * 4 + 2,
  readOperator: (cursor, index) => readChainOperator(cursor, index, VERSION_1.subtaskWidth),
  readSubtask,
};

function readSubtask(cursor: Cursor): Subtask {
  const at = cursor.position;
  const index = cursor.int32('index');
  cursor.skip('duration', 8);
  const legacy = cursor.list('legacy', 1, () => readStreamHandle(cursor, 'handle'));
  const managedOperator = readChain(cursor, 'managedOperator');
  const rawOperator = readChain(cursor, 'rawOperator');
  const managedKeyed = readKeyedHandle(cursor, 'managedKeyed');
  const rawKeyed = readKeyedHandle(cursor, 'rawKeyed');
  return {
    at,
    end: cursor.position,
    index,
    finished: false,
    legacy,
    managedOperator,
    rawOperator,
    managedKeyed,
    rawKeyed,
    inputChannels: [],
    outputChannels: [],
  };
}

function readChain(cursor: Cursor, field: string): readonly (OperatorStateHandle | undefined)[] {
  return cursor.list(field, 1, () => readOperatorHandle(cursor, 'operator'));
}
