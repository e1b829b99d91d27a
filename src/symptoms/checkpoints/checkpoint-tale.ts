import { defineSymptom } from '#engine';
import type { Checkpoint } from '#evidence';
import { spreadOf } from '../load/columns.ts';
import { checkpointCourse, type FinishedCheckpoint } from './checkpoint-course.ts';

/** Fewer completed checkpoints than this have no usual duration. */
const ENOUGH = 4;

/** Differences below this are nobody's concern, ms. */
const WORTH_MS = 1000;

/** A first checkpoint this many times as long as usual is a start; so is growth that makes them this many times as long. */
const MUCH = { first: 5, growth: 2, gap: 3 };

/** From a small share of the timeout to all of it, from one checkpoint to the next, is not a queue that grows. */
const SUDDEN = 0.1;

/** A pause between two triggers that is not worth a word, ms. */
const SHORT_GAP_MS = 30_000;

/** Of the checkpoints before one that expired, so many tell how it came. */
const BEFORE = 5;

/** How checkpoints went over time, by times and sizes alone: all that the JobManager's log tells. One sighting. */
export interface CheckpointTale {
  /** Medians of completed ones, ms; `NaN` where there are too few. */
  readonly durationMs: number;
  readonly betweenMs: number;
  /** The first one took much longer than those after it: it writes all there is, on a job that starts. */
  readonly slowStart?: Checkpoint;
  /** The newest third takes much longer than the oldest third: medians, ms. */
  readonly slower?: { readonly fromMs: number; readonly toMs: number; readonly newest: Checkpoint };
  /** The first of those that expire up to now, or lately, and what was before it. */
  readonly onset?: ExpiryOnset;
  /** Still under way at the last look, for so much longer than usual that nobody waits for it any more. */
  readonly hangs?: Checkpoint;
  /** Times without a trigger and without a checkpoint under way, the longest first. */
  readonly gaps: readonly TriggerGap[];
}

interface ExpiryOnset {
  readonly expired: Checkpoint;
  /** Completed just before it, the newest first. */
  readonly before: readonly Checkpoint[];
  /** `never`: none had completed before · `sudden`: quick up to the last one · `gradual`: they had become long before. */
  readonly kind: 'never' | 'sudden' | 'gradual';
}

interface TriggerGap {
  readonly from: Checkpoint;
  readonly to: Checkpoint;
  /** From the end of the one to the trigger of the other, ms. */
  readonly ms: number;
}

export const checkpointTale = defineSymptom({
  id: 'checkpoint-tale',
  needs: ['checkpoints'],
  given: { checkpointCourse },
  observe(_, { checkpointCourse }, { state }): readonly CheckpointTale[] {
    const { finished = [], pending = [] } = checkpointCourse.known ? (checkpointCourse.value[0] ?? {}) : {};
    const completed = finished.flatMap(({ checkpoint, reason }) => (reason ? [] : [checkpoint])).toReversed();
    const enough = completed.length >= ENOUGH;
    const durationMs = enough ? medianOf(completed.map((one) => one.durationMs)) : Number.NaN;
    const betweenMs = enough ? medianOf(betweens(completed)) : Number.NaN;
    const onset = onsetOf(finished);
    const slower = slowerOf(completed);
    const hangs = state === 'RUNNING' ? pending.find((one) => isHanging(one, completed.length, durationMs)) : undefined;
    const [first] = completed;
    const slowStart = first && first.durationMs - durationMs >= WORTH_MS && first.durationMs >= MUCH.first * durationMs;
    return [
      {
        durationMs,
        betweenMs,
        gaps: gapsIn(finished, betweenMs),
        ...(slowStart && { slowStart: first }),
        ...(slower && { slower }),
        ...(onset && { onset }),
        ...(hangs && { hangs }),
      },
    ];
  },
});

/** A checkpoint that is under way for less may have much to write, ms. */
const HANGS_MS = { usually: 60_000, neverDone: 120_000 };
/** And so many times as long as usual. */
const HANGS_TIMES = 10;

function isHanging({ durationMs }: Checkpoint, completed: number, usualMs: number): boolean {
  if (completed === 0) return durationMs >= HANGS_MS.neverDone;
  return durationMs >= HANGS_MS.usually && durationMs >= HANGS_TIMES * usualMs;
}

function medianOf(values: readonly number[]): number {
  return spreadOf(Float64Array.from(values)).median;
}

/** Between the triggers of two that follow each other, ms. Oldest first. */
function betweens(completed: readonly Checkpoint[]): readonly number[] {
  return completed.slice(1).flatMap((one, index) => {
    const before = completed[index] as Checkpoint;
    return one.id === before.id + 1 ? [one.triggeredAt - before.triggeredAt] : [];
  });
}

function slowerOf(completed: readonly Checkpoint[]): CheckpointTale['slower'] {
  const third = Math.floor(completed.length / 3);
  const newest = completed[completed.length - 1];
  if (third < ENOUGH || !newest) return;
  const fromMs = medianOf(completed.slice(0, third).map((one) => one.durationMs));
  const toMs = medianOf(completed.slice(-third).map((one) => one.durationMs));
  return toMs - fromMs >= WORTH_MS && toMs >= MUCH.growth * fromMs ? { fromMs, toMs, newest } : undefined;
}

function onsetOf(finished: readonly FinishedCheckpoint[]): ExpiryOnset | undefined {
  const newest = finished.findIndex(({ reason }) => reason === 'expired');
  if (newest < 0) return;
  const length = finished.slice(newest).findIndex(({ reason }) => reason !== 'expired');
  const last = length < 0 ? finished.length - 1 : newest + length - 1;
  const expired = finished[last]?.checkpoint;
  if (!expired) return;
  const before = finished
    .slice(last + 1)
    .filter(({ reason }) => !reason)
    .slice(0, BEFORE)
    .map(({ checkpoint }) => checkpoint);
  const [latest] = before;
  if (!latest) return { expired, before, kind: 'never' };
  return { expired, before, kind: latest.durationMs < SUDDEN * expired.durationMs ? 'sudden' : 'gradual' };
}

/** The newest first, as they come; numbers are given without a break, so two that follow each other have none between. */
function gapsIn(finished: readonly FinishedCheckpoint[], betweenMs: number): readonly TriggerGap[] {
  if (Number.isNaN(betweenMs)) return [];
  const gaps = finished.slice(1).flatMap(({ checkpoint: from }, index): TriggerGap[] => {
    const to = (finished[index] as FinishedCheckpoint).checkpoint;
    const ms = to.triggeredAt - from.triggeredAt - from.durationMs;
    return to.id === from.id + 1 && ms >= Math.max(SHORT_GAP_MS, MUCH.gap * betweenMs) ? [{ from, to, ms }] : [];
  });
  return gaps.sort((a, b) => b.ms - a.ms);
}
