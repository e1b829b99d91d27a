/** What one look saw of one subtask. */
export interface SubtaskRow {
  attempt: number;
  /** Epoch ms on the JobManager. */
  now: number;
  /** Accumulated ms of the attempt (1.16+). */
  busy: number;
  idle: number;
  backPressured: number;
  recordsIn: number;
  recordsOut: number;
  bytesIn: number;
  bytesOut: number;
}

const NAMES = ['now', 'busy', 'idle', 'backPressured', 'recordsIn', 'recordsOut', 'bytesIn', 'bytesOut'] as const;

/** Rows of all subtasks, kept as columns; a subtask that was never seen has attempt -1. */
export class SubtaskColumns {
  readonly attempt: Int32Array;
  readonly now: Float64Array;
  readonly busy: Float64Array;
  readonly idle: Float64Array;
  readonly backPressured: Float64Array;
  readonly recordsIn: Float64Array;
  readonly recordsOut: Float64Array;
  readonly bytesIn: Float64Array;
  readonly bytesOut: Float64Array;

  constructor(size: number) {
    const columns = unknownColumns(NAMES, size);
    this.attempt = new Int32Array(size).fill(-1);
    this.now = columns.now;
    this.busy = columns.busy;
    this.idle = columns.idle;
    this.backPressured = columns.backPressured;
    this.recordsIn = columns.recordsIn;
    this.recordsOut = columns.recordsOut;
    this.bytesIn = columns.bytesIn;
    this.bytesOut = columns.bytesOut;
  }

  set(subtask: number, row: SubtaskRow): void {
    this.attempt[subtask] = row.attempt;
    this.now[subtask] = row.now;
    this.busy[subtask] = row.busy;
    this.idle[subtask] = row.idle;
    this.backPressured[subtask] = row.backPressured;
    this.recordsIn[subtask] = row.recordsIn;
    this.recordsOut[subtask] = row.recordsOut;
    this.bytesIn[subtask] = row.bytesIn;
    this.bytesOut[subtask] = row.bytesOut;
  }

  /** Forgets a subtask. */
  clear(subtask: number): void {
    this.attempt[subtask] = -1;
  }

  has(subtask: number): boolean {
    return (this.attempt[subtask] ?? -1) >= 0;
  }

  /** Whether a row is the same snapshot of the metrics: told by the accumulated times, or else by the counters. */
  holds(subtask: number, row: SubtaskRow): boolean {
    const time = at(this.busy, subtask) + at(this.idle, subtask) + at(this.backPressured, subtask);
    if (!Number.isNaN(time)) return time === accountedTime(row);
    return (
      this.recordsIn[subtask] === row.recordsIn &&
      this.recordsOut[subtask] === row.recordsOut &&
      this.bytesIn[subtask] === row.bytesIn &&
      this.bytesOut[subtask] === row.bytesOut
    );
  }

  row(subtask: number): SubtaskRow {
    return {
      attempt: this.attempt[subtask] ?? -1,
      now: at(this.now, subtask),
      busy: at(this.busy, subtask),
      idle: at(this.idle, subtask),
      backPressured: at(this.backPressured, subtask),
      recordsIn: at(this.recordsIn, subtask),
      recordsOut: at(this.recordsOut, subtask),
      bytesIn: at(this.bytesIn, subtask),
      bytesOut: at(this.bytesOut, subtask),
    };
  }
}

/** All the time an attempt has accounted for: how far its metrics have come. `NaN` for legacy sources and before 1.16. */
export function accountedTime(row: SubtaskRow): number {
  return row.busy + row.idle + row.backPressured;
}

/** A column in which nothing is known yet. */
export function unknowns(size: number): Float64Array {
  return new Float64Array(size).fill(Number.NaN);
}

/**
 * Columns in which nothing is known yet, one behind the other in one buffer: most vertices have a few subtasks, and a buffer
 * of its own for each column would be larger than its numbers.
 */
export function unknownColumns<N extends string>(names: readonly N[], size: number): Readonly<Record<N, Float64Array>> {
  const all = unknowns(names.length * size);
  const columns = names.map((name, i) => [name, all.subarray(i * size, (i + 1) * size)] as const);
  return Object.fromEntries(columns) as Record<N, Float64Array>;
}

export function at(column: Float64Array, subtask: number): number {
  return column[subtask] ?? Number.NaN;
}
