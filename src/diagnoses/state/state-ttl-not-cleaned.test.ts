import { testTold } from '#test/told';
import { stateTtlNotCleaned } from './state-ttl-not-cleaned.ts';

testTold(stateTtlNotCleaned, {
  finds: {
    people: {
      log: 'StateTtlConfig: 1 day, RocksDB\nstate size keeps growing for two weeks, 40 GB -> 300 GB',
      says: ['cleanupInRocksdbCompactFilter'],
    },
    'people, in Chinese': { log: '设置了状态 TTL 24 小时\n检查点大小持续增长，没有下降' },
  },
  ignores: {
    'no TTL at all': { log: 'state TTL: not set\nstate size keeps growing for two weeks', instead: 'state-no-ttl' },
    'a TTL, and nothing wrong': { log: 'table.exec.state.ttl: 1 d\nstate size: 12 GB' },
  },
});
