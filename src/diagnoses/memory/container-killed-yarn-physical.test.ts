import { testTold } from '#test/told';
import { containerKilledYarnPhysical } from './container-killed-yarn-physical.ts';

// Templates: Hadoop ContainersMonitorImpl (2.x; 3.x says by how much), ActiveResourceManager (flink-evidence.md E10).
testTold(containerKilledYarnPhysical, {
  finds: {
    'within Flink’s line, with the process tree': {
      log: `2021-12-06 00:16:36,280 INFO  org.apache.flink.runtime.resourcemanager.active.ActiveResourceManager [] - Worker container_e10_1634010428940_1257_01_000003 is terminated. Diagnostics: Container [pid=122806,containerID=container_e10_1634010428940_1257_01_000003] is running beyond physical memory limits. Current usage: 4.0 GB of 4 GB physical memory used; 6.2 GB of 8.4 GB virtual memory used. Killing container.
Dump of the process-tree for container_e10_1634010428940_1257_01_000003 :
	|- 122920 122806 122806 122806 (java) 1926809 110163 6567804928 1048262 /usr/local/jdk8/bin/java -Xmx3383706830 -Xms3383706830 org.apache.flink.yarn.YarnTaskExecutorRunner
Container killed on request. Exit code is 143`,
      says: ['4.0 GB of 4 GB', '3.2 GiB', 'taskmanager.memory.process.size'],
    },
    'in the words of Hadoop 3': {
      log: "Container [pid=77,containerID=container_1_1_01_000002] is running 41943040B beyond the 'PHYSICAL' memory limit. Current usage: 2.04 GB of 2 GB physical memory used; 4.0 GB of 4.2 GB virtual memory used. Killing container.",
      says: ['jvm-overhead'],
    },
    'by its exit code': {
      log: 'Container container_1_1_01_000002 marked as failed.\n Exit code:-104.\n Diagnostics:',
      says: ['overhead'],
    },
  },
  ignores: {
    'virtual memory': {
      log: 'Container [pid=82,containerID=container_e07_1_01_000002] is running beyond virtual memory limits. Current usage: 1.0 GB of 4 GB physical memory used; 9.1 GB of 8.4 GB virtual memory used. Killing container.',
      instead: 'container-killed-yarn-virtual',
    },
  },
});
