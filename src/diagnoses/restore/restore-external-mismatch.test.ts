import { testTold } from '#test/told';
import { restoreExternalMismatch } from './restore-external-mismatch.ts';

// Templates: Iceberg FlinkManifestUtil / IcebergFilesCommitter; HadoopRecoverableFsDataOutputStream.
testTold(restoreExternalMismatch, {
  finds: {
    'a manifest of another table': {
      log: `2024-05-13 08:00:20,217 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - IcebergFilesCommitter -> Sink: IcebergSink cat.dw.orders_v2 (1/2) (c1f0a9a9d3a34d0a9b2d8c1b7e6f5a40_90bea66de1c231edf33913ecd54406c1_0_0) switched from INITIALIZING to FAILED on 10.0.0.7:6122-4f2a11 @ tm-1 (dataPort=40121).
org.apache.iceberg.exceptions.NotFoundException: Failed to open input stream for file: s3://lake/dw/orders/metadata/6e8f-00000-1-9-00003.avro
	at org.apache.iceberg.hadoop.HadoopInputFile.newStream(HadoopInputFile.java:185)
	at org.apache.iceberg.flink.sink.FlinkManifestUtil.readDataFiles(FlinkManifestUtil.java:63)
	at org.apache.iceberg.flink.sink.IcebergFilesCommitter.initializeState(IcebergFilesCommitter.java:201)
2024-05-13 08:00:20,217 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55) switched from state RUNNING to RESTARTING.`,
      says: ['s3://lake/dw/orders/metadata', 'uidPrefix', 'allowNonRestoredState'],
    },
    'the bare line of a manifest': {
      log: `java.io.FileNotFoundException: File does not exist: /warehouse/dw.db/orders/metadata/c918a379b3cc15d7a8193cf27eb8b473-00000-1-38851-10287.avro`,
      says: ['uidPrefix'],
    },
    'an in-progress file': {
      log: `java.lang.Exception: Exception while creating StreamOperatorStateContext.
	at org.apache.flink.streaming.api.operators.StreamTaskStateInitializerImpl.streamOperatorStateContext(StreamTaskStateInitializerImpl.java:258)
Caused by: org.apache.flink.util.FlinkException: Could not restore keyed state backend for KeyedProcessOperator_8b1f2ad5e0cbb9a4bc8f3a1cfe1a7a11_(1/2) from any of the 1 provided restore options.
	at org.apache.flink.streaming.api.operators.BackendRestorerProcedure.createAndRestore(BackendRestorerProcedure.java:160)
Caused by: java.io.FileNotFoundException: Missing data in tmp file: hdfs://nn/out/dt=1/.part-0-3.inprogress.77
	at org.apache.flink.runtime.fs.hdfs.HadoopRecoverableFsDataOutputStream.safelyTruncateFile(HadoopRecoverableFsDataOutputStream.java:160)`,
    },
  },
  ignores: {
    'a file of a checkpoint': {
      log: `java.lang.Exception: Exception while creating StreamOperatorStateContext.
	at org.apache.flink.streaming.api.operators.StreamTaskStateInitializerImpl.streamOperatorStateContext(StreamTaskStateInitializerImpl.java:258)
Caused by: org.apache.flink.util.FlinkException: Could not restore keyed state backend for KeyedProcessOperator_8b1f2ad5e0cbb9a4bc8f3a1cfe1a7a11_(1/2) from any of the 1 provided restore options.
	at org.apache.flink.streaming.api.operators.BackendRestorerProcedure.createAndRestore(BackendRestorerProcedure.java:160)
Caused by: java.io.FileNotFoundException: File does not exist: hdfs://nn/flink/ckpt/6e8f/shared/0f3a77
	at org.apache.flink.contrib.streaming.state.RocksDBStateDownloader.downloadDataForStateHandle(RocksDBStateDownloader.java:127)`,
      instead: 'restore-files-missing',
    },
  },
});
