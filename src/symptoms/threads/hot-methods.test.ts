import { describe, expect, it } from 'vitest';
import { observationOf, patientOf } from '#engine';
import { type Evidence, known } from '#evidence';
import { withFlameGraph, withoutThreads, withThreads } from '#fixtures/busy-threads';
import { capture } from '#fixtures/capture';
import { healthyJob, withJob } from '#fixtures/healthy-job';
import { type HotVertex, hotMethods } from './hot-methods.ts';

function seen({ jobs, clusters, to }: Evidence, name: string): HotVertex | undefined {
  const job = jobs.find((one) => one.name === 'reading patient');
  const [cluster] = clusters;
  if (!job || !cluster) throw new Error('the evidence has no job or no cluster');
  const observed = observationOf(patientOf(job, cluster, to)).see(hotMethods);
  return observed.known ? observed.value.find(({ vertex }) => vertex.name.includes(name)) : undefined;
}

describe.each(['1.17.2', '1.20.3', '2.3.0'])('what a real job does on Flink %s', (version) => {
  it('is a sleep in its own function', () => {
    const [first] = seen(capture(version), 'count per key')?.occupations ?? [];
    expect(first).toMatchObject({ activity: 'sleep', waits: true, place: 'function' });
    expect(first?.entry?.method).toBe('processElement');
  });

  it('does not include waiting for input', () => {
    const sink = seen(capture(version), 'discard ticks');
    expect(sink?.samples).toBeGreaterThan(0);
    expect(sink?.occupied).toBeLessThan((sink?.samples ?? 0) / 4);
  });
});

describe('what threads do', () => {
  const calm = withoutThreads(healthyJob());

  it('is counted in the flame graph, and shown by a thread of a dump', () => {
    const both = withFlameGraph(withThreads(calm, { vertex: 'pass', doing: 'lock' }), {
      vertex: 'pass',
      doing: 'lock',
    });
    const hot = seen(both, 'pass');
    expect(hot?.basis).toBe('flame-graph');
    expect(hot?.occupations[0]).toMatchObject({
      activity: 'lock',
      count: 369,
      caught: { lockOwner: 'price-refresher' },
    });
  });

  it('is told from a lock by two flame graphs, which show that a thread does not run', () => {
    expect(seen(withFlameGraph(calm, { vertex: 'pass', doing: 'lock' }), 'pass')?.occupations[0]?.activity).toBe(
      'lock',
    );
  });

  it('is unknown without dumps and flame graphs', () => {
    expect(seen(calm, 'pass')).toBeUndefined();
  });

  it('is told by a few hundred threads where there are thousands', () => {
    const many = withThreads(calm, { vertex: 'pass', doing: 'regex', dumps: 1000 });
    expect(seen(many, 'pass')?.samples).toBeLessThanOrEqual(400);
  });

  it('does not matter in a job that does not run', () => {
    const busy = withThreads(calm, { vertex: 'pass', doing: 'regex' });
    expect(seen(withJob(busy, { state: 'RESTARTING' }), 'pass')).toBeUndefined();
  });

  it('cannot be read from threads without frames, names or sense', () => {
    const odd = known([
      {
        taskManager: 'tm-1',
        at: 0,
        path: '',
        threads: [
          { name: 'pass (2/4)#0', state: '', frames: [] },
          { name: 'pass (2/4)#0', state: 'RUNNABLE', frames: ['', '(', 'no frame', '\u0000'] },
          { name: 'pass (99999999999/4)#0', state: 'RUNNABLE', frames: [] },
          { name: ' (0/0)#', state: 'RUNNABLE', frames: [] },
        ],
      },
    ]);
    const evidence = { ...calm, clusters: calm.clusters.map((one) => ({ ...one, threadDumps: odd })) };
    expect(() => seen(evidence, 'pass')).not.toThrow();
  });
});
