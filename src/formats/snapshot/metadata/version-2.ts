import type { Cursor } from '#formats/bytes';
import { readChainOperator } from './chain-operator.ts';
import { readKeyedHandle } from './keyed-handles.ts';
import type { MetadataLayout } from './layout.ts';
import type { Subtask } from './metadata.ts';
import { readOperatorHandle } from './operator-handles.ts';
import { readStreamHandle } from './stream-handles.ts';
import { readOptionalHandle } from './version-3.ts';

/**
 * `_metadata` of Flink 1.3 to 1.10.
 *
 *     operator  id: 16 bytes  parallelism maxParallelism chainLength: int32  subtasks: int32 × subtask
 *     subtask   index: int32  duration: int64  legacy: int32 × stream handle
 *               managed raw: int32 0/1 × operator handle  managed raw: keyed handle
 */
export const VERSION_2: MetadataLayout = {
  hasMasters: true,
  hasProperties: false,
  operatorWidth: 16 + 4 * 4,
  subtaskWidth: 4 + 8 + 3 * 4 + 2,
  readOperator: (cursor, index) => readChainOperator(cursor, index, VERSION_2.subtaskWidth),
  readSubtask,
};

function readSubtask(cursor: Cursor): Subtask {
  const at = cursor.position;
  const index = cursor.int32('index');
  cursor.skip('duration', 8);
  const legacy = cursor.list('legacy', 1, () => readStreamHandle(cursor, 'handle'));
  const managedOperator = readOptionalHandle(cursor, 'managedOperator', readOperatorHandle);
  const rawOperator = readOptionalHandle(cursor, 'rawOperator', readOperatorHandle);
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
