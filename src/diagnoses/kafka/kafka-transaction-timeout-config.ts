import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** An exactly-once Kafka sink asks for a longer transaction than the brokers allow; it never starts. */
export const kafkaTransactionTimeoutConfig = defineToldDiagnosis({
  id: 'kafka-transaction-timeout-config',
  title: text('Transaction timeout of the sink above the brokers’ maximum', 'Sink 的事务超时大于 broker 允许的上限'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kafka/#fault-tolerance'],
  explains: ['restart-budget-exhausted'],
  confidence: () => 'certain',
  summary: () =>
    text(
      'The exactly-once Kafka sink asks for a transaction.timeout.ms above the brokers’ transaction.max.timeout.ms. Flink’s default is 1 hour, the brokers’ maximum 15 minutes.',
      '精确一次的 Kafka Sink 请求的 transaction.timeout.ms 大于 broker 的 transaction.max.timeout.ms。Flink 默认 1 小时，broker 默认上限 15 分钟。',
    ),
  ruledOut: () => [
    {
      id: 'kafka-transaction-expired',
      because: text(
        'The producer is refused at its start, before anything was written.',
        'producer 在启动时即被拒绝，尚未写入任何数据。',
      ),
    },
  ],
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Raise the maximum on the brokers above the longest outage plus checkpoint that you want to survive, and keep Flink’s hour. This is the better way: a transaction that times out is lost data.',
        '将 broker 的上限调高到大于“最长停机 + 检查点时长”，并保留 Flink 的 1 小时。这是更好的方式：事务超时意味着丢数。',
      ),
      cost: text(
        'The brokers restart one after the other; a hanging transaction blocks read_committed readers for longer.',
        'broker 需逐台重启；悬挂事务会更久地阻塞 read_committed 读者。',
      ),
      settings: { 'transaction.max.timeout.ms (server.properties of the brokers)': '3600000' },
      verify: text('The sink starts and its first checkpoint completes.', 'Sink 正常启动且首个检查点成功。'),
    },
    {
      aim: 'relieve',
      action: text(
        'Or ask for what the brokers allow: property transaction.timeout.ms of the producer (KafkaSink.setProperty, producer Properties of FlinkKafkaProducer, SQL: properties.transaction.timeout.ms).',
        '或改为 broker 允许的值：设置 producer 属性 transaction.timeout.ms（KafkaSink.setProperty、FlinkKafkaProducer 的 Properties，SQL：properties.transaction.timeout.ms）。',
      ),
      cost: text(
        'A job that is down for longer than 15 minutes loses what its open transactions hold.',
        '作业停机超过 15 分钟时，未提交事务中的数据会丢失。',
      ),
      settings: { 'transaction.timeout.ms': '900000' },
      code: `KafkaSink.<T>builder().setProperty("transaction.timeout.ms", "900000")
-- SQL
'properties.transaction.timeout.ms' = '900000'`,
    },
  ],
});
