import { testTold } from '#test/told';
import { haZkSuspended } from './ha-zk-suspended.ts';

// Templates: ZooKeeperLeaderElectionDriver (1.14+), org.apache.zookeeper.ClientCnxn, JobMasterServiceLeadershipRunner.
testTold(haZkSuspended, {
  finds: {
    'a suspended connection that restarts the job': {
      log: `2024-03-02 10:00:00,101 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph        [] - Job orders (5f1d2c3b4a5968778695a4b3c2d1e0f9) switched from state CREATED to RUNNING.
2024-03-02 11:30:12,040 INFO  org.apache.flink.shaded.zookeeper3.org.apache.zookeeper.ClientCnxn [] - Client session timed out, have not heard from server in 40006ms for sessionid 0x3000a1b2c3d0001, closing socket connection and attempting reconnect
2024-03-02 11:30:12,145 WARN  org.apache.flink.runtime.leaderelection.ZooKeeperLeaderElectionDriver [] - Connection to ZooKeeper suspended, waiting for reconnection.
2024-03-02 11:30:12,150 INFO  org.apache.flink.runtime.jobmaster.JobMasterServiceLeadershipRunner [] - JobMasterServiceLeadershipRunner for job 5f1d2c3b4a5968778695a4b3c2d1e0f9 was revoked leadership with leader id 1c2d. Stopping current JobMasterServiceProcess.
2024-03-02 11:30:12,160 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph        [] - Job orders (5f1d2c3b4a5968778695a4b3c2d1e0f9) switched from state RUNNING to SUSPENDED.`,
      says: ['tolerate-suspended-connections'],
    },
    'Flink 1.12': {
      log: '2021-03-02 11:30:12,145 WARN  org.apache.flink.runtime.leaderelection.ZooKeeperLeaderElectionService [] - Connection to ZooKeeper suspended. The contender http://jm:8081 no longer participates in the leader election.',
    },
    'people, in Chinese': { log: 'HA 使用 ZooKeeper，所有作业同时重启\nzookeeper 会话超时，连接断开' },
  },
  ignores: {
    'Kafka’s own ZooKeeper': {
      log: '2024-03-02 11:30:12,145 WARN  kafka.zookeeper.ZooKeeperClient [] - Client session timed out, have not heard from server in 6000ms for kafka.server',
    },
  },
});
