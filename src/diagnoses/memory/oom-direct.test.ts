import { testTold } from '#test/told';
import { oomDirect } from './oom-direct.ts';

// Templates: java.nio.Bits (JDK 8, 17), Netty PlatformDependent, NetworkBufferPool, BatchShuffleReadBufferPool (flink-evidence.md F3, F9).
testTold(oomDirect, {
  finds: {
    'of a Kafka client': {
      log: `java.lang.OutOfMemoryError: Direct buffer memory
	at java.nio.Bits.reserveMemory(Bits.java:695)
	at java.nio.DirectByteBuffer.<init>(DirectByteBuffer.java:123)
	at sun.nio.ch.Util.getTemporaryDirectBuffer(Util.java:241)
	at org.apache.kafka.common.network.PlaintextTransportLayer.read(PlaintextTransportLayer.java:103)`,
      says: ['Kafka client', 'fetch.max.bytes', 'taskmanager.memory.task.off-heap.size'],
    },
    'in the words of newer JDKs': {
      log: 'java.lang.OutOfMemoryError: Cannot reserve 16777216 bytes of direct buffer memory (allocated: 260046850, limit: 268435458)',
      says: ['256 MiB'],
    },
    'of Netty': {
      log: 'org.apache.flink.shaded.netty4.io.netty.util.internal.OutOfDirectMemoryError: failed to allocate 4194304 byte(s) of direct memory (used: 264241152, max: 268435458)',
      says: ['256 MiB'],
    },
    'of batch reads': {
      log: "java.io.IOException: Can't allocate enough direct buffer for batch shuffle read buffer pool (bytes allocated: 33554432, bytes still needed: 33554432). To avoid the exception, you need to do one of the following adjustments: 1) If you have ever decreased taskmanager.memory.framework.off-heap.size, you need to undo the decrement;",
      says: ['batch-shuffle.size'],
    },
  },
  ignores: {
    'a container killed from outside': {
      log: 'Last State:     Terminated\n      Reason:       OOMKilled\n      Exit Code:    137',
      instead: 'container-oomkilled',
    },
  },
});
