/** A task metric aggregated over the subtasks of a vertex (`…/subtasks/metrics?get=`). */
export interface TaskMetric {
  readonly vertex: string;
  /** `Shuffle.Netty.Input.Buffers.inPoolUsage`, `mailboxLatencyMs_p95`, … */
  readonly name: string;
  readonly first: Aggregate;
  readonly last: Aggregate;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly path: string;
}

/** An operator metric aggregated over its subtasks: `<operator>.<name>` (name parts as REST has them, `_` for odd characters). */
export interface OperatorMetric extends TaskMetric {
  readonly operator: string;
  /** Values per subtask at the last look, where they were asked for singly. */
  readonly perSubtask?: Float64Array;
}

export interface Aggregate {
  readonly min: number;
  readonly max: number;
  readonly avg: number;
  readonly sum: number;
}
