import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LogEntry, learnLayout, readEntries } from './index.ts';

const real = (name: string) => readFileSync(new URL(`../../../fixtures/logs/${name}`, import.meta.url), 'utf8');
const lines = (...all: readonly string[]) => all.join('\n');

/** What is compared: level, logger, thread, message. */
function parts({ level, logger, thread, message }: LogEntry) {
  return [level, logger, thread, message];
}

describe('a real log', () => {
  it.each([
    ['jobmanager-1.13.log', 14, 1],
    ['jobmanager-1.20.log', 15, 4],
    ['jobmanager-2.3.log', 17, 2],
    ['taskmanager-2.3.log', 118, 2],
  ])('%s: every entry has time, level and logger', (name, count, withTrace) => {
    const entries = readEntries(real(name));
    expect(entries.every(({ time, level, logger }) => time !== undefined && level && logger)).toBe(true);
    expect([entries.length, entries.filter(({ causes }) => causes.length > 0).length]).toEqual([count, withTrace]);
  });

  it('has traces with restored frames, and the line range of each entry', () => {
    const failed = readEntries(real('jobmanager-2.3.log')).find(({ message }) => message.includes('to FAILED'));
    expect([failed?.line, failed?.lastLine]).toEqual([10, 55]);
    expect(failed?.causes.map((one) => [one.class, one.frames.length])).toEqual([
      ['java.io.IOException', 22],
      ['org.apache.flink.runtime.checkpoint.CheckpointException', 33],
      ['java.io.IOException', 38],
    ]);
  });

  it('is read the same in parts, with the layout learnt from the whole', () => {
    const all = real('jobmanager-2.3.log').split('\n');
    const layout = learnLayout(all);
    const parts = [0, 9].map((from, i) =>
      readEntries(all.slice(from, i === 0 ? 9 : undefined).join('\n'), { layout, firstLine: from + 1 }),
    );
    expect(parts.flat()).toEqual(readEntries(all.join('\n')));
  });

  it.each(['jobmanager-1.13.log', 'jobmanager-1.20.log', 'jobmanager-2.3.log', 'taskmanager-2.3.log'])(
    '%s: a line alone is the entry that it is within the whole',
    (name) => {
      const text = `${real(name)}\n${ODD_LINES}`;
      const rows = text.split('\n');
      const layout = learnLayout(rows);
      const single = readEntries(text).filter(({ line, lastLine }) => line === lastLine && line > 1);
      expect(single.length).toBeGreaterThan(8);
      for (const entry of single) {
        expect(readEntries(rows[entry.line - 1] ?? '', { layout, firstLine: entry.line })).toEqual([entry]);
      }
    },
  );
});

/** Entries of Flink's default layout in which something else stands, too. */
const ODD_LINES = [
  '2026-11-21 14:49:42,480 INFO  a.B [] - level=warn time=3 &lt;b&gt; \u001b[31mred\u001b[0m\r',
  '2026-11-21 14:49:42,481 WARN  a.B [] - failed java.io.IOException: x at a.B.run(B.java:7) at a.C.run(C.java:8)',
  '2026-11-21 14:49:42,482 INFO  a.B [] - switched from RUNNING to FAILED with failure cause: java.io.IOException: gone',
  '2026-11-21 14:49:42,483 ERROR a.B [] - java.lang.OutOfMemoryError: Metaspace',
  '2026-11-21 14:49:42,484 INFO  a.B [] - {"level":"WARN","message":"inside"}',
  '2026-11-21 14:49:42,485 INFO  a.B [] - ',
].join('\n');

