import { testTold } from '#test/told';
import { batchShuffleContention } from './batch-shuffle-contention.ts';

// Templates: SortMergeResultPartitionReadScheduler (1.13, 1.20); docs:ops/batch/batch_shuffle.
testTold(batchShuffleContention, {
  finds: {
    'read buffers waited for in vain': {
      log: "java.util.concurrent.TimeoutException: Buffer request timeout, this means there is a fierce contention of the batch shuffle read memory, please increase 'taskmanager.memory.framework.off-heap.batch-shuffle.size'.",
      says: [
        '"taskmanager.memory.framework.off-heap.batch-shuffle.size":"256m"',
        '"taskmanager.memory.framework.off-heap.size":"384m"',
      ],
    },
    'too many files': {
      log: `java.nio.file.FileSystemException: /tmp/flink-netty-shuffle/9a.channel: Too many open files
	at java.base/sun.nio.fs.UnixException.translateToIOException(UnixException.java:100)
	at org.apache.flink.runtime.io.network.partition.FileChannelBoundedData.create(FileChannelBoundedData.java:85)
	at org.apache.flink.runtime.io.network.partition.BoundedBlockingSubpartition.createWithFileChannel(BoundedBlockingSubpartition.java:320)`,
      says: ['sort-shuffle.min-parallelism', 'ulimit -n'],
    },
    'a full disk': {
      log: `java.io.IOException: No space left on device
	at java.base/sun.nio.ch.FileDispatcherImpl.write0(Native Method)
	at org.apache.flink.runtime.io.network.partition.PartitionedFileWriter.writeBuffers(PartitionedFileWriter.java:200)`,
      says: ['io.tmp.dirs'],
    },
  },
  ignores: {
    'a full disk under RocksDB': {
      log: 'org.rocksdb.RocksDBException: While appending to file: /tmp/db/000012.sst: No space left on device',
    },
    'network buffers': {
      log: 'java.io.IOException: Insufficient number of network buffers: required 513, but only 89 available.',
      instead: 'network-buffers-insufficient',
    },
  },
});
