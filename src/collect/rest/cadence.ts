/** When to look. */
export interface Cadence {
  readonly looks: number;
  /** From the answer to the question that started one refresh to the question that starts the next, ms. */
  readonly stepMs: number;
  /** Thread dumps per suspicious TaskManager, spread over the pauses between looks; none without pauses. */
  readonly dumps: number;
}

/**
 * A refresh asked for a moment before the interval is over does not happen, and the look after it would see the numbers of
 * the look before it. So steps are counted from answer to question, with a hair more than the interval.
 */
const MARGIN_MS = 50;
/** From a refresh's start until its numbers are there. */
export const SNAPSHOT_ARRIVES_MS = 1200;
const DUMPS = 6;

/**
 * Looking more often than the metrics are refreshed shows nothing new, so looks are one update interval apart: three for
 * the default 20 s. A recording has as many as it has.
 *
 * @param updateIntervalMs `metrics.fetcher.update-interval`; with 0 there are no metrics, other numbers still move
 */
export function planLooks(forMs: number, updateIntervalMs: number, recorded: number | undefined): Cadence {
  const stepMs = Math.max(updateIntervalMs === 0 ? 10_000 : updateIntervalMs, 1000) + MARGIN_MS;
  const looks = recorded ?? (forMs <= 0 ? 1 : Math.max(2, 1 + Math.round(forMs / stepMs)));
  return { looks, stepMs, dumps: DUMPS };
}

export type Part = 'first' | 'middle' | 'last' | 'only';

export function partOf(look: number, looks: number): Part {
  if (looks === 1) return 'only';
  if (look === 0) return 'first';
  return look === looks - 1 ? 'last' : 'middle';
}

/** Thread dumps to take in the pause before a look, so that all are spread evenly over the watch. */
export function dumpsBefore(look: number, { looks, dumps }: Cadence): number {
  const pauses = looks - 1;
  return Math.floor((look * dumps) / pauses) - Math.floor(((look - 1) * dumps) / pauses);
}
