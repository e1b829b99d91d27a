import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { causesIn, headInside, type Throwable } from './index.ts';

const chain = (trace: string) => causesIn(trace).map(shortly);

/** `class: message <frames>` */
function shortly({ class: name, message, frames }: Throwable): string {
  return `${name}${message === '' ? '' : `: ${message}`} <${frames.length}>`;
}

describe('the chain of causes', () => {
  // What Throwable.printStackTrace (JDK 17), log4j 2's %xEx and logback's %ex print.
  it.each([
    ['a first line that is a frame', '\tat a.b.C.d(C.java:1)\n\tat a.b.C.e(C.java:2)', [' <2>']],
    [
      'a cut beginning, and what it was caused by',
      '\tat a.b.C.d(C.java:1)\n\t... 5 more\nCaused by: java.lang.NoSuchMethodError: x',
      ['java.lang.NoSuchMethodError: x <0>'],
    ],
    [
      'frames without indentation',
      'a.B: m\nat a.C.d(C.java:1)\nCaused by: a.E: f\nat a.G.h(G.java:1)\n... 1 more',
      ['a.B: m <1>', 'a.E: f <2>'],
    ],
    [
      'packaging data, common frames omitted',
      'a.B: m\n\tat a.C.d(C.java:1) ~[flink-dist.jar:1.17]\nCaused by: a.E: null\n\tat a.F.g(F.java:2) [x.jar:?]\n\t... 1 common frames omitted',
      ['a.B: m <1>', 'a.E: null <2>'],
    ],
    [
      'a frame cut by a web page',
      'Exception in thread "main" a.B: m\n\tat a.b.C.clean(\n\tat Examples.Source.main(\nCaused by: java.util.ArrayList$Itr\n\tat a.U.s(\n\t... 6 more',
      ['a.B: m <2>', 'java.util.ArrayList$Itr <3>'],
    ],
    [
      'what carried it',
      'x.y.AsynchronousException{java.lang.Exception: no}',
      ['x.y.AsynchronousException: java.lang.Exception: no <0>'],
    ],
    ['no blank behind the colon', 'NoSuchMethodError:a.b.C.d', ['NoSuchMethodError: a.b.C.d <0>']],
    [
      'the throwable behind words',
      'Task x (1/1) switched from RUNNING to FAILED with failure cause: a.b.FooException: bar\n\tat a.b.C.d(C.java:1)',
      ['a.b.FooException: bar <1>'],
    ],
    [
      'the root printed first (logback %rEx)',
      'a.RootError: r\n\tat a.B.c(B.java:1)\nWrapped by: a.OuterError: o\n\tat a.D.e(D.java:1)',
      ['a.OuterError: o <0>', 'a.RootError: r <2>'],
    ],
    [
      'a cause that was broken off its announcement',
      'a.B: m\n\tat a.C.d(C.java:1)\nCaused by:\na.E: n\n\tat a.G.h(G.java:3)',
      ['a.B: m <1>', 'a.E: n <1>'],
    ],
    [
      'one line with blanks',
      'a.B: m at a.C.d(C.java:1) at a.C.e(C.java:2) Caused by: a.F: n at a.G.h(G.java:3) ... 2 more',
      ['a.B: m <2>', 'a.F: n <3>'],
    ],
    [
      'one line with escapes',
      String.raw`a.B: m\n\tat a.C.d(C.java:1)\nCaused by: a.F\n\tat a.G.h(G.java:3)\n`,
      ['a.B: m <1>', 'a.F <1>'],
    ],
  ])('is read from %s', (_, trace, expected) => {
    expect(chain(trace)).toEqual(expected);
  });

  it('goes through what another process printed into the message', () => {
    // org.apache.flink.runtime.rest.RestClient#parseResponse, Flink 1.20.
    const trace = [
      'java.util.concurrent.ExecutionException: org.apache.flink.runtime.rest.util.RestClientException: [Internal server error., <Exception on server side:',
      'org.apache.flink.runtime.client.JobSubmissionException: Failed to submit job.',
      '\tat org.apache.flink.runtime.dispatcher.Dispatcher.lambda$internalSubmitJob$16(Dispatcher.java:730)',
      'Caused by: java.io.IOException: disk full',
      '\tat a.B.c(B.java:1)',
      '',
      'End of exception on server side>]',
      '\tat org.apache.flink.runtime.rest.RestClient.parseResponse(RestClient.java:644)',
    ].join('\n');
    expect(causesIn(trace).map((one) => [one.class, one.frames.length])).toEqual([
      ['java.util.concurrent.ExecutionException', 0],
      ['org.apache.flink.runtime.client.JobSubmissionException', 1],
      ['java.io.IOException', 1],
    ]);
  });

  it('unwraps what Flink serialized', () => {
    const [one] = causesIn('org.apache.flink.util.SerializedThrowable: com.acme.BadRecord: no id');
    expect(one).toMatchObject({
      class: 'com.acme.BadRecord',
      message: 'no id',
      carrier: 'org.apache.flink.util.SerializedThrowable',
    });
  });

  it('keeps suppressed throwables, with their causes, apart', () => {
    const trace = readFileSync(
      new URL('../../../fixtures/stack-traces/suppressed-on-close.txt', import.meta.url),
      'utf8',
    );
    const aside = causesIn(trace).flatMap((one) => one.suppressed ?? []);
    expect(aside.length).toBeGreaterThan(0);
    expect(aside[0]?.frames.length).toBeGreaterThan(0);
    expect(causesIn(trace).map((one) => one.class)).not.toContain(aside[0]?.class);
  });

  it('is not led astray by circles and by a count of nothing', () => {
    const trace =
      'a.B: m\n\tat a.C.d(C.java:1)\nCaused by: a.E: n\n\tat a.C.e(C.java:1)\n\t... 0 more\nCaused by: [CIRCULAR REFERENCE: a.B: m]';
    expect(chain(trace)).toEqual(['a.B: m <1>', 'a.E: n <1>']);
  });
});

