import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** Partitions that were added to a topic are not read until the source looks for them again. */
export const kafkaPartitionDiscovery = defineToldDiagnosis({
  id: 'kafka-partition-discovery',
  title: text('New Kafka partitions are not read', '新增的 Kafka 分区未被消费'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kafka/#dynamic-partition-discovery',
  ],
  severity: 'warning',
  summary: () =>
    text(
      'Partitions that were added after the job’s start are not read: the source looks for partitions only once (discovery is off by default before connector 3.1, in older Flink, and for bounded reads).',
      '作业启动后新增的分区未被消费：Source 只在启动时获取分区（connector 3.1 之前、旧版 Flink 以及有界读取默认关闭分区发现）。',
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Switch discovery on. KafkaSource: property partition.discovery.interval.ms; SQL: scan.topic-partition-discovery.interval; FlinkKafkaConsumer: flink.partition-discovery.interval-millis.',
        '开启分区发现。KafkaSource：属性 partition.discovery.interval.ms；SQL：scan.topic-partition-discovery.interval；FlinkKafkaConsumer：flink.partition-discovery.interval-millis。',
      ),
      cost: text('One metadata request per interval.', '每个间隔一次元数据请求。'),
      settings: {
        'partition.discovery.interval.ms': '60000',
        'scan.topic-partition-discovery.interval': '1 min',
      },
      verify: text(
        'The JobManager logs "Discovered new partitions", and their currentOffset moves.',
        'JobManager 日志出现 “Discovered new partitions”，且其 currentOffset 开始增长。',
      ),
    },
    {
      aim: 'relieve',
      action: text(
        'Restart from a savepoint: partitions are listed at start. Connector 3.1 and newer look every 5 minutes by themselves.',
        '从保存点重启作业：启动时会重新获取分区。connector 3.1 及以上默认每 5 分钟发现一次。',
      ),
      cost: text('A short stop.', '短暂停机。'),
    },
  ],
  open: () => ({
    because: text(
      'Discovery may be on and the new partitions empty, or their subtask stuck.',
      '也可能分区发现已开启，但新分区为空或对应子任务卡住。',
    ),
    remedy: text(
      'Look for "with partition discovery interval of" or "without periodic partition discovery" in the JobManager’s log.',
      '在 JobManager 日志中查找 “with partition discovery interval of” 或 “without periodic partition discovery”。',
    ),
  }),
});
