import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** Background compaction is slower than what is written; RocksDB slows writers down, then stops them. */
export const rocksdbWriteStall = defineToldDiagnosis({
  id: 'rocksdb-write-stall',
  title: text('RocksDB stalls writes: compaction falls behind', 'RocksDB 写停顿：压缩跟不上写入'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/large_state_tuning/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/#rocksdb-native-metrics',
  ],
  explains: ['backpressure-slow-operator', 'checkpoint-expired-backpressure', 'checkpoint-sync-slow'],
  runsOn: true,
  severity: 'warning',
  summary: ({ captures: { kind, why } }) =>
    text(
      `RocksDB ${kind === 'Stopping' ? 'stops' : 'slows down'} writes because compaction falls behind what the job writes${why ? ` (${why.trim()})` : ''}: throughput goes up and down.`,
      `RocksDB 因压缩跟不上写入而${kind === 'Stopping' ? '停止' : '减慢'}写入${why ? `（${why.trim()}）` : ''}：吞吐呈锯齿状。`,
    ),
  ruledOut: () => [{ id: 'rocksdb-slow-reads', because: text('it is writes that wait', '等待的是写入') }],
  prescriptions: () => [compactFaster, writeLess, watchStalls],
});

const compactFaster: Prescription = {
  aim: 'cure',
  action: text(
    'Let compaction keep up: local SSD, more background threads, larger write buffers (more managed memory).',
    '让压缩跟上：本地 SSD、更多后台线程、更大的写缓冲（更多托管内存）。',
  ),
  cost: text('CPU and disk of the TaskManager.', '占用 TaskManager 的 CPU 和磁盘。'),
  settings: {
    'state.backend.rocksdb.localdir': '<local SSD>',
    'state.backend.rocksdb.thread.num': '4',
    'state.backend.rocksdb.predefined-options': 'FLASH_SSD_OPTIMIZED',
    'taskmanager.memory.managed.fraction': '0.6',
  },
  verify: text(
    'actual-delayed-write-rate and is-write-stopped stay 0.',
    'actual-delayed-write-rate 与 is-write-stopped 保持为 0。',
  ),
};

const writeLess: Prescription = {
  aim: 'cure',
  action: text(
    'Write less: update state only when it changes, no TTL refresh on every read (OnCreateAndWrite), spread a hot key, more parallelism.',
    '减少写入：仅在变化时更新状态，读取时不刷新 TTL（OnCreateAndWrite），打散热点 key，提高并行度。',
  ),
  cost: text('A change of the job.', '需要修改作业。'),
};

const watchStalls: Prescription = {
  aim: 'prevent',
  action: text('Watch the native metrics while it is examined.', '排查期间开启原生指标。'),
  cost: text('A little CPU per scrape.', '每次采集有少量 CPU 开销。'),
  settings: {
    'state.backend.rocksdb.metrics.actual-delayed-write-rate': 'true',
    'state.backend.rocksdb.metrics.is-write-stopped': 'true',
    'state.backend.rocksdb.metrics.estimate-pending-compaction-bytes': 'true',
  },
};
