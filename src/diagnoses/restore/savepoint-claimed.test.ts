import { testTold } from '#test/told';
import { savepointClaimed } from './savepoint-claimed.ts';

// Templates: docs: ops/state/savepoints (claim mode).
testTold(savepointClaimed, {
  finds: {
    'facts of a person': {
      log: `two jobs were restored from the same checkpoint, one with CLAIM mode; the files of the other are missing`,
      says: ['NO_CLAIM'],
    },
  },
  ignores: {
    'a claim mode alone': {
      log: `execution.state-recovery.claim-mode: CLAIM`,
    },
  },
});
