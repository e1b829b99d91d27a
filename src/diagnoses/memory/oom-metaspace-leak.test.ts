import { testTold } from '#test/told';
import { oomMetaspaceLeak } from './oom-metaspace-leak.ts';

// Template: TaskManagerExceptionUtils#TM_METASPACE_OOM_ERROR_MESSAGE (flink-evidence.md F2).
const METASPACE = `java.lang.OutOfMemoryError: Metaspace. The metaspace out-of-memory error has occurred. This can mean two things: either the job requires a larger size of JVM metaspace to load classes or there is a class loading leak. In the first case 'taskmanager.memory.jvm-metaspace.size' configuration option should be increased.
	at java.base/java.lang.ClassLoader.defineClass1(Native Method)
	at org.apache.flink.util.ChildFirstClassLoader.loadClassWithoutExceptionHandling(ChildFirstClassLoader.java:66)`;

const TRANSITION = (hour: number, states: string) =>
  `2024-03-02 ${String(hour).padStart(2, '0')}:00:00,000 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (00000000000000000000000000000001) switched from state ${states}.`;

testTold(oomMetaspaceLeak, {
  finds: {
    'after restarts for another reason': {
      log: `2024-03-02 02:40:00,000 WARN  org.apache.flink.runtime.taskmanager.Task                    [] - Map (1/2)#0 (9e1f) switched from RUNNING to FAILED with failure cause:
java.lang.IllegalStateException: no rule for type
	at com.acme.Rules.pick(Rules.java:12)
2024-03-02 03:00:00,000 WARN  org.apache.flink.runtime.taskmanager.Task                    [] - Map (2/2)#7 (77a0) switched from RUNNING to FAILED with failure cause:
${METASPACE}`,
      says: ['application mode', 'jvm-metaspace.size', 'leak'],
    },
    'the fourth attempt of a job': {
      log: `${[1, 2, 3, 4].map((hour) => `${TRANSITION(hour, 'CREATED to RUNNING')}\n${TRANSITION(hour, 'RUNNING to RESTARTING')}`).join('\n')}
2024-03-02 04:30:00,000 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Map (1/2) (e2f0) switched from RUNNING to FAILED on tm-4 @ 10.1.1.4 (dataPort=40011).
${METASPACE}
${TRANSITION(5, 'RUNNING to FAILED')}`,
      says: ['class loading leak', 'application mode'],
    },
    'what somebody saw': {
      log: 'Status.JVM.Memory.Metaspace.Used grows with each restart of the job and never falls',
      says: ['release'],
    },
    'Chinese words for it': { log: 'TaskManager 元空间每次重启作业后持续上涨，最终 OOM', says: ['512m'] },
    'the error alone, as one of two': { log: METASPACE, says: ['jvm-metaspace.size'] },
  },
  ignores: {
    'advice that raises metaspace': {
      log: 'Loading configuration property: taskmanager.memory.jvm-metaspace.size, 512m',
    },
    heap: { log: 'java.lang.OutOfMemoryError: Java heap space', instead: 'oom-heap-tm' },
  },
});
