import { expect, it } from 'vitest';
import { findingsIn, testTold } from '#test/told';
import { jobInitFailed } from './job-init-failed.ts';

// Template: org.apache.flink.runtime.jobmaster.DefaultJobMasterServiceProcess.
const ENVELOPE = `org.apache.flink.runtime.client.JobInitializationException: Could not start the JobMaster.
	at org.apache.flink.runtime.jobmaster.DefaultJobMasterServiceProcess.lambda$new$0(DefaultJobMasterServiceProcess.java:97)`;

testTold(jobInitFailed, {
  finds: {},
  ignores: {
    'what it wraps': {
      log: `${ENVELOPE}
Caused by: java.util.concurrent.CompletionException: java.lang.IllegalStateException: Failed to rollback to checkpoint/savepoint hdfs://nn/sp/savepoint-1. Cannot map checkpoint/savepoint state for operator cbc357ccb763df2852fee8c4fc7d55f2 to the new program, because the operator is not available in the new program. If you want to allow to skip this, you can set the --allowNonRestoredState option on the CLI.`,
      instead: 'restore-uid-mismatch',
    },
  },
});

it('is told, but never as a root', () => {
  expect(findingsIn(ENVELOPE).filter(({ diagnosis }) => diagnosis.id === 'job-init-failed')).toMatchObject([
    { role: 'consequence' },
  ]);
});
