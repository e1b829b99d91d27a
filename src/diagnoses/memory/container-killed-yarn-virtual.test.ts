import { testTold } from '#test/told';
import { containerKilledYarnVirtual } from './container-killed-yarn-virtual.ts';

// Templates: Hadoop ContainersMonitorImpl (2.x, 3.x), YarnResourceManagerDriver (flink-evidence.md G5).
testTold(containerKilledYarnVirtual, {
  finds: {
    'the NodeManager’s line, before the loss it causes': {
      log: `2024-02-01 08:00:00,000 INFO  org.apache.flink.runtime.resourcemanager.active.ActiveResourceManager [] - Worker container_e07_1_01_000002 is terminated. Diagnostics: Container [pid=82,containerID=container_e07_1_01_000002] is running beyond virtual memory limits. Current usage: 1.0 GB of 4 GB physical memory used; 25.2 GB of 8.4 GB virtual memory used. Killing container.
Container killed on request. Exit code is 143
2024-02-01 08:00:50,000 INFO  org.apache.flink.runtime.jobmaster.JobMaster                 [] - Heartbeat of TaskManager with id container_e07_1_01_000002 timed out.`,
      says: ['vmem-check-enabled', '"yarn.nodemanager.vmem-pmem-ratio":"8"'],
    },
    'by its exit code': {
      log: 'Container container_1_1_01_000002 marked as failed.\n Exit code:-103.\n Diagnostics:',
      says: ['vmem'],
    },
  },
  ignores: {
    'physical memory': {
      log: 'Container [pid=9,containerID=container_1_1_01_000002] is running beyond physical memory limits. Current usage: 4.1 GB of 4 GB physical memory used; 6.2 GB of 8.4 GB virtual memory used. Killing container.',
      instead: 'container-killed-yarn-physical',
    },
  },
});
