import { testTold } from '#test/told';
import { savepointForkedTransactions } from './savepoint-forked-transactions.ts';

// Templates: docs: ops/state/savepoints.
testTold(savepointForkedTransactions, {
  finds: {
    'facts of a person': {
      log: `a second job was started from a savepoint of the running job, records appear twice in the topic`,
      says: ['setTransactionalIdPrefix'],
    },
  },
  ignores: {
    'a savepoint alone': {
      log: `2024-05-13 08:00:05,217 INFO  org.apache.flink.runtime.scheduler.SchedulerBase [] - Triggering savepoint for job 6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55.`,
    },
  },
});
