import { testTold } from '#test/told';
import { restoreNotRequested } from './restore-not-requested.ts';

// Templates: reference/flink-failure-catalogue.md restore-not-requested.
testTold(restoreNotRequested, {
  finds: {
    'facts of a person': {
      log: `state.savepoints.dir: s3://bucket/savepoints
after deleting and recreating the FlinkDeployment the state is empty, no "Starting job ... from savepoint" in the log`,
      says: ['_metadata', 'initialSavepointPath'],
    },
    'in Chinese': {
      log: `重新提交作业后状态为空，日志里没有 Restoring job`,
      says: ['-s '],
    },
    'a folder where a snapshot is wanted': {
      log: `initialSavepointPath: s3://bucket/savepoints`,
      says: ['s3://bucket/savepoints'],
    },
  },
  ignores: {
    'a first start': {
      log: `2024-05-13 08:00:01,101 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -  Starting StandaloneSessionClusterEntrypoint (Version: 1.17.2, Scala: 2.12, Rev:e6f6f8e, Date:2023-11-03T00:00:00Z)
2024-05-13 08:00:04,310 INFO  org.apache.flink.runtime.jobmaster.JobMaster                 [] - Initializing job 'orders' (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55).
2024-05-13 08:00:05,020 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55) switched from state CREATED to RUNNING.
2024-05-13 08:00:06,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - No checkpoint found during restore.`,
    },
    'a full path': {
      log: `initialSavepointPath: s3://bucket/savepoints/savepoint-1a2b3c-77`,
    },
  },
});
