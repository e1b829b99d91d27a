import type { Prescription } from '#engine';
import { text } from '#evidence';
import { settingsFor } from '#prescriptions/settings';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** Every record waits for reads of RocksDB: the working set does not fit into the cache, the disk is slow, or whole maps are iterated. */
export const rocksdbSlowReads = defineToldDiagnosis({
  id: 'rocksdb-slow-reads',
  title: text('Reading state takes most of the task’s time', 'RocksDB 状态读取耗时占主导'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/large_state_tuning/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/state_backends/',
  ],
  explains: ['backpressure-slow-operator', 'checkpoint-expired-backpressure'],
  severity: 'warning',
  confidence: () => 'possible',
  summary: () =>
    text(
      'The task spends its time in reads of RocksDB (get, seek, iterators): the state it touches does not fit into the cache, lies on a slow disk, or is iterated as a whole per record.',
      '任务时间主要花在 RocksDB 读取（get、seek、迭代）：访问的状态放不进缓存、位于慢盘，或每条记录都遍历全部状态。',
    ),
  ruledOut: () => [
    {
      id: 'rocksdb-write-stall',
      because: text('time goes into reads; nothing was told of stalled writes', '时间花在读取上，没有写停顿的记录'),
    },
  ],
  open: () => ({
    because: text('which of cache, disk and access pattern it is does not follow', '无法判断是缓存、磁盘还是访问方式'),
    remedy: text(
      'A flame graph of the busy vertex, state.latency-track.keyed-state-enabled for a while, and rocksdb block-cache-hit / -miss.',
      '请提供繁忙节点的火焰图、一段时间的 state.latency-track.keyed-state-enabled，以及 rocksdb block-cache-hit / -miss。',
    ),
  }),
  prescriptions: (told) => [fasterReads, readLess(told)],
});

const fasterReads: Prescription = {
  aim: 'cure',
  action: text(
    'Keep what is read in memory and on a fast disk: local SSD, more managed memory, bloom filters and partitioned index filters.',
    '让读取命中内存和快盘：本地 SSD、更多托管内存、布隆过滤器和分区索引过滤器。',
  ),
  cost: text('Memory and disk; a restart.', '需要内存和磁盘；需要重启。'),
  settings: {
    'state.backend.rocksdb.localdir': '<local SSD>',
    'taskmanager.memory.managed.fraction': '0.6',
    'state.backend.rocksdb.use-bloom-filter': 'true',
    'state.backend.rocksdb.memory.partitioned-index-filters': 'true',
  },
  verify: text('busyTimeMsPerSecond falls at the same rate of records.', '相同吞吐下 busyTimeMsPerSecond 下降。'),
};

function readLess({ version }: ToldCase): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Read less per record: MapState with one entry per element instead of one large ValueState or ListState, no iteration over all entries per record, hot keys cached in the operator; more parallelism spreads the working set. State that fits into memory: the hashmap backend.',
      '减少每条记录的读取：用 MapState 按元素存储代替大的 ValueState/ListState，不要逐条遍历全部条目，在算子中缓存热点 key；提高并行度分摊工作集。状态放得进内存时使用 hashmap 后端。',
    ),
    cost: text('Changed state needs a migration.', '状态结构变化需要迁移。'),
    settings: settingsFor(version, { 'state.latency-track.keyed-state-enabled': 'true' }),
  };
}
