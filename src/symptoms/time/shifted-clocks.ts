import type { WatermarkAhead } from './watermark-ahead.ts';

/** Event time that is ahead by a time zone: by whole hours, or half ones, and at the pace of the clock. */
export interface ShiftedClock {
  readonly ahead: WatermarkAhead;
  readonly hours: number;
  /** Event time per time, while watched. */
  readonly pace: number;
}

const MINUTE_MS = 60_000;
const HALF_HOUR_MS = 30 * MINUTE_MS;
/** From UTC-12 to UTC+14. */
const MOST_HALVES = 28;
/** A watermark is behind the newest record by what a job allows for disorder; clocks of machines differ by seconds. */
const BEHIND_MS = 5 * MINUTE_MS;
const AHEAD_MS = MINUTE_MS / 2;
const SHORTEST_WATCH_MS = 5_000;
/** One record from the future moves the clock once. */
const PACE = { least: 0.5, most: 1.5 };

export function shiftedClock(ahead: WatermarkAhead): ShiftedClock | undefined {
  const halves = Math.round((ahead.aheadMs + (BEHIND_MS - AHEAD_MS) / 2) / HALF_HOUR_MS);
  const rest = halves * HALF_HOUR_MS - ahead.aheadMs;
  if (halves < 1 || halves > MOST_HALVES || rest < -AHEAD_MS || rest > BEHIND_MS) return;
  const pace = paceOf(ahead);
  if (!(pace >= PACE.least && pace <= PACE.most)) return;
  return { ahead, hours: halves / 2, pace };
}

function paceOf({ sight }: WatermarkAhead): number {
  const { firstAt, lastAt } = sight.kind === 'input' ? sight.watermarks : sight.metric;
  if (lastAt - firstAt < SHORTEST_WATCH_MS) return Number.NaN;
  const gained =
    sight.kind === 'input'
      ? largest(sight.watermarks.last) - largest(sight.watermarks.first)
      : sight.metric.last.max - sight.metric.first.max;
  return gained / (lastAt - firstAt);
}

function largest(marks: Float64Array): number {
  return marks.reduce((most, one) => (Number.isFinite(one) ? Math.max(most, one) : most), Number.NEGATIVE_INFINITY);
}
