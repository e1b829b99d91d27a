import type { FileHandle, Subtask } from '#formats/snapshot';
import { bytesIn, forEachStream, inlinedChanges, innermost, keyedBytes } from './stream-places.ts';

/** All sizes in bytes. */
export interface SubtaskOutline {
  readonly at: number;
  readonly end: number;
  readonly index: number;
  readonly finished: boolean;
  /** State that lies in `_metadata`. */
  readonly inline: number;
  /** State in files. */
  readonly referenced: number;
  /** Part of `_metadata` that every subtask receives at a restore: union state. */
  readonly union: number;
  /** Part of `_metadata` that all keyed states and timers of the subtask have in common: their handle, and what is inlined. */
  readonly keyed: number;
}

/** @param onFile told every handle to a file */
export function subtaskOutline(subtask: Subtask, onFile: (handle: FileHandle) => void): SubtaskOutline {
  let inline = inlinedChanges(subtask.managedKeyed);
  let referenced = 0;
  forEachStream(subtask, (whole) => {
    const stream = innermost(whole);
    if (stream.kind === 'inline') inline += stream.bytes.length;
    else if (stream.kind !== 'empty-segment') {
      referenced += Math.max(0, stream.size);
      onFile(stream);
    }
  });
  const { at, end, index, finished } = subtask;
  const keyed = keyedBytes(subtask.managedKeyed) + keyedBytes(subtask.rawKeyed);
  return { at, end, index, finished, inline, referenced, union: unionBytes(subtask), keyed };
}

/** Handles with union state: offsets of its elements, and the stream if it is inlined, whatever else is in it. */
function unionBytes({ managedOperator }: Subtask): number {
  let sum = 0;
  for (const handle of managedOperator) {
    const union = handle?.states.filter(({ mode }) => mode === 'union') ?? [];
    if (handle?.stream === undefined || union.length === 0) continue;
    sum += union.reduce((sofar, { name, offsets }) => sofar + name.length + offsets.count * 8, 0);
    if (innermost(handle.stream).kind === 'inline') sum += bytesIn(handle.stream);
  }
  return sum;
}
