import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { calmRestarts } from '#prescriptions/calm-restarts';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** Brokers do not acknowledge writes in time: overloaded, short of replicas, or cut off from the producer. */
export const kafkaProduceTimeout = defineToldDiagnosis({
  id: 'kafka-produce-timeout',
  title: text('Writes to Kafka are not acknowledged in time', '写入 Kafka 超时'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kafka/#kafka-sink'],
  explains: ['restart-budget-exhausted'],
  summary: (told) => SUMMARIES[kindOf(told)](told.captures),
  prescriptions: (told) => [CURES[kindOf(told)](told.captures), calmRestarts(told.version)],
  open: (told) =>
    kindOf(told) === 'expired' || kindOf(told) === 'other'
      ? {
          because: text(
            'Overloaded brokers, missing replicas, and a slow network look the same to the producer.',
            '对 producer 而言，broker 过载、副本不足与网络慢表现相同。',
          ),
          remedy: text(
            'Compare request-latency-avg of the producer with the brokers’ load, and list under-replicated partitions: kafka-topics.sh --describe --under-min-isr-partitions.',
            '对比 producer 的 request-latency-avg 与 broker 负载，并用 kafka-topics.sh --describe --under-min-isr-partitions 列出副本不足的分区。',
          ),
        }
      : undefined,
});

type Kind = 'expired' | 'transaction' | 'buffer' | 'replicas' | 'other';
type Captures = ToldCase['captures'];

function kindOf({ fault }: ToldCase): Kind {
  const what = fault.match?.signature.id.replace('kafka-produce-timeout:', '');
  return what === 'expired' || what === 'transaction' || what === 'buffer' || what === 'replicas' ? what : 'other';
}

const SUMMARIES: Readonly<Record<Kind, (captures: Captures) => Text>> = {
  expired: ({ records = '', partition = '', ms = '' }) =>
    text(
      `${records} records for ${partition} waited ${ms} ms and were given up: the broker did not take or acknowledge them within delivery.timeout.ms.`,
      `发往 ${partition} 的 ${records} 条数据等待 ${ms} 毫秒后被放弃：broker 未在 delivery.timeout.ms 内接收或确认。`,
    ),
  transaction: ({ operation = 'InitProducerId', ms, initMs }) =>
    text(
      `The transaction coordinator did not answer ${operation} within ${ms ?? initMs ?? ''} ms: __transaction_state has no leader or too few replicas, the broker is unreachable, or too many producers start at once.`,
      `事务协调者在 ${ms ?? initMs ?? ''} 毫秒内未响应 ${operation}：__transaction_state 无 leader 或副本不足、broker 不可达，或同时启动的 producer 过多。`,
    ),
  buffer: ({ ms = '' }) =>
    text(
      `The producer’s buffer stayed full for ${ms} ms: records come faster than the brokers take them.`,
      `producer 缓冲区连续 ${ms} 毫秒占满：数据到达速度超过 broker 的接收速度。`,
    ),
  replicas: () =>
    text(
      'The brokers reject writes: fewer in-sync replicas than min.insync.replicas asks for.',
      'broker 拒绝写入：同步副本数少于 min.insync.replicas。',
    ),
  other: ({ said = '' }) =>
    text(
      `A send to Kafka failed after all retries${said && ` (${said})`}.`,
      `向 Kafka 发送在多次重试后仍失败${said && `（${said}）`}。`,
    ),
};

const VERIFY = text(
  'request-latency-avg and record-error-rate of the producer fall.',
  'producer 的 request-latency-avg 与 record-error-rate 下降。',
);

function healthier(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Relieve the brokers: more partitions over more brokers, bigger batches with compression, fewer producers per TaskManager; look for a slow disk, a full network, a shrinking ISR. Meanwhile a longer delivery.timeout.ms.',
      '减轻 broker 压力：将更多分区分布到更多 broker、启用压缩并增大批次、减少每个 TaskManager 的 producer 数；检查磁盘慢、网络打满、ISR 收缩。同时可延长 delivery.timeout.ms。',
    ),
    cost: text('Bigger batches and longer limits add latency.', '更大的批次与更长的超时会增加延迟。'),
    settings: {
      'properties.delivery.timeout.ms': '300000',
      'properties.request.timeout.ms': '60000',
      'properties.batch.size': '262144',
      'properties.linger.ms': '50',
      'properties.compression.type': 'lz4',
    },
    verify: VERIFY,
  };
}

const CURES: Readonly<Record<Kind, (captures: Captures) => Prescription>> = {
  expired: healthier,
  other: healthier,
  buffer: () => ({
    ...healthier(),
    settings: {
      'properties.buffer.memory': '134217728',
      'properties.max.block.ms': '180000',
      'properties.compression.type': 'lz4',
    },
  }),
  replicas: () => ({
    aim: 'cure',
    action: text(
      'Bring the missing replicas back (broker down, disk full, slow follower), or lower min.insync.replicas of the topic for the time being.',
      '恢复缺失的副本（broker 宕机、磁盘满、follower 落后），或临时调低该 Topic 的 min.insync.replicas。',
    ),
    cost: text('With a lower minimum a second broken broker loses records.', '调低后若再有一台 broker 故障会丢数。'),
    command: 'kafka-topics.sh --bootstrap-server <servers> --describe --under-min-isr-partitions',
    verify: VERIFY,
  }),
  transaction: () => ({
    aim: 'cure',
    action: text(
      'Look at __transaction_state: every partition needs a leader and enough replicas (a small cluster needs transaction.state.log.replication.factor and transaction.state.log.min.isr it can satisfy), and each broker must be reachable. Then give the producers more time.',
      '检查 __transaction_state：每个分区都需有 leader 和足够副本（小集群需将 transaction.state.log.replication.factor 与 transaction.state.log.min.isr 设为可满足的值），且每台 broker 可达。之后可延长 producer 等待时间。',
    ),
    cost: text('Brokers restart if their settings change.', '修改 broker 配置需要重启 broker。'),
    command: 'kafka-topics.sh --bootstrap-server <servers> --describe --topic __transaction_state',
    settings: { 'properties.max.block.ms': '180000' },
    verify: VERIFY,
  }),
};
