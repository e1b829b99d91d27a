import { accountedTime, SubtaskColumns, type SubtaskRow } from './subtask-columns.ts';

/** Two looks at the same attempt of a subtask whose distance is known. */
export interface Stretch {
  readonly from: SubtaskRow;
  readonly to: SubtaskRow;
  /** Time between the two snapshots of the metrics, ms. */
  readonly elapsedMs: number;
  /** Whether that distance was told by the accumulated times themselves. */
  readonly accounted: boolean;
}

/** Answers are this much older than the question at most, where somebody asks every 10 s (`metrics.fetcher.update-interval`). */
const STALE_MS = 15_000;
/** Shares of a shorter stretch say little. */
const SHORTEST_MS = 1000;
/** Of the first seconds of an attempt the shares are those of its start. */
const SHORTEST_LIFE_MS = 5000;
/** Flink computes busy as the rest of the elapsed time, so one of the three times may step back a little. */
const ROUNDING_MS = 1000;

/**
 * The looks at every subtask of a vertex that are needed to tell what it did meanwhile: the first two snapshots of its
 * current attempt and the last.
 *
 * Metrics over REST are a cache that a request refreshes only for the requests after it. So the first answer may be as
 * old as the last visitor, and two answers 10 s apart may be the same snapshot. The accumulated times tell: together
 * they grow by exactly the time between two snapshots.
 */
export class SubtaskHistory {
  readonly size: number;
  readonly #first: SubtaskColumns;
  readonly #second: SubtaskColumns;
  readonly #last: SubtaskColumns;
  /** What the attempt before the current one did, where a restart was seen. */
  readonly #before = new Map<number, Stretch>();

  constructor(size: number) {
    this.size = size;
    this.#first = new SubtaskColumns(size);
    this.#second = new SubtaskColumns(size);
    this.#last = new SubtaskColumns(size);
  }

  /** @returns whether this is a new attempt of a subtask seen before. */
  take(subtask: number, row: SubtaskRow): boolean {
    const known = this.#first.has(subtask);
    if (known && this.#first.attempt[subtask] !== row.attempt) this.#remember(subtask);
    if (!known || this.#first.attempt[subtask] !== row.attempt) {
      this.#first.set(subtask, row);
      this.#second.clear(subtask);
      this.#last.set(subtask, row);
      return known;
    }
    // The same snapshot again tells nothing new, and is as old as when it was first seen.
    if (this.#last.holds(subtask, row)) return false;
    if (!this.#second.has(subtask)) this.#second.set(subtask, row);
    this.#last.set(subtask, row);
    return false;
  }

  /** The attempt has reported nothing yet: what is known of an earlier attempt is no longer about this subtask. */
  forget(subtask: number, attempt: number): boolean {
    const newer = this.#first.has(subtask) && this.#first.attempt[subtask] !== attempt;
    if (newer) {
      this.#remember(subtask);
      this.#first.clear(subtask);
      this.#second.clear(subtask);
      this.#last.clear(subtask);
    }
    return newer;
  }

  /** The last snapshot of the current attempt. */
  last(subtask: number): SubtaskRow | undefined {
    return rowOf(this.#last, subtask);
  }

  /** The longest stretch of the current attempt that was really watched. */
  stretch(subtask: number): Stretch | undefined {
    const to = this.last(subtask);
    if (to === undefined) return undefined;
    const first = rowOf(this.#first, subtask);
    const second = rowOf(this.#second, subtask);
    if (Number.isNaN(accountedTime(to))) return unaccounted(second, to) ?? unaccounted(first, to);
    return accounted(first, to) ?? accounted(second, to);
  }

  /**
   * What the attempt before the current one did: in a restart loop the newest attempt is always too young to tell, and the
   * one before shows why the job fails.
   */
  before(subtask: number): Stretch | undefined {
    return this.#before.get(subtask);
  }

  #remember(subtask: number): void {
    const stretch = this.stretch(subtask);
    const told = stretch?.accounted ? stretch : (this.life(subtask) ?? stretch);
    if (told) this.#before.set(subtask, told);
  }

  /** All of the current attempt: the best there is about one so young that Flink's own averages still lie. */
  life(subtask: number): Stretch | undefined {
    const to = this.last(subtask);
    if (to === undefined || !(accountedTime(to) >= SHORTEST_LIFE_MS)) return undefined;
    const from = { ...to, busy: 0, idle: 0, backPressured: 0, recordsIn: 0, recordsOut: 0, bytesIn: 0, bytesOut: 0 };
    return { from, to, elapsedMs: accountedTime(to), accounted: true };
  }
}

function rowOf(look: SubtaskColumns, subtask: number): SubtaskRow | undefined {
  return look.has(subtask) ? look.row(subtask) : undefined;
}

function accounted(from: SubtaskRow | undefined, to: SubtaskRow): Stretch | undefined {
  if (from === undefined) return undefined;
  const elapsedMs = accountedTime(to) - accountedTime(from);
  const forward =
    to.busy - from.busy > -ROUNDING_MS &&
    to.idle - from.idle > -ROUNDING_MS &&
    to.backPressured - from.backPressured > -ROUNDING_MS;
  const watchable = 1.5 * (to.now - from.now) + STALE_MS;
  if (!forward || !(elapsedMs >= SHORTEST_MS) || elapsedMs > watchable) return undefined;
  return { from, to, elapsedMs, accounted: true };
}

/** Without accumulated times the distance is only known by the clock, and a first answer may be of any age. */
function unaccounted(from: SubtaskRow | undefined, to: SubtaskRow): Stretch | undefined {
  const elapsedMs = from === undefined ? 0 : to.now - from.now;
  return from !== undefined && elapsedMs >= SHORTEST_MS ? { from, to, elapsedMs, accounted: false } : undefined;
}
