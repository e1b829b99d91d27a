export type { Checkpoint, Checkpointing, CheckpointSubtasks, Checkpoints, CheckpointTask } from './checkpoints.ts';
export { type Cite, citeOf, restCite } from './cite.ts';
export type { Cluster, ClusterConfig, Slots, TaskManager, TaskManagerSample } from './cluster.ts';
export type { CodeAdvice, CodeEvidence, CodeFault, CodeOperator } from './code.ts';
export type { Evidence, Input } from './evidence.ts';
export type { Failure } from './failures.ts';
export { JOB_STATES, type Job, type JobBasics, type JobState, type Restarts, type VertexWatermarks } from './job.ts';
export { type Gap, type Known, known, unknown } from './known.ts';
export type { LoadPaths, VertexLoad } from './load.ts';
export type { LogEvidence, LogFile, LogLevel, LogMoment, LogRecord, LogRole } from './logs.ts';
export type { Aggregate, OperatorMetric, TaskMetric } from './metrics.ts';
export type { JobEdge, JobVertex } from './plan.ts';
export type {
  SnapshotCopies,
  SnapshotEvidence,
  SnapshotFileFacts,
  SnapshotFiles,
  SnapshotKafkaPosition,
  SnapshotKey,
  SnapshotKeyGroups,
  SnapshotOperator,
  SnapshotRestoreCost,
  SnapshotSerializer,
  SnapshotSerializerPart,
  SnapshotState,
} from './snapshots.ts';
export { type Text, text, verbatim } from './text.ts';
export type { FlameGraph, FlameNode, Thread, ThreadDump } from './threads.ts';
