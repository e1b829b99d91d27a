import { testTold } from '#test/told';
import { tmReleased } from './tm-released.ts';

// Templates: TaskExecutor#onStop (flink-evidence.md D16), SlotManager.
const FAILED = `2024-05-04 10:00:00,010 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Map (1/2) (e2f0) switched from RUNNING to FAILED on tm-3 @ node3 (dataPort=40011).
org.apache.flink.util.FlinkExpectedException: The TaskExecutor is shutting down.
	at org.apache.flink.runtime.taskexecutor.TaskExecutor.onStop(TaskExecutor.java:481)
2024-05-04 10:00:00,020 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (00000000000000000000000000000001) switched from state RUNNING to FAILED.`;

testTold(tmReleased, {
  finds: { 'tasks that failed with it': { log: FAILED, says: ['somebody stopped it'] } },
  ignores: {
    'a planned release': {
      log: '2024-05-04 10:00:00,000 INFO  org.apache.flink.runtime.resourcemanager.ResourceManager        [] - Closing TaskExecutor connection tm-3 because: TaskExecutor exceeded the idle timeout.',
    },
    'a stop that the platform explains': {
      log: `2024-05-04 09:59:59,000 INFO  Evicted: The node was low on resource: memory.\n${FAILED}`,
      instead: 'tm-killed-by-platform',
    },
  },
});
