import { testTold } from '#test/told';
import { checkpointFinalizeSlow } from './checkpoint-finalize-slow.ts';

// Templates: CheckpointCoordinator, CheckpointFailureReason, FsCheckpointMetadataOutputStream.
testTold(checkpointFinalizeSlow, {
  finds: {
    'a failure to finalize': {
      log: `2024-05-13 08:00:01,101 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -  Starting StandaloneSessionClusterEntrypoint (Version: 1.17.2, Scala: 2.12, Rev:e6f6f8e, Date:2023-11-03T00:00:00Z)
2024-05-13 08:00:04,310 INFO  org.apache.flink.runtime.jobmaster.JobMaster                 [] - Initializing job 'orders' (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55).
2024-05-13 08:00:05,020 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55) switched from state CREATED to RUNNING.
2024-05-13 08:01:30,217 WARN  org.apache.flink.runtime.checkpoint.CheckpointFailureManager [] - Failed to trigger or complete checkpoint 12 for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55. (1 consecutive failed attempts so far)
org.apache.flink.runtime.checkpoint.CheckpointException: Could not finalize the pending checkpoint 12. Failure reason: Failure to finalize checkpoint.
	at org.apache.flink.runtime.checkpoint.CheckpointCoordinator.finalizeCheckpoint(CheckpointCoordinator.java:1418)
Caused by: java.lang.IllegalStateException: the store is closed
	at org.apache.flink.runtime.checkpoint.PendingCheckpoint.finalizeCheckpoint(PendingCheckpoint.java:330)`,
      says: ['12'],
    },
    'half a minute on the JobManager': {
      log: `2024-05-13 08:01:30,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Completed checkpoint 7 for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 (881231 bytes, checkpointDuration=34211 ms, finalizationTime=31877 ms).`,
      says: ['31877'],
    },
    'a metadata file that is there already': {
      log: `java.io.IOException: Target file s3://bucket/checkpoints/a/chk-3/_metadata already exists.
	at org.apache.flink.runtime.state.filesystem.FsCheckpointMetadataOutputStream.getOutputStreamWrapper(FsCheckpointMetadataOutputStream.java:190)`,
      says: ['chk-3/_metadata'],
    },
  },
  ignores: {
    'a checkpoint that completed at once': {
      log: `2024-05-13 08:01:30,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Completed checkpoint 7 for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 (881231 bytes, checkpointDuration=211 ms, finalizationTime=12 ms).`,
    },
  },
});
