import { testTold } from '#test/told';
import { toldSourceLock } from './checkpoint-source-lock-told.ts';

// Templates: flink-cdc DebeziumChangeConsumer; CheckpointCoordinator (reference C1, C4, C9).
testTold(toldSourceLock, {
  finds: {
    'a first read by CDC 1.x, checkpoints that expire, and the restart they bring': {
      log: `2024-05-13 08:00:01,101 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -  Starting StandaloneSessionClusterEntrypoint (Version: 1.17.2, Scala: 2.12, Rev:e6f6f8e, Date:2023-11-03T00:00:00Z)
2024-05-13 08:00:04,310 INFO  org.apache.flink.runtime.jobmaster.JobMaster                 [] - Initializing job 'orders' (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55).
2024-05-13 08:00:05,020 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55) switched from state CREATED to RUNNING.
2024-05-13 08:01:10,217 INFO  com.alibaba.ververica.cdc.debezium.internal.DebeziumChangeConsumer [] - Database snapshot phase can't perform checkpoint, acquired Checkpoint lock.
2024-05-13 08:01:30,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Triggering checkpoint 1 (type=CHECKPOINT) @ 1715587290217 for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55.
2024-05-13 08:11:30,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Checkpoint 1 of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 expired before completing.
2024-05-13 08:11:30,217 INFO  org.apache.flink.runtime.jobmaster.JobMaster [] - Trying to recover from a global failure.
org.apache.flink.util.FlinkRuntimeException: Exceeded checkpoint tolerable failure threshold.
	at org.apache.flink.runtime.checkpoint.CheckpointFailureManager.handleCheckpointException(CheckpointFailureManager.java:98)`,
      says: ['scan.incremental.snapshot.enabled', 'tolerable-failed-checkpoints'],
    },
    'what a person says of it': {
      log: `MySQL CDC 1.4 source, full read of a large table
checkpoint 3 of the job expired before completing`,
      says: ['2.x'],
    },
  },
  ignores: {
    'checkpoints that expire, and no word of a source': {
      log: `2024-05-13 08:11:30,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Checkpoint 1 of job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 expired before completing.`,
      instead: 'checkpoint-expired-backpressure',
    },
  },
});
