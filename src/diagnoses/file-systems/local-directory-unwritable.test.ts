import { testTold } from '#test/told';
import { localDirectoryUnwritable } from './local-directory-unwritable.ts';

// Templates: JaasModule#generateDefaultConfigFile, and what
// java.nio and java.io say of a path without rights.
testTold(localDirectoryUnwritable, {
  finds: {
    'a temporary folder': {
      log: `java.lang.RuntimeException: unable to generate a JAAS configuration file
\tat org.apache.flink.runtime.security.modules.JaasModule.generateDefaultConfigFile(JaasModule.java:183)
Caused by: java.nio.file.AccessDeniedException: /tmp/jaas-1234.conf
\tat sun.nio.fs.UnixException.translateToIOException(UnixException.java:84)
\tat java.nio.file.Files.createTempFile(Files.java:852)`,
      says: ['/tmp/jaas-1234.conf', 'chown'],
    },
    'a read-only mount': {
      log: `java.io.FileNotFoundException: /opt/flink/conf/config.yaml (Read-only file system)
\tat java.io.FileOutputStream.open0(Native Method)`,
      says: ['ConfigMap'],
    },
  },
  ignores: {
    'an object in a store': {
      log: 'java.nio.file.AccessDeniedException: s3a://lake/checkpoints: getFileStatus on s3a://lake/checkpoints: Forbidden (Service: Amazon S3; Status Code: 403; Error Code: 403 Forbidden)',
      instead: 'fs-credentials',
    },
    'a full disk': {
      log: 'java.io.IOException: No space left on device\n\tat java.io.FileOutputStream.writeBytes(Native Method)',
      instead: 'rocksdb-disk-full',
    },
  },
});
