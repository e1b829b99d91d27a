import { expect, it } from 'vitest';
import { findingsIn, testTold } from '#test/told';
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
    // Template: org.apache.hadoop.fs.FileSystem#getFileSystemClass (Hadoop 2: a colon; Hadoop 3: quotes).
    'Hadoop without the class of the scheme': {
      log: 'org.apache.hadoop.fs.UnsupportedFileSystemException: No FileSystem for scheme "s3a"',
      says: ['s3a', 'plugins/s3-fs-hadoop'],
    },
    // Template: org.apache.hadoop.conf.Configuration#getClassByName, wrapped by #getClass.
    'a class that the configuration names': {
      log: `java.lang.RuntimeException: java.lang.ClassNotFoundException: Class org.apache.hadoop.fs.azurebfs.SecureAzureBlobFileSystem not found
	at org.apache.hadoop.conf.Configuration.getClass(Configuration.java:2688)
	at org.apache.hadoop.fs.FileSystem.getFileSystemClass(FileSystem.java:3431)`,
      says: ['hadoop-azure', 'plugins/'],
    },
    'the class of S3A, alone': {
      log: 'java.lang.ClassNotFoundException: Class org.apache.hadoop.fs.s3a.S3A not found',
      says: ['hadoop-aws'],
    },
    'that of Google': {
      log: 'java.lang.ClassNotFoundException: Class com.google.cloud.hadoop.fs.gcs.GoogleHadoopFileSystem not found',
      says: ['gcs-connector'],
    },
    // Template: org.apache.flink.core.fs.UnsupportedSchemeFactory.
    'no Hadoop at all': {
      log: `org.apache.flink.core.fs.UnsupportedFileSystemSchemeException: Could not find a file system implementation for scheme 'hdfs'. The scheme is not directly supported by Flink and no Hadoop file system to support this scheme could be loaded.
	at org.apache.flink.core.fs.FileSystem.getUnguardedFileSystem(FileSystem.java:543)
Caused by: org.apache.flink.core.fs.UnsupportedFileSystemSchemeException: Hadoop is not in the classpath/dependencies.
	at org.apache.flink.core.fs.UnsupportedSchemeFactory.create(UnsupportedSchemeFactory.java:55)`,
      says: ['hdfs', 'HADOOP_CLASSPATH'],
    },
  },
  ignores: {
    'another class of Hadoop': {
      log: 'java.lang.ClassNotFoundException: Class org.apache.hadoop.io.compress.SnappyCodec not found',
      instead: 'missing-dependency',
    },
    'a file that is not there': {
      log: `java.io.FileNotFoundException: Cannot find checkpoint or savepoint file/directory 's3://bucket/savepoints/sp-1' on file system 's3'.`,
    },
  },
});

// As printed by a healthy Flink 2.3 of the lab at its start.
it('says nothing of a start without Hadoop', () => {
  const log = `2026-11-21 17:14:51,046 INFO  org.apache.flink.core.fs.FileSystem                          [] - Hadoop is not in the classpath/dependencies. The extended set of supported File Systems via Hadoop is not available.
2026-11-21 17:14:52,331 INFO  org.apache.flink.runtime.dispatcher.DispatcherRestEndpoint   [] - Upload directory /tmp/flink-web-3bbe3a85-db15-4569-a259-ba400ad98a43/flink-web-upload does not exist. `;
  const ids = findingsIn(log).map(({ diagnosis }) => diagnosis.id);
  expect(ids.filter((id) => id === 'fs-scheme-missing' || id === 'blob-or-tmp-cleaned')).toEqual([]);
});
