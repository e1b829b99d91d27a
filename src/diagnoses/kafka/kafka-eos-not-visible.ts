import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** Exactly-once to Kafka lives in the reader: who reads uncommitted sees aborted records, who reads committed waits. */
export const kafkaEosNotVisible = defineToldDiagnosis({
  id: 'kafka-eos-not-visible',
  title: text('Exactly-once output to Kafka seems doubled or late', 'Kafka 精确一次输出看似重复或延迟'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kafka/#fault-tolerance'],
  severity: 'warning',
  summary: (told) =>
    isUncommitted(told)
      ? text(
          'The reader uses isolation.level read_uncommitted (the default of Kafka consumers), so it also sees records of aborted transactions: duplicates after each failure although the sink is exactly-once.',
          '读者使用 isolation.level=read_uncommitted（Kafka 消费者默认值），会读到已中止事务的数据：即使 Sink 是精确一次，每次故障后也会出现重复。',
        )
      : text(
          'Transactional records become visible when their checkpoint completes; a reader with read_committed sees nothing before, and waits behind a hanging transaction until its timeout.',
          '事务数据在检查点完成后才可见；read_committed 的读者在此之前看不到数据，并会被悬挂事务阻塞直至其超时。',
        ),
  prescriptions: (told) => [
    {
      aim: 'cure',
      action: isUncommitted(told)
        ? text('Let every downstream reader use read_committed.', '所有下游读者使用 read_committed。')
        : text(
            'Shorten the checkpoint interval (it is the delay of the output), abort hanging transactions, keep the transactional id prefix stable so that a restart aborts leftovers. Where latency matters more than duplicates: at-least-once.',
            '缩短检查点间隔（即输出延迟），中止悬挂事务，并保持 transactional.id 前缀稳定以便重启时清理遗留事务。若更看重延迟而非重复，使用至少一次。',
          ),
      cost: isUncommitted(told)
        ? text('Readers see records only after the checkpoint.', '读者在检查点之后才能看到数据。')
        : text('More checkpoints.', '检查点更频繁。'),
      settings: isUncommitted(told)
        ? { 'isolation.level': 'read_committed' }
        : { 'execution.checkpointing.interval': '10 s', 'isolation.level': 'read_committed' },
      command: `kafka-transactions.sh --bootstrap-server <servers> find-hanging --broker-id <id>`,
      verify: text(
        'kafka-console-consumer.sh --isolation-level read_committed shows each record once, one interval late at most.',
        'kafka-console-consumer.sh --isolation-level read_committed 显示每条数据一次，延迟不超过一个检查点间隔。',
      ),
    },
  ],
  open: () => ({
    because: text('Only an exactly-once sink behaves so.', '只有精确一次的 Sink 才有此现象。'),
    remedy: text(
      'State the sink’s delivery guarantee and the reader’s isolation.level.',
      '请提供 Sink 的投递语义与读者的 isolation.level。',
    ),
  }),
});

function isUncommitted({ captures }: ToldCase): boolean {
  return captures.isolation === 'read_uncommitted' || 'level' in captures || 'uncommitted' in captures;
}
