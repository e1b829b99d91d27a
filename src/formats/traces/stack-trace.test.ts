import { describe, expect, it } from 'vitest';
import { realTrace } from '#fixtures/restarting-job';
import { placeOf } from '#symptoms/told/frame-place';
import { causesIn } from './stack-trace.ts';

describe('causes in a stack trace', () => {
  it('are the chain, outermost first', () => {
    expect(causesIn(realTrace('future-of-another-thread')).map((one) => one.class)).toEqual([
      'org.apache.flink.runtime.JobException',
      'java.lang.RuntimeException',
      'java.util.concurrent.ExecutionException',
      'java.io.UncheckedIOException',
      'java.net.ConnectException',
    ]);
  });

  it('do not contain what was suppressed, nor its causes', () => {
    const causes = causesIn(realTrace('suppressed-on-close'));
    expect(causes.map((one) => one.class)).toEqual([
      'org.apache.flink.runtime.JobException',
      'java.lang.IllegalArgumentException',
      'java.lang.ArithmeticException',
    ]);
  });

  it('have the frames back that "... n more" stands for', () => {
    const [, outer, inner] = causesIn(realTrace('suppressed-on-close'));
    expect(inner?.frames.slice(0, 2).map(placeOf)).toEqual([
      'com.acme.Traces$Leaky#work:111',
      'com.acme.Traces$Leaky#map:109',
    ]);
    expect(inner?.frames.slice(-22)).toEqual(outer?.frames.slice(-22));
  });

  it('keep a message of several lines, even one that looks like a frame at first sight', () => {
    const last = causesIn(realTrace('lambda')).at(-1);
    expect(last?.message).toBe('no nine\nplease\n\tat least not here');
    expect(last?.frames[0]).toMatchObject({ class: 'com.acme.Traces', file: 'Traces.java', line: 39 });
  });

  it('know modules, class loaders, hidden classes and native methods', () => {
    const [one] = causesIn(
      [
        'java.lang.Error',
        '\tat java.base@17.0.15/java.lang.Thread.sleep(Native Method)',
        '\tat app//com.acme.Job.run(Job.java:7)',
        '\tat com.acme.Job$$Lambda$14/0x0000000800c03000.map(Unknown Source)',
        '\tat com.acme.Job$$Lambda$14/1406718218.map(Unknown Source)',
      ].join('\n'),
    );
    expect(one?.frames.map(placeOf)).toEqual([
      'java.lang.Thread#sleep',
      'com.acme.Job#run:7',
      'com.acme.Job$$Lambda$14#map',
      'com.acme.Job$$Lambda$14#map',
    ]);
  });

  it.each([
    ['', 0],
    ['no trace at all', 1],
    ['\n\n', 0],
    ['Caused by: [CIRCULAR REFERENCE: java.lang.Error]', 0],
  ])('of %j are %d', (text, count) => {
    expect(causesIn(text)).toHaveLength(count);
  });
});
