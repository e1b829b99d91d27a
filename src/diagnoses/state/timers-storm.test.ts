import { expect, it } from 'vitest';
import { examine } from '#engine';
import { type Evidence, known } from '#evidence';
import { capturedPatient } from '#fixtures/captured-patient';
import { healthyJob, withJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { checkpointExpiredBackpressure } from '../checkpoints/checkpoint-expired-backpressure.ts';
import { timersStorm } from './timers-storm.ts';

// A timer for each record, all at the next half minute; each costs 1 ms.
const storm = await capturedPatient('timers-storm--sick--1.20');

/** The same timers, and mails that waited `ms` at most. */
function waited(evidence: Evidence, ms: number): Evidence {
  const [job] = evidence.jobs;
  if (!job?.taskMetrics.known) throw new Error('the capture has no task metrics');
  const metrics = job.taskMetrics.value.map((one) =>
    one.name === 'mailboxLatencyMs_max' ? { ...one, last: { ...one.last, max: ms } } : one,
  );
  return withJob(evidence, { taskMetrics: known(metrics) });
}

testDiagnosis(timersStorm, {
  finds: {
    'timers that fire for half a minute': {
      given: () => storm,
      expect: { severity: 'critical', confidence: 'likely', ruledOut: ['data-skew'] },
    },
    'for some seconds': { given: () => waited(storm, 8000), expect: { severity: 'warning' } },
  },
  ignores: {
    'a healthy job': () => healthyJob(),
    'timers that nobody waits for': () => waited(storm, 900),
  },
});

it('is the cause of checkpoints that are late', () => {
  const { findings } = examine(storm, [checkpointExpiredBackpressure, timersStorm]);
  expect(findings.map(({ diagnosis, role }) => [diagnosis.id, role])).toEqual([
    ['timers-storm', 'root'],
    ['checkpoint-expired-backpressure', 'consequence'],
  ]);
});
