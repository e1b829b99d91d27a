import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/**
 * The old exactly-once producer keeps one Kafka producer for each checkpoint that was begun and not yet confirmed, five by
 * default. Checkpoints that fail in a row, or run side by side, use them up.
 */
export const kafkaProducerPoolExhausted = defineToldDiagnosis({
  id: 'kafka-producer-pool-exhausted',
  title: text('More open checkpoints than Kafka producers in the pool', '未完成的检查点超过 Kafka producer 池大小'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kafka/#fault-tolerance',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpoints/',
  ],
  explains: ['checkpoint-declined-exception', 'checkpoint-tolerance-exceeded', 'restart-budget-exhausted'],
  confidence: () => 'likely',
  summary: () =>
    text(
      'FlinkKafkaProducer found no free producer for the next transaction: as many checkpoints as its pool holds (5 by default) have begun and were never confirmed, because they failed or run at the same time.',
      'FlinkKafkaProducer 没有空闲的 producer 用于下一个事务：已开始但未确认的检查点数量达到池大小（默认 5），原因是检查点连续失败或并发进行。',
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Find out why checkpoints are not confirmed (expired, declined; the lines before), and let one run at a time with a pause between them.',
        '先查明检查点未完成的原因（超时、被拒绝；见之前的日志），并限制同时只进行一个检查点、两次之间留有间隔。',
      ),
      cost: text('Fewer checkpoints: longer replay after a failure.', '检查点变少，故障后重放更久。'),
      settings: {
        'execution.checkpointing.max-concurrent-checkpoints': '1',
        'execution.checkpointing.min-pause': '30 s',
      },
      verify: text('Checkpoints complete, and the message does not return.', '检查点完成，且不再出现该报错。'),
    },
    {
      aim: 'cure',
      action: text(
        'Move to KafkaSink (1.14 and later), which has no such pool; or give FlinkKafkaProducer a larger one (argument kafkaProducersPoolSize), at least the number of checkpoints that may be open.',
        '迁移到没有该限制的 KafkaSink（1.14 起）；或增大 FlinkKafkaProducer 的 kafkaProducersPoolSize 参数，使其不小于可能未完成的检查点数。',
      ),
      cost: text(
        'A new build; state of the old producer cannot be carried over to KafkaSink.',
        '需要重新构建；旧 producer 的状态不能迁移到 KafkaSink。',
      ),
      code: 'new FlinkKafkaProducer<>(topic, schema, props, Semantic.EXACTLY_ONCE, 10)',
    },
  ],
});
