import { defineSymptom } from '#engine';
import type { Checkpoint } from '#evidence';
import { spreadOf } from '../load/columns.ts';
import { checkpointCourse } from './checkpoint-course.ts';

/** Of so many newest checkpoints, at least `ENOUGH` have to tell it. */
const LATELY = 10;
const ENOUGH = 3;

/** Registering a checkpoint takes milliseconds; a store that needs this long holds the JobManager up. */
const SLOW_MS = 1000;

/** Checkpoints that the JobManager takes long to register after their last task had acknowledged; at most one sighting. */
export interface SlowFinalization {
  /** The newest, the newest first. */
  readonly completed: readonly Checkpoint[];
  /** Medians over them, ms: until it was complete, and from then until it was registered. */
  readonly durationMs: number;
  readonly finalizeMs: number;
}

export const slowFinalization = defineSymptom({
  id: 'slow-finalization',
  needs: ['checkpoints'],
  given: { checkpointCourse },
  observe(_, { checkpointCourse }): readonly SlowFinalization[] {
    const finished = checkpointCourse.known ? (checkpointCourse.value[0]?.finished ?? []) : [];
    const completed = finished
      .flatMap(({ checkpoint, reason }) => (reason || checkpoint.finalizeMs === undefined ? [] : [checkpoint]))
      .slice(0, LATELY);
    if (completed.length < ENOUGH) return [];
    const finalizeMs = medianOf(completed.map((one) => one.finalizeMs ?? 0));
    const durationMs = medianOf(completed.map((one) => one.durationMs));
    return finalizeMs < SLOW_MS ? [] : [{ completed, finalizeMs, durationMs }];
  },
});

function medianOf(values: readonly number[]): number {
  return spreadOf(Float64Array.from(values)).median;
}
