import type { Prescription } from '#engine';
import { text } from '#evidence';
import { allSaid, type SaidFact } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';

/** Expired entries are removed on access, by a full snapshot, an iteration or a compaction; not by a clock. Until then they stay in the size. */
export const stateTtlNotCleaned = defineToldDiagnosis({
  id: 'state-ttl-not-cleaned',
  title: text('TTL is set, and state still grows', '已设置 TTL 但状态仍增长'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/fault-tolerance/state/#cleanup-of-expired-state',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/#rocksdb-state-backend',
  ],
  explains: ['checkpoint-async-slow', 'oom-heap-tm'],
  said: saidOf,
  severity: 'warning',
  confidence: () => 'possible',
  summary: () =>
    text(
      'A TTL is set, and the size does not fall: entries that have expired are no longer seen but still stored, until they are read, compacted or iterated over; or they are written again and again, which starts their TTL anew.',
      '已设置 TTL 但大小不降：过期条目不可见但仍被存储，直到被读取、压缩或迭代；或者它们被反复写入，TTL 重新计时。',
    ),
  ruledOut: () => [{ id: 'state-no-ttl', because: text('a TTL is set', '已设置 TTL') }],
  open: () => ({
    because: text(
      'whether entries expire at all, or stay stored after that, does not follow',
      '无法判断条目是否真的过期，还是过期后仍被存储',
    ),
    remedy: text(
      'StateTtlConfig of the job (update type, cleanup strategy) or table.exec.state.ttl, the state backend, and the size right after a savepoint in canonical format.',
      '请提供作业的 StateTtlConfig（更新类型、清理策略）或 table.exec.state.ttl、状态后端，以及规范格式保存点后的大小。',
    ),
  }),
  prescriptions: () => [cleanUp, shrinkNow, exactTimers],
});

const cleanUp: Prescription = {
  aim: 'cure',
  action: text(
    'Leave background cleanup on, and let RocksDB compact cold files too (periodic compaction, 1.19 and newer); with the heap backend clean up incrementally. OnCreateAndWrite instead of OnReadAndWrite where reads must not prolong life.',
    '保持后台清理开启，让 RocksDB 也压缩冷文件（周期性压缩，1.19 及以上）；堆后端使用增量清理。若读取不应延长寿命，用 OnCreateAndWrite 而非 OnReadAndWrite。',
  ),
  cost: text(
    'Compaction costs CPU and disk. Adding or removing TTL on a state is not compatible with old savepoints before 2.0.',
    '压缩消耗 CPU 和磁盘。2.0 之前给已有状态增删 TTL 与旧保存点不兼容。',
  ),
  settings: { 'state.backend.rocksdb.ttl.compaction.filter.enabled': 'true' },
  code: `StateTtlConfig.newBuilder(Duration.ofDays(1))
    .setUpdateType(StateTtlConfig.UpdateType.OnCreateAndWrite)
    .cleanupInRocksdbCompactFilter(1000, Duration.ofHours(6))   // query time every 1000 entries, compact files older than 6 h
    // heap backend: .cleanupIncrementally(10, false)
    .build();`,
  verify: text(
    'State size levels off after one TTL and some compactions.',
    '经过一个 TTL 和若干次压缩后，状态大小趋于平稳。',
  ),
};

const shrinkNow: Prescription = {
  aim: 'relieve',
  action: text(
    'To shrink it now: take a canonical savepoint with cleanupFullSnapshot, and start from it.',
    '立即缩小：启用 cleanupFullSnapshot 后做规范格式保存点，并从它启动。',
  ),
  cost: text('A pause as long as the savepoint and restore take.', '停机时间为保存点与恢复所需时间。'),
  command: './bin/flink stop --type canonical --savepointPath <dir> <job-id>',
};

const exactTimers: Prescription = {
  aim: 'cure',
  action: text('Where entries must be gone on time, clear them with timers.', '若必须按时删除，用定时器清理。'),
  cost: text('One timer per entry: spread them.', '每个条目一个定时器，需要打散。'),
};

/** A TTL, and a size that grows or does not fall, in one line or two. */
function saidOf(facts: readonly SaidFact[]): readonly SaidFact[] | undefined {
  if (facts.some(({ line }) => NONE.test(line))) return;
  return allSaid(facts, HAS_TTL, GROWS);
}

const HAS_TTL = /ttl|time-to-live|过期时间/;
const NONE =
  /\b(?:no|without(?: a)?|missing) (?:state )?ttl\b|ttl\b\W{0,3}(?:is )?(?:not set|none|unset|disabled|0\b|未设置|没有设置|未配置)|(?:没有|未|无)(?:设置|配置)?[^\n]{0,20}ttl|kafka|\bdns\b|lookup/;
const GROWS =
  /(?:state|checkpoint|size|rocksdb|disk|heap|状态|检查点|大小|磁盘)[^\n]{0,80}(?:(?:still|keeps?|continu\w*|steadily|constantly|always) ?(?:to )?(?:grow|increas|ris)\w*|grows?\b|growing|not (?:shrink|decreas|fall|drop|clean|remov|releas)\w*|(?:doesn't|does not|never) (?:shrink|decrease|fall|drop|go down)|增长|增大|变大|不下降|不减少|没有(?:下降|减少|清理|释放)|未(?:清理|释放))|expired[^\n]{0,60}(?:still|not (?:removed|cleaned|deleted))|过期[^\n]{0,20}(?:没有|未|不)(?:被)?(?:清理|删除|清除)/;
