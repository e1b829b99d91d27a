import { testTold } from '#test/told';
import { sqlTemporalJoinNoOutput } from './sql-temporal-join-no-output.ts';

// What people see of it (catalogue, sql-temporal-join-no-output).
testTold(sqlTemporalJoinNoOutput, {
  finds: {
    'no output': {
      log: 'event-time temporal join against a versioned table of exchange rates: no output, both sources read records',
      says: ['idle-timeout'],
    },
    'in Chinese': { log: '时态 join 一直没有输出，左表有数据' },
  },
  ignores: {
    'a window without output': { log: 'tumbling window: no output' },
  },
});
