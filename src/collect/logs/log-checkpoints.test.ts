import { describe, expect, it } from 'vitest';
import type { Checkpoints } from '#evidence';
import { checkpointLog, everySo, logLine, TOLD_FROM, TOLD_JOB } from '#fixtures/checkpoint-log';
import { foldLogs } from './fold-logs.ts';
import { createCheckpointKeeper } from './keep-checkpoints.ts';

/** What the only job in these files is known to have done. */
function told(...contents: readonly string[]): Checkpoints | undefined {
  const names = contents.map((_, index) => (index === contents.length - 1 ? '' : `.${contents.length - 1 - index}`));
  const { jobs } = foldLogs(contents.map((content, index) => ({ name: `jobmanager.log${names[index]}`, content })));
  expect(jobs).toHaveLength(1);
  return jobs[0]?.checkpoints.known ? jobs[0].checkpoints.value : undefined;
}

describe('the history that a JobManager tells', () => {
  it('times, durations, sizes, and what registering took', () => {
    const history = told(checkpointLog([{ at: 5000, tookMs: 230, bytes: 177_432, finalizeMs: 7 }]))?.history;
    expect(history).toMatchObject([
      {
        id: 1,
        status: 'COMPLETED',
        triggeredAt: TOLD_FROM + 5000,
        durationMs: 230,
        stateBytes: 177_432,
        finalizeMs: 7,
        savepoint: false,
        cite: { source: 'log', at: 'jobmanager.log:3' },
      },
    ]);
  });

  it('in the words of 1.13, and without the line of the trigger', () => {
    const line = logLine(
      5060,
      'checkpoint.CheckpointCoordinator',
      `Completed checkpoint 7 for job ${TOLD_JOB} (1234 bytes in 56 ms).`,
    );
    expect(told(line)?.history).toMatchObject([{ id: 7, triggeredAt: TOLD_FROM + 5004, durationMs: 56 }]);
  });

  it('on the clock of the log, which may be that of another zone', () => {
    const log = checkpointLog(everySo(2, 10_000)).replaceAll('2026-05-01 10:', '2026-05-01 18:');
    const first = told(log)?.history[0];
    expect(first?.triggeredAt).toBe(TOLD_FROM + 8 * 3_600_000 + 1000);
  });

  it('why one failed where its line says so', () => {
    const history = told(checkpointLog([{ tookMs: 60_000, end: 'expired' }]))?.history;
    expect(history).toMatchObject([
      { status: 'FAILED', durationMs: 60_000, failure: { message: 'Checkpoint expired before completing.' } },
    ]);
  });

  it('savepoints as such', () => {
    expect(told(checkpointLog([{ savepoint: true }]))?.history).toMatchObject([{ savepoint: true }]);
  });

  it('one that is under way when the log ends', () => {
    const log = `${checkpointLog([{ at: 1000 }, { at: 11_000, end: 'none' }])}${logLine(15_000, 'x.Y', 'something')}\n`;
    expect(told(log)?.history.at(-1)).toMatchObject({ id: 2, status: 'IN_PROGRESS', durationMs: 4000 });
  });

  it('not one that went with its job', () => {
    const down = logLine(
      13_000,
      'executiongraph.ExecutionGraph',
      `Job orders (${TOLD_JOB}) switched from state RUNNING to RESTARTING.`,
    );
    const history = told(`${checkpointLog([{ at: 1000 }, { at: 11_000, end: 'none' }])}${down}\n`)?.history;
    expect(history?.map(({ id }) => id)).toEqual([1]);
  });

  it('numbers that begin anew, as without high availability', () => {
    const again = checkpointLog(everySo(2, 10_000)).replaceAll('2026-05-01 10:', '2026-05-01 11:');
    const stamps = again.replace(/@ (\d+)/g, (_, stamp: string) => `@ ${Number(stamp) + 3_600_000}`);
    expect(told(checkpointLog(everySo(2, 10_000)) + stamps)?.history.map(({ id }) => id)).toEqual([1, 2, 1, 2]);
  });

  it('across a rotation', () => {
    const lines = checkpointLog([{ at: 1000 }, { at: 11_000 }]).split('\n');
    const history = told(lines.slice(0, 4).join('\n'), lines.slice(4).join('\n'))?.history;
    expect(history).toMatchObject([{ status: 'COMPLETED' }, { status: 'COMPLETED', durationMs: 100 }]);
  });

  it('nothing where the log tells of none', () => {
    expect(told(checkpointLog([]))).toBeUndefined();
  });

  it('of every job its own', () => {
    const other = TOLD_JOB.replaceAll('a', '0');
    const log = checkpointLog(everySo(3, 10_000)) + checkpointLog(everySo(2, 7000)).replaceAll(TOLD_JOB, other);
    const { jobs } = foldLogs([{ name: 'jobmanager.log', content: log }]);
    const counts = jobs.map(({ id, checkpoints }) => [id, checkpoints.known && checkpoints.value.counts.completed]);
    expect(new Map(counts as [string, number][])).toEqual(
      new Map([
        [TOLD_JOB, 3],
        [other, 2],
      ]),
    );
  });
});

describe('of very many', () => {
  const kept = () => {
    const keeper = createCheckpointKeeper();
    for (let checkpoint = 1; checkpoint <= 50_000; checkpoint++) {
      const of = {
        kind: 'checkpoint',
        checkpoint,
        job: TOLD_JOB,
        cite: { source: 'log', at: `l:${checkpoint}` },
      } as const;
      keeper.keep({ ...of, what: 'triggered' });
      keeper.keep({ ...of, what: 'completed' });
    }
    return keeper.kept();
  };

  it('the newest stay one by one, the others evenly, each with both of its lines', () => {
    const told = kept();
    const ids = told.filter(({ what }) => what === 'triggered').map(({ checkpoint }) => checkpoint);
    expect(told.length).toBeLessThanOrEqual(1200);
    expect(told.filter(({ what }) => what === 'completed').map(({ checkpoint }) => checkpoint)).toEqual(ids);
    expect(ids.slice(-200)).toEqual(Array.from({ length: 200 }, (_, n) => 49_801 + n));
    expect(ids[0]).toBeLessThan(1000);
    const steps = ids.slice(1, 90).map((id, index) => id - (ids[index] ?? 0));
    expect(new Set(steps).size).toBe(1);
  });

  it('of thousands of jobs those told of last', () => {
    const keeper = createCheckpointKeeper();
    for (let n = 0; n < 3000; n++) {
      const job = n.toString(16).padStart(32, '0');
      keeper.keep({ kind: 'checkpoint', checkpoint: 1, job, what: 'completed', cite: { source: 'log', at: 'l:1' } });
    }
    const jobs = keeper.kept().map(({ job }) => Number.parseInt(job ?? '', 16));
    expect(jobs).toEqual(Array.from({ length: 100 }, (_, n) => 2900 + n));
  });
});
