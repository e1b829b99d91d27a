import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LogPart, readLogParts } from './index.ts';

const real = (name: string) => readFileSync(new URL(`../../../fixtures/logs/${name}`, import.meta.url), 'utf8');
const lines = (...all: readonly string[]) => all.join('\n');
const LOG = '2024-05-04 10:11:12,345 INFO  org.apache.flink.runtime.taskmanager.Task                    [] - hello';
const MIB = 1024 * 1024;

function only<Kind extends LogPart['kind']>(text: string, kind: Kind): Extract<LogPart, { kind: Kind }> {
  const found = readLogParts(text).filter((part) => part.kind === kind);
  expect(found).toHaveLength(1);
  return found[0] as Extract<LogPart, { kind: Kind }>;
}

/** Kinds and line ranges. */
function outline(text: string) {
  return readLogParts(text).map(({ kind, line, lastLine }) => `${kind} ${line}-${lastLine}`);
}

// kubernetes.io/docs/concepts/configuration/manage-resources-containers/#my-container-is-terminated
const POD = lines(
  'Name:                           simmemleak-hra99',
  'Namespace:                      default',
  'Image(s):                       saadali/simmemleak',
  'Node:                           kubernetes-node-tf0f/10.240.216.66',
  'Labels:                         name=simmemleak',
  'Status:                         Running',
  'Reason:',
  'Message:',
  'IP:                             10.244.2.75',
  'Containers:',
  '  simmemleak:',
  '    Image:  saadali/simmemleak:latest',
  '    Limits:',
  '      cpu:          100m',
  '      memory:       50Mi',
  '    State:          Running',
  '      Started:      Tue, 07 Jul 2019 12:54:41 -0700',
  '    Last State:     Terminated',
  '      Reason:       OOMKilled',
  '      Exit Code:    137',
  '      Started:      Fri, 07 Jul 2019 12:54:30 -0700',
  '      Finished:     Fri, 07 Jul 2019 12:54:33 -0700',
  '    Ready:          False',
  '    Restart Count:  5',
  'Conditions:',
  '  Type      Status',
  '  Ready     False',
  'Events:',
  '  Type    Reason     Age   From               Message',
  '  ----    ------     ----  ----               -------',
  '  Normal  Scheduled  42s   default-scheduler  Successfully assigned simmemleak-hra99 to kubernetes-node-tf0f',
  '  Normal  Pulled     41s   kubelet            Container image "saadali/simmemleak:latest" already present on machine',
);

describe('kubectl describe pod', () => {
  it.each([
    ['as it is', POD],
    ['without indentation', POD.replaceAll(/^ +/gm, '')],
    ['quoted', POD.replaceAll(/^/gm, '> ')],
  ])('%s', (_, text) => {
    const { pods } = only(text, 'pods');
    expect(pods).toMatchObject([
      {
        name: 'simmemleak-hra99',
        namespace: 'default',
        node: 'kubernetes-node-tf0f',
        status: 'Running',
        containers: [
          {
            name: 'simmemleak',
            state: { is: 'Running', started: Date.parse('2019-07-07T12:54:41-07:00') },
            lastState: {
              is: 'Terminated',
              reason: 'OOMKilled',
              exitCode: 137,
              finished: Date.parse('2019-07-07T12:54:33-07:00'),
            },
            restarts: 5,
            limits: { cpu: '100m', memory: '50Mi' },
            requests: {},
          },
        ],
        events: [{ type: 'Normal', reason: 'Scheduled', age: '42s' }, { reason: 'Pulled' }],
      },
    ]);
  });

  it('between two logs', () => {
    const text = lines(LOG, LOG, POD, '', LOG);
    expect(outline(text)).toEqual(['log 1-2', 'pods 3-35', 'log 36-36']);
  });
});