describe('a layout', () => {
  // Flink's: conf/log4j*.properties and conf/logback*.xml of 1.8 to 2.3; the others as the projects named write them.
  it.each([
    [
      'log4j 2 of Flink',
      '2024-05-04 10:11:12,345 INFO  org.apache.flink.runtime.taskmanager.Task                    [] - hello',
      ['INFO', 'org.apache.flink.runtime.taskmanager.Task', undefined, 'hello'],
    ],
    [
      'log4j 1 of Flink',
      '2020-02-28 15:35:47,771 INFO  org.apache.flink.runtime.taskmanager.Task                     - hello',
      ['INFO', 'org.apache.flink.runtime.taskmanager.Task', undefined, 'hello'],
    ],
    [
      'logback of Flink',
      '2024-05-04 10:11:12.345 [flink-pekko.actor.default-dispatcher-4] WARN  o.a.f.runtime.taskmanager.Task  - hello',
      ['WARN', 'o.a.f.runtime.taskmanager.Task', 'flink-pekko.actor.default-dispatcher-4', 'hello'],
    ],
    [
      'logback-session, without date',
      '11:54:01,697 WARN  org.apache.hadoop.util.NativeCodeLoader                       - hello',
      ['WARN', 'org.apache.hadoop.util.NativeCodeLoader', undefined, 'hello'],
    ],
    [
      'Elasticsearch',
      '[2020-10-16T16:47:34,024][WARN ][o.e.x.m.e.l.LocalExporter] [master] hello',
      ['WARN', 'o.e.x.m.e.l.LocalExporter', undefined, '[master] hello'],
    ],
    [
      'Hadoop',
      '2014-05-29 12:01:53,770 WARN org.apache.hadoop.yarn.Monitor: hello',
      ['WARN', 'org.apache.hadoop.yarn.Monitor', undefined, 'hello'],
    ],
    [
      'Spark and the YARN client',
      '17/05/04 10:11:12 INFO yarn.Client: hello',
      ['INFO', 'yarn.Client', undefined, 'hello'],
    ],
    [
      'slf4j-simple',
      '[Flink-RestClusterClient-IO-thread-4] INFO org.apache.flink.client.RestClusterClient - hello',
      ['INFO', 'org.apache.flink.client.RestClusterClient', 'Flink-RestClusterClient-IO-thread-4', 'hello'],
    ],
    [
      'Spring Boot',
      '2024-05-04 10:11:12.345  INFO 12345 --- [main] c.a.Bean : hello',
      ['INFO', 'c.a.Bean', 'main', 'hello'],
    ],
    [
      'everything in brackets',
      '[2024-05-04 10:11:12] [INFO] [main] com.acme.X - hello',
      ['INFO', 'com.acme.X', 'main', 'hello'],
    ],
    [
      'the level first',
      'ERROR 2024-05-04 10:11:12,345 com.acme.X - hello',
      ['ERROR', 'com.acme.X', undefined, 'hello'],
    ],
    [
      'the thread by number',
      '2021-07-26 17:01:57,627 INFO  [74] org.apache.flink.runtime.jobmaster.JobMaster    - hello',
      ['INFO', 'org.apache.flink.runtime.jobmaster.JobMaster', '74', 'hello'],
    ],
    [
      'colours',
      '\u001b[32m2024-05-04 10:11:12,345\u001b[m \u001b[33mWARN \u001b[m com.acme.X [] - hello',
      ['WARN', 'com.acme.X', undefined, 'hello'],
    ],
    ['the start scripts, without time', 'INFO  [] - hello', ['INFO', undefined, undefined, 'hello']],
    [
      'a place behind the logger',
      '2024-05-04 10:11:12,345 [main] INFO  com.acme.X:123 - hello',
      ['INFO', 'com.acme.X', 'main', 'hello'],
    ],
    // flink-kubernetes-operator, conf/log4j-operator.properties
    [
      'the Kubernetes operator',
      '2024-05-04 10:11:12,345 o.a.f.k.o.c.FlinkDeploymentController [INFO ][default/my-job] hello',
      ['INFO', 'o.a.f.k.o.c.FlinkDeploymentController', undefined, 'hello'],
    ],
    // docs.python.org/3/howto/logging.html
    ['Python', '2024-05-04 10:11:12,345 - pyflink.job - WARNING - hello', ['WARN', 'pyflink.job', undefined, 'hello']],
    // Kafka, config/log4j.properties: [%d] %p %m (%c)%n
    [
      'a Kafka broker',
      '[2024-05-04 10:11:12,345] INFO [KafkaServer id=0] started (kafka.server.KafkaServer)',
      ['INFO', undefined, undefined, '[KafkaServer id=0] started (kafka.server.KafkaServer)'],
    ],
    [
      'dmesg -T',
      '[Sat May  4 10:11:12 2024] Out of memory: Killed process 7 (java)',
      [undefined, undefined, undefined, 'Out of memory: Killed process 7 (java)'],
    ],
    ['log4j about itself', '2024-05-04 10:11:12,345 main ERROR hello', ['ERROR', undefined, 'main', 'hello']],
    [
      'columns',
      '2024-05-04T10:11:12.345+08:00 | INFO | main | com.acme.X | hello',
      ['INFO', 'com.acme.X', 'main', 'hello'],
    ],
    [
      'logfmt',
      'ts=2024-05-04T10:11:12.345Z level=warn logger=com.acme.X thread=main msg="hello"',
      ['WARN', 'com.acme.X', 'main', 'hello'],
    ],
    [
      'java.util.logging',
      'May 04, 2024 10:11:12 AM com.acme.X run\nSEVERE: hello',
      ['ERROR', 'com.acme.X', undefined, 'run\nSEVERE: hello'],
    ],
  ])('%s', (_, line, expected) => {
    const [entry] = readEntries(line);
    expect(entry && parts(entry)).toEqual(expected);
    expect(entry?.time !== undefined || entry?.timeOfDay !== undefined).toBe(/\d:\d\d/.test(line));
  });

  it.each([
    ['2024-05-04 10:11:12,345', Date.UTC(2024, 4, 4, 10, 11, 12, 345), undefined],
    ['2024-05-04T10:11:12.345678Z', Date.UTC(2024, 4, 4, 10, 11, 12, 345), true],
    ['2024-05-04T10:11:12.345+08:00', Date.UTC(2024, 4, 4, 2, 11, 12, 345), true],
    ['2024-05-04 10:11:12 +0200', Date.UTC(2024, 4, 4, 8, 11, 12), true],
    ['2024/05/04 10:11:12', Date.UTC(2024, 4, 4, 10, 11, 12), undefined],
    ['24/05/04 10:11:12', Date.UTC(2024, 4, 4, 10, 11, 12), undefined],
    ['04 May 2024 10:11:12,345', Date.UTC(2024, 4, 4, 10, 11, 12, 345), undefined],
    ['20240504 10:11:12.345', Date.UTC(2024, 4, 4, 10, 11, 12, 345), undefined],
    ['2024年05月04日 10:11:12', Date.UTC(2024, 4, 4, 10, 11, 12), undefined],
    ['1714817472345', 1714817472345, true],
    ['1714817472.345', 1714817472345, true],
  ])('the time %s', (written, time, zoned) => {
    const [entry] = readEntries(`${written} INFO  com.acme.X - hello`);
    expect([entry?.time, entry?.zoned, entry?.message]).toEqual([time, zoned, 'hello']);
  });

  it('keeps what the MDC says', () => {
    const id = '9ee5f488e87f39d44f7cd9e6da6ff1cd';
    const [a, b] = readEntries(
      lines(
        `2024-05-04 10:11:12,345 INFO  com.acme.X [{flink-job-id=${id}}] - a`.replace('[{', '{').replace('}]', '}'),
        `2024-05-04 10:11:12,345 [${id}] INFO  com.acme.X - b`,
      ),
    );
    expect([a?.context, b?.context]).toEqual([{ 'flink-job-id': id }, { 'flink-job-id': id }]);
  });

  it('of two kinds in one file is known of both', () => {
    const text = lines(
      '2024-05-04 10:11:12,345 INFO  com.acme.X [] - a',
      'stdout',
      '[2024-05-04T10:11:12,345][WARN ][o.e.X] b',
      'more',
    );
    expect(readEntries(text).map(({ text }) => text)).toEqual(['a\nstdout', 'b\nmore']);
  });

  it('is not seen in a few dated lines among many without', () => {
    const text = lines('2024-05-04 10:11:12 started', ...Array.from({ length: 60 }, (_, i) => `row ${i}`));
    expect(readEntries(text)).toHaveLength(61);
  });

  it.each([
    ['', 'jobmanager-2.3.log'],
    ['[pod/a/b] ', 'jobmanager-2.3.log'],
  ])('finds the same beginnings in bytes as in text, behind "%s"', (prefix, name) => {
    const all = real(name)
      .split('\n')
      .map((line) => prefix + line);
    const layout = learnLayout(all);
    for (const line of all) {
      const bytes = new TextEncoder().encode(`x${line}\n`);
      expect(layout.startsEntryAt(bytes, 1, bytes.length - 1)).toBe(layout.startsEntry(line));
    }
    expect(all.filter((line) => layout.startsEntry(line))).toHaveLength(17);
  });
});

