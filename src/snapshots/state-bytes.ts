import type { OperatorOutline, SnapshotOutline } from './outline.ts';

/** Bytes of the state of an operator: what lies in `_metadata`, what lies in files, and both by subtask. */
export interface OperatorBytes {
  readonly inline: number;
  readonly referenced: number;
  readonly perSubtask: ReadonlyMap<number, number>;
}

export function operatorBytes({
  subtasks,
  coordinator,
}: Pick<OperatorOutline, 'subtasks' | 'coordinator'>): OperatorBytes {
  let inline = coordinator?.bytes ?? 0;
  let referenced = 0;
  const perSubtask = new Map<number, number>();
  for (const subtask of subtasks) {
    inline += subtask.inline;
    referenced += subtask.referenced;
    perSubtask.set(subtask.index, subtask.inline + subtask.referenced);
  }
  return { inline, referenced, perSubtask };
}

/** Bytes of state of all subtasks, in `_metadata` and in files. */
export function stateBytes({ operators }: Pick<SnapshotOutline, 'operators'>): number {
  let sum = 0;
  for (const { subtasks } of operators) for (const { inline, referenced } of subtasks) sum += inline + referenced;
  return sum;
}
