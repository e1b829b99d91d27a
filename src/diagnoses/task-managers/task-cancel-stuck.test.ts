import { testTold } from '#test/told';
import { taskCancelStuck } from './task-cancel-stuck.ts';

// Templates: Task$TaskInterrupter, Task$TaskCancelerWatchDog (flink-evidence.md A8, A9).
testTold(taskCancelStuck, {
  finds: {
    'the warning with its stack': {
      log: `2024-05-04 10:00:00,000 WARN  org.apache.flink.runtime.taskmanager.Task                    [] - Task 'Sink: Orders (2/4)#1' did not react to cancelling signal - notifying TM; it is stuck for 180 seconds in method:
 java.base@11.0.20/java.net.SocketInputStream.socketRead0(Native Method)
com.acme.HttpSink.flush(HttpSink.java:88)
2024-05-04 10:00:00,010 ERROR org.apache.flink.runtime.taskexecutor.TaskExecutor           [] - Task did not exit gracefully within 180 + seconds.
org.apache.flink.util.FlinkRuntimeException: Task did not exit gracefully within 180 + seconds.
	at org.apache.flink.runtime.taskmanager.Task$TaskCancelerWatchDog.run(Task.java:1795)`,
      says: ['Sink: Orders (2/4)#1', 'com.acme.HttpSink.flush', 'task.cancellation.timeout'],
    },
    'the watchdog alone': {
      log: 'org.apache.flink.util.FlinkRuntimeException: Task did not exit gracefully within 180 + seconds.',
      says: ['180 s'],
    },
  },
  ignores: {
    'a cancelled task': {
      log: '2024-05-04 10:00:00,000 INFO  org.apache.flink.runtime.taskmanager.Task                    [] - Attempting to cancel task Map (1/2)#0 (e2f0).',
    },
  },
});
