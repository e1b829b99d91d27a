/**
 * What the subtasks of one vertex did while they were watched. Columns, one entry per subtask, because a
 * vertex may have 10,000 of them; `NaN` = not reported. Cites are made from `paths` when a finding needs one.
 */
export interface VertexLoad {
  readonly vertex: string;
  /** Number of subtasks. */
  readonly size: number;
  /** Length of the watch in ms, between the first and last look; 0 with a single look. */
  readonly watchedMs: number;
  /** Epoch ms of the last look. */
  readonly at: number;
  readonly paths: LoadPaths;
  /**
   * How busy, idle and backPressured were learnt: `accumulated` = deltas of Flink's accumulated times between two looks
   * (1.16+, free of Flink's own averaging window); `gauge` = the ratio Flink reports itself (5 s window up to 1.16,
   * 60 s from 1.17).
   */
  readonly basis: 'accumulated' | 'gauge' | 'none';
  /** Shares of time, 0…1. */
  readonly busy: Float64Array;
  readonly idle: Float64Array;
  readonly backPressured: Float64Array;
  /** Totals of the current attempt. */
  readonly recordsIn: Float64Array;
  readonly recordsOut: Float64Array;
  readonly bytesIn: Float64Array;
  readonly bytesOut: Float64Array;
  /** Per second over the watch; `NaN` with a single look. */
  readonly recordsInRate: Float64Array;
  readonly recordsOutRate: Float64Array;
  readonly bytesInRate: Float64Array;
  readonly bytesOutRate: Float64Array;
  readonly attempt: Int32Array;
  /** ExecutionState of each subtask. */
  readonly status: readonly string[];
  /** Id of the TaskManager each subtask runs on, '' when none. */
  readonly taskManager: readonly string[];
  /** `host:port` or host, '' when none. */
  readonly endpoint: readonly string[];
}

export interface LoadPaths {
  /** `/jobs/:id/vertices/:vid` */
  readonly detail: string;
  /** `/jobs/:id/vertices/:vid/backpressure` */
  readonly backPressure: string;
}
