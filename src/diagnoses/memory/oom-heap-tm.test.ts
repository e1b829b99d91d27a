import { expect, it } from 'vitest';
import { findingsIn, testTold } from '#test/told';
import { oomHeapTm } from './oom-heap-tm.ts';

// Templates: HotSpot's OutOfMemoryError; ExecutionGraph (flink-evidence.md A3); the bash helper's memory block (3.3).
const LOG = `2024-03-02 01:00:00,001 INFO  org.apache.flink.runtime.taskexecutor.TaskManagerRunner      [] -  Starting TaskManager (Version: 1.18.1, Scala: 2.12, Rev:a8c8b1c, Date:2023-12-19T22:17:36+01:00)
2024-03-02 01:00:00,002 INFO  org.apache.flink.runtime.taskexecutor.TaskManagerRunner      [] - RESOURCE_PARAMS extraction logs:
INFO  [] - Final TaskExecutor Memory configuration:
INFO  [] -   Total Process Memory:          1.688gb (1811939328 bytes)
INFO  [] -     Total Flink Memory:          1.250gb (1342177280 bytes)
INFO  [] -       Total JVM Heap Memory:     512.000mb (536870902 bytes)
2024-03-02 01:00:03,000 INFO  org.apache.flink.runtime.taskmanager.Task                    [] - Aggregate (1/4)#0 (9e1f) switched from INITIALIZING to RUNNING.
2024-03-02 02:10:00,000 WARN  org.apache.flink.runtime.taskmanager.Task                    [] - Aggregate (1/4)#0 (9e1f) switched from RUNNING to FAILED with failure cause:
java.lang.OutOfMemoryError: Java heap space
	at java.base/java.util.Arrays.copyOf(Arrays.java:3745)
	at java.base/java.util.ArrayList.grow(ArrayList.java:238)
	at com.acme.orders.CollectAll.add(CollectAll.java:41)
2024-03-02 02:10:00,200 INFO  org.apache.flink.runtime.taskmanager.Task                    [] - Sink (2/4)#0 (7aa0) switched from RUNNING to FAILED with failure cause: org.apache.flink.runtime.io.network.netty.exception.RemoteTransportException: Connection unexpectedly closed by remote task manager '10.1.0.4/10.1.0.4:40011 [ tm-2 ] '. This might indicate that the remote task manager was lost.`;

testTold(oomHeapTm, {
  finds: {
    'the error in a whole log, with the banner': {
      log: LOG,
      says: ['com.acme.orders.CollectAll.add', '512 MiB', 'taskmanager.memory.process.size'],
    },
    'the error beneath the envelope of a failed job': {
      log: `org.apache.flink.runtime.JobException: Recovery is suppressed by NoRestartBackoffTimeStrategy
	at org.apache.flink.runtime.executiongraph.failover.flip1.ExecutionFailureHandler.handleFailure(ExecutionFailureHandler.java:138)
	at org.apache.flink.runtime.scheduler.DefaultScheduler.handleTaskFailure(DefaultScheduler.java:301)
Caused by: java.lang.OutOfMemoryError: Java heap space
	at org.apache.flink.core.memory.DataOutputSerializer.resize(DataOutputSerializer.java:305)`,
      says: ['numberOfTaskSlots'],
    },
  },
  ignores: {
    'a Kafka client that reads TLS as a length': {
      log: `java.lang.OutOfMemoryError: Java heap space
	at java.base/java.nio.HeapByteBuffer.<init>(HeapByteBuffer.java:61)
	at org.apache.kafka.common.memory.MemoryPool$1.tryAllocate(MemoryPool.java:30)
	at org.apache.kafka.common.network.NetworkReceive.readFrom(NetworkReceive.java:113)`,
      instead: 'kafka-auth',
    },
    'the JobManager’s heap': {
      log: `java.lang.OutOfMemoryError: Java heap space. A heap space-related out-of-memory error has occurred. This can mean two things: either Flink Master requires a larger size of JVM heap space or there is a memory leak. In this case 'jobmanager.memory.heap.size' configuration option should be increased.`,
      instead: 'oom-jobmanager',
    },
    'threads, not heap': {
      log: 'java.lang.OutOfMemoryError: unable to create new native thread\n\tat java.lang.Thread.start0(Native Method)',
      instead: 'oom-native-threads',
    },
    'direct memory': { log: 'java.lang.OutOfMemoryError: Direct buffer memory', instead: 'oom-direct' },
  },
});

it.each([
  // org.apache.flink.runtime.taskexecutor.TaskManagerExceptionUtils, and the same error without its words.
  [
    "java.lang.OutOfMemoryError: Java heap space. A heap space-related out-of-memory error has occurred. This can mean two things: either the job requires a larger size of JVM heap space or there is a memory leak. In this case 'taskmanager.memory.task.heap.size' configuration option should be increased.",
    'likely',
    false,
  ],
  ['java.lang.OutOfMemoryError: Java heap space', 'possible', true],
])('is sure only where the process is told: %s', (log, confidence, asks) => {
  const found = findingsIn(log).find(({ diagnosis }) => diagnosis.id === 'oom-heap-tm');
  expect([found?.confidence, found?.open !== undefined]).toEqual([confidence, asks]);
});
