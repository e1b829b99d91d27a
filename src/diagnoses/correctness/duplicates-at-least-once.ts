import type { Prescription } from '#engine';
import { text } from '#evidence';
import { allSaid } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';

/** After a failure everything since the last checkpoint is read again; a sink without transactions or upserts writes it twice. */
export const duplicatesAtLeastOnce = defineToldDiagnosis({
  id: 'duplicates-at-least-once',
  title: text('The tail of the data is written twice after each restart', '每次重启后尾部数据重复'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/guarantees/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kafka/#fault-tolerance',
  ],
  said: (facts) =>
    allSaid(
      facts,
      /at[-_ ]least[-_ ]once|至少一次|plain insert|not idempotent|非幂等|没有主键/,
      /too (?:high|many|large)|doubled?\b|over-?count\w*|duplicate|twice|重复|偏大|偏多|多算/,
      /restart|failover|failure|recover|crash|重启|故障|恢复|失败/,
    ),
  severity: 'warning',
  confidence: ({ scene }) =>
    scene?.facts.atLeastOnce !== undefined || scene?.facts.guarantee !== undefined ? 'likely' : 'possible',
  summary: () =>
    text(
      'After a restart the records since the last completed checkpoint are processed again, and the sink writes them a second time: it works at-least-once.',
      '重启后会重新处理最近一次完成的检查点之后的记录，而 Sink 再次写出：即 at-least-once 语义。',
    ),
  ruledOut: () => [
    {
      id: 'duplicates-commit-replay',
      because: text(
        'nothing was told of a commit that was repeated under a new job id',
        '没有关于以新作业 ID 重复提交的描述',
      ),
    },
  ],
  open: ({ scene }) =>
    scene?.facts.atLeastOnce !== undefined
      ? undefined
      : {
          because: text('the guarantee of the sink is not told', '没有说明 Sink 的投递语义'),
          remedy: text(
            'The sink and its delivery guarantee, execution.checkpointing.mode, and whether the duplicates are what came between the last checkpoint and the failure.',
            '请提供 Sink 及其投递语义、execution.checkpointing.mode，以及重复数据是否正是最后一个检查点到故障之间的部分。',
          ),
        },
  prescriptions: () => [upsert, exactlyOnce, shorter],
});

const upsert: Prescription = {
  aim: 'cure',
  action: text(
    'Write idempotently: upserts by a key that does not change on replay (primary key in SQL, upsert-kafka, ON DUPLICATE KEY / MERGE).',
    '幂等写入：按重放时不变的 key upsert（SQL 主键、upsert-kafka、ON DUPLICATE KEY / MERGE）。',
  ),
  cost: text('The target needs the key.', '目标表需要该主键。'),
  code: "CREATE TABLE out (id BIGINT, …, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'jdbc', …)",
};

const exactlyOnce: Prescription = {
  aim: 'cure',
  action: text(
    'Or a sink with transactions: exactly-once delivery with checkpoints in EXACTLY_ONCE mode, a transactional id prefix of its own, readers with isolation.level=read_committed.',
    '或使用事务型 Sink：检查点为 EXACTLY_ONCE 模式的 exactly-once 投递、独立的 transactional id 前缀，消费者 isolation.level=read_committed。',
  ),
  cost: text(
    'Output becomes visible with each checkpoint only; the transaction timeout must cover outages.',
    '输出只在检查点完成后可见；事务超时需覆盖故障时长。',
  ),
  settings: { 'execution.checkpointing.mode': 'EXACTLY_ONCE' },
  code: `KafkaSink.<String>builder()
    .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
    .setTransactionalIdPrefix("orders-sink")
    .setProperty("transaction.timeout.ms", "900000")`,
  verify: text('No duplicates after a TaskManager is killed on purpose.', '主动杀掉一个 TaskManager 后没有重复。'),
};

const shorter: Prescription = {
  aim: 'relieve',
  action: text('A shorter checkpoint interval makes the tail shorter.', '缩短检查点间隔可减少重复的尾部。'),
  cost: text('More checkpoints.', '检查点更频繁。'),
  settings: { 'execution.checkpointing.interval': '30 s' },
};
