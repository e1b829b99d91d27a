import { expect, it } from 'vitest';
import { examine } from '#engine';
import { restartingJob } from '#fixtures/restarting-job';
import { testDiagnosis } from '#test/test-diagnosis';
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
  const { findings } = examine(down(trace), [restartBudgetExhausted, userCodeException, unclassifiedFailure]);
  expect(findings.map(({ role }) => role)).toEqual(['root', 'consequence']);
  expect(findings[1]?.diagnosis.id).toBe('restart-budget-exhausted');
});
