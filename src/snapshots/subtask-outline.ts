import type { FileHandle, Subtask } from '#formats/snapshot';
import { type LazyList, lazyList } from './lazy-list.ts';
import { numberColumn } from './number-column.ts';
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

/** Subtasks of many operators, one after the other: as objects, a hundred thousand of them would be most of what is kept. */
export interface SubtaskColumn {
  readonly length: number;
  /** @param onFile told every handle to a file */
  push(subtask: Subtask, onFile: (handle: FileHandle) => void): void;
  /** Those from one to before another. */
  slice(start: number, end: number): LazyList<SubtaskOutline>;
}

/** Numbers in a row; the last one is 1 for a finished subtask. */
const WIDTH = 8;

export function subtaskColumn(): SubtaskColumn {
  const numbers = numberColumn();
  const at = (index: number): SubtaskOutline => {
    const first = index * WIDTH;
    return {
      at: numbers.at(first),
      end: numbers.at(first + 1),
      index: numbers.at(first + 2),
      inline: numbers.at(first + 3),
      referenced: numbers.at(first + 4),
      union: numbers.at(first + 5),
      keyed: numbers.at(first + 6),
      finished: numbers.at(first + 7) > 0,
    };
  };
  return {
    get length() {
      return numbers.length / WIDTH;
    },
    push: (subtask, onFile) => {
      const one = subtaskOutline(subtask, onFile);
      numbers.push(one.at);
      numbers.push(one.end);
      numbers.push(one.index);
      numbers.push(one.inline);
      numbers.push(one.referenced);
      numbers.push(one.union);
      numbers.push(one.keyed);
      numbers.push(one.finished ? 1 : 0);
    },
    slice: (start, end) =>
      lazyList(end - start, function* () {
        for (let i = start; i < end; i++) yield at(i);
      }),
  };
}

function subtaskOutline(subtask: Subtask, onFile: (handle: FileHandle) => void): SubtaskOutline {
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
