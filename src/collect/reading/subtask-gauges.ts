import { arrayAt, field, numberAt, stringAt, subtaskOf } from './json.ts';
import { at, unknowns } from './subtask-columns.ts';

/** One subtask's shares of time as Flink averaged them itself. */
export interface Gauges {
  readonly busy: number;
  readonly idle: number;
  readonly backPressured: number;
}

/**
 * The ratios of `…/backpressure`, averaged over the looks. The first look counts only as long as it is the only one:
 * it may be from long before the watch began.
 */
export class SubtaskGauges {
  #looks = new Int32Array(0);
  #busy = unknowns(0);
  #idle = unknowns(0);
  #backPressured = unknowns(0);
  /** What was seen of the attempt before the current one. */
  readonly #before = new Map<number, Gauges>();

  /** A body of `/jobs/:jobid/vertices/:vertexid/backpressure`; `deprecated` means that Flink has no metrics yet. */
  take(body: unknown): void {
    if (stringAt(body, 'status') === 'deprecated') return;
    const subtasks = arrayAt(body, 'subtasks') ?? [];
    if (subtasks.length > this.#looks.length) this.#startOver(subtasks.length);
    for (const item of subtasks) {
      const subtask = subtaskOf(field(item, 'subtask'));
      if (subtask !== undefined && subtask < this.#looks.length) this.#takeSubtask(subtask, item);
    }
  }

  /** The subtask has a new attempt; what was seen of the one before is kept aside where it can be trusted. */
  forget(subtask: number, trusted: boolean): void {
    const seen = trusted ? this.of(subtask) : undefined;
    if (seen) this.#before.set(subtask, seen);
    this.#looks[subtask] = 0;
  }

  before(subtask: number): Gauges | undefined {
    return this.#before.get(subtask);
  }

  of(subtask: number): Gauges | undefined {
    if ((this.#looks[subtask] ?? 0) === 0) return undefined;
    return {
      busy: at(this.#busy, subtask),
      idle: at(this.#idle, subtask),
      backPressured: at(this.#backPressured, subtask),
    };
  }

  #startOver(size: number): void {
    this.#looks = new Int32Array(size);
    this.#busy = unknowns(size);
    this.#idle = unknowns(size);
    this.#backPressured = unknowns(size);
  }

  #takeSubtask(subtask: number, item: unknown): void {
    const busy = numberAt(item, 'busyRatio');
    const idle = numberAt(item, 'idleRatio');
    const backPressured = numberAt(item, 'ratio');
    // A metric that is missing reads as 0 here. All three cannot be: they are shares of the same second.
    if (busy === 0 && idle === 0 && backPressured === 0) return;
    const looks = (this.#looks[subtask] ?? 0) + 1;
    this.#looks[subtask] = looks;
    const weight = 1 / Math.max(1, looks - 1);
    blend(this.#busy, subtask, busy, weight);
    blend(this.#idle, subtask, idle, weight);
    blend(this.#backPressured, subtask, backPressured, weight);
  }
}

function blend(column: Float64Array, subtask: number, value: number, weight: number): void {
  const before = at(column, subtask);
  column[subtask] = weight === 1 || Number.isNaN(before) ? value : before + (value - before) * weight;
}
