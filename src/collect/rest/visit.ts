import type { Asking } from './asking.ts';

/** What an examination has learnt so far about what there is to ask. */
export interface Visit {
  readonly asking: Asking;
  readonly cluster: ClusterFacts;
  readonly jobs: Map<string, JobVisit>;
  taskManagers: readonly string[];
}

export interface ClusterFacts {
  readonly kind: 'jobmanager' | 'history-server';
  readonly flinkVersion: string;
  /** `metrics.fetcher.update-interval`; 0 = REST has no metrics at all. */
  readonly updateIntervalMs: number;
  readonly flameGraphs: boolean;
}

export interface JobVisit {
  readonly id: string;
  readonly name: string;
  state: string;
  /** What does not change was asked. */
  introduced: boolean;
  vertices: readonly VertexVisit[];
  /** False once Flink said that this job has no checkpoints. */
  checkpoints: boolean;
  /** Checkpoints whose details are final and were read. */
  readonly settled: Set<number>;
  /** The newest checkpoint that ended has failed. */
  checkpointFailed: boolean;
  /** It began from a savepoint, and nothing was restored since. */
  fromSavepoint: boolean;
  /** Subtasks that owe an acknowledgement, by vertex. */
  owing: ReadonlyMap<string, readonly number[]>;
  /** TaskManagers named by the exception history, newest first; empty text = a failure without one. */
  failedOn: readonly string[];
}

export interface VertexVisit {
  readonly id: string;
  readonly name: string;
  readonly parallelism: number;
  /** Ids of the vertices it reads from. */
  readonly inputs: readonly string[];
  /** Names of its aggregated metrics that are worth reading; undefined until listed. */
  metricIds?: readonly string[];
  /** Per subtask, as last seen. */
  taskManagers: readonly string[];
  busy: readonly number[];
  backPressured: readonly number[];
}

/** `UNKNOWN`: Flink does not know the job any more. */
const OVER = new Set(['FINISHED', 'CANCELED', 'FAILED', 'UNKNOWN']);

export function isOver(state: string): boolean {
  return OVER.has(state);
}

export function newJobVisit(id: string, name: string, state: string): JobVisit {
  const nothing = { vertices: [], settled: new Set<number>(), owing: new Map(), failedOn: [] };
  return {
    id,
    name,
    state,
    introduced: false,
    checkpoints: true,
    checkpointFailed: false,
    fromSavepoint: false,
    ...nothing,
  };
}

/** `/jobs/<id>`, ready to be continued. */
export function jobPath(job: JobVisit): string {
  return `/jobs/${encodeURIComponent(job.id)}`;
}

export function vertexPath(job: JobVisit, vertex: VertexVisit): string {
  return `${jobPath(job)}/vertices/${encodeURIComponent(vertex.id)}`;
}
