import { describe, expect, it } from 'vitest';
import { foldLogs } from '#collect';
import { observationOf, patientOf } from '#engine';
import { timeline } from './timeline.ts';
import { toldFaults } from './told-faults.ts';

const JOB = '5a1c8f0e2b7d4c63a9e8f7d6c5b4a392';
const GRAPH = 'ExecutionGraph       [] -';

/** Entries of a JobManager's log, at seconds after noon; templates A1, A3, C2 of reference/flink-evidence.md 3.4. */
const entry = (seconds: number, level: string, words: string) =>
  `${new Date(Date.UTC(2026, 4, 4, 12, 0, seconds)).toISOString().replace('T', ' ').replace('.', ',').slice(0, 23)} ${level.padEnd(5)} org.apache.flink.runtime.executiongraph.${words}`;
const job = (seconds: number, from: string, to: string) =>
  entry(seconds, 'INFO', `${GRAPH} Job orders (${JOB}) switched from state ${from} to ${to}.`);
const checkpoint = (seconds: number, id: number) =>
  entry(
    seconds,
    'INFO',
    `CheckpointCoordinator [] - Completed checkpoint ${id} for job ${JOB} (10 bytes, checkpointDuration=5 ms, finalizationTime=1 ms).`,
  );
const failed = (seconds: number, attempt: number, trace: string, task = 'enrich') =>
  entry(
    seconds,
    'INFO',
    `${GRAPH} ${task} (1/1) (${JOB}_34bbb22598b9b0bbf8d997d33fcd2253_0_${attempt}) switched from RUNNING to FAILED on tm-1 @ host (dataPort=1).\n${trace}`,
  );
const BY_FLINK = '\tat org.apache.flink.streaming.runtime.tasks.StreamTask.invoke(StreamTask.java:900)';
const SCHEME = `org.apache.flink.core.fs.UnsupportedFileSystemSchemeException: Could not find a file system implementation for scheme 's3'.\n${BY_FLINK}`;
const ODD = `java.lang.IllegalStateException: odd\n\tat org.example.lib.Thing.run(Thing.java:7)\n${BY_FLINK}`;
const CLOSED = `org.apache.flink.runtime.io.network.netty.exception.RemoteTransportException: Error at remote task manager 'host/10.0.0.7:4321'.\n${BY_FLINK}`;

function patientFrom(lines: readonly string[]) {
  const { cluster, jobs } = foldLogs([{ name: 'jm.log', content: lines.join('\n') }]);
  const [first] = jobs;
  const end = first?.basics.known ? first.basics.value.now : 0;
  return observationOf(patientOf(first as NonNullable<typeof first>, cluster, end));
}

function told(...lines: readonly string[]) {
  const seen = patientFrom(lines).see(toldFaults);
  return (seen.known ? seen.value : []).map(({ diagnosis, cause, begins, leads, loop, severity, count }) => ({
    what: diagnosis ?? cause?.message ?? '',
    begins,
    leads,
    loop,
    severity,
    count,
  }));
}

const start = [job(0, 'CREATED', 'RUNNING'), checkpoint(20, 1)];
/** A failure at `seconds` and the restart a second later. */
const restart = (seconds: number, attempt: number, trace: string) => [
  failed(seconds, attempt, trace),
  job(seconds, 'RUNNING', 'RESTARTING'),
  job(seconds + 1, 'RESTARTING', 'RUNNING'),
];

