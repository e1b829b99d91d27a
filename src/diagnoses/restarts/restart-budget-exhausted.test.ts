import { expect, it } from 'vitest';
import { examine } from '#engine';
import { restartingJob } from '#fixtures/restarting-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { findingsIn, rootsIn } from '#test/told';
import { localDirectoryUnwritable } from '../file-systems/local-directory-unwritable.ts';
import { restartBudgetExhausted } from './restart-budget-exhausted.ts';
import { unclassifiedFailure } from './unclassified-failure.ts';
import { userCodeException } from './user-code-exception.ts';

const down = (trace: string) => restartingJob({ state: 'FAILED', failures: [{ trace, secondsAgo: 30 }] });

testDiagnosis(restartBudgetExhausted, {
  finds: {
    'a job without a restart strategy': {
      given: () => down('lambda'),
      expect: { severity: 'critical', confidence: 'certain', subject: { configKey: 'restart-strategy.type' } },
    },
  },
  ignores: {
    'a job that never failed': () => restartingJob({}),
    'a job that still restarts': () =>
      restartingJob({ state: 'RESTARTING', failures: [{ trace: 'lambda', secondsAgo: 3 }], restarts: 1 }),
  },
});

it.each(['lambda', 'file-sink-behind-flatmap'])('is a consequence of what failed: %s', (trace) => {
  const causes = [userCodeException, unclassifiedFailure, localDirectoryUnwritable];
  const { findings } = examine(down(trace), [restartBudgetExhausted, ...causes]);
  expect(findings.map(({ role }) => role)).toEqual(['root', 'consequence']);
  expect(findings[1]?.diagnosis.id).toBe('restart-budget-exhausted');
});

it('is told by logs as a consequence, never as a root', () => {
  // ExecutionFailureHandler; FixedDelayRestartBackoffTimeStrategy#toString.
  const log = `2024-05-06 10:00:00,000 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph [] - Job line (3b1b) switched from state RUNNING to FAILING.
org.apache.flink.runtime.JobException: Recovery is suppressed by FixedDelayRestartBackoffTimeStrategy(maxNumberRestartAttempts=3, backoffTimeMS=10000)
\tat org.apache.flink.runtime.executiongraph.failover.flip1.ExecutionFailureHandler.handleFailure(ExecutionFailureHandler.java:139)
Caused by: java.lang.OutOfMemoryError: Java heap space
\tat java.util.Arrays.copyOf(Arrays.java:3332)`;
  const found = findingsIn(log).find(({ diagnosis }) => diagnosis.id === 'restart-budget-exhausted');
  expect(found?.role).toBe('consequence');
  expect(found?.summary.en).toContain('all 3 attempts, 10000 ms apart');
});

it('is a candidate where nothing else is left of it', () => {
  // FailureRateRestartBackoffTimeStrategy#toString, as people cut it out.
  const line =
    'Recovery is suppressed by FailureRateRestartBackoffTimeStrategy(failuresIntervalMS=600000,maxFailuresPerInterval=3)';
  const [first] = rootsIn(
    `${line}\n# job: eight chains in one job graph\n# restart strategy: failure-rate, 3 failures per 10 min`,
  );
  expect(first?.diagnosis.id).toBe('restart-budget-exhausted');
  expect(first?.confidence).toBe('possible');
  expect(rootsIn(`${line}\nCaused by: java.lang.OutOfMemoryError: Java heap space`)[0]?.diagnosis.id).not.toBe(
    'restart-budget-exhausted',
  );
});
