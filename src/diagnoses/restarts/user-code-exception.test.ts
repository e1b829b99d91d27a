import { expect, it } from 'vitest';
import { text, unknown } from '#evidence';
import { healthyJob, withJob } from '#fixtures/healthy-job';
import { restartingJob } from '#fixtures/restarting-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { namedIn } from '#test/told';
import { userCodeException } from './user-code-exception.ts';

const loop = (trace: string, subtask?: number) =>
  [50, 35, 20, 5].map((secondsAgo, i) => ({ trace, secondsAgo, subtask: subtask ?? i }));

testDiagnosis(userCodeException, {
  finds: {
    'the line that throws in every restart of a loop': {
      given: () => restartingJob({ failures: loop('map-behind-flatmap'), restarts: 2 }),
      expect: {
        subject: { class: 'com.acme.Traces$Strict', method: 'check', file: 'Traces.java:81' },
        severity: 'critical',
        confidence: 'certain',
        ruledOut: ['unclassified-failure'],
      },
    },
    'a loop between two looks at the counter': {
      given: () => restartingJob({ failures: loop('no-message') }),
      expect: { subject: { class: 'com.acme.Traces$NullPointer', method: 'processElement' }, severity: 'critical' },
    },
    'the subtask that always fails': {
      given: () => restartingJob({ failures: loop('no-message', 3), restarts: 1 }),
      expect: { subject: { subtask: 3 } },
    },
    'the final failure of a job that is down': {
      given: () => restartingJob({ state: 'FAILED', failures: [{ trace: 'open-fails', secondsAgo: 4000 }] }),
      expect: { subject: { method: 'open' }, severity: 'critical' },
    },
    'a first failure while the job restarts': {
      given: () => restartingJob({ state: 'RESTARTING', failures: [{ trace: 'lambda', secondsAgo: 3 }] }),
      expect: { severity: 'critical' },
    },
    'code that was generated for a query, less surely': {
      given: () => restartingJob({ failures: loop('sql-division'), restarts: 1 }),
      expect: { confidence: 'likely', severity: 'critical' },
    },
    'the function a query calls': {
      given: () => restartingJob({ failures: loop('sql-udf'), restarts: 1 }),
      expect: { subject: { class: 'com.acme.Traces$Half', method: 'eval' }, confidence: 'certain' },
    },
    'what began a loop that something else keeps going, less surely': {
      given: () =>
        restartingJob({
          failures: [{ trace: 'lambda', secondsAgo: 60 }, ...loop('file-sink-behind-flatmap')],
          restarts: 2,
        }),
      expect: { confidence: 'likely', severity: 'critical' },
    },
    'what comes back every few hours, as a warning': {
      given: () =>
        restartingJob({ failures: [30_000, 20_000, 9_000].map((secondsAgo) => ({ trace: 'lambda', secondsAgo })) }),
      expect: { severity: 'warning' },
    },
  },
  ignores: {
    'a job that never failed': () => restartingJob({}),
    'a single failure minutes ago': () => restartingJob({ failures: [{ trace: 'lambda', secondsAgo: 95 }] }),
    'a loop that is over': () =>
      restartingJob({ failures: [660, 645, 630].map((secondsAgo) => ({ trace: 'lambda', secondsAgo })) }),
    'a failure long ago': () => restartingJob({ failures: [{ trace: 'lambda', secondsAgo: 100_000 }] }),
    'a connector that throws below code that only emits': () =>
      restartingJob({ failures: loop('file-sink-behind-flatmap'), restarts: 1 }),
    'a job that was cancelled': () => restartingJob({ state: 'CANCELED', failures: loop('lambda') }),
  },
  cannotAssess: {
    'a job whose exceptions could not be read': () =>
      withJob(healthyJob(), {
        failures: unknown({ kind: 'unreadable', because: text('500', '500'), remedy: text('again', '重试') }),
      }),
  },
});

it('is not made of the rest of a stack whose first line was cut off, beside entries that have a time', () => {
  const rest =
    '\tat org.meridian.InvoicePost$ErpSink.invoke(InvoicePost.java:17)\n\tat org.apache.flink.streaming.api.operators.StreamSink.processElement(StreamSink.java:54)';
  const told =
    '2026-11-22 13:20:24,000 ERROR org.meridian.InvoicePost [] - could not post invoice 1\njava.net.ConnectException: Connection refused\n\tat sun.nio.ch.Net.connect0(Native Method)';
  expect(namedIn(`${rest}\n${told}`)).not.toContain('user-code-exception');
  expect(namedIn(rest)).toContain('user-code-exception');
});
