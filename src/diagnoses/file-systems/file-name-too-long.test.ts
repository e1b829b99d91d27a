import { testTold } from '#test/told';
import { fileNameTooLong } from './file-name-too-long.ts';

// The first is from a run of Flink 2.3.0 that was rescaled (paths shortened); the texts of errno are the kernel's, HDFS's
// template is that of FSDirectory (PathComponentTooLongException).
const NAME = `data_flink_${'a'.repeat(200)}_uuid_8f4c2199-0eb9-426e-b14b-1f90ebabcacc_6f619871_LOG`;

testTold(fileNameTooLong, {
  finds: {
    'RocksDB at a rescaled restore': {
      log: `2026-11-21 22:25:58,254 WARN  org.apache.flink.state.rocksdb.RocksDBKeyedStateBackendBuilder [] - Failed to build RocksDB state backend
java.io.IOException: Error while opening RocksDB instance.
	at org.apache.flink.state.rocksdb.RocksDBOperationUtils.openDB(RocksDBOperationUtils.java:101)
	at org.apache.flink.state.rocksdb.restore.RestoredDBInstance.restoreTempDBInstanceFromLocalState(RestoredDBInstance.java:121)
	at org.apache.flink.state.rocksdb.restore.RocksDBIncrementalRestoreOperation.copyToBaseDBUsingTempDBs(RocksDBIncrementalRestoreOperation.java:788)
Caused by: org.rocksdb.RocksDBException: While open a file for appending: /opt/flink/log/${NAME}: File name too long
	at org.rocksdb.RocksDB.open(Native Method)
	at org.rocksdb.RocksDB.open(RocksDB.java:315)`,
      says: ['state.backend.rocksdb.localdir', 'setDbLogDir', '255', '/opt/flink/log'],
    },
    'a partition of files': {
      log: 'Caused by: java.io.FileNotFoundException: /data/out/dt=x/part-0 (File name too long)\n\tat java.base/java.io.FileOutputStream.open0(Native Method)',
      says: ['/data/out/dt=x/part-0'],
    },
    'HDFS counts itself': {
      log: 'Caused by: org.apache.hadoop.ipc.RemoteException(org.apache.hadoop.hdfs.protocol.FSLimitException$PathComponentTooLongException): The maximum path component name limit of url=aaaa in directory /warehouse/t/ is exceeded: limit=255 length=301',
      says: ['301'],
    },
    'a Chinese system': {
      log: 'java.nio.file.FileSystemException: /data/out/abc: 文件名过长\n\tat java.base/sun.nio.fs.UnixException.translateToIOException(UnixException.java:100)',
    },
  },
  ignores: {
    'a full disk': {
      log: 'Caused by: org.rocksdb.RocksDBException: While appending to file: /tmp/flink-io-1/job_8cc/db/000012.sst: No space left on device',
      instead: 'rocksdb-disk-full',
    },
  },
});
