import { expect, it } from 'vitest';
import { type CapturedExchange, captured } from '#fixtures/exchanges/captured';
import { SampleReading } from './task-manager-sample.ts';

/** What Flink 1.20.3 and 1.17.2 said of one TaskManager at the second look. */
function answersOf(version: string): { detail: CapturedExchange['body']; metrics: CapturedExchange['body'] } {
  const answers = captured(version).filter(({ look, path }) => look === 1 && path.startsWith('/taskmanagers/tm-2'));
  const detail = answers.find(({ path }) => path === '/taskmanagers/tm-2')?.body.metrics;
  return { detail, metrics: answers.find(({ path }) => path.includes('/metrics'))?.body };
}

it.each(['1.17.2', '1.20.3', '2.3.0'])('joins details and metrics of Flink %s in either order', (version) => {
  const { detail, metrics } = answersOf(version);
  const one = new SampleReading(7);
  one.takeDetail(detail);
  one.takeMetrics(metrics);
  const other = new SampleReading(7);
  other.takeMetrics(metrics);
  other.takeDetail(detail);
  expect(one.finish()).toEqual(other.finish());
  expect(one.finish()).toMatchObject({ at: 7, heapMax: detail.heapMax, managedTotal: expect.any(Number) });
  expect(Object.keys(one.finish()?.collectors ?? {}).sort()).toEqual(['G1_Old_Generation', 'G1_Young_Generation']);
});

it('does not count the collector All (1.19+) as one more', () => {
  const { detail } = answersOf('1.20.3');
  const all = detail.garbageCollectors.find(({ name }: { name: string }) => name === 'All');
  const sample = new SampleReading(7);
  sample.takeDetail(detail);
  expect(sample.finish()).toMatchObject({ gcCount: all.count, gcTimeMs: all.time });
});

it('has the totals even where only All was asked for', () => {
  const { metrics } = answersOf('1.20.3');
  const sample = new SampleReading(7);
  sample.takeMetrics(metrics.filter(({ id }: { id: string }) => id.includes('.All.')));
  expect(sample.finish()).toMatchObject({ gcCount: expect.any(Number), gcTimeMs: expect.any(Number), collectors: {} });
});

it('is none while the JobManager has fetched nothing', () => {
  const first = captured('1.20.3').find(({ path }) => path === '/taskmanagers/tm-2');
  expect(first?.body.metrics.heapMax).toBe(0);
  const sample = new SampleReading(7);
  sample.takeDetail(first?.body.metrics);
  sample.takeMetrics([]);
  expect(sample.finish()).toBeUndefined();
});
