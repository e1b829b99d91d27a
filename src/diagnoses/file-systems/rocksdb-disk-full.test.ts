import { testTold } from '#test/told';
import { rocksdbDiskFull } from './rocksdb-disk-full.ts';

// Templates: reference/flink-evidence.md I13; the errno text is the kernel's.
testTold(rocksdbDiskFull, {
  finds: {
    'df of a person': { log: '/dev/sdb1       100G  100G     0 100% /data' },
    'RocksDB cannot write': {
      log: `2024-05-06 10:00:00,000 WARN  org.apache.flink.runtime.taskmanager.Task [] - Window (3/4)#0 (a_b_2_0) switched from RUNNING to FAILED with failure cause:
org.apache.flink.util.FlinkRuntimeException: Error while adding data to RocksDB
	at org.apache.flink.contrib.streaming.state.RocksDBReducingState.add(RocksDBReducingState.java:96)
Caused by: org.rocksdb.RocksDBException: While appending to file: /tmp/flink-io-1/job_8cc/db/000012.sst: No space left on device
	at org.rocksdb.RocksDB.put(Native Method)`,
      says: ['state.backend.rocksdb.localdir', 'df -h'],
    },
    'spill files': {
      log: 'java.io.IOException: No space left on device\n\tat sun.nio.ch.FileDispatcherImpl.write0(Native Method)',
    },
  },
  ignores: {
    'a full HDFS': {
      log: 'org.apache.hadoop.hdfs.protocol.DSQuotaExceededException: The DiskSpace quota of /flink is exceeded: quota = 1 B = 1 B but diskspace consumed = 2 B = 2 B',
      instead: 'fs-hdfs-write-failed',
    },
  },
});
