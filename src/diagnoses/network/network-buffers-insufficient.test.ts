import { testTold } from '#test/told';
import { networkBuffersInsufficient } from './network-buffers-insufficient.ts';

// Templates: NetworkBufferPool of 1.13 and 1.20 (flink-evidence.md H8, H9, H11).
const INSUFFICIENT =
  "java.io.IOException: Insufficient number of network buffers: required 513, but only 89 available. The total number of network buffers is currently set to 4096 of 32768 bytes each. You can increase this number by setting the configuration keys 'taskmanager.memory.network.fraction', 'taskmanager.memory.network.min', and 'taskmanager.memory.network.max'.";

testTold(networkBuffersInsufficient, {
  finds: {
    'a task that cannot be set up': {
      log: `2024-05-04 10:00:00,000 WARN  org.apache.flink.runtime.taskmanager.Task                    [] - Join (3/64)#0 (e2f0) switched from DEPLOYING to FAILED with failure cause:
${INSUFFICIENT}
	at org.apache.flink.runtime.io.network.buffer.NetworkBufferPool.internalCreateBufferPool(NetworkBufferPool.java:495)`,
      says: ['513', '128 MiB', '256m', 'taskmanager.memory.network.fraction'],
    },
    'a timeout for exclusive buffers': {
      log: "java.io.IOException: Timeout triggered when requesting exclusive buffers: The total number of network buffers is currently set to 2048 of 32768 bytes each. You can increase this number by setting the configuration keys 'taskmanager.memory.network.fraction', 'taskmanager.memory.network.min', and 'taskmanager.memory.network.max',  or you may increase the timeout which is 30000ms by setting the key 'taskmanager.network.memory.exclusive-buffers-request-timeout-ms'.",
      says: ['64.0 MiB'],
    },
    'the warning of 1.15': {
      log: '2024-05-04 10:00:00,000 WARN  org.apache.flink.runtime.io.network.buffer.NetworkBufferPool [] - Memory usage [143%] is too high to satisfy all of the requests. This can severely impact network throughput. Please consider increasing available network memory, or decreasing configured size of network buffer pools. (totalMemory=64.000mb (67108864 bytes), requestedMemory=91.520mb (95959859 bytes), missingMemory=27.515mb (28850995 bytes))',
      says: ['143 %'],
    },
    // How people put it; LocalBufferPool#requestMemorySegmentBlocking of thread dumps.
    'threads that wait for buffers, with the setting': {
      log: 'taskmanager.memory.network.max: 128mb\njstack: most task threads are blocked in LocalBufferPool.requestMemorySegmentBlocking',
      says: ['slow', 'taskmanager.memory.network.fraction'],
    },
    'the same in Chinese': { log: 'taskmanager.network.numberOfBuffers = 2048\n线程阻塞，等待缓冲' },
  },
  ignores: {
    'a setting and nothing that waits': { log: 'taskmanager.memory.network.max: 128mb\nthroughput: as always' },
    'direct memory': { log: 'java.lang.OutOfMemoryError: Direct buffer memory', instead: 'oom-direct' },
    'a pool that went away with its task': { log: 'java.lang.IllegalStateException: Buffer pool is destroyed.' },
  },
});
