import type { Checkpointing, Checkpoints } from './checkpoints.ts';
import type { CodeEvidence } from './code.ts';
import type { Failure } from './failures.ts';
import type { Known } from './known.ts';
import type { VertexLoad } from './load.ts';
import type { LogEvidence } from './logs.ts';
import type { OperatorMetric, TaskMetric } from './metrics.ts';
import type { JobVertex } from './plan.ts';
import type { SnapshotEvidence } from './snapshots.ts';
import type { FlameGraph } from './threads.ts';

/** JobStatus of Flink (org.apache.flink.api.common.JobStatus). */
export const JOB_STATES = [
  'INITIALIZING',
  'CREATED',
  'RUNNING',
  'FAILING',
  'FAILED',
  'CANCELLING',
  'CANCELED',
  'FINISHED',
  'RESTARTING',
  'SUSPENDED',
  'RECONCILING',
] as const;

export type JobState = (typeof JOB_STATES)[number] | 'UNKNOWN';

/** One job as far as it could be examined. Sections that could not be read say why. */
export interface Job {
  readonly id: string;
  readonly name: string;
  readonly state: JobState;
  /** Key of the cluster it was seen on, see `Cluster.key`. */
  readonly cluster: string;
  readonly streaming: boolean;
  readonly basics: Known<JobBasics>;
  /** Vertices in topological order. */
  readonly plan: Known<readonly JobVertex[]>;
  /** What every subtask did while watched, by vertex id. */
  readonly load: Known<ReadonlyMap<string, VertexLoad>>;
  readonly taskMetrics: Known<readonly TaskMetric[]>;
  readonly operatorMetrics: Known<readonly OperatorMetric[]>;
  readonly watermarks: Known<ReadonlyMap<string, VertexWatermarks>>;
  readonly checkpointing: Known<Checkpointing>;
  readonly checkpoints: Known<Checkpoints>;
  readonly failures: Known<readonly Failure[]>;
  readonly restarts: Known<Restarts>;
  readonly flameGraphs: Known<readonly FlameGraph[]>;
  /** What log files tell about it. */
  readonly log: Known<LogEvidence>;
  /** Checkpoints and savepoints that were opened, oldest first. */
  readonly snapshots: Known<readonly SnapshotEvidence[]>;
  /** Jars it runs, where some were given. */
  readonly code?: readonly CodeEvidence[];
}

export interface JobBasics {
  /** Epoch ms of INITIALIZING. */
  readonly startTime: number;
  /** Epoch ms of the latest switch to each state; states never reached are missing. */
  readonly timestamps: Readonly<Partial<Record<JobState, number>>>;
  /** Epoch ms on the JobManager when this was read. */
  readonly now: number;
  /** -1 or missing when not set by the user. */
  readonly maxParallelism?: number;
  readonly restartStrategy?: string;
  /** `object-reuse-mode` of /jobs/:id/config. */
  readonly objectReuse?: boolean;
  readonly path: string;
}

/** Input watermark of every subtask of a vertex, at the first and the last look. */
export interface VertexWatermarks {
  readonly path: string;
  /** Epoch ms of the two looks; equal when there was only one. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** Epoch ms of event time; `-Infinity` = Long.MIN_VALUE, no watermark yet; `NaN` = not reported. */
  readonly first: Float64Array;
  readonly last: Float64Array;
}

export interface Restarts {
  /** `numRestarts` at the first and the last look (equal with one look). */
  readonly first: number;
  readonly last: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly path: string;
}
