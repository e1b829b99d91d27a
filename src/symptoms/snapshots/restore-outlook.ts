import type { RestoreLimits } from './restore-limits.ts';
import type { SnapshotPlace } from './snapshot-operators.ts';

/** What restores will cost from this snapshot on, if union state that nobody clears is in it. */
export interface RestoreOutlook {
  /** By how much it grows with each restore: the subtasks, each of which writes all of it. 1: not at all. */
  readonly factor: number;
  /** What the message that deploys one subtask carries at the next restores, in bytes, up to the one that fails. */
  readonly messages: readonly number[];
  /** The restore, counted from this snapshot (1 is the next one), that no longer fits into a frame. */
  readonly breaksFrame?: number;
  /** The one that no longer fits into the JobManager's heap. */
  readonly breaksHeap?: number;
}

/** Position of an element in `_metadata` (reference/flink-state-formats.md 1.7). */
const OFFSET_BYTES = 8;

/** Nobody restores more often between two looks. */
const MOST_RESTORES = 40;

/** Reckons with as many subtasks as wrote the snapshot; of elements only with their positions, for their bytes move to files. */
export function restoreOutlook(
  { snapshot, operator }: SnapshotPlace,
  elements: number,
  { frame, heap }: RestoreLimits,
): RestoreOutlook {
  const { rpc, union, all } = operator.restore;
  const factor = Math.max(1, operator.parallelism);
  const others = snapshot.operators.reduce((sum, one) => sum + one.restore.all, 0) - union * factor;
  const messages: number[] = [];
  let breaksFrame: number | undefined;
  let breaksHeap: number | undefined;
  for (let restore = 1; restore <= MOST_RESTORES && breaksFrame === undefined; restore++) {
    const carried = unionAt(restore, union, elements, factor);
    const message = rpc - union + carried;
    const held = 2 * (snapshot.metadataBytes + carried - union) + others + carried * factor;
    messages.push(message);
    if (message >= frame) breaksFrame = restore;
    if (held >= heap) breaksHeap ??= restore;
    if (factor === 1 || all === 0) break;
  }
  return {
    factor,
    messages,
    ...(breaksFrame !== undefined && { breaksFrame }),
    ...(breaksHeap !== undefined && { breaksHeap }),
  };
}

function unionAt(restore: number, now: number, elements: number, factor: number): number {
  return restore === 1 ? now : Math.max(now, OFFSET_BYTES * elements * factor ** (restore - 1));
}