describe('what kubectl lists', () => {
  // kubernetes.io/docs/reference/kubectl/generated/kubectl_get: columns of events and pods
  it('as events', () => {
    const { events } = only(
      lines(
        'LAST SEEN   TYPE      REASON             OBJECT                      MESSAGE',
        '2m          Normal    Scheduled          pod/web-abc12               Successfully assigned default/web-abc12 to node-3',
        '5m (x3 over 10m)   Warning   FailedScheduling   pod/job-taskmanager-1-1     0/3 nodes are available: 3 Insufficient memory.',
        '',
        LOG,
      ),
      'events',
    );
    expect(events).toEqual([
      {
        type: 'Normal',
        reason: 'Scheduled',
        object: 'pod/web-abc12',
        message: 'Successfully assigned default/web-abc12 to node-3',
        age: '2m',
      },
      {
        type: 'Warning',
        reason: 'FailedScheduling',
        object: 'pod/job-taskmanager-1-1',
        message: '0/3 nodes are available: 3 Insufficient memory.',
        age: '5m (x3 over 10m)',
      },
    ]);
  });

  it('as pods', () => {
    const { pods } = only(
      lines(
        'NAMESPACE   NAME                     READY   STATUS             RESTARTS        AGE',
        'flink       job-taskmanager-1-1      0/1     OOMKilled          3 (2m ago)      5d',
      ),
      'pods',
    );
    expect(pods).toMatchObject([{ name: 'job-taskmanager-1-1', status: 'OOMKilled', restarts: 3 }]);
  });
});

describe('yarn logs', () => {
  // Hadoop's LogToolUtils#outputContainerLog and AggregatedLogFormat: `Container: … on …`, `LogType:`, `LogLength:`, `LogContents:`
  const head = (container: string, host: string, file: string) => [
    `Container: ${container} on ${host}`,
    'LogAggregationType: AGGREGATED',
    '='.repeat(100),
    `LogType:${file}`,
    'LogLastModifiedTime:Tue Oct 19 12:30:32 +0000 2021',
    'LogLength:3279',
    'LogContents:',
  ];
  const end = (file: string) => ['', `End of LogType:${file}`, '*'.repeat(80), ''];
  const text = lines(
    ...head('container_e54_1631812995637_0402_01_000001', 'wrk-1.cloud_45454_1634646632767', 'jobmanager.log'),
    LOG,
    ...end('jobmanager.log'),
    'LogType:jobmanager.out',
    'LogLength:0',
    'LogContents:',
    ...end('jobmanager.out'),
    ...head('container_e54_1631812995637_0402_01_000002', 'wrk-2.cloud_45454', 'taskmanager.log'),
    LOG,
    LOG,
    ...end('taskmanager.log'),
  );

  it('are cut into the files of containers', () => {
    const parts = readLogParts(text).map((part) => [
      part.container,
      part.host,
      part.file,
      part.line,
      part.kind === 'log' && part.entries.length,
    ]);
    expect(parts).toEqual([
      ['container_e54_1631812995637_0402_01_000001', 'wrk-1.cloud', 'jobmanager.log', 8, 1],
      ['container_e54_1631812995637_0402_01_000002', 'wrk-2.cloud', 'taskmanager.log', 27, 2],
    ]);
  });
});

describe('a JVM', () => {
  it('prints threads and its crash to standard output', () => {
    const [dump, crash, ...others] = readLogParts(real('jvm-stdout-17.txt'));
    expect(others).toEqual([]);
    if (dump?.kind !== 'thread-dump' || crash?.kind !== 'hs-err') throw new Error(`${dump?.kind} ${crash?.kind}`);
    expect(dump.deadlock).toBe(true);
    const left = dump.threads.find(({ name }) => name === 'left');
    const right = dump.threads.find(({ name }) => name === 'right');
    expect([left?.state, right?.state]).toEqual(['BLOCKED', 'BLOCKED']);
    expect(right?.holds).toContain(left?.waitsFor);
    expect(left?.frames[0]).toMatchObject({ class: 'Busy', file: 'Busy.java', line: 5 });
    expect(crash.crash).toMatchObject({
      signal: 'SIGSEGV',
      problematicFrame: 'C  [libc.so.6+0x85f14]',
      outOfMemory: false,
    });
  });

  it('writes a crash report', () => {
    const { crash } = only(real('hs-err-17.log'), 'hs-err');
    expect(crash).toMatchObject({ signal: 'SIGSEGV', pid: 19661, elapsedMs: 4008 });
    expect(crash.command).toContain('-Xmx32m');
  });

  it('runs out of native memory', () => {
    // HotSpot's VMError and report_vm_out_of_memory
    const { crash } = only(
      lines(
        "OpenJDK 64-Bit Server VM warning: INFO: os::commit_memory(0x00000000eaaa0000, 178978816, 0) failed; error='Cannot allocate memory' (errno=12)",
        '#',
        '# There is insufficient memory for the Java Runtime Environment to continue.',
        '# Native memory allocation (mmap) failed to map 178978816 bytes for committing reserved memory.',
        '# An error report file with more information is saved as:',
        '# /opt/flink/hs_err_pid1.log',
      ),
      'hs-err',
    );
    expect(crash).toMatchObject({ outOfMemory: true, refusedBytes: 178978816 });
  });

  it('dumps its threads between two lines of a log', () => {
    const dump = real('jvm-stdout-17.txt').split('\n').slice(0, 60);
    expect(outline(lines(LOG, ...dump, LOG))).toEqual(['log 1-1', 'thread-dump 2-61', 'log 62-62']);
  });
});

