import { testTold } from '#test/told';
import { sqlLookupSlow } from './sql-lookup-slow.ts';

// What people see of it (catalogue, sql-lookup-slow).
testTold(sqlLookupSlow, {
  finds: {
    'a busy lookup join': {
      log: 'lookup join with a MySQL dimension table: operator busy 100 %, sources backpressured, CPU 10 %, no cache configured',
      says: ['lookup.cache', 'async'],
    },
    'in Chinese': { log: '维表关联很慢，上游反压' },
  },
  ignores: {
    'a DNS lookup': { log: 'java.net.UnknownHostException: lookup of host db failed' },
  },
});
