import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A record is above the size limit of the producer, of the topic or brokers, or of an old consumer. */
export const kafkaRecordTooLarge = defineToldDiagnosis({
  id: 'kafka-record-too-large',
  title: text('A record exceeds Kafka’s size limits', '消息超过 Kafka 大小限制'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kafka/#kafka-sink'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures: { size, limit, partition, fetch, other, broker } }) => {
    if (fetch) {
      return text(
        `A record of ${partition} is larger than the consumer’s fetch size ${fetch} and cannot be read.`,
        `${partition} 中的一条消息大于消费者的拉取上限 ${fetch}，无法读取。`,
      );
    }
    if (size) {
      return text(
        `A record of ${size} bytes is above the producer’s limit${limit ? ` max.request.size = ${limit}` : ` (${other})`}.`,
        `一条 ${size} 字节的消息超过 producer 上限${limit ? ` max.request.size = ${limit}` : `（${other}）`}。`,
      );
    }
    return broker
      ? text(
          'The broker refuses a record (or batch) above the topic’s max.message.bytes or the brokers’ message.max.bytes.',
          'broker 拒绝了超过 Topic max.message.bytes 或 broker message.max.bytes 的消息（批次）。',
        )
      : text('A record is above one of Kafka’s size limits.', '一条消息超过 Kafka 的某个大小限制。');
  },
  prescriptions: (told) => [
    {
      aim: 'cure',
      action: text(
        'Raise the limits in this order, each at least as large as the one before: max.request.size (sink) → max.message.bytes (topic) or message.max.bytes (broker) → replica.fetch.max.bytes (broker) → max.partition.fetch.bytes and fetch.max.bytes (consumers).',
        '按顺序调大，且后者不小于前者：max.request.size（Sink）→ max.message.bytes（Topic）或 message.max.bytes（broker）→ replica.fetch.max.bytes（broker）→ max.partition.fetch.bytes、fetch.max.bytes（消费者）。',
      ),
      cost: text('More memory in producers, brokers and consumers.', 'producer、broker 与消费者占用更多内存。'),
      settings: { 'properties.max.request.size': needed(told) },
      command: `kafka-configs.sh --bootstrap-server <servers> --alter --entity-type topics --entity-name <topic> --add-config max.message.bytes=${needed(told)}`,
      verify: text(
        'The sink passes the record; no RecordTooLargeException after a restart.',
        'Sink 能写出该消息；重启后不再出现 RecordTooLargeException。',
      ),
    },
    {
      aim: 'prevent',
      action: text(
        'Find out why a record is so large (a list or a window’s result that grows, a blob); compress (compression.type, which helps against the broker’s limit only), split, or store a reference to a file.',
        '查明消息为何如此大（不断增长的列表、窗口结果、大对象）；压缩（compression.type，仅对 broker 限制有效）、拆分，或只写入文件引用。',
      ),
      cost: text('A change of the job.', '需要修改作业。'),
      settings: { 'properties.compression.type': 'lz4' },
    },
  ],
  open: ({ captures: { size, broker, fetch } }) =>
    size || broker || fetch
      ? undefined
      : {
          because: text('The class alone does not say whose limit it is.', '仅有异常类名，无法判断是哪一侧的限制。'),
          remedy: text(
            'Give the whole message of RecordTooLargeException.',
            '请提供 RecordTooLargeException 的完整信息。',
          ),
        },
});

/** Bytes: the record with a third to spare, in whole MiB; 10 MiB where its size is not told. */
function needed({ captures: { size } }: ToldCase): string {
  const MIB = 1024 * 1024;
  const bytes = size === undefined ? 10 * MIB : Number(size) * 1.33;
  return String(Math.ceil(bytes / MIB) * MIB);
}
