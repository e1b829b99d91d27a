import { at, listAt, numberAt, textAt } from './json.ts';

/** A checkpoint in progress is worth a look from this age on: its details say who has not acknowledged. */
const OLD_MS = 3000;
const IN_PROGRESS_MOST = 2;

/**
 * Which of the history (newest first, as REST gives it) to read in detail: in progress for a while and the newest failed
 * one; if `all`, also the newest and the slowest completed ones. Savepoints only if nothing else was completed.
 *
 * @param now epoch ms when the history was read
 */
export function chooseCheckpoints(history: readonly unknown[], now: number, all: boolean): readonly number[] {
  const of = (status: string) => history.filter((one) => textAt(one, 'status') === status);
  const old = of('IN_PROGRESS').filter((one) => now - (numberAt(one, 'trigger_timestamp') ?? now) >= OLD_MS);
  const completed = of('COMPLETED');
  const periodic = completed.filter((one) => at(one, 'is_savepoint') !== true);
  const comparable = periodic.length > 0 ? periodic : completed;
  const slowest = [...comparable].sort((a, b) => duration(b) - duration(a));
  const chosen = [
    ...old.slice(-IN_PROGRESS_MOST),
    ...of('FAILED').slice(0, 1),
    ...(all ? [...comparable.slice(0, 1), ...slowest.slice(0, 1)] : []),
  ];
  return [...new Set(chosen.flatMap((one) => numberAt(one, 'id') ?? []))];
}

const ALL_UP_TO = 8;
const TOP = 6;
const MOST = 24;

/** Vertices of a checkpoint to read per subtask: all of a few; else the slowest, the biggest, and all that owe an answer. */
export function chooseTasks(tasks: readonly (readonly [string, unknown])[]): readonly string[] {
  if (tasks.length <= ALL_UP_TO) return tasks.map(([vertex]) => vertex);
  const owing = tasks.filter(([, task]) => acknowledged(task) < (numberAt(task, 'num_subtasks') ?? 0));
  const slowest = [...tasks].sort(([, a], [, b]) => duration(b) - duration(a)).slice(0, TOP);
  const biggest = [...tasks].sort(([, a], [, b]) => stateSize(b) - stateSize(a)).slice(0, TOP / 2);
  return [...new Set([...owing, ...slowest, ...biggest].map(([vertex]) => vertex))].slice(0, MOST);
}

/** Subtasks of a checkpoint in progress that have not acknowledged. */
export function owingSubtasks(body: unknown): readonly number[] {
  const pending = listAt(body, 'subtasks').filter((one) => textAt(one, 'status') === 'pending_or_failed');
  return pending.flatMap((one) => numberAt(one, 'index') ?? []);
}

function duration(one: unknown): number {
  return numberAt(one, 'end_to_end_duration') ?? 0;
}

function stateSize(one: unknown): number {
  return numberAt(one, 'state_size') ?? 0;
}

function acknowledged(one: unknown): number {
  return numberAt(one, 'num_acknowledged_subtasks') ?? 0;
}
