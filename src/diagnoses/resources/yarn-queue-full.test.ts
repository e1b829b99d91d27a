import { testTold } from '#test/told';
import { yarnQueueFull } from './yarn-queue-full.ts';

// Templates: org.apache.flink.yarn.YarnClusterDescriptor; YARN's AppDiagnostics.
testTold(yarnQueueFull, {
  finds: {
    'a container larger than any may be': {
      log: '2024-05-06 10:00:00,000 WARN  org.apache.flink.yarn.TaskExecutorProcessSpecContainerResourcePriorityAdapter [] - Requested container resource (<memory:65536, vCores:8>) exceeds the max limitation of the Yarn cluster (<memory:32768, vCores:16>). Will not allocate resource.',
      says: ['yarn'],
    },
    'a deployment that waits': {
      log: `2024-03-02 10:00:01,000 INFO  org.apache.flink.yarn.YarnClusterDescriptor                  [] - Submitting application master application_1709330000000_0042
2024-03-02 10:00:01,300 INFO  org.apache.flink.yarn.YarnClusterDescriptor                  [] - Deploying cluster, current state ACCEPTED
2024-03-02 10:01:01,900 INFO  org.apache.flink.yarn.YarnClusterDescriptor                  [] - Deployment took more than 60 seconds. Please check if the requested resources are available in the YARN cluster`,
    },
    'the share of masters': {
      log: "Diagnostics: [Sat Mar 02 10:00:00 +0000 2024] Application is added to the scheduler and is not yet activated. Queue's AM resource limit exceeded.  Details : AM Partition = <DEFAULT_PARTITION>; AM Resource Request = <memory:2048, vCores:1>; Queue Resource Limit for AM = <memory:4096, vCores:1>;",
      says: ['maximum-am-resource-percent'],
    },
    'a container that is too large': {
      log: `org.apache.flink.yarn.YarnClusterDescriptor$YarnDeploymentException: The cluster does not have the requested resources for the TaskManagers available!
Maximum Memory: 8192 Requested: 16384MB. Please check the 'yarn.scheduler.maximum-allocation-mb' and the 'yarn.nodemanager.resource.memory-mb' configuration values`,
      says: ['8192', '16384'],
    },
    'people, in Chinese': { log: 'flink on yarn 提交后应用一直是 ACCEPTED 状态\nyarn 队列资源已满' },
  },
  ignores: {
    'a container over its memory': {
      log: 'Container [pid=2718,containerID=container_1709330000000_0042_01_000003] is running beyond physical memory limits. Current usage: 4.0 GB of 4 GB physical memory used; 6.1 GB of 8.4 GB virtual memory used. Killing container.',
      instead: 'container-killed-yarn-physical',
    },
  },
});
