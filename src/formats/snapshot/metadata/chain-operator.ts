import type { Cursor } from '#formats/bytes';
import { readOperatorId, readParallelism } from './layout.ts';
import type { OperatorHead } from './metadata.ts';

/** The head of an operator as versions 1 and 2 write it, which still tell the length of its chain. */
export function readChainOperator(cursor: Cursor, index: number, subtaskWidth: number): OperatorHead {
  const at = cursor.position;
  const id = readOperatorId(cursor);
  const { parallelism, maxParallelism } = readParallelism(cursor);
  cursor.int32('chainLength');
  const subtaskCount = cursor.count('subtasks', subtaskWidth);
  return {
    index,
    at,
    id,
    name: undefined,
    uid: undefined,
    parallelism,
    maxParallelism,
    coordinator: undefined,
    subtaskCount,
    finished: false,
  };
}
