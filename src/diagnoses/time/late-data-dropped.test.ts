import { expect, it } from 'vitest';
import { examine } from '#engine';
import { type Evidence, known, text, unknown } from '#evidence';
import { capturedPatient } from '#fixtures/captured-patient';
import { healthyJob, withJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { lateDataDropped } from './late-data-dropped.ts';

const sick = await capturedPatient('late-data-dropped--sick--1.20');
const few = await capturedPatient('late-data-dropped.few-late--near-miss--1.20');
const sideOutput = await capturedPatient('late-data-dropped.side-output--near-miss--1.20');

/** The captured job with other counts of dropped records at the first and the last look. */
function dropped(first: number, last: number): Evidence {
  const [job] = sick.jobs;
  if (!job?.operatorMetrics.known) throw new Error('the capture has no operator metrics');
  const metrics = job.operatorMetrics.value.map((one) =>
    one.name === 'numLateRecordsDropped'
      ? { ...one, first: { ...one.first, sum: first }, last: { ...one.last, sum: last } }
      : one,
  );
  return withJob(sick, { operatorMetrics: known(metrics) });
}

/** Watermarks so far from the clock; `Infinity` = the input has ended. */
function ahead(ms: number): Evidence {
  const [job] = sick.jobs;
  if (!job?.watermarks.known || !job.basics.known) throw new Error('the capture has no watermarks');
  const { now } = job.basics.value;
  const marks = [...job.watermarks.value].map(
    ([id, seen]) => [id, { ...seen, last: seen.last.map(() => now + ms) }] as const,
  );
  return withJob(sick, { watermarks: known(new Map(marks)) });
}

testDiagnosis(lateDataDropped, {
  finds: {
    'one record in five that comes late': {
      given: () => sick,
      expect: { severity: 'critical', confidence: 'certain', ruledOut: ['watermark-future-timestamp'] },
    },
    'a share that shows only in sums, as a warning': {
      given: () => dropped(10, 30),
      expect: { severity: 'warning' },
    },
  },
  ignores: {
    'a job without event time': () => healthyJob(),
    'late records that go to a side output': () => sideOutput,
    'a handful': () => few,
    'what was dropped before the watch': () => dropped(5000, 5000),
    'nothing dropped': () => dropped(0, 0),
  },
  cannotAssess: {
    'a job whose operator metrics could not be read': () =>
      withJob(sick, {
        operatorMetrics: unknown({ kind: 'unreadable', because: text('500', '500'), remedy: text('again', '重试') }),
      }),
  },
});

it.each([
  [30 * 60_000, /from the future/],
  [Number.POSITIVE_INFINITY, /end of time/],
  [-3000, /does not wait long enough/],
])('tells what a watermark %d ms ahead of the clock means', (ms, words) => {
  const [finding] = examine(ahead(ms), [lateDataDropped]).findings;
  expect(finding?.summary.en).toMatch(words);
});