describe('a Python traceback', () => {
  // PyFlink's own format: pyflink/fn_execution, Python's traceback.print_exc.
  const traceback = [
    'Traceback (most recent call last):',
    '  File "/opt/job/app.py", line 4, in <module>',
    '    main()',
    '  File "/opt/job/app.py", line 2, in main',
    '    1 / 0',
    'ZeroDivisionError: division by zero',
  ];

  it('alone is a throwable, innermost frame first', () => {
    const [one] = causesIn(traceback.join('\n'));
    expect(one).toMatchObject({ class: 'ZeroDivisionError', message: 'division by zero', language: 'python' });
    expect(one?.frames[0]).toEqual({ class: '/opt/job/app.py', method: 'main', file: 'app.py', line: 2 });
  });

  it('within a Java message is the deepest cause, however often it is repeated', () => {
    const java = (head: string) => [
      `${head}: Error received from SDK harness for instruction 1: ${traceback[0]}`,
      ...traceback.slice(1),
      '',
      '\tat a.B.c(B.java:1)',
    ];
    const trace = [
      ...java('java.lang.RuntimeException'),
      ...java('Caused by: java.util.concurrent.ExecutionException'),
    ].join('\n');
    expect(causesIn(trace).map((one) => [one.class, one.frames.length])).toEqual([
      ['java.lang.RuntimeException', 1],
      ['java.util.concurrent.ExecutionException', 1],
      ['ZeroDivisionError', 2],
    ]);
  });

  it('whose first line was cut is one as well', () => {
    const [one, ...others] = causesIn(traceback.slice(1).join('\n'));
    expect(one).toMatchObject({ class: 'ZeroDivisionError', message: 'division by zero', language: 'python' });
    expect([one?.frames.length, others]).toEqual([2, []]);
  });

  it('that another was raised from comes behind it', () => {
    const trace = [
      ...traceback,
      '',
      'The above exception was the direct cause of the following exception:',
      '',
      ...traceback.slice(0, 5),
      'ValueError: bad',
    ].join('\n');
    expect(causesIn(trace).map((one) => one.class)).toEqual(['ValueError', 'ZeroDivisionError']);
  });
});

describe('a frame', () => {
  it.each([
    [
      '\tat java.base/java.util.concurrent.FutureTask.run(FutureTask.java:264) ~[?:?]',
      'java.util.concurrent.FutureTask',
      'run',
      264,
    ],
    ['\tat java.lang.Thread.sleep(java.base@17.0.15/Native Method)', 'java.lang.Thread', 'sleep', undefined],
    ['\tat java.lang.ref.Reference.run(java.base@17.0.15/Reference.java:253)', 'java.lang.ref.Reference', 'run', 253],
    ['\tat app//com.acme.Job.lambda$main$81fa9aea33$1(Job.java:7)', 'com.acme.Job', 'lambda$main$81fa9aea33$1', 7],
    ['\tat com.acme.Job$$Lambda/0x00007f5900000a08.run(Unknown Source)', 'com.acme.Job$$Lambda', 'run', undefined],
    [
      '    at scala.PartialFunction.applyOrElse$(PartialFunction.scala:126)',
      'scala.PartialFunction',
      'applyOrElse$',
      126,
    ],
    ['at com.acme.数据.映射(数据.java:3)', 'com.acme.数据', '映射', 3],
    [
      'at CheckpointCoordinator.a(SourceFile:1673) ~[flink-dist_2.11-1.11.2.jar:1.11.2]',
      'CheckpointCoordinator',
      'a',
      1673,
    ],
  ])('%s', (line, owner, method, number) => {
    const frame = causesIn(`a.B\n${line}`)[0]?.frames[0];
    expect([frame?.class, frame?.method, frame?.line]).toEqual([owner, method, number]);
  });

  it.each(['\tat least not here', 'at 12:30 (UTC)', 'at example.com (host)', 'attempt a.b.c(d)'])(
    'is not: %s',
    (line) => {
      expect(causesIn(`a.B: m\n${line}`)[0]?.frames).toEqual([]);
    },
  );

  it('says the jar it came from', () => {
    const [one] = causesIn('a.B\n\tat a.C.d(C.java:1) ~[flink-dist-1.20.3.jar:1.20.3]\n\tat a.C.e(C.java:1) [?:?]');
    expect(one?.frames.map(({ jar }) => jar)).toEqual(['flink-dist-1.20.3.jar', undefined]);
  });
});

it.each([
  ['state.backend: rocksdb', undefined],
  ['1、java.lang.OutOfMemoryError: GC overhead limit exceeded', 'java.lang.OutOfMemoryError'],
  ['see https://a.b/c.d.Error', undefined],
])('a throwable in the middle of %s', (line, name) => {
  expect(headInside(line)?.class).toBe(name);
});
