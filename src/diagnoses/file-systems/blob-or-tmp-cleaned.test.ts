import { testTold } from '#test/told';
import { blobOrTmpCleaned } from './blob-or-tmp-cleaned.ts';

// Templates: org.apache.flink.runtime.blob.BlobServerConnection (reference E:K12), RestServerEndpoint#checkAndCreateUploadDir.
testTold(blobOrTmpCleaned, {
  finds: {
    // Template: bin/flink-daemon.sh.
    'pid files': { log: 'No taskexecutor daemon to stop on host worker-1.', says: ['env.pid.dir'] },
    'what a person found': { log: 'systemd-tmpfiles cleans /tmp every 10 days on these machines' },
    'a blob that is gone': {
      log: `2024-05-06 10:00:00,000 ERROR org.apache.flink.runtime.blob.BlobServerConnection [] - GET operation failed for BLOB 8ccbf6f0d2a0c1f3b5d1f1c1a7f0c001/p-a1-b2 from /10.0.0.8.
java.nio.file.NoSuchFileException: /tmp/blobStore-59b3/job_8ccbf6f0d2a0c1f3b5d1f1c1a7f0c001/blob_p-a1-b2
	at sun.nio.fs.UnixException.translateToIOException(UnixException.java:86)`,
      says: ['/tmp/blobStore-59b3', 'io.tmp.dirs', 'blob.storage.directory'],
    },
    'spill files': {
      log: `java.io.FileNotFoundException: /tmp/flink-io-1f2e/a.channel (No such file or directory)
	at java.io.RandomAccessFile.open0(Native Method)`,
    },
  },
  ignores: {
    'a savepoint that is not there': {
      log: "java.io.FileNotFoundException: Cannot find checkpoint or savepoint file/directory '/data/savepoints/sp-1' on file system 'file'.",
    },
    'too many descriptors': {
      log: 'java.io.FileNotFoundException: /tmp/flink-io-1f2e/a.channel (Too many open files)',
      instead: 'fd-or-port-exhausted',
    },
  },
});
