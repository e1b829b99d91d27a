import { describe, expect, it } from 'vitest';
import type { Evidence, JobVertex, OperatorMetric, VertexLoad } from '#evidence';
import { healthyJob, type Odd } from '#fixtures/healthy-job';
import type { HeldBack } from './bottlenecks.ts';
import { backlogOf, capacityOf, demandOn, subtasksFor } from './processing-rates.ts';

function vertexOf(evidence: Evidence, name: string): { vertex: JobVertex; load: VertexLoad } {
  const [job] = evidence.jobs;
  if (!job?.plan.known || !job.load.known) throw new Error('the evidence has no plan or load');
  const vertex = job.plan.value.find((one) => one.name.includes(name)) as JobVertex;
  return { vertex, load: job.load.value.get(vertex.id) as VertexLoad };
}

const source = (odd: Partial<Odd>): HeldBack => {
  const { vertex, load } = vertexOf(healthyJob({ vertex: 'throttle', ...odd }), 'throttle');
  return { vertex, load, subtask: 0, share: odd.backPressured?.[0] ?? 0 };
};

const backlog = (vertex: string, first: number, last: number, seconds: number): OperatorMetric => {
  const all = (value: number) => ({ min: value, max: value, avg: value, sum: value });
  return {
    vertex,
    operator: 'Source: Sequence Source',
    name: 'pendingRecords',
    first: all(first),
    last: all(last),
    firstAt: 0,
    lastAt: seconds * 1000,
    path: '/metrics',
  };
};

describe('the capacity of a vertex', () => {
  it('is records per second divided by the busy share', () => {
    const { vertex, load } = vertexOf(
      healthyJob({ vertex: 'pass', busy: [0.5, 0.5, 0.5, 0.5], recordsInRate: [100, 100, 100, 100] }),
      'pass',
    );
    expect(capacityOf(vertex, load, [])).toMatchObject({ rate: 400, perSubtask: 200, total: 800, msPerRecord: 5 });
  });

  it('is that of the subtasks that report', () => {
    const { vertex, load } = vertexOf(
      healthyJob({ vertex: 'pass', busy: [0.5, Number.NaN, 0.5, Number.NaN], recordsInRate: [100, 100, 100, 100] }),
      'pass',
    );
    expect(capacityOf(vertex, load, [])).toMatchObject({ rate: 400, perSubtask: 200 });
  });

  it('of a source that everything is chained to is told by its operator', () => {
    const { vertex, load } = vertexOf(
      healthyJob({ vertex: 'throttle', busy: [1, 1], recordsOutRate: [0, 0] }),
      'throttle',
    );
    const read = { ...backlog(vertex.id, 0, 1000, 10), operator: 'Source__Sequence_Source', name: 'numRecordsOut' };
    expect(capacityOf(vertex, load, [read])).toMatchObject({ rate: 100, perSubtask: 50, msPerRecord: 20 });
    expect(capacityOf(vertex, load, [])).toBeUndefined();
  });

  it.each([
    ['a single look', { watchedMs: 0 }],
    ['subtasks that do nothing', { busy: new Float64Array(4) }],
    ['no records', { recordsInRate: new Float64Array(4) }],
    ['nothing reported', { busy: new Float64Array(4).fill(Number.NaN) }],
  ])('is unknown with %s', (_, odd) => {
    const { vertex, load } = vertexOf(healthyJob(), 'pass');
    expect(capacityOf(vertex, { ...load, ...odd }, [])).toBeUndefined();
  });
});

describe('what is asked of a bottleneck', () => {
  const capacity = { rate: 100, perSubtask: 50, total: 100, msPerRecord: 20 };

  it('is what a source with pauses would give if nobody held it back', () => {
    const held = source({ backPressured: [0.5, 0.5], busy: [0.1, 0.1] });
    expect(demandOn({ heldBack: [held] }, capacity.rate, [])).toEqual({ rate: 200, basis: 'pressure' });
  });

  it('cannot be told of a source that never pauses', () => {
    const held = source({ backPressured: [0.9, 0.9], busy: [0.1, 0.1] });
    const demand = demandOn({ heldBack: [held] }, capacity.rate, []);
    expect(demand).toEqual({ rate: 100, basis: 'more' });
    expect(subtasksFor(demand, capacity)).toBe(6); // twice as much, 70 % busy
  });

  it('is what is consumed and what the backlog grows by', () => {
    const held = source({ backPressured: [0.9, 0.9], busy: [0.1, 0.1], recordsOutRate: [50, 50] });
    const metrics = [backlog(held.vertex.id, 1000, 2000, 20)];
    expect(backlogOf(held.vertex, metrics)).toEqual({ growth: 50, path: '/metrics' });
    expect(demandOn({ heldBack: [held] }, capacity.rate, metrics)).toEqual({ rate: 150, basis: 'backlog' });
  });

  it.each([
    ['is not reported', backlog('other', 0, 1000, 10)],
    ['was read once', backlog('', 0, 1000, 0)],
    ['is not a number', backlog('', Number.NaN, 1000, 10)],
    ['is negative, as Kafka says before the first fetch', backlog('', -1, 1000, 10)],
  ])('is not told by a backlog that %s', (_, metric) => {
    const held = source({});
    expect(backlogOf(held.vertex, [{ ...metric, vertex: metric.vertex || held.vertex.id }])).toBeUndefined();
  });
});
