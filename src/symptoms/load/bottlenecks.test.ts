import { describe, expect, it } from 'vitest';
import { observationOf, patientOf } from '#engine';
import type { Cluster, Evidence, Job } from '#evidence';
import { healthyJob, type Odd, withJob } from '#fixtures/healthy-job';
import { bottlenecks } from './bottlenecks.ts';

const held = { vertex: 'throttle', busy: [0.2, 0.2], backPressured: [0.8, 0.8] };

function seen(evidence: Evidence) {
  const [job] = evidence.jobs as readonly [Job];
  const observed = observationOf(patientOf(job, evidence.clusters[0] as Cluster, evidence.to)).see(bottlenecks);
  return observed.known ? observed.value : [];
}

const found = (...odds: readonly Odd[]) =>
  seen(healthyJob(...odds)).map(({ vertex, kind, saturated, heldBack }) => [
    vertex.operators[0],
    kind,
    saturated,
    heldBack.map((one) => one.vertex.operators[0]),
  ]);

describe('bottlenecks', () => {
  it('is the busy vertex right behind the one that waits', () => {
    expect(found(held, { vertex: 'count per key', busy: [1, 0.95, 0.95, 1] })).toEqual([
      ['count per key', 'saturated', [0, 1, 2, 3], ['Source: Sequence Source']],
    ]);
  });

  it('is followed through vertices that only pass the pressure on', () => {
    const waits = [0.9, 0.9, 0.9, 0.9];
    expect(
      found(
        { vertex: 'ticker', backPressured: [0.7] },
        { vertex: 'pass', busy: [0, 0, 0, 0], backPressured: waits },
        { vertex: 'discard ticks', busy: [1, 1, 1, 1] },
      ),
    ).toEqual([['Sink: discard ticks', 'saturated', [0, 1, 2, 3], ['pass', 'Source: ticker']]]);
  });

  it('names a vertex that nobody can be seen busy in as waiting', () => {
    expect(found(held)).toEqual([['count per key', 'waiting', [], ['Source: Sequence Source']]]);
  });

  it('is not there while nobody waits, however busy', () => {
    expect(found({ vertex: 'count per key', busy: [1, 1, 1, 1] })).toEqual([]);
  });

  it('is not there for a few per cent of back pressure', () => {
    expect(
      found({ ...held, backPressured: [0.08, 0.1] }, { vertex: 'count per key', busy: [0.9, 0.9, 0.9, 0.9] }),
    ).toEqual([]);
  });

  it('is not looked for in a job that does not run', () => {
    expect(
      seen(withJob(healthyJob(held, { vertex: 'count per key', busy: [1, 1, 1, 1] }), { state: 'RESTARTING' })),
    ).toEqual([]);
  });

  it('copes with figures that are missing', () => {
    const nan = [Number.NaN, Number.NaN, Number.NaN, Number.NaN];
    expect(
      found(
        { vertex: 'throttle', busy: nan, backPressured: nan },
        { vertex: 'count per key', busy: nan, backPressured: nan },
      ),
    ).toEqual([]);
  });
});
