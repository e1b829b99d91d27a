import { defineSymptom } from '#engine';
import type { Checkpoint, CheckpointSubtasks, CheckpointTask, JobVertex } from '#evidence';

/**
 * Where the time of a checkpoint goes at one subtask, in order: until its first barrier comes, until the last one comes,
 * what operators do before they send the barrier on (`before`: sink writers flush there), the snapshot that stops
 * processing, and the upload that does not.
 */
export type Phase = 'startDelay' | 'alignment' | 'before' | 'sync' | 'async';

export const PHASES: readonly Phase[] = ['startDelay', 'alignment', 'before', 'sync', 'async'];

/** One vertex in one checkpoint whose subtasks were read. */
export interface VertexPhases {
  readonly checkpoint: Checkpoint;
  readonly vertex: JobVertex;
  readonly task: CheckpointTask;
  readonly columns: CheckpointSubtasks;
  /** Its slowest subtask, of those that acknowledged. */
  readonly slowest: SubtaskPhases;
}

export interface SubtaskPhases {
  readonly subtask: number;
  /** Trigger to acknowledgement. */
  readonly durationMs: number;
  readonly ms: Readonly<Record<Phase, number>>;
  /** The longest phase. */
  readonly longest: Phase;
}

/** One sighting per vertex of every checkpoint that was read per subtask; the newest checkpoint first. */
export const checkpointPhases = defineSymptom({
  id: 'checkpoint-phases',
  needs: ['plan', 'checkpoints'],
  observe({ plan, checkpoints }): readonly VertexPhases[] {
    const periodic = checkpoints.history.filter((one) => !one.savepoint && isSound(one)).toReversed();
    return periodic.flatMap((checkpoint) =>
      plan.flatMap((vertex) => {
        const task = checkpoint.tasks.get(vertex.id);
        const columns = task?.perSubtask;
        const subtask = columns ? largestIn(columns.durationMs) : -1;
        if (!task || !columns || subtask < 0) return [];
        return { checkpoint, vertex, task, columns, slowest: phasesAt(columns, subtask) };
      }),
    );
  },
});

/** Phases of one subtask; what Flink leaves out counts as nothing. */
function phasesAt(columns: CheckpointSubtasks, subtask: number): SubtaskPhases {
  const startDelay = soundMs(columns.startDelayMs[subtask]);
  const alignment = soundMs(columns.alignmentMs[subtask]);
  const sync = soundMs(columns.syncMs[subtask]);
  const async = soundMs(columns.asyncMs[subtask]);
  const durationMs = soundMs(columns.durationMs[subtask]);
  const before = Math.max(0, durationMs - startDelay - alignment - sync - async);
  const ms = { startDelay, alignment, before, sync, async };
  const longest = PHASES.reduce((most, phase) => (ms[phase] > ms[most] ? phase : most));
  return { subtask, durationMs, ms, longest };
}

/** Longer than any checkpoint; what claims more, or less than nothing, is nonsense. */
const A_YEAR_MS = 365 * 24 * 3_600_000;

function soundMs(ms: number | undefined): number {
  return ms !== undefined && ms >= 0 && ms < A_YEAR_MS ? ms : 0;
}

/** A checkpoint whose own numbers can be true. */
export function isSound({ id, triggeredAt, durationMs }: Checkpoint): boolean {
  return id >= 0 && Number.isFinite(id) && Number.isFinite(triggeredAt) && durationMs >= 0 && durationMs < A_YEAR_MS;
}

/** Subtask that spent longest in a phase, with all its phases. */
export function worstIn(phase: Phase, { columns, slowest }: VertexPhases): SubtaskPhases {
  if (phase === 'before') return slowest;
  const subtask = largestIn(columns[COLUMNS[phase]]);
  return subtask < 0 ? slowest : phasesAt(columns, subtask);
}

const COLUMNS = {
  startDelay: 'startDelayMs',
  alignment: 'alignmentMs',
  sync: 'syncMs',
  async: 'asyncMs',
} as const;

/** Index of the largest number, -1 when there is none; one pass, because there may be 10,000. */
function largestIn(column: Float64Array): number {
  let found = -1;
  for (let index = 0; index < column.length; index++) {
    const value = column[index] as number;
    if (Number.isFinite(value) && (found < 0 || value > (column[found] as number))) found = index;
  }
  return found;
}
