import { expect, it } from 'vitest';
import { examine } from '#engine';
import { type Evidence, known } from '#evidence';
import { capturedPatient } from '#fixtures/captured-patient';
import { healthyJob, withJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { timestampUnit } from './timestamp-unit.ts';
import { watermarkFutureTimestamp } from './watermark-future-timestamp.ts';

const late = await capturedPatient('late-data-dropped--sick--1.20');

/** A captured job whose watermarks are what the clock would be in another unit; `age`: how old its events are, ms. */
function countedIn(msPerCount: number, { age = 0, pace = 1 } = {}): Evidence {
  const [job] = late.jobs;
  if (!job?.watermarks.known || !job.basics.known) throw new Error('the capture has no watermarks');
  const end = (job.basics.value.now - age) / msPerCount;
  const marks = [...job.watermarks.value].map(([id, seen]) => {
    const begin = end - (pace * (seen.lastAt - seen.firstAt)) / msPerCount;
    return [id, { ...seen, first: seen.first.map(() => begin), last: seen.last.map(() => end) }] as const;
  });
  return withJob(late, { watermarks: known(new Map(marks)) });
}

const DAY = 86_400_000;

testDiagnosis(timestampUnit, {
  finds: {
    'seconds, of now': {
      given: () => countedIn(1000),
      expect: { severity: 'critical', confidence: 'certain', ruledOut: ['watermark-idle-source'] },
    },
    'seconds, replayed from a year ago at a hundred times the pace': {
      given: () => countedIn(1000, { age: 365 * DAY, pace: 100 }),
      expect: { confidence: 'likely' },
    },
    microseconds: { given: () => countedIn(1e-3), expect: { confidence: 'certain' } },
    nanoseconds: { given: () => countedIn(1e-6), expect: { confidence: 'certain' } },
  },
  ignores: {
    'a healthy job': () => healthyJob(),
    'milliseconds, of now': () => late,
    'milliseconds, of an hour ahead': () => countedIn(1, { age: -3_600_000 }),
    'milliseconds, replayed from thirty years ago': () => countedIn(1, { age: 30 * 365 * DAY }),
    'a counter that began at nought': () => countedIn(1e6),
  },
});

it('is the cause of event time that is ahead', () => {
  const { findings } = examine(countedIn(1e-3), [watermarkFutureTimestamp, timestampUnit]);
  expect(findings.map(({ diagnosis, role }) => [diagnosis.id, role])[0]).toEqual(['timestamp-unit', 'root']);
});
