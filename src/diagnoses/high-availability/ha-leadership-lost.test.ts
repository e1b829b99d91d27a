import { testTold } from '#test/told';
import { haLeadershipLost } from './ha-leadership-lost.ts';

// Templates: JobMasterServiceLeadershipRunner, DefaultDispatcherRunner (reference K1, K2); fabric8 LeaderElector.
testTold(haLeadershipLost, {
  finds: {
    'a lease that was not renewed': {
      log: `2024-03-02 10:00:00,101 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph        [] - Job orders (5f1d2c3b4a5968778695a4b3c2d1e0f9) switched from state CREATED to RUNNING.
2024-03-02 11:30:02,000 ERROR io.fabric8.kubernetes.client.extended.leaderelection.LeaderElector [] - Exception occurred while renewing lock: Failed to update lock
2024-03-02 11:30:12,149 INFO  org.apache.flink.runtime.dispatcher.runner.DefaultDispatcherRunner [] - DefaultDispatcherRunner was revoked the leadership with leader id 8d1c. Stopping the DispatcherLeaderProcess.
2024-03-02 11:30:12,150 INFO  org.apache.flink.runtime.jobmaster.JobMasterServiceLeadershipRunner [] - JobMasterServiceLeadershipRunner for job 5f1d2c3b4a5968778695a4b3c2d1e0f9 was revoked leadership with leader id 1c2d. Stopping current JobMasterServiceProcess.
2024-03-02 11:30:12,160 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph        [] - Job orders (5f1d2c3b4a5968778695a4b3c2d1e0f9) switched from state RUNNING to SUSPENDED.`,
      says: ['lease-duration'],
    },
    people: {
      log: 'Kubernetes HA; during maintenance of the API server\nthe JobManager lost leadership and all jobs restarted',
    },
  },
  ignores: {
    ZooKeeper: {
      log: `2024-03-02 11:30:12,145 WARN  org.apache.flink.runtime.leaderelection.ZooKeeperLeaderElectionDriver [] - Connection to ZooKeeper suspended, waiting for reconnection.
2024-03-02 11:30:12,150 INFO  org.apache.flink.runtime.jobmaster.JobMasterServiceLeadershipRunner [] - JobMasterServiceLeadershipRunner for job 5f1d2c3b4a5968778695a4b3c2d1e0f9 was revoked leadership with leader id 1c2d. Stopping current JobMasterServiceProcess.
2024-03-02 11:30:12,160 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph        [] - Job orders (5f1d2c3b4a5968778695a4b3c2d1e0f9) switched from state RUNNING to SUSPENDED.`,
      instead: 'ha-zk-suspended',
    },
  },
});
