import { testTold } from '#test/told';
import { fsSchemeMissing } from './fs-scheme-missing.ts';

// Template: org.apache.flink.core.fs.FileSystem#getUnguardedFileSystem (reference/flink-evidence.md M4).
const MISSING = `org.apache.flink.core.fs.UnsupportedFileSystemSchemeException: Could not find a file system implementation for scheme 's3'. The scheme is directly supported by Flink through the following plugin(s): flink-s3-fs-hadoop, flink-s3-fs-presto.
	at org.apache.flink.core.fs.FileSystem.getUnguardedFileSystem(FileSystem.java:543)
	at org.apache.flink.core.fs.FileSystem.get(FileSystem.java:409)`;

testTold(fsSchemeMissing, {
  finds: {
    'the exception alone': { log: MISSING, says: ['s3', 'plugins/s3-fs-hadoop'] },
    'it beneath Flink’s envelopes': {
      log: `org.apache.flink.util.FlinkRuntimeException: Failed to create checkpoint storage at checkpoint coordinator side.
	at org.apache.flink.runtime.checkpoint.CheckpointCoordinator.<init>(CheckpointCoordinator.java:338)
Caused by: ${MISSING}`,
    },
  },
  ignores: {
    'a file that is not there': {
      log: `java.io.FileNotFoundException: Cannot find checkpoint or savepoint file/directory 's3://bucket/savepoints/sp-1' on file system 's3'.`,
    },
  },
});
