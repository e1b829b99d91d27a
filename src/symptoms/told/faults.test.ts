import { describe, expect, it } from 'vitest';
import { observationOf, patientOf } from '#engine';
import { type OddFailure, restartingJob } from '#fixtures/restarting-job';
import { faults } from './faults.ts';
import { placeOf } from './frame-place.ts';

function seen(...failures: readonly OddFailure[]) {
  const evidence = restartingJob({ failures });
  const [job] = evidence.jobs;
  const [cluster] = evidence.clusters;
  if (!job || !cluster) throw new Error('no job');
  const found = observationOf(patientOf(job, cluster, evidence.to)).see(faults);
  return found.known ? found.value : [];
}

describe('faults', () => {
  it.each([
    // trace, kind, cause, the job's own method, the one Flink called
    [
      'map-behind-flatmap',
      'user-code',
      'java.lang.NumberFormatException',
      'Traces$Strict#check:81',
      'Traces$Strict#map:80',
    ],
    [
      'library-in-map',
      'user-code',
      'java.time.DateTimeException',
      'Traces$DateReader#map:84',
      'Traces$DateReader#map:84',
    ],
    [
      'lambda',
      'user-code',
      'java.lang.IllegalStateException',
      'Traces#lambda$main$95f17bfa$1:39',
      'Traces#lambda$main$95f17bfa$1:39',
    ],
    ['open-fails', 'user-code', 'java.io.FileNotFoundException', 'Traces$Opener#open:114', 'Traces$Opener#open:114'],
    [
      'no-message',
      'user-code',
      'java.lang.NullPointerException',
      'Traces$NullPointer#processElement:118',
      'Traces$NullPointer#processElement:118',
    ],
    [
      'suppressed-on-close',
      'user-code',
      'java.lang.ArithmeticException',
      'Traces$Leaky#work:111',
      'Traces$Leaky#map:109',
    ],
    [
      'generator-in-source',
      'user-code',
      'java.lang.ArithmeticException',
      'Traces#lambda$main$8f63c62b$1:34',
      'Traces#lambda$main$8f63c62b$1:34',
    ],
    [
      'async-completes-exceptionally',
      'user-code',
      'java.lang.ArithmeticException',
      'Traces$AsyncLookup#lambda$asyncInvoke$0:102',
      'Traces$AsyncLookup#lambda$asyncInvoke$0:102',
    ],
    [
      'future-of-another-thread',
      'user-code',
      'java.net.ConnectException',
      'Traces$Remote#lambda$map$0:96',
      'Traces$Remote#lambda$map$0:96',
    ],
    ['sql-udf', 'user-code', 'java.lang.IllegalArgumentException', 'Traces$Half#eval:121', 'Traces$Half#eval:121'],
  ])('sees the own code that throws in %s', (trace, kind, cause, method, entry) => {
    const [fault] = seen({ trace, secondsAgo: 5 });
    expect(fault).toMatchObject({ kind, cause: { class: cause } });
    expect(fault?.frame && placeOf(fault.frame)).toBe(`com.acme.${method}`);
    expect(fault?.entry && placeOf(fault.entry)).toBe(`com.acme.${entry}`);
  });

  it.each([['sql-division'], ['sql-cast']])('sees code generated for a query in %s', (trace) => {
    expect(seen({ trace, secondsAgo: 5 })).toMatchObject([{ kind: 'user-code', owner: 'generated' }]);
  });

  it('does not blame the code that only emitted the record', () => {
    const [fault] = seen({ trace: 'file-sink-behind-flatmap', secondsAgo: 5 });
    expect(fault).toMatchObject({ kind: 'named', cause: { class: 'java.io.IOException' } });
    expect(fault?.frame).toBeUndefined();
  });

  it('does not blame the job when an asynchronous call timed out in Flink', () => {
    expect(seen({ trace: 'async-timeout', secondsAgo: 5 })).toMatchObject([
      { kind: 'named', cause: { class: 'java.util.concurrent.TimeoutException' } },
    ]);
  });

  it('reads which strategy gave up', () => {
    expect(seen({ trace: 'lambda', secondsAgo: 5 })).toMatchObject([{ suppressedBy: 'NoRestartBackoffTimeStrategy' }]);
  });

  it('counts the same failure once, the newest kind first', () => {
    const found = seen(
      { trace: 'lambda', secondsAgo: 90 },
      { trace: 'no-message', secondsAgo: 60 },
      { trace: 'lambda', secondsAgo: 30 },
    );
    expect(found.map(({ failures }) => failures.length)).toEqual([2, 1]);
  });

  it('finds nothing in an empty history', () => {
    expect(seen()).toEqual([]);
  });
});
