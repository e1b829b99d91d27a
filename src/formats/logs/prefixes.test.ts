import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LogEntry, readEntries, readLogParts } from './index.ts';

const real = readFileSync(new URL('../../../fixtures/logs/jobmanager-2.3.log', import.meta.url), 'utf8').trimEnd();
const plain = readEntries(real);

/** What must not change, whoever carried the log. */
function essence(entries: readonly LogEntry[]) {
  return entries.map(({ time, level, logger, message, causes }) => ({ time, level, logger, message, causes }));
}

function eachLine(change: (line: string, i: number) => string): string {
  return real.split('\n').map(change).join('\n');
}

const stamp = (i: number) => `2026-11-21T15:33:43.${String(100_000_000 + i)}Z`;

describe('a real log is the same', () => {
  it.each<[string, string, Record<string, string>]>([
    // kubernetes.io/docs/reference/kubectl/generated/kubectl_logs: --prefix, --timestamps
    [
      'kubectl logs --prefix',
      eachLine((line) => `[pod/job-7d9/flink-main-container] ${line}`),
      { pod: 'job-7d9', container: 'flink-main-container' },
    ],
    ['kubectl logs --timestamps', eachLine((line, i) => `${stamp(i)} ${line}`), {}],
    [
      'kubectl logs --prefix --timestamps',
      eachLine((line, i) => `[pod/job-7d9/main] ${stamp(i)} ${line}`),
      { pod: 'job-7d9', container: 'main' },
    ],
    // docs.docker.com/reference/cli/docker/compose/logs
    ['docker compose', eachLine((line) => `taskmanager-1  | ${line}`), { container: 'taskmanager-1' }],
    // docs.docker.com/engine/logging/drivers/json-file
    [
      'docker json-file',
      eachLine((line, i) => JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: stamp(i) })),
      {},
    ],
    // Kubernetes design proposal "CRI: Log management for container stdout/stderr streams"
    ['CRI', eachLine((line, i) => `${stamp(i)} stdout F ${line}`), {}],
    [
      'CRI with lines cut by the runtime',
      eachLine((line, i) => `${stamp(i)} stdout P ${line.slice(0, 30)}\n${stamp(i)} stdout F ${line.slice(30)}`),
      {},
    ],
    // systemd.journal-fields, journalctl -o short, short-iso
    ['journald', eachLine((line) => `Nov 21 15:33:43 node-3 flink[2345]: ${line}`), { host: 'node-3', unit: 'flink' }],
    ['journald, ISO', eachLine((line) => `2026-11-21T15:33:43+0000 node-3 flink[2345]: ${line}`), { host: 'node-3' }],
    // RFC 5424
    [
      'syslog',
      eachLine((line, i) => `<14>1 ${stamp(i).slice(0, 26)}Z node-3 flink 2345 - - ${line}`),
      { host: 'node-3', unit: 'flink' },
    ],
    // grafana.com/docs/loki/latest/query/logcli: default and -o jsonl
    [
      'logcli',
      eachLine((line, i) => `${stamp(i)} {pod="job-7d9", container="main"} ${line}`),
      { pod: 'job-7d9', container: 'main' },
    ],
    [
      'logcli as JSON',
      eachLine((line, i) => JSON.stringify({ labels: { pod: 'job-7d9' }, line, timestamp: stamp(i) })),
      { pod: 'job-7d9' },
    ],
    // docs.aws.amazon.com/cli: aws logs tail; get-log-events
    [
      'aws logs tail',
      eachLine((line) => `2026-11-21T15:33:43.100000+00:00 my/stream ${line}`),
      { stream: 'my/stream' },
    ],
    [
      'aws logs get-log-events',
      JSON.stringify(
        {
          events: real
            .split('\n')
            .map((message, i) => ({ timestamp: 1795275223000 + i, message, ingestionTime: 1795275224000 })),
        },
        null,
        2,
      ),
      {},
    ],
    // grafana.com/docs/loki/latest/reference/loki-http-api: query_range
    [
      'Loki query_range',
      JSON.stringify({
        status: 'success',
        data: {
          resultType: 'streams',
          result: [
            {
              stream: { pod: 'job-7d9' },
              values: real.split('\n').map((line, i) => [`${1795275223000000000 + i}`, line]),
            },
          ],
        },
      }),
      { pod: 'job-7d9' },
    ],
    ['CSV', `"Time","Line"\n${eachLine((line) => `"2026-11-21T15:33:43Z","${line.replaceAll('"', '""')}"`)}`, {}],
    // gnu.org/software/grep/manual: -n, and several files
    ['grep -n over files', eachLine((line, i) => `log/jm.log:${i + 1}:${line}`), { file: 'log/jm.log' }],
    ['grep with context', eachLine((line, i) => `jm.log-${i + 1}-${line}`), { file: 'jm.log' }],
    ['cat -n', eachLine((line, i) => `${String(i + 1).padStart(6)}\t${line}`), {}],
    ['a quotation', eachLine((line) => `> ${line}`), {}],
    ['a fence', `\`\`\`text\n${real}\n\`\`\``, {}],
    ['Windows', real.replaceAll('\n', '\r\n'), {}],
    [
      'no-break spaces',
      real.replaceAll('    ', '\u00a0\u00a0\u00a0\u00a0').replaceAll('\tat ', '\u00a0\u00a0at\u00a0'),
      {},
    ],
    ['lost indentation', real.replaceAll(/^\t/gm, ''), {}],
    ['escapes of HTML', real.replaceAll('>', '&gt;').replaceAll('<', '&lt;').replaceAll("'", '&#39;'), {}],
    [
      'a terminal of 120 columns',
      eachLine((line) => line.replaceAll('\t', '        ').replaceAll(/.{120}(?=.)/g, '$&\n')),
      {},
    ],
    ['frames wrapped behind their parenthesis', real.replaceAll(/^(\tat .{40,}\()/gm, '$1\n'), {}],
    // github.com/stern/stern: default template
    ['stern', eachLine((line) => `job-7d9 main ${line}`), { pod: 'job-7d9', container: 'main' }],
    ['grep over kubectl in a chat', eachLine((line, i) => `> jm.log:${i + 1}:[pod/a/b] ${line}`), { pod: 'a' }],
  ])('through %s', (_, text, context) => {
    const entries = readEntries(text);
    expect(essence(entries)).toEqual(essence(plain));
    expect(
      entries.every(({ context: found }) => Object.entries(context).every(([key, value]) => found[key] === value)),
    ).toBe(true);
  });
});

