import type { OperatorOutline, OperatorStateOutline, SnapshotOutline } from './outline.ts';

/** What restoring an operator costs the JobManager, in bytes. */
export interface RestoreCost {
  /**
   * Of `_metadata`, what the message that deploys its largest subtask carries: its own handles with what is inlined in
   * them, and the union state of all subtasks. At least so much: Java's form of the same is larger.
   */
  readonly rpc: number;
  /** Of that, union state: every subtask receives all of it. */
  readonly union: number;
  /**
   * Of that, what leads to keyed state and timers. A subtask has one handle for all of them, so there is no such figure for one
   * state. Restored at another parallelism, a subtask receives the part of every handle that has key groups of its own; what is
   * inlined in such a handle comes along whole.
   */
  readonly keyed: number;
  /** The same for all subtasks together. */
  readonly all: number;
}

export function restoreCostOf({
  subtasks,
  parallelism,
}: Pick<OperatorOutline, 'subtasks' | 'parallelism'>): RestoreCost {
  let union = 0;
  let largest = 0;
  let keyed = 0;
  let own = 0;
  for (const subtask of subtasks) {
    const apart = subtask.end - subtask.at - subtask.union;
    union += subtask.union;
    own += apart;
    if (apart > largest) keyed = subtask.keyed;
    largest = Math.max(largest, apart);
  }
  return { rpc: largest + union, union, keyed, all: own + union * parallelism };
}

/** Mode and number of positions, besides the name. */
const STATE_HEAD = 1 + 4;

/**
 * Of that message, what one operator state makes up: the positions of its elements, of union state those of all subtasks; and its
 * bytes, where all state of the operator lies in `_metadata`. Keyed states share their handles.
 */
export function stateRestoreBytes(
  { name, mode, elements, elementsPerSubtask, bytes }: OperatorStateOutline,
  { subtasks }: Pick<OperatorOutline, 'subtasks'>,
): number {
  const inlined = referencesNone(subtasks) ? bytes : 0;
  const head = name.length + STATE_HEAD;
  if (mode === 'union') return elementsPerSubtask.size * head + 8 * elements + inlined;
  const most = [...elementsPerSubtask.values()].reduce((largest, one) => Math.max(largest, one), 0);
  return head + 8 * most + (elements === 0 ? 0 : Math.round((inlined * most) / elements));
}

function referencesNone(subtasks: OperatorOutline['subtasks']): boolean {
  for (const { referenced } of subtasks) if (referenced !== 0) return false;
  return true;
}

/** Flink's default of `pekko.framesize` (`akka.framesize` before 1.18), in bytes. */
export const DEFAULT_FRAME = 10_485_760;

/** Heap of a JobManager with Flink's default of `jobmanager.memory.process.size`, 1600m, in bytes. */
export const DEFAULT_JOBMANAGER_HEAP = 1_073_741_824;

/**
 * Heap a JobManager needs at a restore, in bytes: the handles of the snapshot it restores from and of the next one, and the
 * messages that deploy all subtasks at once.
 */
export function jobManagerHeapFor({ size, operators }: SnapshotOutline): number {
  return 2 * size + operators.reduce((sum, operator) => sum + restoreCostOf(operator).all, 0);
}
