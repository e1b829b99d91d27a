import { testTold } from '#test/told';
import { rocksdbWriteStall } from './rocksdb-write-stall.ts';

// Template: RocksDB, db/column_family.cc.
testTold(rocksdbWriteStall, {
  finds: {
    'RocksDB’s own log': {
      log: '2024/03/02-10:00:00.101230 7f3c [WARN] [/column_family.cc:991] [window-contents] Stalling writes because we have 20 level-0 files rate 16777216',
      says: ['20 level-0 files', 'state.backend.rocksdb.thread.num'],
    },
    metrics: { log: 'throughput: saw-tooth every few minutes\nrocksdb_actual_delayed_write_rate: 16777216' },
    'people, in Chinese': { log: '吞吐忽高忽低\nRocksDB 出现写停顿' },
  },
  ignores: {
    'metrics at rest': { log: 'rocksdb_actual_delayed_write_rate: 0\nrocksdb_is_write_stopped: 0' },
  },
});
