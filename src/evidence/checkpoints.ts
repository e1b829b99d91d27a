import type { Cite } from './cite.ts';

/** How a job checkpoints (`/jobs/:id/checkpoints/config`). */
export interface Checkpointing {
  /** False when there are no periodic checkpoints (404, or an interval of Long.MAX_VALUE). */
  readonly enabled: boolean;
  readonly mode?: 'exactly_once' | 'at_least_once';
  readonly intervalMs?: number;
  readonly timeoutMs?: number;
  readonly minPauseMs?: number;
  readonly maxConcurrent?: number;
  readonly unaligned?: boolean;
  readonly alignedTimeoutMs?: number;
  readonly tolerableFailures?: number;
  /** False: a task that has finished stops all checkpoints, as before Flink 1.14. */
  readonly afterTasksFinish?: boolean;
  /** `HashMapStateBackend`, `EmbeddedRocksDBStateBackend`, … */
  readonly stateBackend?: string;
  readonly storage?: string;
  readonly incremental?: boolean;
  readonly changelog?: boolean;
  readonly externalized?: boolean;
  readonly cite: Cite;
}

export interface Checkpoints {
  readonly counts: {
    readonly total: number;
    readonly inProgress: number;
    readonly completed: number;
    readonly failed: number;
    readonly restored: number;
  };
  /** Counts at the first look, to see what the watch added. */
  readonly countsBefore?: Checkpoints['counts'];
  /** Newest last. */
  readonly history: readonly Checkpoint[];
  readonly restored?: { readonly id: number; readonly at: number; readonly savepoint: boolean };
  readonly cite: Cite;
}

export interface Checkpoint {
  readonly id: number;
  readonly status: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
  readonly savepoint: boolean;
  readonly unaligned: boolean;
  /** Epoch ms. */
  readonly triggeredAt: number;
  /** Epoch ms of the latest acknowledgement; undefined before the first. */
  readonly lastAckAt?: number;
  /** Trigger to completion (or to now / failure), ms. */
  readonly durationMs: number;
  readonly stateBytes: number;
  /** Bytes persisted for this checkpoint (1.15+). */
  readonly checkpointedBytes?: number;
  readonly processedBytes: number;
  readonly persistedBytes: number;
  readonly subtasks: number;
  readonly acknowledged: number;
  readonly failure?: { readonly at: number; readonly message: string };
  /** What the JobManager needed after completion to register it (HA store), ms; only logs tell. */
  readonly finalizeMs?: number;
  readonly cite: Cite;
  /** Per vertex, where details were read: by vertex id. */
  readonly tasks: ReadonlyMap<string, CheckpointTask>;
}

/** One vertex within one checkpoint. */
export interface CheckpointTask {
  readonly vertex: string;
  readonly subtasks: number;
  readonly acknowledged: number;
  readonly durationMs: number;
  readonly stateBytes: number;
  readonly checkpointedBytes?: number;
  readonly cite: Cite;
  /** Per subtask, where it was read (`…/details/:id/subtasks/:vertex`). `NaN` = not acknowledged. */
  readonly perSubtask?: CheckpointSubtasks;
}

/** Columns per subtask index; ms and bytes; `NaN` where the subtask has not acknowledged. */
export interface CheckpointSubtasks {
  readonly durationMs: Float64Array;
  readonly startDelayMs: Float64Array;
  readonly alignmentMs: Float64Array;
  readonly syncMs: Float64Array;
  readonly asyncMs: Float64Array;
  readonly stateBytes: Float64Array;
  readonly checkpointedBytes: Float64Array;
  readonly processedBytes: Float64Array;
  readonly persistedBytes: Float64Array;
  readonly cite: Cite;
}