describe('a log of garbage collection', () => {
  it('of the unified kind', () => {
    const { collections } = only(real('gc-17.log'), 'gc-log');
    expect(collections[0]).toEqual({
      time: Date.UTC(2026, 10, 21, 17, 35, 7, 453),
      uptimeMs: 98,
      name: 'Pause Young (Normal)',
      full: false,
      cause: 'G1 Evacuation Pause',
      pauseMs: 1.333,
      before: 6 * MIB,
      after: MIB,
      capacity: 18 * MIB,
    });
    expect(collections.find(({ full }) => full)).toMatchObject({ cause: 'System.gc()', pauseMs: 2.259 });
  });

  it('of a collector without pauses', () => {
    const { collections } = only(real('zgc-25.log'), 'gc-log');
    expect(collections).toHaveLength(9);
    expect(collections[1]).toEqual({
      uptimeMs: 289,
      name: 'Major Collection',
      full: false,
      cause: 'Warmup',
      before: 18 * MIB,
      after: 8 * MIB,
    });
  });

  // herongyang.com "Parallel Collector GC Log Message Format"; docs.oracle.com GC tuning guide of JDK 8; blog.gceasy.io "Understanding G1 GC log format"
  it.each([
    [
      '[GC (Allocation Failure) [PSYoungGen: 450K->248K(768K)] 1218K->1104K(1792K), 0.0035187 secs]',
      { full: false, cause: 'Allocation Failure', pauseMs: 3.519, before: 1218 * 1024, capacity: 1792 * 1024 },
    ],
    [
      '2015-09-14T12:32:24.398-0700: 0.356: [Full GC (Ergonomics) [PSYoungGen: 240K->0K(768K)] [ParOldGen: 1828K->2037K(3840K)] 2068K->2037K(4608K), [Metaspace: 44K->44K(4480K)], 0.0642066 secs] [Times: user=0.05 sys=0.00, real=0.07 secs]',
      { time: Date.parse('2015-09-14T12:32:24.398-07:00'), uptimeMs: 356, full: true, after: 2037 * 1024 },
    ],
    ['[GC 325407K->83000K(776768K), 0.2300771 secs]', { full: false, pauseMs: 230.077, before: 325407 * 1024 }],
    [
      '2015-09-14T12:32:24.398-0700: 0.356: [GC pause (G1 Evacuation Pause) (young), 0.0215287 secs]\n   [Eden: 12.0M(12.0M)->0.0B(14.0M) Survivors: 0.0B->2048.0K Heap: 12.6M(252.0M)->7848.3K(252.0M)]',
      { full: false, pauseMs: 21.529, capacity: 252 * MIB },
    ],
  ])('of JDK 8: %s', (line, expected) => {
    const { collections } = only([line, line, line].join('\n'), 'gc-log');
    expect(collections).toHaveLength(3);
    expect(collections[0]).toMatchObject(expected);
  });
});

it('is one log where nothing else is', () => {
  expect(outline(real('jobmanager-1.20.log'))).toEqual(['log 1-163']);
});
