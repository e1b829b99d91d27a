import { defineSymptom } from '#engine';
import type { JobVertex, OperatorMetric, VertexLoad } from '#evidence';
import { HELD_BACK, SATURATED } from './bottlenecks.ts';
import { indicesWhere, spreadOf } from './columns.ts';
import { figuresOf, metricName } from './operator-figures.ts';

/** A source that is at its own limit: subtasks work all the time, and nothing downstream holds them back. */
export interface SourceLoad {
  readonly vertex: JobVertex;
  readonly load: VertexLoad;
  /** Subtasks at their limit, and those that never gave a record. */
  readonly saturated: readonly number[];
  readonly empty: readonly number[];
  /** Records given, per second and subtask. */
  readonly rates: Float64Array;
  /** Largest ÷ median rate among the subtasks that give any. */
  readonly timesMedian: number;
  /** Records per second a subtask could give if it worked all the time (rate ÷ busy), median of the saturated ones. */
  readonly limit: number;
  readonly backlog?: Backlog;
  /** How old records are when they are given; only where no backlog is known. */
  readonly delay?: Delay;
}

/** Age of the records of the slowest subtask, by their own timestamps. */
export interface Delay {
  readonly metric: OperatorMetric;
  readonly first: number;
  readonly last: number;
  /** Ms per second by which it grows: 1000 = nothing new is read at all. `NaN` with one look. */
  readonly growth: number;
}

/** Records waiting in the system the source reads from. */
interface Backlog {
  readonly metric: OperatorMetric;
  readonly first: number;
  readonly last: number;
  /** Records per second by which it grows; `NaN` with one look. */
  readonly growth: number;
  readonly trend: 'growing' | 'steady' | 'falling' | 'unknown';
  /** Seconds the source needs for it at its present rate. */
  readonly seconds: number;
}

export const sourceLoad = defineSymptom({
  id: 'source-load',
  needs: ['plan', 'load'],
  wants: ['operatorMetrics'],
  observe({ plan, load, operatorMetrics }, _, { state }): readonly SourceLoad[] {
    if (state !== 'RUNNING') return [];
    const metrics = operatorMetrics.known ? operatorMetrics.value : [];
    return plan.flatMap((vertex) => {
      const own = load.get(vertex.id);
      return own && vertex.inputs.length === 0 ? (loadOf(vertex, own, metrics) ?? []) : [];
    });
  },
});

function loadOf(vertex: JobVertex, load: VertexLoad, metrics: readonly OperatorMetric[]): SourceLoad | undefined {
  if ((spreadOf(load.backPressured).max || 0) >= HELD_BACK) return;
  const saturated = indicesWhere(load.busy, (share) => share >= SATURATED);
  if (saturated.length === 0) return;
  const { rates, totals } = recordsGiven(vertex, load, metrics);
  const giving = rates.filter((rate) => rate > 0);
  const spread = spreadOf(giving);
  const limits = saturated.map((subtask) => (rates[subtask] as number) / (load.busy[subtask] as number));
  const backlog = backlogOf(vertex, metrics, spread.sum);
  return {
    vertex,
    load,
    saturated,
    empty: indicesWhere(totals, (records) => records === 0),
    rates,
    timesMedian: spread.max / spread.median,
    limit: spreadOf(Float64Array.from(limits)).median,
    ...(backlog ? { backlog } : delayOf(vertex, metrics)),
  };
}

/** What each subtask of a source gave: the task's own counter, or, when a sink is chained to it, the operator's. */
export function recordsGiven(
  vertex: JobVertex,
  load: VertexLoad,
  metrics: readonly OperatorMetric[],
): { readonly rates: Float64Array; readonly totals: Float64Array } {
  if (spreadOf(load.recordsOut).sum > 0) return { rates: load.recordsOutRate, totals: load.recordsOut };
  const [head = ''] = vertex.operators;
  const counter = figuresOf(metrics, vertex.id, 'numRecordsOut').find(({ operator }) => operator === metricName(head));
  const unknown = new Float64Array(load.size).fill(Number.NaN);
  return { rates: unknown, totals: counter?.perSubtask ?? unknown };
}

/** Growth below this share of what the source reads is the jitter of a gauge that is refreshed every ten seconds. */
const JITTER = 0.02;

function backlogOf(vertex: JobVertex, metrics: readonly OperatorMetric[], rate: number): Backlog | undefined {
  const [metric] = [
    ...figuresOf(metrics, vertex.id, 'pendingRecords'),
    ...figuresOf(metrics, vertex.id, 'KafkaSourceReader.KafkaConsumer.records-lag-max'),
    ...figuresOf(metrics, vertex.id, 'KafkaConsumer.records-lag-max'),
  ];
  if (!metric || Number.isNaN(metric.last.sum)) return;
  const seconds = (metric.lastAt - metric.firstAt) / 1000;
  const [first, last] = [metric.first.sum, metric.last.sum];
  const growth = seconds > 0 ? (last - first) / seconds : Number.NaN;
  const jitter = JITTER * rate;
  const trend = Number.isNaN(growth)
    ? 'unknown'
    : growth > jitter
      ? 'growing'
      : growth < -jitter
        ? 'falling'
        : 'steady';
  return { metric, first, last, growth, trend, seconds: last / rate };
}

/** -1 stands for "no record yet". */
function delayOf(vertex: JobVertex, metrics: readonly OperatorMetric[]): { readonly delay?: Delay } {
  const [metric] = figuresOf(metrics, vertex.id, 'currentEmitEventTimeLag');
  if (!metric || !(metric.last.max >= 0) || !(metric.first.max >= 0)) return {};
  const seconds = (metric.lastAt - metric.firstAt) / 1000;
  const [first, last] = [metric.first.max, metric.last.max];
  return { delay: { metric, first, last, growth: seconds > 0 ? (last - first) / seconds : Number.NaN } };
}
