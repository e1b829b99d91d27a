import { expect, it } from 'vitest';
import { examine } from '#engine';
import { type Evidence, known, text, unknown } from '#evidence';
import { capturedPatient } from '#fixtures/captured-patient';
import { healthyJob, withJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { lateDataDropped } from './late-data-dropped.ts';
import { watermarkFutureTimestamp } from './watermark-future-timestamp.ts';

const late = await capturedPatient('late-data-dropped--sick--1.20');
const sideOutput = await capturedPatient('late-data-dropped.side-output--near-miss--1.20');

/** A captured job whose watermarks are so far ahead of the clock. */
function ahead(evidence: Evidence, ms: number): Evidence {
  const [job] = evidence.jobs;
  if (!job?.watermarks.known || !job.basics.known) throw new Error('the capture has no watermarks');
  const { now } = job.basics.value;
  const marks = [...job.watermarks.value].map(
    ([id, seen]) => [id, { ...seen, last: seen.last.map(() => now + ms) }] as const,
  );
  return withJob(evidence, { watermarks: known(new Map(marks)) });
}

testDiagnosis(watermarkFutureTimestamp, {
  finds: {
    'event time an hour ahead, and records that are late because of it': {
      given: () => ahead(late, 3_600_000),
      expect: { severity: 'critical', confidence: 'certain', ruledOut: ['watermark-jumped-ahead'] },
    },
  },
  ignores: {
    'a job without event time': () => healthyJob(),
    'late records behind a watermark of the present': () => late,
    'clocks that differ by seconds': () => ahead(late, 20_000),
    'event time that is ahead as a whole, and nothing late': () => ahead(sideOutput, 3_600_000),
    'an input that has ended': () => ahead(late, Number.POSITIVE_INFINITY),
  },
  cannotAssess: {
    'a job whose watermarks could not be read': () =>
      withJob(late, {
        watermarks: unknown({ kind: 'unreadable', because: text('500', '500'), remedy: text('again', '重试') }),
      }),
  },
});

it('is the cause of what is dropped', () => {
  const { findings } = examine(ahead(late, 3_600_000), [lateDataDropped, watermarkFutureTimestamp]);
  expect(findings.map(({ diagnosis, role }) => [diagnosis.id, role])).toEqual([
    ['watermark-future-timestamp', 'root'],
    ['late-data-dropped', 'consequence'],
  ]);
});
