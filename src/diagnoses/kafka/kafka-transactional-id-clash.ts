import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** Two producers use the same transactional ids; Kafka lets only the newest live, so that each start fences the other. */
export const kafkaTransactionalIdClash = defineToldDiagnosis({
  id: 'kafka-transactional-id-clash',
  title: text('Two Kafka sinks share transactional ids', '多个 Kafka Sink 的 transactional.id 冲突'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kafka/#fault-tolerance'],
  explains: ['kafka-eos-not-visible', 'kafka-produce-timeout', 'restart-budget-exhausted'],
  summary: ({ captures: { transactionalId, prefix, missing } }) => {
    if (missing) {
      return text(
        'An exactly-once Kafka sink has no transactional id prefix; one is needed to keep its ids apart from every other sink’s.',
        '精确一次的 Kafka Sink 未设置 transactional.id 前缀；需要前缀以区别于其他 Sink 的 id。',
      );
    }
    return prefix
      ? text(
          `Several Kafka sinks of one process use the transactional id prefix "${prefix}".`,
          `同一进程中的多个 Kafka Sink 使用了相同的 transactional.id 前缀 “${prefix}”。`,
        )
      : text(
          `A producer was fenced while it wrote${transactionalId ? ` (transactionalId ${transactionalId})` : ''}: another one with the same transactional id is alive (a second job, sink or Kafka cluster copy with the same prefix, or the old version of this job still running), or the broker ended its transaction.`,
          `producer 在写入过程中被 fence${transactionalId ? `（transactionalId ${transactionalId}）` : ''}：存在另一个使用相同 transactional.id 的 producer（使用相同前缀的另一个作业或 Sink，或本作业的旧版本仍在运行），或者 broker 已结束其事务。`,
        );
  },
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Give every sink of every job its own prefix, stable over restarts; stop the old version of a job before the new one starts (no blue/green with one prefix).',
        '为每个作业的每个 Sink 设置独立且在重启之间保持不变的前缀；启动新版本前先停止旧版本（不要以同一前缀蓝绿并行）。',
      ),
      cost: text(
        'Transactions left over under the old prefix stay open until their timeout.',
        '旧前缀下遗留的事务会保持打开直至超时。',
      ),
      settings: { 'sink.transactional-id-prefix': '<job>-<sink>' },
      code: `KafkaSink.<T>builder()
  .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
  .setTransactionalIdPrefix("<job>-<sink>")`,
      verify: text(
        'Both jobs run through several checkpoints without ProducerFencedException.',
        '两个作业连续多个检查点均不再出现 ProducerFencedException。',
      ),
    },
    {
      aim: 'relieve',
      action: text(
        'If no second producer exists: make transaction.timeout.ms longer than checkpoint plus downtime (see kafka-transaction-expired).',
        '若不存在第二个 producer：将 transaction.timeout.ms 调大到超过“检查点 + 停机”（参见 kafka-transaction-expired）。',
      ),
      cost: text('A hanging transaction blocks readers for longer.', '悬挂事务会更久地阻塞读者。'),
      settings: { 'transaction.timeout.ms': '3600000' },
    },
  ],
  open: ({ fault }) =>
    fault.match?.signature.strength === 'decisive'
      ? undefined
      : {
          because: text(
            'A transaction that the broker timed out is fenced in the same words (kafka-transaction-expired).',
            '被 broker 判定超时的事务会出现同样的 fence 报错（kafka-transaction-expired）。',
          ),
          remedy: text(
            'Is another job alive with this prefix? kafka-transactions.sh --bootstrap-server <servers> list; else compare the checkpoint’s duration with transaction.timeout.ms.',
            '是否有另一个作业使用该前缀？执行 kafka-transactions.sh --bootstrap-server <servers> list；否则将检查点耗时与 transaction.timeout.ms 比较。',
          ),
        },
});
