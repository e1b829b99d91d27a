import type { Severity } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** The client reaches Kafka but learns nothing of a topic or partition: it is missing, hidden by an ACL, or elsewhere. */
export const kafkaMetadataTimeout = defineToldDiagnosis({
  id: 'kafka-metadata-timeout',
  title: text('No metadata for a Kafka topic', '获取不到 Kafka Topic 的元数据'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kafka/'],
  explains: ['restart-budget-exhausted'],
  severity: severityOf,
  summary: ({ captures }) => {
    const topic = topicOf(captures);
    const partition = captures.partition;
    if (partition !== undefined) {
      return text(
        `Topic ${topic} has no partition ${partition}: a custom partitioner or a fixed partition number points beyond the partitions there are.`,
        `Topic ${topic} 没有分区 ${partition}：自定义分区器或写死的分区号超出了现有分区。`,
      );
    }
    return text(
      `Kafka tells nothing about topic ${topic}: it does not exist (and is not created automatically), the principal may not see it, or the client talks to another cluster or protocol.`,
      `Kafka 未返回 Topic ${topic} 的元数据：Topic 不存在（且未开启自动创建）、当前用户无权查看，或客户端连接了错误的集群或协议。`,
    );
  },
  ruledOut: ({ others }) =>
    others.some(({ diagnosis }) => diagnosis === 'kafka-broker-unreachable')
      ? []
      : [
          {
            id: 'kafka-broker-unreachable',
            because: text('No connection failure of the client is told.', '日志中没有客户端连接失败的记录。'),
          },
        ],
  prescriptions: ({ captures }) => [
    {
      aim: 'cure',
      action: text(
        'Describe the topic with the job’s own client properties. Missing: create it (or correct the name, or allow auto.create.topics.enable). Not visible: grant Describe plus Read or Write. Times out as well: bootstrap.servers or security.protocol is wrong.',
        '使用作业相同的客户端配置查看该 Topic。不存在：创建 Topic（或更正名称，或开启 auto.create.topics.enable）；不可见：授予 Describe 以及 Read 或 Write 权限；同样超时：bootstrap.servers 或 security.protocol 配置有误。',
      ),
      cost: text('None for the check; the job is restarted.', '检查无代价；之后需重启作业。'),
      command: `kafka-topics.sh --bootstrap-server <servers> --command-config client.properties --describe --topic ${topicOf(captures)}
kafka-topics.sh --bootstrap-server <servers> --command-config client.properties --create --topic ${topicOf(captures)} --partitions <n> --replication-factor 3`,
      verify: text('describe lists every partition with a leader.', 'describe 能列出每个分区及其 leader。'),
    },
    {
      aim: 'relieve',
      action: text(
        'If the brokers are only slow to answer, give the producer more time.',
        '若 broker 只是响应慢，可延长 producer 的等待时间。',
      ),
      cost: text('A missing topic is noticed later.', 'Topic 缺失会更晚被发现。'),
      settings: { 'properties.max.block.ms': '180000', 'properties.request.timeout.ms': '60000' },
    },
  ],
  open: () => ({
    because: text(
      'The same time-out follows from a missing topic, a missing right, the wrong cluster, and a plain client at a TLS port.',
      'Topic 缺失、权限缺失、集群错误以及明文客户端连接 TLS 端口都会导致同样的超时。',
    ),
    remedy: text(
      'Run kafka-topics.sh --describe from a TaskManager’s host with the same properties (credentials included).',
      '在 TaskManager 主机上使用相同的配置（含认证信息）执行 kafka-topics.sh --describe。',
    ),
  }),
});

/** Warnings while a topic is created pass by themselves. */
const PASSING = 10;

function severityOf({ fault }: ToldCase): Severity {
  if (fault.match?.signature.role !== 'sustainer') return 'critical';
  const count = fault.tellings.reduce((sum, telling) => sum + telling.count, 0);
  return count > PASSING || fault.tellings[0]?.at === undefined ? 'warning' : 'info';
}

function topicOf({ topic, ofTopic, topics }: ToldCase['captures']): string {
  return topic ?? ofTopic ?? topics?.replace(/^\[|\]$/g, '') ?? '<topic>';
}
