import { testTold } from '#test/told';
import { fsHdfsNameservice } from './fs-hdfs-nameservice.ts';

// Templates: org.apache.hadoop.security.SecurityUtil#buildTokenService, HadoopFsFactory, org.apache.hadoop.ipc.StandbyException.
testTold(fsHdfsNameservice, {
  finds: {
    'a nameservice taken for a host': {
      log: `java.io.IOException: Cannot instantiate file system for URI: hdfs://prod-ns/flink/checkpoints
	at org.apache.flink.runtime.fs.hdfs.HadoopFsFactory.create(HadoopFsFactory.java:195)
Caused by: java.lang.IllegalArgumentException: java.net.UnknownHostException: prod-ns
	at org.apache.hadoop.security.SecurityUtil.buildTokenService(SecurityUtil.java:417)
Caused by: java.net.UnknownHostException: prod-ns`,
      says: ['prod-ns', 'HADOOP_CONF_DIR', 'hdfs-site.xml'],
    },
    'no authority': {
      log: "java.io.IOException: The given file system URI (hdfs:///flink/checkpoints) did not describe the authority (like for example HDFS NameNode address/port or S3 host). The attempt to use a configured default authority failed: Hadoop configuration did not contain an entry for the default file system ('fs.defaultFS').",
    },
  },
  ignores: {
    'a client that fails over': {
      log: '2024-05-06 10:00:00,000 INFO  org.apache.hadoop.io.retry.RetryInvocationHandler [] - org.apache.hadoop.ipc.RemoteException(org.apache.hadoop.ipc.StandbyException): Operation category READ is not supported in state standby. Visit https://s.apache.org/sbnn-error, while invoking ClientNamenodeProtocolTranslatorPB.getFileInfo over nn1/10.0.0.1:8020. Trying to failover immediately.',
    },
    'a file system that is not there': {
      log: "org.apache.flink.core.fs.UnsupportedFileSystemSchemeException: Could not find a file system implementation for scheme 'hdfs'.",
      instead: 'fs-scheme-missing',
    },
  },
});
