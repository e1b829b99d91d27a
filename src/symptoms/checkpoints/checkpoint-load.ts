import { defineSymptom } from '#engine';
import type { Checkpoint } from '#evidence';
import { spreadOf } from '../load/columns.ts';
import { type CheckpointCourse, checkpointCourse } from './checkpoint-course.ts';

/** Fewer completed checkpoints than this tell nothing about a rhythm. */
const ENOUGH = 4;

/** The newest of them tell how it is now; a log has hundreds. */
const LATELY = 200;

/** A trigger that was due already comes with the end of the checkpoint before, or this share of its duration later, at least so many ms. */
const AT_ONCE = { share: 0.05, ms: 50 };

/** How much of the time checkpoints are under way; one sighting where there are enough of them. */
export interface CheckpointLoad {
  /** Completed ones in the history, the newest first. */
  readonly completed: readonly Checkpoint[];
  /** From the first trigger to the end of the newest one, ms. */
  readonly spanMs: number;
  /** Of that, with at least one checkpoint under way, ms. */
  readonly coveredMs: number;
  /** Median trigger to completion, ms. */
  readonly durationMs: number;
  /** Median between one trigger and the next, ms. */
  readonly betweenMs: number;
  /** The longest of them and of the one before them, ms: triggers that fell due meanwhile are caught up with, one by one. */
  readonly longestMs: number;
  /** Of all that followed another, the share triggered as soon as that one was done: they were due before. */
  readonly atOnce: number;
  /** Written for them, bytes per second; `NaN` where Flink does not tell (before 1.15). */
  readonly bytesPerSecond: number;
}

export const checkpointLoad = defineSymptom({
  id: 'checkpoint-load',
  needs: ['checkpoints'],
  given: { checkpointCourse },
  observe(_, { checkpointCourse }): readonly CheckpointLoad[] {
    const course = checkpointCourse.known ? checkpointCourse.value[0] : undefined;
    const completed = course ? newestRun(course).slice(0, LATELY) : [];
    const [newest] = completed;
    const oldest = completed[completed.length - 1];
    if (!newest || !oldest || completed.length < ENOUGH) return [];
    const triggers = completed.map(({ triggeredAt }) => triggeredAt).toReversed();
    return [
      {
        completed,
        spanMs: newest.triggeredAt + newest.durationMs - oldest.triggeredAt,
        coveredMs: covered(completed.toReversed()),
        durationMs: spreadOf(Float64Array.from(completed, ({ durationMs }) => durationMs)).median,
        betweenMs: spreadOf(Float64Array.from(triggers.slice(1), (at, index) => at - (triggers[index] as number)))
          .median,
        atOnce: shareAtOnce(completed),
        longestMs: longestOf(completed, course?.finished[completed.length]?.checkpoint),
        bytesPerSecond: (writtenFor(completed) * 1000) / (newest.triggeredAt + newest.durationMs - oldest.triggeredAt),
      },
    ];
  },
});

function writtenFor(checkpoints: readonly Checkpoint[]): number {
  return checkpoints.reduce((sum, { checkpointedBytes = Number.NaN }) => sum + checkpointedBytes, 0);
}

/**
 * The newest completed checkpoints that follow each other without a gap: of a fast rhythm the history keeps only the last
 * seconds before each look, and nothing is known about the time between.
 */
function newestRun({ finished }: CheckpointCourse): readonly Checkpoint[] {
  const end = finished.findIndex(({ checkpoint, reason }, index) => {
    const newer = finished[index - 1]?.checkpoint;
    return reason !== undefined || (newer !== undefined && newer.id !== checkpoint.id + 1);
  });
  return (end < 0 ? finished : finished.slice(0, end)).map(({ checkpoint }) => checkpoint);
}

function longestOf(completed: readonly Checkpoint[], before: Checkpoint | undefined): number {
  return [...completed, ...(before ? [before] : [])].reduce((most, { durationMs }) => Math.max(most, durationMs), 0);
}

/** Flink looks whether the next is due when it has registered one. */
function shareAtOnce(completed: readonly Checkpoint[]): number {
  const followers = completed.slice(0, -1).filter(({ triggeredAt }, index) => {
    const before = completed[index + 1] as Checkpoint;
    const late = triggeredAt - before.triggeredAt - before.durationMs - (before.finalizeMs ?? 0);
    return late <= Math.max(AT_ONCE.ms, AT_ONCE.share * before.durationMs);
  });
  return followers.length / Math.max(1, completed.length - 1);
}

/** Length of the union of all their times; concurrent ones count once. Oldest first. */
function covered(checkpoints: readonly Checkpoint[]): number {
  let total = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { triggeredAt, durationMs } of checkpoints) {
    const done = triggeredAt + durationMs;
    total += Math.max(0, done - Math.max(triggeredAt, end));
    end = Math.max(end, done);
  }
  return total;
}
