import { testTold } from '#test/told';
import { sqlChangelogDisorder } from './sql-changelog-disorder.ts';

// What people see of it (catalogue, sql-changelog-disorder); Flink prints nothing.
testTold(sqlChangelogDisorder, {
  finds: {
    'right with one subtask': {
      log: 'regular join of two CDC tables, joined on a non-key column\nresults are wrong with parallelism 4; with parallelism 1 the result is correct',
      says: ['upsert-materialize'],
    },
    'stale rows': {
      log: 'upsert sink: stale value remains for some keys after UPDATE of the join column; job runs without errors',
    },
    'in Chinese': { log: '结果表部分主键仍是旧值，源表更新之后没有变化' },
  },
  ignores: {
    'a log about parallelism': {
      log: '2024-01-01 00:00:00,000 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph [] - Source (1/1) parallelism 1 switched from RUNNING to FINISHED, correct',
    },
    TTL: { log: 'table.exec.state.ttl is 1 h, counts are wrong after it', instead: 'sql-state-ttl-wrong-result' },
  },
});