describe('logs of two pods, line by line in turns', () => {
  const other = readFileSync(new URL('../../../fixtures/logs/jobmanager-1.20.log', import.meta.url), 'utf8').trimEnd();
  const [a, b] = [real.split('\n'), other.split('\n')];
  const turns = b.flatMap((line, i) => [`[pod/b/main] ${line}`, ...(i < a.length ? [`[pod/a/main] ${a[i]}`] : [])]);

  it('are each what they were', () => {
    const entries = readEntries(turns.join('\n'));
    expect(essence(entries.filter(({ context }) => context.pod === 'a'))).toEqual(essence(plain));
    expect(essence(entries.filter(({ context }) => context.pod === 'b'))).toEqual(essence(readEntries(other)));
    expect(entries.map(({ line }) => line)).toEqual(entries.map(({ line }) => line).toSorted((x, y) => x - y));
  });

  it('are two parts', () => {
    const parts = readLogParts(turns.join('\n'));
    expect(parts.map(({ kind, container }) => [kind, container])).toEqual([
      ['log', 'b/main'],
      ['log', 'a/main'],
    ]);
  });
});

describe('a line of JSON', () => {
  const trace =
    'java.lang.RuntimeException: no\n\tat a.B.c(B.java:1)\nCaused by: java.io.IOException: gone\n\tat a.B.d(B.java:2)';

  it.each<[string, Record<string, unknown>]>([
    // logging.apache.org/log4j/2.x/manual/json-template-layout.html: EcsLayout.json, LogstashJsonEventLayoutV1.json, GcpLayout.json, JsonLayout.json
    [
      'ECS',
      {
        '@timestamp': '2017-05-25T19:56:23.370Z',
        'ecs.version': '1.2.0',
        'log.level': 'ERROR',
        message: 'm',
        'process.thread.name': 'main',
        'log.logger': 'a.L',
        labels: { 'flink-job-id': 'j' },
        'error.type': 'java.lang.RuntimeException',
        'error.stack_trace': trace,
      },
    ],
    [
      'ECS, nested',
      {
        '@timestamp': '2017-05-25T19:56:23.370Z',
        log: { level: 'ERROR', logger: 'a.L' },
        process: { thread: { name: 'main' } },
        message: 'm',
        labels: { 'flink-job-id': 'j' },
        error: { type: 'x', stack_trace: trace },
      },
    ],
    [
      'logstash',
      {
        '@version': 1,
        '@timestamp': '2017-05-25T19:56:23.370Z',
        level: 'ERROR',
        logger_name: 'a.L',
        thread_name: 'main',
        message: 'm',
        mdc: { 'flink-job-id': 'j' },
        exception: { exception_class: 'java.lang.RuntimeException', exception_message: 'no', stacktrace: trace },
      },
    ],
    [
      'Google Cloud',
      {
        timestamp: '2017-05-25T19:56:23.370Z',
        severity: 'ERROR',
        jsonPayload: { message: 'm', logger: 'a.L', thread: 'main', stack_trace: trace },
        labels: { 'flink-job-id': 'j' },
      },
    ],
    [
      'JsonLayout',
      {
        timeMillis: 1495742183370,
        thread: 'main',
        level: 'ERROR',
        loggerName: 'a.L',
        message: 'm',
        contextMap: { 'flink-job-id': 'j' },
        thrown: {
          name: 'java.lang.RuntimeException',
          message: 'no',
          extendedStackTrace: [{ class: 'a.B', method: 'c', file: 'B.java', line: 1 }],
          cause: {
            name: 'java.io.IOException',
            message: 'gone',
            extendedStackTrace: [{ class: 'a.B', method: 'd', file: 'B.java', line: 2 }],
          },
        },
      },
    ],
    [
      'JsonLayout with instant',
      {
        instant: { epochSecond: 1495742183, nanoOfSecond: 370000000 },
        thread: 'main',
        level: 'ERROR',
        loggerName: 'a.L',
        message: 'm',
        contextMap: { 'flink-job-id': 'j' },
        thrown: trace,
      },
    ],
    [
      'Managed Service for Apache Flink',
      {
        logger: 'a.L',
        message: 'm',
        messageType: 'ERROR',
        threadName: 'main',
        throwableInformation: trace.split('\n'),
        applicationARN: 'arn:x',
        'flink-job-id': 'j',
        timestamp: 1495742183370,
      },
    ],
    [
      'Alibaba SLS',
      {
        __time__: 1495742183.37,
        level: 'ERROR',
        location: 'a.L',
        thread: 'main',
        content: 'm',
        throwable: trace,
        'flink-job-id': 'j',
      },
    ],
    [
      'Azure Monitor',
      {
        TimeGenerated: '2017-05-25T19:56:23.370Z',
        LogLevel: 'error',
        logger: 'a.L',
        thread: 'main',
        LogMessage: 'm',
        Exception: trace,
        'flink-job-id': 'j',
      },
    ],
    [
      'Dataproc',
      {
        severity: 'ERROR',
        timestamp: '2017-05-25T19:56:23.370Z',
        jsonPayload: { class: 'a.L', thread: 'main', message: 'm', exception: trace },
        labels: { 'flink-job-id': 'j' },
      },
    ],
    [
      'plain keys',
      {
        ts: 1495742183.37,
        level: 'error',
        logger: 'a.L',
        thread: 'main',
        msg: 'm',
        exception: trace,
        'flink-job-id': 'j',
      },
    ],
  ])('of %s', (_, json) => {
    const [entry, ...others] = readEntries(JSON.stringify(json));
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      time: 1495742183370,
      level: 'ERROR',
      logger: 'a.L',
      thread: 'main',
      message: 'm',
      context: { 'flink-job-id': 'j' },
    });
    expect(entry?.causes.map((one) => [one.class, one.message, one.frames.length])).toEqual([
      ['java.lang.RuntimeException', 'no', 1],
      ['java.io.IOException', 'gone', 1],
    ]);
  });

  it('between lines of text is an entry of its own', () => {
    const text = [
      'starting',
      JSON.stringify({ time: '2024-05-04T10:11:12Z', level: 'warn', msg: 'a' }),
      'ended',
      '{ not json }',
    ].join('\n');
    expect(readEntries(text).map(({ message, line }) => [message, line])).toEqual([
      ['starting', 1],
      ['a', 2],
      ['ended', 3],
      ['{ not json }', 4],
    ]);
  });

  it('of REST, with its trace spelt in one line, is a trace', () => {
    const [entry] = readEntries(
      String.raw`{"root-exception":"java.lang.RuntimeException: no\n\tat a.B.c(B.java:1)\nCaused by: java.io.IOException: gone\n\tat a.B.d(B.java:2)\n"}`,
    );
    expect(entry?.causes.map((one) => one.class)).toEqual(['java.lang.RuntimeException', 'java.io.IOException']);
  });
});
