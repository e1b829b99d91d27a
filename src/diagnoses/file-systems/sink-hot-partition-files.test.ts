import { testTold } from '#test/told';
import { sinkHotPartitionFiles } from './sink-hot-partition-files.ts';

testTold(sinkHotPartitionFiles, {
  finds: {
    // Template: org.apache.parquet.hadoop.MemoryManager#updateAllocation.
    'writers that share the heap': {
      log: '2024-05-06 10:00:00,000 WARN  org.apache.parquet.hadoop.MemoryManager [] - Total allocation exceeds 95.00% (510,027,366 bytes) of heap memory\nScaling row group sizes to 12.50% for 31 writers',
      says: ['31'],
    },
    'what a person saw': {
      log: 'the Hive sink leaves thousands of small files per checkpoint',
      says: ['sink.shuffle-by-partition.enable'],
    },
  },
  ignores: {
    'files of checkpoints': { log: 'thousands of small checkpoint files under one prefix in the bucket' },
  },
});
