import { defineSymptom } from '#engine';
import { type CheckpointCourse, checkpointCourse, RECENT } from './checkpoint-course.ts';
import {
  checkpointPhases,
  PHASES,
  type Phase,
  type SubtaskPhases,
  type VertexPhases,
  worstIn,
} from './checkpoint-phases.ts';

/** Shorter phases are nobody's concern. */
const WORTH_MS = 500;

/** Of so many newest checkpoints, this many have to be about as slow: one slow checkpoint is an incident. */
const LATELY = 5;
const AGAIN = 2;

/** A phase that takes most of a subtask's checkpoint, in the newest checkpoint and not for the first time. */
export interface SlowPhase {
  readonly phase: Phase;
  /** Vertex and checkpoint. */
  readonly at: VertexPhases;
  readonly worst: SubtaskPhases;
  /** How many subtasks spend at least half as long in it. */
  readonly alike: number;
  /** Trigger to completion of the whole checkpoint, ms. */
  readonly durationMs: number;
  /** The whole checkpoint is about as slow as this one subtask. */
  readonly decisive: boolean;
  readonly course: CheckpointCourse;
}

export const slowPhases = defineSymptom({
  id: 'slow-phases',
  needs: ['plan', 'checkpoints'],
  given: { checkpointCourse, checkpointPhases },
  observe(_, { checkpointCourse, checkpointPhases }): readonly SlowPhase[] {
    const course = checkpointCourse.known ? checkpointCourse.value[0] : undefined;
    if (!course || !checkpointPhases.known) return [];
    return newestOfEach(checkpointPhases.value)
      .filter((at) => goesOn(at, course))
      .flatMap((at) => PHASES.flatMap((phase) => slowIn(phase, at, course) ?? []));
  },
});

/** For each vertex the newest checkpoint that all its subtasks acknowledged, else the newest that tells anything. */
function newestOfEach(phases: readonly VertexPhases[]): readonly VertexPhases[] {
  const found = new Map<string, VertexPhases>();
  for (const one of phases) {
    const whole = one.task.acknowledged >= one.task.subtasks;
    const before = found.get(one.vertex.id);
    if (!before || (whole && before.task.acknowledged < before.task.subtasks)) found.set(one.vertex.id, one);
  }
  return [...found.values()];
}

/** It is among the newest, and others lately took about as long. */
function goesOn({ checkpoint, slowest }: VertexPhases, { finished }: CheckpointCourse): boolean {
  const lately = finished.slice(0, LATELY);
  const oldest = lately[Math.min(RECENT, lately.length) - 1];
  if (!oldest || checkpoint.triggeredAt < oldest.checkpoint.triggeredAt) return false;
  return lately.filter((one) => one.checkpoint.durationMs >= slowest.durationMs / 2).length >= AGAIN;
}

function slowIn(phase: Phase, at: VertexPhases, course: CheckpointCourse): SlowPhase | undefined {
  const worst = worstIn(phase, at);
  const ms = worst.ms[phase];
  if (ms < WORTH_MS || worst.longest !== phase) return;
  const column = phase === 'before' ? undefined : at.columns[`${phase}Ms` as const];
  let alike = 0;
  column?.forEach((value) => {
    if (value >= ms / 2) alike++;
  });
  const { durationMs } = at.checkpoint;
  return {
    phase,
    at,
    worst,
    alike: Math.max(1, alike),
    durationMs,
    decisive: worst.durationMs >= 0.8 * durationMs,
    course,
  };
}
