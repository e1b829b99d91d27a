import { known } from '#evidence';
import { capturedPatient } from '#fixtures/captured-patient';
import { withJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { watermarkAlignmentPaused } from './watermark-alignment-paused.ts';

const held = await capturedPatient('watermark-alignment-paused--sick--1.20');
const replaying = await capturedPatient('watermark-alignment-paused--near-miss--1.20');
const even = await capturedPatient('watermark-alignment-paused--healthy--1.20');

testDiagnosis(watermarkAlignmentPaused, {
  finds: {
    'a source that waits for one whose event time hardly moves': {
      given: () => held,
      expect: { severity: 'critical', confidence: 'certain', ruledOut: ['watermark-idle-source'] },
    },
  },
  ignores: {
    'one that waits while a history is replayed faster than the clock': () => replaying,
    'sources of a group that keep step': () => even,
    'a slow source that is held back itself': () => withPressure(held, 0.9),
    'a job that only starts': () => withJob(held, { state: 'CREATED' }),
  },
});

/** The same with every source back-pressured so much of the time. */
function withPressure(patient: typeof held, share: number): typeof held {
  return {
    ...patient,
    jobs: patient.jobs.map((job) => {
      if (!job.load.known) throw new Error('the capture is not complete');
      const load = [...job.load.value].map(
        ([id, one]) => [id, { ...one, backPressured: one.backPressured.map(() => share) }] as const,
      );
      return { ...job, load: known(new Map(load)) };
    }),
  };
}