describe('a fragment without times', () => {
  it.each([
    [
      'a line, a trace, a line',
      lines('a', 'x.y.ZException: m', '\tat a.B.c(B.java:1)', 'Caused by: a.E: n', 'b'),
      ['a', 'x.y.ZException: m', 'b'],
    ],
    [
      'the answer of the SQL client',
      lines('[ERROR] Could not execute SQL statement. Reason:', 'org.apache.flink.table.api.ValidationException: no'),
      ['Could not execute SQL statement. Reason:'],
    ],
    [
      'comments of a person',
      lines('# TaskManager', 'Caused by: a.E: n', '# flink-conf', 'a: b'),
      ['# TaskManager', 'Caused by: a.E: n', '# flink-conf', 'a: b'],
    ],
    [
      'a traceback and what came after it',
      lines(
        'Traceback (most recent call last):',
        '  File "a.py", line 1, in f',
        '    x',
        'TypeError: no',
        'java.lang.E: x',
      ),
      ['Traceback (most recent call last):', 'java.lang.E: x'],
    ],
    [
      'a traceback whose beginning was cut',
      lines('  File "a.py", line 1, in f', '    x', '  File "b.pyx", line 2, in b.g', 'TypeError: no', 'a: b'),
      ['File "a.py", line 1, in f', 'a: b'],
    ],
    [
      // com.esotericsoftware.kryo.KryoException#getMessage
      'the fields that Kryo was in',
      lines(
        'a.KryoException: b.C: no',
        'Serialization trace:',
        'name (com.acme.A$B)',
        'all (com.acme.A)',
        '\tat a.B.c(B.java:1)',
        'd (e)',
      ),
      ['a.KryoException: b.C: no', 'd (e)'],
    ],
    [
      'the end of a start script',
      lines('INFO  [] - a', 'Exception in thread "main" a.b.CException: x', '\tat a.b.C.d(C.java:1)'),
      ['a', 'Exception in thread "main" a.b.CException: x'],
    ],
    [
      'the time of the web UI',
      lines('2021-02-22 15:51:29', 'a.b.CException: x', '    at a.b.C.d(C.java:1)'),
      ['a.b.CException: x'],
    ],
    [
      'half a line of a log',
      lines('a.b.Checkpoint            [] - could not be completed', 'a.b.CException: null', '\tat a.b.C.d(C.java:1)'),
      ['could not be completed'],
    ],
    [
      'settings',
      lines('state.backend: rocksdb', 'restart-strategy: none'),
      ['state.backend: rocksdb', 'restart-strategy: none'],
    ],
  ])('%s', (_, text, messages) => {
    expect(readEntries(text).map(({ message }) => message)).toEqual(messages);
  });

  it('has the throwable of a traceback whose beginning was cut', () => {
    const [one] = readEntries(lines('  File "/x/a.py", line 1, in f', '    x', 'KeyError: 5'));
    expect(one?.causes).toMatchObject([{ class: 'KeyError', message: '5', frames: [{ file: 'a.py', method: 'f' }] }]);
  });

  // MySQL Connector/J, CommunicationsException#createLinkFailureMessageBasedOnHeuristics: paragraphs with a blank line between.
  it('keeps the paragraphs of a message with its frames', () => {
    const driver = lines(
      'com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure',
      '',
      'The last packet sent successfully to the server was 0 milliseconds ago.',
      '\tat com.mysql.cj.jdbc.exceptions.SQLError.createCommunicationsException(SQLError.java:174)',
    );
    expect(readEntries(driver).map(({ causes }) => causes[0]?.frames.length)).toEqual([1]);
    const apart = lines('java.io.IOException: gone', '', 'source: Kafka, two partitions');
    expect(readEntries(apart)).toHaveLength(2);
  });

  it('has a throwable where only its head was copied', () => {
    const [one, two] = readEntries(lines('NoSuchMethodError:a.b.C.d', 'state.backend: rocksdb'));
    expect([one?.causes[0]?.class, two?.causes]).toEqual(['NoSuchMethodError', []]);
  });
});

