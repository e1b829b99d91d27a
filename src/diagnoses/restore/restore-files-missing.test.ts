import { testTold } from '#test/told';
import { restoreFilesMissing } from './restore-files-missing.ts';

// Templates: AbstractFsCheckpointStorageAccess (reference I8); file systems below a restore.
testTold(restoreFilesMissing, {
  finds: {
    'a path without snapshot': {
      log: `2024-05-13 08:00:01,101 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -  Starting StandaloneSessionClusterEntrypoint (Version: 1.17.2, Scala: 2.12, Rev:e6f6f8e, Date:2023-11-03T00:00:00Z)
2024-05-13 08:00:05,217 ERROR org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] - Fatal error occurred in the cluster entrypoint.
org.apache.flink.runtime.client.JobInitializationException: Could not start the JobMaster.
	at org.apache.flink.runtime.jobmaster.DefaultJobMasterServiceProcess.lambda$new$0(DefaultJobMasterServiceProcess.java:97)
Caused by: java.util.concurrent.CompletionException: java.io.FileNotFoundException: Cannot find checkpoint or savepoint file/directory 's3://bucket/sp/savepoint-1a2b3c-77' on file system 's3'.
	at java.util.concurrent.CompletableFuture.encodeThrowable(CompletableFuture.java:314)
Caused by: java.io.FileNotFoundException: Cannot find checkpoint or savepoint file/directory 's3://bucket/sp/savepoint-1a2b3c-77' on file system 's3'.
	at org.apache.flink.runtime.state.filesystem.AbstractFsCheckpointStorageAccess.resolveCheckpointPointer(AbstractFsCheckpointStorageAccess.java:275)`,
      says: ['s3://bucket/sp/savepoint-1a2b3c-77', '_metadata'],
    },
    'a folder without metadata': {
      log: `java.io.FileNotFoundException: Cannot find meta data file '_metadata' in directory 'file:/tmp/savepoints'. Please try to load the checkpoint/savepoint directly from the metadata file instead of the directory.`,
      says: ['file:/tmp/savepoints'],
    },
    'a state file of an incremental chain': {
      log: `2024-05-13 08:00:20,217 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - totals (1/2) (c1f0a9a9d3a34d0a9b2d8c1b7e6f5a40_90bea66de1c231edf33913ecd54406c1_0_0) switched from INITIALIZING to FAILED on 10.0.0.7:6122-4f2a11 @ tm-1 (dataPort=40121).
java.lang.Exception: Exception while creating StreamOperatorStateContext.
	at org.apache.flink.streaming.api.operators.StreamTaskStateInitializerImpl.streamOperatorStateContext(StreamTaskStateInitializerImpl.java:258)
Caused by: org.apache.flink.util.FlinkException: Could not restore keyed state backend for KeyedProcessOperator_8b1f2ad5e0cbb9a4bc8f3a1cfe1a7a11_(1/2) from any of the 1 provided restore options.
	at org.apache.flink.streaming.api.operators.BackendRestorerProcedure.createAndRestore(BackendRestorerProcedure.java:160)
Caused by: java.io.FileNotFoundException: File does not exist: hdfs://nn/flink/ckpt/6e8f/shared/0f3a77
	at org.apache.hadoop.hdfs.DistributedFileSystem$29.doCall(DistributedFileSystem.java:1529)
	at org.apache.flink.contrib.streaming.state.RocksDBStateDownloader.downloadDataForStateHandle(RocksDBStateDownloader.java:127)
2024-05-13 08:00:20,217 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55) switched from state RUNNING to RESTARTING.`,
      says: ['shared/0f3a77', 'CLAIM'],
    },
  },
  ignores: {
    'a pointer of the HA store': {
      log: `org.apache.flink.util.FlinkException: Could not retrieve checkpoint 7 from state handle under /0000000000000000007. This indicates that the retrieved state handle is broken. Try cleaning the state handle store.
Caused by: java.io.FileNotFoundException: File does not exist: /flink/ha/app/completedCheckpoint8f2a1c`,
      instead: 'restore-ha-pointer-broken',
    },
  },
});
