import { testTold } from '#test/told';
import { restoreNonrestoredLoss } from './restore-nonrestored-loss.ts';

// Templates: Checkpoints (reference I3); initializeState of a connector’s committer.
testTold(restoreNonrestoredLoss, {
  finds: {
    'state that was skipped': {
      log: `2024-05-13 08:00:01,101 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -  Starting StandaloneSessionClusterEntrypoint (Version: 1.17.2, Scala: 2.12, Rev:e6f6f8e, Date:2023-11-03T00:00:00Z)
2024-05-13 08:00:04,310 INFO  org.apache.flink.runtime.jobmaster.JobMaster                 [] - Initializing job 'orders' (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55).
2024-05-13 08:00:05,020 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55) switched from state CREATED to RUNNING.
2024-05-13 08:00:06,217 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Starting job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55 from savepoint s3://bucket/sp/savepoint-1a2b3c-77 (allowing non restored state)
2024-05-13 08:00:07,217 INFO  org.apache.flink.runtime.checkpoint.Checkpoints [] - Skipping savepoint state for operator 8b1f2ad5e0cbb9a4bc8f3a1cfe1a7a11.`,
      says: [
        '8b1f2ad5e0cbb9a4bc8f3a1cfe1a7a11',
        'flink-doctor snapshot rename s3://bucket/sp/savepoint-1a2b3c-77 --operator 8b1f2ad5e0cbb9a4bc8f3a1cfe1a7a11',
      ],
    },
    'a committer that finds its list empty': {
      log: `java.util.NoSuchElementException
	at java.base/java.util.ArrayList$Itr.next(ArrayList.java:970)
	at com.acme.flink.TableCommitter.initializeState(TableCommitter.java:88)
	at org.apache.flink.streaming.api.operators.StreamOperatorStateHandler.initializeOperatorState(StreamOperatorStateHandler.java:131)`,
      says: ['uid'],
    },
  },
  ignores: {
    'the hint in the message of a restore that failed': {
      log: `java.lang.IllegalStateException: Failed to rollback to checkpoint/savepoint s3://bucket/sp/savepoint-1a2b3c-77. Cannot map checkpoint/savepoint state for operator 8b1f2ad5e0cbb9a4bc8f3a1cfe1a7a11 to the new program, because the operator is not available in the new program. If you want to allow to skip this, you can set the --allowNonRestoredState option on the CLI.
	at org.apache.flink.runtime.checkpoint.Checkpoints.throwNonRestoredStateException(Checkpoints.java:229)`,
      instead: 'restore-uid-mismatch',
    },
  },
});
