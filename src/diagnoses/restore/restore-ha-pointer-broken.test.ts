import { testTold } from '#test/told';
import { restoreHaPointerBroken } from './restore-ha-pointer-broken.ts';

// Templates: DefaultCompletedCheckpointStoreUtils, DefaultJobGraphStore (reference I9).
testTold(restoreHaPointerBroken, {
  finds: {
    'a checkpoint': {
      log: `2024-05-13 08:00:01,101 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -  Starting StandaloneSessionClusterEntrypoint (Version: 1.17.2, Scala: 2.12, Rev:e6f6f8e, Date:2023-11-03T00:00:00Z)
2024-05-13 08:00:05,217 ERROR org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] - Fatal error occurred in the cluster entrypoint.
org.apache.flink.runtime.client.JobInitializationException: Could not start the JobMaster.
	at org.apache.flink.runtime.jobmaster.DefaultJobMasterServiceProcess.lambda$new$0(DefaultJobMasterServiceProcess.java:97)
Caused by: java.util.concurrent.CompletionException: org.apache.flink.util.FlinkException: Could not retrieve checkpoint 7 from state handle under checkpointID-0000000000000000007. This indicates that the retrieved state handle is broken. Try cleaning the state handle store.
	at java.util.concurrent.CompletableFuture.encodeThrowable(CompletableFuture.java:314)
Caused by: org.apache.flink.util.FlinkException: Could not retrieve checkpoint 7 from state handle under checkpointID-0000000000000000007. This indicates that the retrieved state handle is broken. Try cleaning the state handle store.
	at org.apache.flink.runtime.checkpoint.DefaultCompletedCheckpointStoreUtils.retrieveCompletedCheckpoint(DefaultCompletedCheckpointStoreUtils.java:130)`,
      says: ['checkpointID-0000000000000000007', 'configmap'],
    },
    'a job graph': {
      log: `org.apache.flink.util.FlinkException: Could not retrieve submitted JobGraph from state handle under jobGraph-6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55. This indicates that the retrieved state handle is broken. Try cleaning the state handle store.`,
      says: ['jobGraph-6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55'],
    },
  },
  ignores: {
    'a wrong path of the user': {
      log: `java.io.FileNotFoundException: Cannot find checkpoint or savepoint file/directory 's3://bucket/sp/savepoint-1a2b3c-77' on file system 's3'.
	at org.apache.flink.runtime.state.filesystem.AbstractFsCheckpointStorageAccess.resolveCheckpointPointer(AbstractFsCheckpointStorageAccess.java:275)`,
      instead: 'restore-files-missing',
    },
  },
});
