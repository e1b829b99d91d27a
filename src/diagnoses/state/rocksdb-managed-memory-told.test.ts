import { testTold } from '#test/told';
import { toldRocksdbManagedMemorySmall } from './rocksdb-managed-memory-told.ts';

// Template: org.apache.flink.contrib.streaming.state.RocksDBOperationUtils#sanityCheckArenaBlockSize (reference F7, F8).
testTold(toldRocksdbManagedMemorySmall, {
  finds: {
    'the warning': {
      log: `2024-03-02 10:00:00,101 INFO  org.apache.flink.contrib.streaming.state.EmbeddedRocksDBStateBackend [] - Obtained shared RocksDB cache of size 33554432 bytes
2024-03-02 10:00:00,501 WARN  org.apache.flink.contrib.streaming.state.RocksDBOperationUtils [] - RocksDBStateBackend performance will be poor because of the current Flink memory configuration! RocksDB will flush memtable constantly, causing high IO and CPU. Typically the easiest fix is to increase task manager managed memory size. If running locally, see the parameter taskmanager.memory.managed.size. Details: arenaBlockSize 8388608 > mutableLimit 3145728 (writeBufferSize = 67108864, arenaBlockSizeConfigured = 0, defaultArenaBlockSize = 8388608, writeBufferManagerCapacity = 3495253)`,
      says: ['32 MiB', 'taskmanager.memory.managed.fraction'],
    },
  },
  ignores: {
    'managed memory that others took': {
      log: 'org.apache.flink.runtime.memory.MemoryReservationException: Could not allocate 4096 bytes, only 0 bytes are remaining. This usually indicates that you are requesting more memory than you have reserved.',
    },
    'the size alone': {
      log: '2024-03-02 10:00:00,101 INFO  org.apache.flink.contrib.streaming.state.EmbeddedRocksDBStateBackend [] - Obtained shared RocksDB cache of size 536870912 bytes',
    },
  },
});
