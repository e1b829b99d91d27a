import { type CheckpointSubtasks, restCite } from '#evidence';
import type { Exchange } from '../exchange.ts';
import { arrayAt, field, numberAt, stringAt, subtaskOf } from './json.ts';
import { unknownColumns } from './subtask-columns.ts';

/**
 * The body of `/jobs/:jobid/checkpoints/details/:checkpointid/subtasks/:vertexid` as columns. An item with status
 * `completed` has all numbers, one with `pending_or_failed` only its index.
 */
export function subtaskColumnsOf(body: unknown, exchange: Exchange): CheckpointSubtasks | undefined {
  const subtasks = arrayAt(body, 'subtasks');
  if (subtasks === undefined) return undefined;
  const columns: Columns = unknownColumns(NAMES, sizeOf(body, subtasks));
  for (const item of subtasks) {
    const subtask = subtaskOf(field(item, 'index'));
    if (subtask === undefined || stringAt(item, 'status') === 'pending_or_failed') continue;
    fill(columns, subtask, item);
  }
  return { ...columns, cite: restCite(exchange.path, exchange.at) };
}

/** Before 1.16 the checkpoint's type does not tell; its subtasks do. */
export function someUnaligned(body: unknown): boolean {
  return (arrayAt(body, 'subtasks') ?? []).some((item) => field(item, 'unaligned_checkpoint') === true);
}

/** `num_subtasks` says it; a number that cannot be true allocates nothing. */
function sizeOf(body: unknown, subtasks: readonly unknown[]): number {
  const told = subtaskOf(numberAt(body, 'num_subtasks')) ?? 0;
  return Math.max(told, subtasks.length);
}

type Columns = Omit<CheckpointSubtasks, 'cite'>;

const NAMES = [
  'durationMs',
  'startDelayMs',
  'alignmentMs',
  'syncMs',
  'asyncMs',
  'stateBytes',
  'checkpointedBytes',
  'processedBytes',
  'persistedBytes',
] as const;

function fill(columns: Columns, subtask: number, item: unknown): void {
  const alignment = field(item, 'alignment');
  const phases = field(item, 'checkpoint');
  columns.durationMs[subtask] = knownAt(item, 'end_to_end_duration');
  columns.startDelayMs[subtask] = knownAt(item, 'start_delay');
  columns.alignmentMs[subtask] = knownAt(alignment, 'duration');
  columns.syncMs[subtask] = knownAt(phases, 'sync');
  columns.asyncMs[subtask] = knownAt(phases, 'async');
  columns.stateBytes[subtask] = knownAt(item, 'state_size');
  columns.checkpointedBytes[subtask] = knownAt(item, 'checkpointed_size');
  columns.processedBytes[subtask] = knownAt(alignment, 'processed');
  columns.persistedBytes[subtask] = knownAt(alignment, 'persisted');
}

/** -1 stands for "not known". */
function knownAt(body: unknown, name: string): number {
  const value = numberAt(body, name);
  return value < 0 ? Number.NaN : value;
}