describe('an entry', () => {
  const head = '2024-05-04 10:11:12,345';

  it('of INFO that only mentions a throwable has none of its own', () => {
    const [info, failed, warn] = readEntries(
      lines(
        `${head} INFO  a.B [] - Error sending fetch request: org.apache.kafka.common.errors.DisconnectException`,
        `${head} INFO  a.B [] - x switched from RUNNING to FAILED with failure cause: java.io.IOException: gone`,
        `${head} WARN  a.B [] - could not: java.io.IOException: gone`,
      ).replace('Error sending', 'Sending'),
    );
    expect([info?.causes.length, failed?.causes.length, warn?.causes.length]).toEqual([0, 1, 1]);
  });

  it('keeps a message of several lines apart from the trace', () => {
    const [entry] = readEntries(
      lines(`${head} ERROR a.B [] - first`, 'second', 'java.lang.RuntimeException: one', 'two', '\tat a.B.c(B.java:1)'),
    );
    expect(entry?.message).toBe('first\nsecond');
    expect(entry?.causes[0]).toMatchObject({ class: 'java.lang.RuntimeException', message: 'one\ntwo' });
  });

  it('does not take in what a person wrote below the log', () => {
    const log = lines('2024-05-04 10:11:12,001 WARN  a.L [] - no\n\tat a.B.c(B.java:1)', '');
    const below = readEntries(lines(log, 'source parallelism: 8', 'windows never fire'));
    expect(below.map(({ message, time }) => [message, time !== undefined])).toEqual([
      ['no', true],
      ['source parallelism: 8', false],
      ['windows never fire', false],
    ]);
    // org.apache.flink.table.factories.FactoryUtil: paragraphs of one message.
    const own = readEntries(
      lines('2024-05-04 10:11:12,001 ERROR a.L [] - no factory.', '', 'Available factory identifiers are:', '', 'jdbc'),
    );
    expect(own).toHaveLength(1);
  });

  it('is bounded, and counts what it does not keep', () => {
    const [entry, ...others] = readEntries(
      lines(`${head} ERROR a.B [] - first`, ...Array.from({ length: 9000 }, () => `\t${'x'.repeat(100)}`)),
    );
    expect([others.length, entry?.lastLine]).toEqual([0, 9001]);
    expect(entry?.text.length).toBeLessThanOrEqual(256 * 1024);
  });
});
