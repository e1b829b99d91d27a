import { testTold } from '#test/told';
import { tmHeartbeatTimeout } from './tm-heartbeat-timeout.ts';

// Templates: JobMaster, ResourceManager, ActiveResourceManager, YarnResourceManagerDriver (flink-evidence.md D3–D7, E10, G4, G5).
const LOST = `2024-05-04 10:00:00,000 INFO  org.apache.flink.runtime.jobmaster.JobMaster                 [] - Heartbeat of TaskManager with id container_e12_1_0001_01_000003 timed out.
2024-05-04 10:00:00,010 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Map (1/2) (e2f0) switched from RUNNING to FAILED on container_e12_1_0001_01_000003 @ node3 (dataPort=40011).
java.util.concurrent.TimeoutException: Heartbeat of TaskManager with id container_e12_1_0001_01_000003 timed out.
	at org.apache.flink.runtime.jobmaster.JobMaster$TaskManagerHeartbeatListener.notifyHeartbeatTimeout(JobMaster.java:1299)
2024-05-04 10:00:00,020 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (00000000000000000000000000000001) switched from state RUNNING to FAILED.`;

testTold(tmHeartbeatTimeout, {
  finds: {
    'the JobManager’s log alone': { log: LOST, says: ['container_e12_1_0001_01_000003', 'yarn logs'] },
    'a refused call': {
      log: 'org.apache.flink.runtime.jobmaster.JobMasterException: TaskManager with id orders-taskmanager-1-2 is no longer reachable.',
      says: ['kubectl describe pod orders-taskmanager-1-2', 'refused calls'],
    },
    'a process that ended itself': {
      log: 'Worker orders-taskmanager-1-2 is terminated. Diagnostics: Pod terminated, container termination statuses: [flink-main-container(exitCode=239, reason=Error, message=null)]',
      says: ['239', 'uncaught exception'],
    },
    'with the connections it cost': {
      log: `${LOST}
2024-05-04 10:00:01,000 WARN  org.apache.flink.runtime.taskmanager.Task                    [] - Sink (1/2)#0 (77aa) switched from RUNNING to FAILED with failure cause:
org.apache.flink.runtime.io.network.netty.exception.RemoteTransportException: Connection unexpectedly closed by remote task manager 'node3/10.0.0.3:40011'. This might indicate that the remote task manager was lost.`,
    },
    'several at once': {
      log: `2024-05-04 10:00:00,000 INFO  org.apache.flink.runtime.jobmaster.JobMaster                 [] - Heartbeat of TaskManager with id tm-1 timed out.
2024-05-04 10:00:00,900 INFO  org.apache.flink.runtime.jobmaster.JobMaster                 [] - Heartbeat of TaskManager with id tm-2 timed out.
2024-05-04 10:00:01,000 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (00000000000000000000000000000001) switched from state RUNNING to FAILED.`,
      says: ['2 TaskManagers', 'JobManager may have stood still'],
    },
    'in the words up to 1.10': {
      log: 'org.apache.flink.util.FlinkException: The assigned slot container_1553501150044_0105_01_000002_0 was removed.',
      says: ['container_1553501150044_0105_01_000002 is gone'],
    },
    'Chinese words for it': { log: 'TaskManager 心跳超时，作业重启' },
  },
  ignores: {
    'a loss that the JVM explains': {
      log: `2024-05-04 09:59:00,000 WARN  org.apache.flink.runtime.taskmanager.Task                    [] - Map (1/2)#0 (e2f0) switched from RUNNING to FAILED with failure cause:
java.lang.OutOfMemoryError: Java heap space
	at com.acme.Collect.add(Collect.java:20)
${LOST}`,
      instead: 'oom-heap-tm',
    },
    'a loss that the platform explains': {
      log: `${LOST}\n2024-05-04 10:00:02,000 INFO  org.apache.flink.runtime.resourcemanager.active.ActiveResourceManager [] - Worker container_e12_1_0001_01_000003 is terminated. Diagnostics: Container container_e12_1_0001_01_000003 was preempted by yarn. Diagnostics: Container preempted by scheduler`,
      instead: 'tm-killed-by-platform',
    },
    'the JobManager’s heartbeat': {
      log: 'java.util.concurrent.TimeoutException: The heartbeat of JobManager with id 8a6ff13a0e0e timed out.',
      instead: 'jm-overloaded',
    },
    'a container that ended well': {
      log: 'Worker container_1_1_01_000002 is terminated. Diagnostics: Container container_1_1_01_000002 exited normally. Diagnostics: ',
    },
  },
});
