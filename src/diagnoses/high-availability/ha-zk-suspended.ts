import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** The session with ZooKeeper broke off. By default even a suspended connection counts as lost leadership, and all jobs restart. */
export const haZkSuspended = defineToldDiagnosis({
  id: 'ha-zk-suspended',
  title: text('The connection to ZooKeeper is suspended or lost', 'ZooKeeper 连接中断或丢失'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/ha/zookeeper_ha/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/#high-availability-zookeeper-client-tolerate-suspended-connections',
  ],
  explains: ['ha-leadership-lost', 'ha-stale-job', 'restart-budget-exhausted', 'jm-overloaded'],
  evenEnded: true,
  severity: ({ fault }) => (fault.past ? 'warning' : fault.severity),
  confidence: ({ fault }) => (fault.match?.signature.strength === 'decisive' ? 'likely' : 'possible'),
  summary: ({ captures: { zk, silentMs, expired } }) =>
    text(
      `The connection to ZooKeeper was ${zk ?? (expired ? 'lost (session expired)' : 'interrupted')}${silentMs ? ` (nothing heard for ${silentMs} ms)` : ''}: leadership is given up and every job of the cluster restarts.`,
      `ZooKeeper 连接${zk === 'lost' || expired ? '丢失' : '中断'}${silentMs ? `（${silentMs} 毫秒无应答）` : ''}：放弃领导权，集群中所有作业重启。`,
    ),
  ruledOut: () => [
    {
      id: 'ha-leadership-lost',
      because: text(
        'leadership was given up because the connection to ZooKeeper broke off',
        '放弃领导权是因为 ZooKeeper 连接中断',
      ),
    },
  ],
  open: () => ({
    because: text(
      'whether ZooKeeper, the network or a pause of the JobManager broke it off is not in this log',
      '中断源于 ZooKeeper、网络还是 JobManager 停顿，日志中看不出',
    ),
    remedy: text(
      'The log of the ZooKeeper servers at that time (session expired, fsync, leader election), and the GC log of the JobManager.',
      '请提供当时 ZooKeeper 服务器日志（session expired、fsync、leader election）以及 JobManager 的 GC 日志。',
    ),
  }),
  prescriptions: () => [tolerate, steadyZk],
});

const tolerate: Prescription = {
  aim: 'relieve',
  action: text(
    'Tolerate suspended connections (1.14 and newer), and give the session more time.',
    '容忍挂起的连接（1.14 及以上），并延长会话超时。',
  ),
  cost: text('A JobManager that is really gone is replaced later.', '真正失效的 JobManager 会更晚被替换。'),
  settings: {
    'high-availability.zookeeper.client.tolerate-suspended-connections': 'true',
    'high-availability.zookeeper.client.session-timeout': '60000',
    'high-availability.zookeeper.client.connection-timeout': '30000',
  },
  verify: text(
    '“Connection to ZooKeeper suspended” is followed by “reconnected”, and no job restarts.',
    '“Connection to ZooKeeper suspended” 之后出现 “reconnected”，且作业不重启。',
  ),
};

const steadyZk: Prescription = {
  aim: 'cure',
  action: text(
    'Steady the ensemble: dedicated fast disks for its transaction log, three or five servers that nothing overloads (Kafka, HBase, HDFS on an ensemble of their own), rolling restarts one by one; and no long GC pauses or CPU throttling at the JobManager.',
    '稳定 ZooKeeper 集群：事务日志使用独立快速磁盘、3 或 5 台不过载的服务器（Kafka、HBase、HDFS 使用各自的集群）、滚动重启逐台进行；JobManager 避免长 GC 停顿和 CPU 限流。',
  ),
  cost: text('Operations work.', '需要运维投入。'),
  command: 'echo mntr | nc <zookeeper> 2181',
  verify: text('No session expires over a day.', '一天内没有会话过期。'),
};
