import { testTold } from '#test/told';
import { oomJobmanager } from './oom-jobmanager.ts';

// Templates: ClusterEntryPointExceptionUtils (flink-evidence.md F1), ClusterEntrypoint (A24), JobMaster (D4).
testTold(oomJobmanager, {
  finds: {
    // As in fixtures/logs/oom-jobmanager--sick--1.20: no word on whose heap it was.
    'the last words of its threads': {
      log: `2026-11-22 13:01:44,199 ERROR org.apache.flink.util.FatalExitExceptionHandler              [] - FATAL: Thread 'jobmanager_2-main-scheduler-thread-1' produced an uncaught exception. Stopping the process...
java.lang.OutOfMemoryError: Java heap space`,
      says: ['jobmanager.memory.process.size'],
    },
    'Flink’s enriched error, and the heartbeats it cost': {
      log: `2024-05-04 10:00:00,000 ERROR org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] - Fatal error occurred in the cluster entrypoint.
java.lang.OutOfMemoryError: Java heap space. A heap space-related out-of-memory error has occurred. This can mean two things: either Flink Master requires a larger size of JVM heap space or there is a memory leak. In this case 'jobmanager.memory.heap.size' configuration option should be increased.
2024-05-04 10:00:05,000 INFO  org.apache.flink.runtime.jobmaster.JobMaster                 [] - Heartbeat of TaskManager with id tm-1 timed out.`,
      says: ['jobmanager.memory.process.size', 'jobstore.max-capacity'],
    },
    'the raw error in the split enumerator': {
      log: `java.lang.OutOfMemoryError: GC overhead limit exceeded
	at java.util.HashMap.resize(HashMap.java:704)
	at org.apache.flink.connector.file.src.impl.StaticFileSplitEnumerator.addSplitsBack(StaticFileSplitEnumerator.java:90)
	at org.apache.flink.runtime.source.coordinator.SourceCoordinator.lambda$start$2(SourceCoordinator.java:200)`,
      says: ['splits'],
    },
    'what somebody says': { log: 'JobManager 堆内存不足，OutOfMemory，REST 无响应' },
  },
  ignores: {
    'a TaskManager’s failure in the JobManager’s log': {
      log: `2024-05-04 10:00:00,000 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Map (1/2) (e2f0) switched from RUNNING to FAILED on tm-4 @ 10.1.1.4 (dataPort=40011).
java.lang.OutOfMemoryError: Java heap space
	at java.util.Arrays.copyOf(Arrays.java:3332)
	at com.acme.Collect.add(Collect.java:20)`,
      instead: 'oom-heap-tm',
    },
  },
});
