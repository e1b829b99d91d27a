import type { Cite } from './cite.ts';

/** One vertex of the job graph: a chain of operators that Flink runs as one task. */
export interface JobVertex {
  readonly id: string;
  /** Task name as the web UI shows it, e.g. `Window(...) -> Sink: orders`. */
  readonly name: string;
  /** Operators of the chain, head first, as far as the plan names them. */
  readonly operators: readonly string[];
  readonly parallelism: number;
  /** -1 when the plan does not tell. */
  readonly maxParallelism: number;
  readonly status: string;
  /** Tasks per ExecutionState, e.g. `{ RUNNING: 4 }`. */
  readonly tasks: Readonly<Record<string, number>>;
  readonly inputs: readonly JobEdge[];
  readonly slotSharingGroup?: string;
  /** Columns that SQL makes of the wall clock here (`PROCTIME() AS ts`); missing where there are none. */
  readonly processingTimes?: readonly string[];
  /** Time columns that windows of SQL go by here (`time_col=[ts]`, `TumblingGroupWindow('w$, ts, 5000)`); missing where there are none. */
  readonly windowTimes?: readonly string[];
  /** An interval join of SQL that goes by the wall clock (`isRowTime=false`). */
  readonly joinsByWallClock?: true;
  readonly cite: Cite;
}

export interface JobEdge {
  /** Vertex id of the producer. */
  readonly from: string;
  /** `HASH`, `REBALANCE`, `FORWARD`, `RESCALE`, `BROADCAST`, `CUSTOM`, …, as the plan says it. */
  readonly shipStrategy: string;
  readonly exchange?: string;
}