describe('the first fault', () => {
  it('the loop’s start is told apart from what keeps it going', () => {
    const faults = told(
      ...start,
      ...restart(30, 0, ODD),
      ...restart(40, 1, SCHEME),
      ...restart(50, 2, SCHEME),
      ...restart(60, 3, SCHEME),
    );
    expect(faults).toMatchObject([
      { what: 'odd', begins: true, loop: 'began', severity: 'critical', count: 1 },
      { what: 'fs-scheme-missing', begins: false, loop: 'sustains', severity: 'critical', count: 3 },
    ]);
  });

  it('the same in every attempt', () => {
    expect(
      told(...start, ...restart(30, 0, SCHEME), ...restart(40, 1, SCHEME), ...restart(50, 2, SCHEME)),
    ).toMatchObject([{ what: 'fs-scheme-missing', begins: true, loop: 'all', count: 3 }]);
  });

  it('another in every attempt', () => {
    const odd = (what: string) =>
      `java.lang.IllegalStateException: ${what}\n\tat org.example.lib.Thing.run(Thing.java:7)\n${BY_FLINK}`;
    expect(
      told(...start, ...restart(30, 0, odd('one')), ...restart(40, 1, SCHEME), ...restart(50, 2, odd('two'))).map(
        ({ loop }) => loop,
      ),
    ).toEqual(['varies', 'varies', 'varies']);
  });

  it('other tasks that only lost their partner did not begin it, though they told it first', () => {
    const faults = told(...start, failed(30, 0, CLOSED, 'sink'), ...restart(31, 0, SCHEME));
    const scheme = faults.find(({ what }) => what === 'fs-scheme-missing');
    const closed = faults.find(({ what }) => what !== 'fs-scheme-missing');
    expect([scheme?.leads, closed?.leads]).toEqual([true, false]);
  });

  it('a process that died without a word is found by its end, which the platform tells later', () => {
    const worker = entry(
      45,
      'INFO',
      'ActiveResourceManager [] - Worker tm-1 is terminated. Diagnostics: Pod terminated, container termination statuses: [flink-main-container(exitCode=137, reason=OOMKilled, message=null)]',
    );
    const faults = told(...start, ...restart(30, 0, CLOSED), worker);
    expect(faults.filter(({ leads }) => leads)).toMatchObject([{ what: 'container-oomkilled', begins: true }]);
  });

  it('noise that is told all the time did not begin what it stands before', () => {
    const noise = [5, 10, 15, 20, 25, 100, 200, 299].map((at) =>
      entry(at, 'ERROR', `Metrics [] - push gateway said no\njava.io.IOException: no\n${BY_FLINK}`),
    );
    const faults = told(job(0, 'CREATED', 'RUNNING'), ...noise, ...restart(300, 0, ODD), ...restart(304, 1, ODD));
    expect(faults.filter(({ begins }) => begins)).toMatchObject([{ what: 'odd', severity: 'critical' }]);
    expect(faults.find(({ what }) => what === 'no')?.severity).toBe('info');
  });

  it('what only slows a job down did not begin its failures, though every start tells it', () => {
    // Template F7 of reference/flink-evidence.md 3.4.
    const slow = [2, 31, 41].map((at) =>
      entry(
        at,
        'WARN',
        'State [] - RocksDBStateBackend performance will be poor because of the current Flink memory configuration!',
      ),
    );
    const faults = told(job(0, 'CREATED', 'RUNNING'), ...slow, ...restart(30, 0, ODD), ...restart(40, 1, ODD));
    expect(faults.filter(({ begins }) => begins)).toMatchObject([{ what: 'odd', loop: 'all' }]);
    expect(faults.find(({ what }) => what === 'rocksdb-managed-memory-small')).toMatchObject({ leads: true });
  });

  it('what was told before the job ran did not bring it down', () => {
    const early = entry(0, 'WARN', `Plugins [] - ${SCHEME}`);
    const faults = told(early, job(10, 'CREATED', 'RUNNING'), ...restart(30, 0, ODD), ...restart(40, 1, ODD));
    expect(faults.filter(({ begins }) => begins)).toMatchObject([{ what: 'odd' }]);
  });

  it('what a process ended with matters, whatever it had overcome before', () => {
    // org.apache.flink.runtime.taskexecutor.TaskManagerRunner#onFatalError
    const fatal = entry(
      90,
      'ERROR',
      'TaskManagerRunner [] - Fatal error occurred while executing the TaskManager. Shutting it down...\njava.lang.OutOfMemoryError: Metaspace',
    );
    const faults = told(...start, ...restart(30, 0, SCHEME), checkpoint(50, 2), fatal);
    expect(faults.map(({ what, severity }) => [what, severity])).toEqual([
      ['fs-scheme-missing', 'info'],
      ['oom-metaspace-leak', 'critical'],
    ]);
    const overcome = told(...start, ...restart(30, 0, SCHEME), checkpoint(50, 2), fatal, checkpoint(95, 3));
    expect(overcome.find(({ what }) => what === 'oom-metaspace-leak')?.severity).toBe('info');
  });

  it.each([
    ['a job that came back and completed a checkpoint', [checkpoint(40, 2)], 'info'],
    ['a job that came back a moment ago', [], 'warning'],
    [
      'a job that is down for good',
      [failed(40, 1, SCHEME), job(40, 'RUNNING', 'FAILING'), job(41, 'FAILING', 'FAILED')],
      'critical',
    ],
    ['a job that was cancelled', [job(40, 'RUNNING', 'CANCELLING'), job(41, 'CANCELLING', 'CANCELED')], 'info'],
  ] as const)('matters by what followed: %s', (_, after, severity) => {
    expect(told(...start, ...restart(30, 0, SCHEME), ...after)[0]).toMatchObject({
      what: 'fs-scheme-missing',
      severity,
    });
  });
});

