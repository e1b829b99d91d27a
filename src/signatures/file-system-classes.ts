import { defineSignatures } from './signature.ts';

/**
 * Classes that `fs.<scheme>.impl` and `fs.AbstractFileSystem.<scheme>.impl` of Hadoop's configuration name, of all the stores
 * that have a client for Hadoop. `HdfsClient` parts stand for HDFS.
 */
export const fileSystemClass =
  /(?:org\.apache\.hadoop\.(?:fs\.(?:(?:s3a|s3native|s3|azurebfs|azure|adl|aliyun\.oss|obs|bos|ozone|gs|swift\.snative|tosfs)\.|Cos(?:N|FileSystem)\w*|cosn\.)|hdfs\.(?:DistributedFileSystem|web\.|server\.namenode\.ha\.))|com\.google\.cloud\.hadoop\.fs\.|com\.(?:aliyun\.(?:fs|emr\.fs|jindodata)|amazon\.ws\.emr\.hadoop\.fs|ksyun\.kmr\.hadoop\.fs)\.|alluxio\.hadoop\.|io\.juicefs\.|io\.proton\.fs\.)\w*/;

/** Hadoop looked a file system's class up by its configuration, and its client library is not there. */
export const fileSystemClassSignatures = defineSignatures([
  {
    id: 'fs-scheme-missing:class',
    diagnosis: 'fs-scheme-missing',
    literal: ['ClassNotFoundException', 'NoClassDefFoundError'],
    pattern: new RegExp(`ClassNotFoundException: (?:Class )?(?<impl>${fileSystemClass.source}[\\w.$]*)(?: not found)?`),
    // The file system is there; a plug-in of its own (metrics, credentials) is not: another version of the client.
    not: /ClassNotFoundException: (?:Class )?org\.apache\.hadoop\.fs\.\w{1,12}\.(?:metrics|security|auth\w*)\./,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.hadoop.conf.Configuration#getClassByName, FileSystem#getFileSystemClass',
  },
]);
