import { testTold } from '#test/told';
import { rocksdbSlowReads } from './rocksdb-slow-reads.ts';

testTold(rocksdbSlowReads, {
  finds: {
    'a flame graph': {
      log: 'busy: 100 % on all subtasks, CPU of the container 35 %\nflame graph: 80 % in org.rocksdb.RocksDB.get',
      says: ['state.backend.rocksdb.use-bloom-filter'],
    },
    'the cache': { log: 'state backend: rocksdb, 1.2 TB\nblock cache hit ratio: low (31 %)' },
    'people, in Chinese': { log: '算子繁忙但 CPU 不高\nRocksDB 读取延迟很高，占大部分时间' },
  },
  ignores: {
    'user code': { log: 'busy: 100 % on all subtasks\nflame graph: 80 % in java.util.regex.Pattern.matcher' },
  },
});
