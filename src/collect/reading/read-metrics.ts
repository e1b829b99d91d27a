import { type JobVertex, type Known, known, type OperatorMetric, type TaskMetric, unknown } from '#evidence';
import type { Exchange } from '../exchange.ts';
import { Answers } from './answers.ts';
import type { Surroundings } from './gaps.ts';
import { arrayOf, field, numberAt, numberOf, stringAt, subtaskOf } from './json.ts';
import { MetricSeries } from './metric-series.ts';
import { SECTIONS } from './sections.ts';

/** Metrics of a job's tasks and operators, by vertex and by name. */
export class MetricsReading {
  readonly answers = new Answers();
  readonly #vertices = new Map<string, Map<string, MetricSeries>>();
  readonly #job: string;

  constructor(job: string) {
    this.#job = job;
  }

  /** `…/subtasks/metrics?get=`: `[{id, min, max, avg, sum}]`; without `get` only `[{id}]`. */
  takeAggregated(vertex: string, exchange: Exchange): void {
    for (const item of this.#itemsOf(exchange)) {
      const id = stringAt(item, 'id');
      if (id === undefined || field(item, 'sum') === undefined) continue;
      const value = {
        min: numberAt(item, 'min'),
        max: numberAt(item, 'max'),
        avg: numberAt(item, 'avg'),
        sum: numberAt(item, 'sum'),
      };
      this.#series(vertex, id).takeAggregate(exchange.look, exchange.at, value);
    }
  }

  /** `…/metrics?get=`: `[{id: "3.<metric>", value}]`. */
  takeSingle(vertex: string, exchange: Exchange): void {
    for (const item of this.#itemsOf(exchange)) {
      const [, index, id] = /^(\d+)\.([\s\S]+)$/.exec(stringAt(item, 'id') ?? '') ?? [];
      const subtask = subtaskOf(index);
      const value = field(item, 'value');
      if (subtask === undefined || id === undefined || value === undefined) continue;
      this.#series(vertex, id).takeSubtask(exchange.look, exchange.at, subtask, metricValue(value));
    }
  }

  finishTasks(around: Surroundings): Known<readonly TaskMetric[]> {
    const metrics = this.#all().flatMap(({ vertex, id, series }) => {
      const seen = operatorOf(id) === undefined ? series.finish() : undefined;
      return seen === undefined ? [] : [{ vertex, name: id, ...seen, path: this.#path(vertex, id) }];
    });
    return metrics.length > 0 ? known(metrics) : unknown(this.answers.gap(SECTIONS.taskMetrics, around));
  }

  finishOperators(plan: Known<readonly JobVertex[]>, around: Surroundings): Known<readonly OperatorMetric[]> {
    const sizes = new Map((plan.known ? plan.value : []).map(({ id, parallelism }) => [id, parallelism]));
    const metrics = this.#all().flatMap(({ vertex, id, series }) => {
      const operator = operatorOf(id);
      const seen = operator === undefined ? undefined : series.finish();
      if (operator === undefined || seen === undefined) return [];
      const perSubtask = series.perSubtask(subtaskOf(sizes.get(vertex)) ?? 0);
      const name = id.slice(operator.length + 1);
      const metric: OperatorMetric = { vertex, operator, name, ...seen, path: this.#path(vertex, id) };
      return [perSubtask === undefined ? metric : { ...metric, perSubtask }];
    });
    return metrics.length > 0 ? known(metrics) : unknown(this.answers.gap(SECTIONS.operatorMetrics, around));
  }

  #itemsOf(exchange: Exchange): readonly unknown[] {
    const body = this.answers.bodyOf(exchange);
    if (body === undefined) return [];
    const items = arrayOf(body);
    if (items === undefined) this.answers.misshapen(exchange);
    else if (items.length === 0) this.answers.empty(exchange);
    return items ?? [];
  }

  #series(vertex: string, id: string): MetricSeries {
    const byId = this.#vertices.get(vertex) ?? new Map<string, MetricSeries>();
    const series = byId.get(id) ?? new MetricSeries(id);
    this.#vertices.set(vertex, byId);
    byId.set(id, series);
    return series;
  }

  #all(): readonly { readonly vertex: string; readonly id: string; readonly series: MetricSeries }[] {
    return [...this.#vertices].flatMap(([vertex, byId]) => [...byId].map(([id, series]) => ({ vertex, id, series })));
  }

  #path(vertex: string, id: string): string {
    return `/jobs/${this.#job}/vertices/${vertex}/subtasks/metrics?get=${encodeURIComponent(id)}`;
  }
}

/** Groups of the task itself; every other first part is an operator, whose own name has no dots in REST. */
const TASK_GROUPS: ReadonlySet<string> = new Set(['Shuffle', 'buffers', 'Network']);

function operatorOf(id: string): string | undefined {
  const dot = id.indexOf('.');
  const first = id.slice(0, dot);
  return dot <= 0 || TASK_GROUPS.has(first) ? undefined : first;
}

/** Values are text, of gauges such as `isBackPressured` also `true` and `false`. */
function metricValue(value: unknown): number {
  if (value === 'true' || value === true) return 1;
  return value === 'false' || value === false ? 0 : numberOf(value);
}
