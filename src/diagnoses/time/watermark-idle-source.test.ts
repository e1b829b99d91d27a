import { known, text, unknown } from '#evidence';
import { capturedPatient } from '#fixtures/captured-patient';
import { eventTimeJob } from '#fixtures/event-time-job';
import { healthyJob, withJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { watermarkIdleSource } from './watermark-idle-source.ts';

const marked = await capturedPatient('watermark-idle-source--near-miss--1.20');
const never = Number.NEGATIVE_INFINITY;
const noon = Date.UTC(2026, 10, 21, 12);

testDiagnosis(watermarkIdleSource, {
  finds: {
    'the source subtask without records': {
      given: () => eventTimeJob(),
      expect: {
        subject: { subtask: 0 },
        severity: 'critical',
        confidence: 'certain',
        ruledOut: ['watermark-none', 'watermark-all-idle'],
      },
    },
    'it less surely without watermarks of single subtasks': {
      given: () => eventTimeJob({ sent: 'unknown' }),
      expect: { subject: { subtask: 0 }, confidence: 'likely' },
    },
    'a subtask that has gone silent later': {
      given: () =>
        eventTimeJob({
          given: [5000, 9000, 9000, 9000],
          rates: [0, 100, 100, 100],
          sent: [noon, noon + 60_000, noon + 60_100, noon + 60_050],
          window: [noon, noon],
        }),
      expect: { subject: { subtask: 0 }, severity: 'critical' },
    },
    'a partition that never gave a record, where nobody has sent a watermark': {
      given: () =>
        eventTimeJob({ given: [9000, 9000, 9000, 9000], sent: [never, never, never, never], emptyPartition: true }),
      expect: { severity: 'critical', confidence: 'possible' },
    },
    'the same where the watermarks of single subtasks are not known': {
      given: () => eventTimeJob({ given: [9000, 9000, 9000, 9000], sent: 'unknown', emptyPartition: true }),
      expect: { severity: 'critical', confidence: 'possible' },
    },
    'an empty split beside others on the same subtask': {
      given: () => eventTimeJob({ given: [9000, 9000, 9000, 9000], sent: [never, noon, noon, noon] }),
      expect: { subject: { subtask: 0 }, severity: 'critical', confidence: 'likely' },
    },
  },
  ignores: {
    'an idle subtask that is marked as such': () => marked,
    'a job without event time': () => healthyJob(),
    'a source without watermarks': () =>
      eventTimeJob({ given: [9000, 9000, 9000, 9000], sent: [never, never, never, never] }),
    'empty source subtasks in a job without watermarks': () => eventTimeJob({ sent: [never, never, never, never] }),
    'sources that bring nothing at all': () => eventTimeJob({ given: [3, 0, 2, 1] }),
    'a subtask that is silent because it is held back': () =>
      eventTimeJob({
        given: [5000, 9000, 9000, 9000],
        rates: [0, 100, 100, 100],
        backPressured: [1, 0.6, 0.7, 0.6],
        window: [noon, noon],
      }),
    'event time that moves': () => eventTimeJob({ window: [noon, noon + 20_000] }),
    'windows that fire without watermarks, in processing time': () => eventTimeJob({ fired: 12 }),
    'a job that only starts': () => withJob(eventTimeJob(), { state: 'CREATED' }),
  },
  cannotAssess: {
    'a job whose watermarks could not be read': () =>
      withJob(eventTimeJob(), {
        watermarks: unknown({ kind: 'unreadable', because: text('500', '500'), remedy: text('again', '重试') }),
        plan: known([]),
      }),
  },
});