it('the time line: what went well last, the first fault, what followed, the end', () => {
  const seen = patientFrom([
    ...start,
    checkpoint(25, 2),
    ...restart(30, 0, ODD),
    ...restart(40, 1, SCHEME),
    failed(50, 2, SCHEME),
    job(50, 'RUNNING', 'FAILING'),
    job(51, 'FAILING', 'FAILED'),
  ]).see(timeline);
  expect((seen.known ? seen.value : []).map(({ kind, cite }) => `${kind} ${cite.at}`)).toEqual([
    'healthy jm.log:3',
    'first-fault jm.log:4-7',
    'follow jm.log:10-12',
    'follow jm.log:15-17',
    'end jm.log:19',
  ]);
});

it('a loop that restarts at once: each failure begins with its own telling, not with that of the one before', () => {
  const lines = [0, 1, 2].flatMap((attempt) => restart(30 + 2 * attempt, attempt, SCHEME));
  expect(told(...start, ...lines, failed(36, 3, SCHEME))).toMatchObject([{ what: 'fs-scheme-missing', loop: 'all' }]);
});

it('what only followed from something before a completed checkpoint did not begin the failure after it', () => {
  const refused = entry(
    5,
    'INFO',
    `CheckpointFailureManager [] - Failed to trigger checkpoint for job ${JOB} since Checkpoint triggering task Source: a (1/1) of job ${JOB} is not being executed at the moment. Aborting checkpoint. Failure reason: Not all required tasks are currently running..`,
  );
  const begins = (...lines: readonly string[]) =>
    told(job(0, 'CREATED', 'RUNNING'), refused, ...lines, failed(30, 0, CLOSED)).flatMap(({ what, begins }) =>
      begins ? [what] : [],
    );
  expect(begins(checkpoint(20, 1))).toEqual(['network-connection-lost']);
  expect(begins()).toEqual(['checkpoint-tasks-not-running']);
});

describe('slots that were asked for (DeclarativeSlotManager, 1.14+: each restart asks several times)', () => {
  const asks = (seconds: number) =>
    entry(
      seconds,
      'INFO',
      `slotmanager.DeclarativeSlotManager [] - Received resource requirements from job ${JOB}: [ResourceRequirement{resourceProfile=ResourceProfile{UNKNOWN}, numberOfRequiredSlots=4}]`,
    );
  const runs = (seconds: number, attempt: number) =>
    entry(
      seconds,
      'INFO',
      `${GRAPH} enrich (1/1) (${JOB}_34bbb22598b9b0bbf8d997d33fcd2253_0_${attempt}) switched from INITIALIZING to RUNNING.`,
    );

  const heard = (seconds: number) => entry(seconds, 'INFO', 'slotmanager.DeclarativeSlotManager [] - Waiting.');

  it.each([
    ['not told where tasks ran after that', [asks(31), asks(32), runs(33, 1)], []],
    ['told once where they wait', [runs(29, 1), asks(31), asks(32), heard(45)], ['the job asks for 4 slots']],
    ['not told where the log ends at once', [runs(29, 1), asks(31), asks(32), heard(33)], []],
  ])('%s', (_, after, expected) => {
    const seen = patientFrom([...start, failed(30, 0, ODD), ...after]).see(timeline);
    const said = (seen.known ? seen.value : []).map(({ text: { en } }) => en);
    expect(said.filter((one) => one.includes('slots'))).toEqual(expected);
  });
});
