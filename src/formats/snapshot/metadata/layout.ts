import type { Cursor } from '#formats/bytes';
import type { OperatorHead, Subtask } from './metadata.ts';

/** How one version of `_metadata` is laid out. */
export interface MetadataLayout {
  /** States of master hooks stand between head and operators. */
  readonly hasMasters: boolean;
  /** Checkpoint properties are the last thing in the file. */
  readonly hasProperties: boolean;
  /** Bytes an operator takes at least. */
  readonly operatorWidth: number;
  /** Bytes a subtask takes at least. */
  readonly subtaskWidth: number;
  readonly readOperator: (cursor: Cursor, index: number) => OperatorHead;
  readonly readSubtask: (cursor: Cursor) => Subtask;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** 16 bytes as Flink prints them. */
export function readOperatorId(cursor: Cursor): string {
  let id = '';
  for (const byte of cursor.bytes('id', 16)) id += HEX[byte];
  return id;
}

/** `parallelism: int32  maxParallelism: int32`, both checked. */
export function readParallelism(cursor: Cursor): Pick<OperatorHead, 'parallelism' | 'maxParallelism'> {
  const parallelism = cursor.int32('parallelism');
  if (parallelism < 0) cursor.fail('parallelism', `found ${parallelism}`);
  const maxParallelism = cursor.int32('maxParallelism');
  // -1: not set, in files of old.
  if (maxParallelism > 0 && maxParallelism < parallelism) {
    cursor.fail('maxParallelism', `found ${maxParallelism}, below the parallelism ${parallelism}`);
  }
  return { parallelism, maxParallelism };
}
