import type { Cursor } from '#formats/bytes';
import type { DistributionMode, NamedState, OperatorStateHandle } from './handles.ts';
import { readOffsets, readStreamHandle } from './stream-handles.ts';

const MODES: readonly DistributionMode[] = ['split', 'union', 'broadcast'];

/** A state without name and elements: name length, mode, count. */
const STATE_WIDTH = 2 + 1 + 4;

/**
 * State of one operator of one subtask:
 *
 *     type: uint8 = 4 or 17 (0: none)
 *     states: int32 × { name: utf  mode: uint8  offsets: int32 × int64 }
 *     [17 only]  taskOwnedDirectory: utf  sharedDirectory: utf  empty: bool
 *     stream handle
 */
export function readOperatorHandle(cursor: Cursor, field: string): OperatorStateHandle | undefined {
  const at = cursor.position;
  const code = cursor.uint8(field);
  if (code === 0) return undefined;
  if (code !== 4 && code !== 17) {
    cursor.fail(field, `expected an operator state handle (0, 4 or 17), found type code ${code}`);
  }
  return cursor.within(field, () => {
    const states = cursor.list('states', STATE_WIDTH, () => readNamedState(cursor));
    const merged = code === 17 ? readMerged(cursor) : undefined;
    const stream = readStreamHandle(cursor, 'stream');
    return { at, end: cursor.position, states, merged, stream };
  });
}

function readNamedState(cursor: Cursor): NamedState {
  const at = cursor.position;
  const name = cursor.utf('name');
  const ordinal = cursor.uint8('mode');
  const mode = MODES[ordinal];
  if (mode === undefined) {
    cursor.fail('mode', `expected 0 (split), 1 (union) or 2 (broadcast), found ${ordinal}`);
  }
  const offsets = readOffsets(cursor, cursor.count('elements', 8));
  return { name, mode, offsets, at, end: cursor.position };
}

function readMerged(cursor: Cursor): OperatorStateHandle['merged'] {
  return {
    taskOwnedDirectory: cursor.label('taskOwnedDirectory'),
    sharedDirectory: cursor.label('sharedDirectory'),
    empty: cursor.bool('empty'),
  };
}
