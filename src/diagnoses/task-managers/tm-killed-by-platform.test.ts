import { testTold } from '#test/told';
import { tmKilledByPlatform } from './tm-killed-by-platform.ts';

// Templates: SignalHandler, YarnResourceManagerDriver (flink-evidence.md G5), kubelet's eviction manager, kubectl.
testTold(tmKilledByPlatform, {
  finds: {
    eviction: {
      log: 'Status:         Failed\nReason:         Evicted\nMessage:        The node was low on resource: ephemeral-storage. Container flink-main-container was using 21Gi',
      says: ['ephemeral-storage', 'io.tmp.dirs'],
    },
    'preemption on YARN, before the loss': {
      log: `Worker container_1_1_01_000002 is terminated. Diagnostics: Container container_1_1_01_000002 was preempted by yarn. Diagnostics: Container preempted by scheduler
java.util.concurrent.TimeoutException: Heartbeat of TaskManager with id container_1_1_01_000002 timed out.`,
      says: ['preempt', 'yarn.application.queue'],
    },
    'a lost node on YARN': {
      log: "Worker container_1_1_01_000002 is terminated. Diagnostics: Container container_1_1_01_000002 killed by YARN, either due to being released by the application or being 'lost' due to node failures etc. Diagnostics: Container released on a *lost* node",
      says: ['node was lost'],
    },
    'SIGTERM in a few lines of the TaskManager': {
      log: '2024-05-04 10:00:00,000 INFO  org.apache.flink.runtime.taskexecutor.TaskManagerRunner      [] - RECEIVED SIGNAL 15: SIGTERM. Shutting down as requested.',
      says: ['SIGTERM'],
    },
    'what somebody saw': { log: 'node drained by the cluster autoscaler, TaskManager pod terminated' },
    'a failed probe': {
      log: 'Warning  Unhealthy  2m  kubelet  Liveness probe failed: Get "http://10.0.0.1:8081/": context deadline exceeded',
      says: ['probe'],
    },
    'exit code 137 alone, as one of two': { log: 'TaskManager container exited with exit code 137', says: ['SIGKILL'] },
  },
  ignores: {
    OOMKilled: {
      log: 'Last State:     Terminated\n      Reason:       OOMKilled\n      Exit Code:    137',
      instead: 'container-oomkilled',
    },
    'YARN’s limit on memory, which ends with 143 too': {
      log: 'Container [pid=9,containerID=container_1_1_01_000002] is running beyond physical memory limits. Current usage: 4.1 GB of 4 GB physical memory used; 6.2 GB of 8.4 GB virtual memory used. Killing container.\nContainer killed on request. Exit code is 143',
      instead: 'container-killed-yarn-physical',
    },
    'the planned end of a whole log': {
      log: [
        ...Array.from(
          { length: 80 },
          (_, i) =>
            `2024-05-04 09:00:${String(i % 60).padStart(2, '0')},000 INFO  org.apache.flink.runtime.taskexecutor.TaskExecutor           [] - Trigger checkpoint ${i}@1 for 77.`,
        ),
        '2024-05-04 10:00:00,000 INFO  org.apache.flink.runtime.taskexecutor.TaskManagerRunner      [] - RECEIVED SIGNAL 15: SIGTERM. Shutting down as requested.',
      ].join('\n'),
    },
  },
});
