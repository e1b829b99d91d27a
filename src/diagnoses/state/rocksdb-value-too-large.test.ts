import { testTold } from '#test/told';
import { rocksdbValueTooLarge } from './rocksdb-value-too-large.ts';

// Texts: RocksDB java/rocksjni/portal.h; frames of org.apache.flink.contrib.streaming.state.
testTold(rocksdbValueTooLarge, {
  finds: {
    'a list that is read': {
      log: `2024-03-02 10:00:00,101 WARN  org.apache.flink.runtime.taskmanager.Task                    [] - Window (3/8) (7a6b5c4d3e2f10111213141516171819_cbc357ccb763df2852fee8c4fc7d55f2_2_0) switched from RUNNING to FAILED with failure cause: org.apache.flink.util.FlinkRuntimeException: Error while retrieving data from RocksDB
	at org.apache.flink.contrib.streaming.state.RocksDBListState.getInternal(RocksDBListState.java:123)
	at org.apache.flink.contrib.streaming.state.RocksDBListState.get(RocksDBListState.java:108)
Caused by: org.rocksdb.RocksDBException: Requested array size exceeds VM limit
	at org.rocksdb.RocksDB.get(Native Method)`,
      says: ['ListState', 'AggregateFunction'],
    },
  },
  ignores: {
    'an array on the heap': {
      log: 'java.lang.OutOfMemoryError: Requested array size exceeds VM limit\n\tat java.util.Arrays.copyOf(Arrays.java:3236)\n\tat com.acme.Buffer.grow(Buffer.java:12)',
    },
  },
});
