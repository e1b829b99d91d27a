import { describe, expect, it } from 'vitest';
import { type CapturedExchange, captured } from '#fixtures/exchanges/captured';
import { createRestReading } from './index.ts';

function read(exchanges: readonly CapturedExchange[]) {
  const reading = createRestReading('lab');
  for (const exchange of exchanges) reading.take(exchange);
  return reading.finish();
}

describe('a path', () => {
  const plain = read(captured('1.20.3'));

  it('means the same behind /v1, as a file and with a slash', () => {
    for (const change of [(path: string) => `/v1${path}`, (path: string) => path.replace(/(\?|$)/, '/$1')]) {
      const exchanges = captured('1.20.3').map((one) => ({ ...one, path: change(one.path) }));
      expect(read(exchanges).jobs.map(({ id, load }) => [id, load.known])).toEqual(
        plain.jobs.map(({ id, load }) => [id, load.known]),
      );
    }
  });

  it('that is not understood is let pass', () => {
    const [any] = captured('1.20.3');
    const odd = [
      '/jobs/metrics?get=x',
      '/taskmanagers/metrics',
      '/jobmanager/log',
      '',
      '/',
      '?',
      '/jobs/%zz/rescales/overview',
    ];
    const { jobs, cluster } = read(
      odd.map((path) => ({ ...any, look: 0, at: 0, tookMs: 0, status: 200, path, body: [] })),
    );
    expect(jobs).toEqual([]);
    expect(cluster.taskManagers.known).toBe(false);
  });

  it('may have an escaped id', () => {
    const exchanges = captured('1.20.3').map((one) => ({
      ...one,
      path: one.path.replace('/tm-1', '/host%3A6122-a%2Fb'),
    }));
    for (const { path, body } of exchanges) {
      if (path !== '/taskmanagers') continue;
      for (const one of body.taskmanagers) one.id = one.id.replace('tm-1', 'host:6122-a/b');
    }
    const { taskManagers } = read(exchanges).cluster;
    const odd = taskManagers.known ? taskManagers.value.find(({ id }) => id === 'host:6122-a/b') : undefined;
    expect(odd?.path).toBe('/taskmanagers/host%3A6122-a%2Fb');
    expect(odd?.samples.length).toBeGreaterThan(0);
  });
});

describe('a History Server', () => {
  it('has what was archived, and says what it never has', () => {
    const { cluster, jobs, partly } = read(captured('1.20.3-history-server'));
    expect(partly).toBe(false);
    expect(cluster).toMatchObject({
      kind: 'history-server',
      flinkVersion: { known: true, value: '1.20.3' },
      slots: { known: false, gap: { kind: 'absent' } },
      taskManagers: { known: false, gap: { kind: 'absent' } },
    });
    const job = jobs.find(({ name }) => name === 'reading patient');
    expect(job?.state).toBe('CANCELED');
    expect(job?.checkpointing).toMatchObject({ known: true, value: { incremental: true } });
    expect(job?.restarts).toMatchObject({ known: false, gap: { kind: 'absent' } });
    expect(job?.failures).toMatchObject({ known: true, value: [{ exception: 'java.lang.IllegalStateException' }] });
    const [load] = job?.load.known ? [...job.load.value.values()] : [];
    expect(load).toMatchObject({ basis: 'none', watchedMs: 0 });
    expect(load?.recordsOut[0]).toBe(174450);
  });
});
