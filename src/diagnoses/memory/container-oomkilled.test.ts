import { testTold } from '#test/told';
import { containerOomkilled } from './container-oomkilled.ts';

// Templates: JobMaster, ActiveResourceManager, KubernetesPod#getTerminatedDiagnostics (flink-evidence.md D4, E10, G4); kubectl; Linux oom_kill.c.
const JOB_MANAGER = `2024-05-04 10:11:12,000 INFO  org.apache.flink.runtime.resourcemanager.active.ActiveResourceManager [] - Worker orders-taskmanager-1-3 is terminated. Diagnostics: Pod terminated, container termination statuses: [flink-main-container(exitCode=137, reason=OOMKilled, message=null)], pod status: Failed(reason=null, message=null)
2024-05-04 10:11:12,001 INFO  org.apache.flink.runtime.resourcemanager.active.ActiveResourceManager [] - Closing TaskExecutor connection orders-taskmanager-1-3 because: Pod terminated
2024-05-04 10:11:12,050 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Map (1/2) (e2f0) switched from RUNNING to FAILED on orders-taskmanager-1-4 @ 10.1.1.4 (dataPort=40011).
org.apache.flink.runtime.io.network.netty.exception.RemoteTransportException: Connection unexpectedly closed by remote task manager '10.1.1.3/10.1.1.3:37011 [ orders-taskmanager-1-3 ] '. This might indicate that the remote task manager was lost.
	at org.apache.flink.runtime.io.network.netty.CreditBasedPartitionRequestClientHandler.channelInactive(CreditBasedPartitionRequestClientHandler.java:134)
2024-05-04 10:12:02,000 INFO  org.apache.flink.runtime.jobmaster.JobMaster                 [] - Heartbeat of TaskManager with id orders-taskmanager-1-3 timed out.`;

testTold(containerOomkilled, {
  finds: {
    'the JobManager’s log of it, with its followers': {
      log: JOB_MANAGER,
      says: ['jvm-overhead.fraction', 'MALLOC_ARENA_MAX'],
    },
    'kubectl describe': {
      log: `    Limits:
      cpu:     1
      memory:  2Gi
    Last State:     Terminated
      Reason:       OOMKilled
      Exit Code:    137`,
      says: ['taskmanager.memory.process.size'],
    },
    'the kernel’s words': {
      log: 'Memory cgroup out of memory: Killed process 4321 (java) total-vm:8123456kB, anon-rss:2097152kB, file-rss:1024kB',
      says: ['2.0 GiB'],
    },
    'what somebody saw': { log: 'TaskManager memory keeps growing until the container is killed, heap is stable' },
    'native memory refused': {
      log: '# There is insufficient memory for the Java Runtime Environment to continue.\n# Native memory allocation (mmap) failed to map 134217728 bytes for committing reserved memory.',
      says: ['refused native memory'],
    },
    'exit code 137 alone, as one of two': { log: 'TaskManager container exited with exit code 137', says: ['SIGKILL'] },
  },
  ignores: {
    'a container that was not': { log: '"State": { "Status": "exited", "OOMKilled": false, "ExitCode": 1 }' },
    'a full heap': { log: 'java.lang.OutOfMemoryError: Java heap space', instead: 'oom-heap-tm' },
    eviction: {
      log: 'Status: Failed\nReason: Evicted\nMessage: The node was low on resource: ephemeral-storage.',
      instead: 'tm-killed-by-platform',
    },
  },
});
