import { testTold } from '#test/told';
import { tableCommitSlow } from './table-commit-slow.ts';

// Template: org.apache.hudi.sink.utils.TimeWait.
testTold(tableCommitSlow, {
  finds: {
    'a writer': {
      log: `org.apache.hudi.exception.HoodieException: Timeout(601000ms) while waiting for instant initialize
	at org.apache.hudi.sink.utils.TimeWait.waitFor(TimeWait.java:57)
	at org.apache.hudi.sink.common.AbstractStreamWriteFunction.instantToWrite(AbstractStreamWriteFunction.java:256)`,
      says: ['601000', 'JobManager'],
    },
  },
  ignores: {
    'a heartbeat': {
      log: 'org.apache.hudi.exception.HoodieException: Heartbeat for instant 20231212110524061 has expired, last heartbeat 0',
      instead: 'table-writer-heartbeat-lost',
    },
  },
});
