import { defineKnownBugs, jira, thrownIn } from './known-bug.ts';

const KAFKA = { of: 'flink-connector-kafka', jars: ['flink-sql-connector-kafka'] } as const;
const PULSAR = { of: 'flink-connector-pulsar', jars: ['flink-sql-connector-pulsar'] } as const;

/**
 * Defects of connectors that Apache Flink releases, of Kafka's client and of the Kubernetes operator. Releases are the first
 * tags that contain the fix; those of connectors that were part of Flink are those of Flink's release notes.
 */
export const knownBugsConnectors = defineKnownBugs([
  {
    ...jira('FLINK-36630'),
    ...KAFKA,
    literal: 'WakeupException',
    where: 'entry',
    and: /KafkaPartitionSplitReader\.fetch/,
    what: {
      en: 'A wake-up while the source asks for the position of its consumer fails the job.',
      zh: 'Kafka source 查询消费位置时被唤醒，导致作业失败。',
    },
    fixed: ['4.0.0'],
  },
  {
    ...jira('FLINK-27762'),
    ...KAFKA,
    literal: 'WakeupException',
    where: 'entry',
    and: /KafkaPartitionSplitReader\.handleSplitsChanges/,
    what: {
      en: 'A wake-up while the Kafka source takes over new splits fails the job.',
      zh: 'Kafka source 处理分片变更时被唤醒，导致作业失败。',
    },
    fixed: ['1.14.6', '1.15.1'],
  },
  {
    ...jira('FLINK-28185'),
    ...KAFKA,
    literal: 'Invalid negative offset',
    what: {
      en: 'Starting at a timestamp fails when a partition has no record that young.',
      zh: '按时间戳启动时，若分区中没有满足该时间戳的记录则失败。',
    },
    fixed: ['1.16.3', '3.0.0'],
  },
  {
    ...jira('FLINK-27041'),
    ...KAFKA,
    literal: 'IllegalStateException',
    where: 'entry',
    pattern:
      /IllegalStateException[^\n]{0,300}\n(?:[ \t]*at org\.apache\.kafka[^\n]{0,300}\n){1,4}[ \t]*at \S{0,120}KafkaPartitionSplitReader\.fetch/,
    what: {
      en: 'A bounded Kafka source fails when a partition of its topic is empty.',
      zh: '有界 Kafka source 在某个分区为空时失败。',
    },
    fixed: ['1.14.6', '1.15.1'],
  },
  {
    ...jira('FLINK-25916'),
    ...KAFKA,
    literal: 'ReducingUpsertWriter',
    where: 'entry',
    pattern: thrownIn('NullPointerException', 'ReducingUpsertWriter'),
    what: {
      en: 'upsert-kafka with a buffer fails on records without timestamp.',
      zh: 'upsert-kafka 开启缓冲后，遇到没有时间戳的记录时抛出空指针异常。',
    },
    fixed: ['3.0.0'],
  },
  {
    ...jira('FLINK-35542'),
    of: 'flink-connector-jdbc',
    literal: 'JdbcSourceSplitSerializer',
    where: 'entry',
    and: /ClassNotFoundException/,
    what: {
      en: 'The JDBC source looks for its own class in the wrong class loader when it restores splits.',
      zh: 'JDBC source 恢复分片时用错误的类加载器查找自己的类。',
    },
    fixed: ['3.3.0'],
  },
  {
    ...jira('FLINK-36303'),
    of: 'flink-connector-jdbc',
    literal: 'TIMESTAMP precision range [1, 6] supported by Postgre',
    what: {
      en: 'TIMESTAMP(0), which PostgreSQL has, is refused.',
      zh: 'PostgreSQL 支持的 TIMESTAMP(0) 被拒绝。',
    },
    fixed: ['3.4.0', '4.1.0'],
  },
  {
    ...jira('FLINK-37627'),
    of: 'flink-connector-aws-kinesis-streams',
    jars: ['flink-sql-connector-aws-kinesis-streams'],
    literal: 'KinesisStreamsSourceEnumerator',
    where: 'entry',
    pattern: thrownIn('NullPointerException', 'KinesisStreamsSourceEnumerator.handleFinishedSplits'),
    what: {
      en: 'A restart whose checkpoint coincides with the split of a shard fails or loses data.',
      zh: '从恰逢 shard 拆分的检查点重启会失败或丢失数据。',
    },
    fixed: ['5.1.0', '6.0.0'],
  },
  {
    ...jira('FLINK-29324'),
    of: 'flink-connector-kinesis',
    jars: ['flink-sql-connector-kinesis'],
    literal: 'FlinkKinesisConsumer.close',
    where: 'entry',
    pattern: thrownIn('NullPointerException', 'FlinkKinesisConsumer.close'),
    what: {
      en: 'Closing the Kinesis consumer before its subtask runs throws a NullPointerException.',
      zh: 'Kinesis 消费者在子任务运行前被关闭时抛出空指针异常。',
    },
    fixed: ['1.15.3'],
  },
  {
    ...jira('FLINK-30552'),
    ...PULSAR,
    literal: 'We only support normal message id currently',
    diagnosis: 'restore-connector-state',
    what: {
      en: 'The source cannot go on from a message that its producer sent in a batch.',
      zh: '无法从生产端以批次方式发送的消息继续消费。',
    },
    fixed: ['3.0.1', '4.0.0'],
  },
  {
    ...jira('FLINK-27611'),
    ...PULSAR,
    literal: 'PulsarUnorderedSourceReader',
    where: 'entry',
    and: /ConcurrentModificationException/,
    what: {
      en: 'The Pulsar source changes a map while it walks through it when a checkpoint completes.',
      zh: '检查点完成通知时，Pulsar source 在遍历过程中修改 Map。',
    },
    fixed: ['1.15.3', '3.0.0'],
  },
  {
    ...jira('FLINK-28609'),
    ...PULSAR,
    literal: 'PulsarSchema.readObject',
    where: 'entry',
    pattern: thrownIn('IllegalStateException', 'PulsarSchema.readObject'),
    what: {
      en: 'A large Pulsar schema is read only in part when it is deserialized.',
      zh: '较大的 Pulsar schema 反序列化时只读取了一部分。',
    },
    fixed: ['1.14.6', '1.15.3', '3.0.0'],
  },
  {
    ...jira('FLINK-28960'),
    ...PULSAR,
    literal: 'javax/xml/bind/annotation/XmlElement',
    diagnosis: 'missing-dependency',
    and: /[Pp]ulsar/,
    what: {
      en: 'The Pulsar connector does not bring the JAXB classes that it needs.',
      zh: 'Pulsar 连接器缺少所需的 JAXB 类。',
    },
    fixed: ['1.15.3', '1.16.1'],
  },
  {
    ...jira('FLINK-30359'),
    of: 'flink-sql-connector-elasticsearch6',
    literal: ['com/carrotsearch/hppc', 'com.carrotsearch.hppc'],
    and: /NoClassDefFoundError|ClassNotFoundException/,
    diagnosis: 'missing-dependency',
    what: {
      en: 'flink-sql-connector-elasticsearch6 lacks the hppc classes that it needs.',
      zh: 'flink-sql-connector-elasticsearch6 缺少所需的 hppc 类。',
    },
    fixed: ['1.16.1', '3.0.1'],
  },
  {
    ...jira('KAFKA-14417'),
    of: 'kafka-clients',
    literal: 'Unexpected error in InitProducerIdResponse',
    pattern: /Unexpected error in InitProducerIdResponse; The request timed out/,
    what: {
      en: 'A transactional producer takes a timeout at its start for a fatal error instead of trying again.',
      zh: '事务型生产者初始化超时后当作致命错误，而不是重试。',
    },
    fixed: ['3.3.2', '3.4.0'],
  },
  {
    ...jira('KAFKA-14194'),
    of: 'kafka-clients',
    literal: 'org.apache.kafka.common.Cluster.nodeIfOnline',
    where: 'entry',
    pattern: thrownIn('NullPointerException', 'org.apache.kafka.common.Cluster.nodeIfOnline'),
    what: {
      en: 'The client fails on partitions that its metadata does not have.',
      zh: '客户端遇到元数据中不存在的分区时抛出空指针异常。',
    },
    fixed: ['3.2.3', '3.3.0'],
  },
  {
    ...jira('KAFKA-12514'),
    of: 'kafka-clients',
    literal: 'SubscriptionState.partitionLag',
    where: 'entry',
    pattern: thrownIn('NullPointerException', 'SubscriptionState.partitionLag'),
    what: {
      en: 'The consumer asks for the lag of a partition whose position it does not know yet.',
      zh: '消费者在尚未获得分区位置时计算延迟，抛出空指针异常。',
    },
    fixed: ['3.0.0'],
  },
  {
    ...jira('KAFKA-12791'),
    of: 'kafka-clients',
    literal: 'org.apache.kafka.common.config.AbstractConfig',
    where: 'entry',
    pattern: thrownIn('ConcurrentModificationException', 'org.apache.kafka.common.config.AbstractConfig'),
    what: {
      en: 'A producer walks through its set of used settings while another thread changes it.',
      zh: '生产者遍历已用配置集合时被其他线程修改。',
    },
    fixed: ['3.0.0'],
  },
  {
    ...jira('FLINK-33917'),
    of: 'flink-kubernetes-operator',
    literal: 'isJobManagerPortReady',
    where: 'entry',
    pattern: /IllegalArgumentException[\s\S]{0,600}isJobManagerPortReady/,
    what: {
      en: 'The operator cannot tell the host of the JobManager from some addresses.',
      zh: 'Operator 无法从某些地址中解析出 JobManager 主机名。',
    },
    fixed: ['1.8.0'],
  },
  {
    ...jira('FLINK-34329'),
    of: 'flink-kubernetes-operator',
    literal: 'AutoscalerEventUtils',
    where: 'entry',
    pattern: thrownIn('NumberFormatException', 'AutoscalerEventUtils'),
    what: {
      en: 'The autoscaler cannot read its own figures in locales that write them with commas.',
      zh: '在使用逗号书写数字的语言环境中，autoscaler 无法解析自己的数值。',
    },
    fixed: ['1.8.0'],
  },
  {
    ...jira('FLINK-35278'),
    of: 'flink-kubernetes-operator',
    literal: 'kubernetes.operator.utils.StatusRecorder',
    where: 'entry',
    pattern: thrownIn('NullPointerException', 'org.apache.flink.kubernetes.operator.utils.StatusRecorder'),
    what: {
      en: 'The operator fails when the resource whose status it updates is gone.',
      zh: 'Operator 更新状态时若资源已不存在则抛出空指针异常。',
    },
    fixed: ['1.9.0'],
  },
]);
