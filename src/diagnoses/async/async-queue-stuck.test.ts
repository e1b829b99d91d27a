import { expect, it } from 'vitest';
import { examine } from '#engine';
import type { Evidence } from '#evidence';
import { known } from '#evidence';
import { capturedPatient } from '#fixtures/captured-patient';
import { healthyJob, withJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { checkpointExpiredBackpressure } from '../checkpoints/checkpoint-expired-backpressure.ts';
import { asyncQueueStuck } from './async-queue-stuck.ts';

// An unorderedWait of capacity 20; one request in 40 is never completed.
const stuck = await capturedPatient('async-queue-stuck--sick--1.20');

/** The same queue, but its operator takes in some records meanwhile: slow, not stuck. */
function slowly(evidence: Evidence): Evidence {
  const [job] = evidence.jobs;
  if (!job?.load.known) throw new Error('the capture has no load');
  const load = [...job.load.value].map(
    ([id, one]) => [id, { ...one, recordsInRate: one.recordsInRate.map((rate) => rate + 0.5) }] as const,
  );
  return withJob(evidence, { load: known(new Map(load)) });
}

testDiagnosis(asyncQueueStuck, {
  finds: {
    'a subtask that waits for room and gets none': {
      given: () => stuck,
      expect: {
        severity: 'critical',
        confidence: 'certain',
        ruledOut: ['backpressure-slow-operator', 'async-timeout'],
      },
    },
  },
  ignores: {
    'a healthy job': () => healthyJob(),
    'a queue that is full and moves': () => slowly(stuck),
  },
});

it('is the cause of checkpoints that expire', () => {
  const { findings } = examine(stuck, [checkpointExpiredBackpressure, asyncQueueStuck]);
  expect(findings.map(({ diagnosis, role }) => [diagnosis.id, role])).toEqual([
    ['async-queue-stuck', 'root'],
    ['checkpoint-expired-backpressure', 'consequence'],
  ]);
});
