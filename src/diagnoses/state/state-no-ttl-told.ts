import type { Diagnosis, Prescription } from '#engine';
import { text } from '#evidence';
import { settingsFor } from '#prescriptions/settings';
import { allSaid, type SaidFact } from '#symptoms/said/facts';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** People say that state grows, and that nothing removes what is old. */
export const toldStateNoTtl: Diagnosis = defineToldDiagnosis({
  id: 'state-no-ttl',
  title: text('State grows without bound', '状态无限增长'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/fault-tolerance/state/#state-time-to-live-ttl',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/concepts/overview/#idle-state-retention-time',
  ],
  said: saidOf,
  severity: 'warning',
  confidence: () => 'possible',
  summary: () =>
    text(
      'State grows for as long as the job runs: keys that never come back keep their state, and no TTL removes it.',
      '状态随运行时间一直增长：不再出现的 key 仍保留状态，且没有 TTL 清理。',
    ),
  open: () => ({
    because: text('which operator holds the growing state is not told', '没有说明是哪个算子的状态在增长'),
    remedy: text(
      'The checkpoint’s state size per vertex (/jobs/:jobid/checkpoints/details/:id) on two days, and the keys and joins of the job.',
      '请提供两天的各节点检查点状态大小（/jobs/:jobid/checkpoints/details/:id），以及作业的 key 与 join。',
    ),
  }),
  prescriptions: (told) => [keepForSaid, roomForNow(told)],
});

/** Where nobody knows whose state it is. */
export const keepForSaid: Prescription = {
  aim: 'cure',
  action: text(
    'Let state expire: StateTtlConfig (or timers) in the DataStream API; in SQL table.exec.state.ttl, or the STATE_TTL hint per table (1.18 and newer); windows or interval joins instead of unbounded ones.',
    '让状态过期：DataStream 使用 StateTtlConfig（或定时器）；SQL 使用 table.exec.state.ttl 或按表的 STATE_TTL hint（1.18 及以上）；用窗口或 interval join 代替无界 join。',
  ),
  cost: text(
    'Results that need older state change. Adding TTL to an existing state is not compatible with old savepoints before 2.0: plan it.',
    '依赖更旧状态的结果会改变。2.0 之前给已有状态加 TTL 与旧保存点不兼容，需提前规划。',
  ),
  settings: { 'table.exec.state.ttl': '24 h' },
  code: 'descriptor.enableTimeToLive(StateTtlConfig.newBuilder(Duration.ofDays(1)).cleanupInRocksdbCompactFilter(1000).build());',
  verify: text('State size levels off after one TTL.', '经过一个 TTL 后状态大小趋于平稳。'),
};

function roomForNow({ version }: ToldCase): Prescription {
  return {
    aim: 'relieve',
    action: text(
      'Buy time: incremental checkpoints, RocksDB on larger disks.',
      '争取时间：增量检查点、RocksDB 使用更大的磁盘。',
    ),
    cost: text('Disk.', '需要磁盘。'),
    settings: settingsFor(version, { 'execution.checkpointing.incremental': 'true' }),
  };
}

/** Growth, and that there is no TTL; or growth that only unbounded state has. */
function saidOf(facts: readonly SaidFact[]): readonly SaidFact[] | undefined {
  const grows = allSaid(facts, GROWS);
  if (!grows || facts.some(({ line }) => EXPLAINED.test(line))) return;
  const none = allSaid(facts, NO_TTL);
  if (none) return [...new Set([...grows, ...none])];
  return facts.some(({ line }) => /\bttl\b/.test(line)) ? undefined : allSaid(facts, GROWS, UNBOUNDED);
}

const GROWS =
  /(?:state|checkpoint|rocksdb|状态|检查点)[^\n]{0,60}(?:grow|increas|ris(?:es|ing)|->|→|增长|增大|变大|膨胀|越来越大|涨到|上涨)/;
const NO_TTL =
  /\b(?:no|without(?: a)?|missing) (?:state )?(?:ttl|retention)\b|(?:ttl|state\.ttl|retention)["']?\W{0,3}(?:is )?(?:not (?:set|configured)|none|unset|disabled|0(?: ms)?$|未设置|没有设置|未配置|没有配置)|(?:没有|未|无)(?:设置|配置|开启)?[^\n]{0,20}ttl/;
const UNBOUNDED =
  /(?:regular|unbounded|non-windowed|full outer|left) join|group by (?:without|no) window|join[^\n]{0,30}without (?:window|time)|(?:session|order|user|request|trace|device)[ _-]?ids?[^\n]{0,20}key|key[^\n]{0,30}(?:session|order|request|trace)[ _-]?id|双流 ?join|无界/;
const EXPLAINED = /watermark[^\n]{0,30}(?:stuck|not advanc)|水位线[^\n]{0,12}(?:不推进|停)|directory|目录/;
