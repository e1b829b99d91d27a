import { testTold } from '#test/told';
import { savepointDirectoryMissing } from './savepoint-directory-missing.ts';

// Templates: SchedulerBase, StateWithExecutionGraph, AbstractFsCheckpointStorageAccess.
testTold(savepointDirectoryMissing, {
  finds: {
    'a savepoint without target': {
      log: `java.util.concurrent.CompletionException: java.lang.IllegalStateException: No savepoint directory configured. You can either specify a directory while cancelling via -s :targetDirectory or configure a cluster-wide default via key 'state.savepoints.dir'.
	at org.apache.flink.runtime.scheduler.SchedulerBase.triggerSavepoint(SchedulerBase.java:985)`,
      says: ['execution.checkpointing.savepoint-dir'],
    },
  },
  ignores: {
    'a path without snapshot': {
      log: `2024-05-13 08:00:01,101 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -  Starting StandaloneSessionClusterEntrypoint (Version: 1.17.2, Scala: 2.12, Rev:e6f6f8e, Date:2023-11-03T00:00:00Z)
2024-05-13 08:00:05,217 ERROR org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] - Fatal error occurred in the cluster entrypoint.
org.apache.flink.runtime.client.JobInitializationException: Could not start the JobMaster.
	at org.apache.flink.runtime.jobmaster.DefaultJobMasterServiceProcess.lambda$new$0(DefaultJobMasterServiceProcess.java:97)
Caused by: java.util.concurrent.CompletionException: java.io.FileNotFoundException: Cannot find checkpoint or savepoint file/directory 's3://bucket/sp/savepoint-1a2b3c-77' on file system 's3'.
	at java.util.concurrent.CompletableFuture.encodeThrowable(CompletableFuture.java:314)
Caused by: java.io.FileNotFoundException: Cannot find checkpoint or savepoint file/directory 's3://bucket/sp/savepoint-1a2b3c-77' on file system 's3'.
	at org.apache.flink.runtime.state.filesystem.AbstractFsCheckpointStorageAccess.resolveCheckpointPointer(AbstractFsCheckpointStorageAccess.java:275)`,
      instead: 'restore-files-missing',
    },
  },
});
