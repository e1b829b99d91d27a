import { testTold } from '#test/told';
import { filesNotVisible } from './files-not-visible.ts';

// Template: org.apache.flink.fs.s3.common.FlinkS3FileSystem#createRecoverableWriter.
testTold(filesNotVisible, {
  finds: {
    'a plugin without a recoverable writer': {
      log: `2024-05-06 10:00:00,000 WARN  org.apache.flink.runtime.taskmanager.Task [] - files: Writer (1/1)#0 (a_b_0_0) switched from INITIALIZING to FAILED with failure cause:
java.lang.UnsupportedOperationException: This s3 file system implementation does not support recoverable writers.
	at org.apache.flink.fs.s3.common.FlinkS3FileSystem.createRecoverableWriter(FlinkS3FileSystem.java:136)`,
      says: ['flink-s3-fs-hadoop'],
    },
    'what a person saw': {
      log: 'only .inprogress files in the output folder, Hive sees no rows',
      says: ['execution.checkpointing.interval'],
    },
  },
  ignores: {
    'a sink that opens its files': {
      log: '2024-05-06 10:00:00,000 INFO  org.apache.flink.connector.file.sink.writer.FileWriterBucket [] - Opening new part file "part-0" for bucket id=b due to element x.',
    },
  },
});
