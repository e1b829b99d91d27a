import { describe, expect, it } from 'vitest';
import { capturedLogs } from '#fixtures/captured-logs';
import { foldLogs } from './fold-logs.ts';

/** What a real cluster logged, folded. */
async function folded(bundle: string, only = /./) {
  const logs = (await capturedLogs(bundle)).filter(({ name }) => only.test(name));
  return foldLogs(logs.map(({ name, text }) => ({ name, content: text })));
}

describe('real logs', () => {
  it.each([
    ['user-code-exception--sick--1.17', '1.17.2', 'payment-parsing', 'RESTARTING', 17],
    ['user-code-exception--sick--1.20', '1.20.3', 'payment-parsing', 'RESTARTING', 8],
    ['user-code-exception--sick--2.3', '2.3.0', 'payment-parsing', 'RESTARTING', 13],
    ['backpressure-slow-operator.restart-loop--sick--1.13', '1.13.6', 'old-job', 'RUNNING', 4],
    ['backpressure-slow-operator.restart-loop--sick--1.16', '1.16.3', 'old-job', 'RUNNING', 4],
  ])('%s: version, job, state and failures', async (bundle, version, name, state, failures) => {
    const { cluster, jobs } = await folded(bundle);
    expect(cluster.flinkVersion).toEqual({ known: true, value: version });
    expect(jobs).toMatchObject([{ name, state }]);
    expect(jobs[0]?.failures.known && jobs[0].failures.value).toHaveLength(failures);
  });

  it('both processes tell of one failure: the task, its subtask, where it ran, the trace', async () => {
    const { jobs } = await folded('user-code-exception--sick--1.20');
    const [first] = jobs[0]?.failures.known ? jobs[0].failures.value : [];
    expect(first).toMatchObject({
      task: 'amount-parser (4/4)',
      subtask: 3,
      taskManager: 'taskmanager-1',
      exception: 'java.lang.NumberFormatException',
      at: Date.parse('2026-11-21T14:50:48.641Z'),
    });
    expect(first?.cite.at).toMatch(/taskexecutor-0-vm\.log:262-283$/);
  });

  it('a TaskManager alone tells the same failures of its own tasks', async () => {
    const { jobs } = await folded('user-code-exception--sick--1.20', /taskmanager-1/);
    expect(jobs).toMatchObject([{ id: 'e5c103f136a78597b6f86065bec8e856', state: 'UNKNOWN' }]);
    expect(jobs[0]?.failures.known && jobs[0].failures.value.length).toBe(5);
  });

  it('jobs that ran one after the other are kept apart', async () => {
    const { jobs } = await folded('checkpoint-declined-exception.sync--near-miss--1.20');
    const failed = jobs.map(({ failures }) => (failures.known ? failures.value.length : -1));
    expect(jobs).toHaveLength(16);
    expect(failed.filter((count) => count > 0)).toEqual([13, 1]);
    const counts = jobs.map(({ log }) => (log.known ? log.value.records.length : -1));
    expect(Math.max(...counts.slice(1, 6))).toBeLessThan(10);
  });

  it('a log whose clock is of another zone is put right by what both saw', async () => {
    const logs = await capturedLogs('user-code-exception--sick--1.20');
    const shifted = logs.map(({ name, text }) => ({
      name,
      content: name.startsWith('taskmanagers') ? text.replace(/^2026-11-21 14:/gm, '2026-11-21 22:') : text,
    }));
    const { jobs } = foldLogs(shifted);
    const [first] = jobs[0]?.failures.known ? jobs[0].failures.value : [];
    expect(first?.at).toBe(Date.parse('2026-11-21T14:50:48.641Z'));
    const files = jobs[0]?.log.known ? jobs[0].log.value.files : [];
    expect(files.map(({ role, clockOffsetMs }) => [role, clockOffsetMs / 3_600_000])).toEqual([
      ['jobmanager', 0],
      ['taskmanager', -8],
      ['taskmanager', -8],
    ]);
  });

  it('what comes in thousands is kept in a number that does not grow', async () => {
    const [log] = await capturedLogs('healthy-restarted-once--healthy--1.20');
    const kept = (times: number) => {
      const { jobs } = foldLogs([{ name: 'jm.log', content: (log?.text ?? '').repeat(times) }]);
      return jobs[0]?.log.known ? jobs[0].log.value.records.length : -1;
    };
    expect(kept(4)).toBe(kept(1));
  });

  it('rotated files are one log', async () => {
    const [log] = await capturedLogs('user-code-exception--sick--1.20');
    const lines = (log?.text ?? '').split('\n');
    const { jobs } = foldLogs([
      { name: 'jm.log.1', content: lines.slice(0, 600).join('\n') },
      { name: 'jm.log', content: lines.slice(600).join('\n') },
    ]);
    expect(jobs[0]?.log.known && jobs[0].log.value.files.map(({ name }) => name)).toEqual(['jm.log']);
    expect(jobs[0]?.failures.known && jobs[0].failures.value).toHaveLength(8);
  });
});

it('a fragment without times is no history, but a record for each line', () => {
  const { jobs } = foldLogs([{ name: 'chat', content: 'checkpointing: disabled\nparallelism: 4' }]);
  expect(jobs).toMatchObject([{ id: '', state: 'UNKNOWN', failures: { known: false } }]);
  expect(jobs[0]?.log.known && jobs[0].log.value.records.map(({ cite }) => cite.at)).toEqual(['chat:1', 'chat:2']);
});

describe('two jobs at once', () => {
  const [GOOD, BAD] = ['a', 'b'].map((letter) => letter.repeat(32)) as [string, string];
  const at = (second: number, words: string) =>
    `2026-05-04 12:00:0${second},000 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph [] - ${words}`;
  const failed = (job: string) =>
    at(
      5,
      `Map (1/2) (${job}) switched from RUNNING to FAILED on tm-1 @ host (dataPort=1).\njava.lang.IllegalStateException: odd\n\tat com.acme.A.b(A.java:1)`,
    );
  const states = [
    at(0, `Job good (${GOOD}) switched from state CREATED to RUNNING.`),
    at(0, `Job bad (${BAD}) switched from state CREATED to RUNNING.`),
  ];
  const failures = (...lines: readonly string[]) =>
    foldLogs([{ name: 'jm.log', content: lines.join('\n') }]).jobs.map(({ name, failures, log }) => [
      name,
      failures.known ? failures.value.length : -1,
      log.known ? log.value.records.length : -1,
    ]);

  it('a failed task whose job is not told belongs to the one that goes down', () => {
    const down = at(5, `Job bad (${BAD}) switched from state RUNNING to RESTARTING.`);
    expect(failures(...states, failed('c'.repeat(32)), down)).toEqual([
      ['good', 0, 0],
      ['bad', 1, 1],
    ]);
  });

  it('slots tie attempts to jobs', () => {
    const [slot, graph] = ['d', 'e'].map((letter) => letter.repeat(32));
    const attempt = `${graph}_${'f'.repeat(32)}_0_0`;
    const ties = [
      at(1, `Starting allocation of slot ${slot} from tm-1 for job ${BAD} with resource profile x.`),
      at(
        2,
        `Deploying Map (1/2) (attempt #0) with attempt id ${attempt} and vertex id x to tm-1 @ host (dataPort=1) with allocation id ${slot}`,
      ),
    ];
    expect(failures(...states, ...ties, failed(attempt))).toEqual([
      ['good', 0, 0],
      ['bad', 1, 1],
    ]);
  });
});
