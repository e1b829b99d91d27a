import { testTold } from '#test/told';
import { restoreMaxParallelism } from './restore-max-parallelism.ts';

// Templates: Checkpoints, StateAssignmentOperation.checkParallelismPreconditions.
testTold(restoreMaxParallelism, {
  finds: {
    'a mismatch': {
      log: `2024-05-13 08:00:01,101 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -  Starting StandaloneSessionClusterEntrypoint (Version: 1.17.2, Scala: 2.12, Rev:e6f6f8e, Date:2023-11-03T00:00:00Z)
2024-05-13 08:00:05,217 ERROR org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] - Fatal error occurred in the cluster entrypoint.
org.apache.flink.runtime.client.JobInitializationException: Could not start the JobMaster.
	at org.apache.flink.runtime.jobmaster.DefaultJobMasterServiceProcess.lambda$new$0(DefaultJobMasterServiceProcess.java:97)
Caused by: java.util.concurrent.CompletionException: java.lang.IllegalStateException: Failed to rollback to checkpoint/savepoint Checkpoint Metadata. Max parallelism mismatch between checkpoint/savepoint state and new program. Cannot map operator 8b1f2ad5e0cbb9a4bc8f3a1cfe1a7a11 with max parallelism 128 to new program with max parallelism 256. This indicates that the program has been changed in a non-compatible way after the checkpoint/savepoint.
	at java.util.concurrent.CompletableFuture.encodeThrowable(CompletableFuture.java:314)
Caused by: java.lang.IllegalStateException: Failed to rollback to checkpoint/savepoint Checkpoint Metadata. Max parallelism mismatch between checkpoint/savepoint state and new program. Cannot map operator 8b1f2ad5e0cbb9a4bc8f3a1cfe1a7a11 with max parallelism 128 to new program with max parallelism 256. This indicates that the program has been changed in a non-compatible way after the checkpoint/savepoint.
	at org.apache.flink.runtime.checkpoint.Checkpoints.loadAndValidateCheckpoint(Checkpoints.java:187)`,
      says: ['setMaxParallelism(128)', '8b1f2ad5e0cbb9a4bc8f3a1cfe1a7a11'],
    },
    'more subtasks than key groups': {
      log: `java.lang.IllegalStateException: The state for task bc764cd8ddf7a0cff126f51c16239658 can not be restored. The maximum parallelism (128) of the restored state is lower than the configured parallelism (200). Please reduce the parallelism of the task to be lower or equal to the maximum parallelism.
	at org.apache.flink.runtime.checkpoint.StateAssignmentOperation.checkParallelismPreconditions(StateAssignmentOperation.java:551)`,
      says: ['200'],
    },
  },
  ignores: {
    'an operator that is gone': {
      log: `java.lang.IllegalStateException: Failed to rollback to checkpoint/savepoint s3://bucket/sp/savepoint-1a2b3c-77. Cannot map checkpoint/savepoint state for operator 8b1f2ad5e0cbb9a4bc8f3a1cfe1a7a11 to the new program, because the operator is not available in the new program. If you want to allow to skip this, you can set the --allowNonRestoredState option on the CLI.
	at org.apache.flink.runtime.checkpoint.Checkpoints.throwNonRestoredStateException(Checkpoints.java:229)`,
      instead: 'restore-uid-mismatch',
    },
  },
});
