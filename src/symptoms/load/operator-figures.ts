import type { JobVertex, OperatorMetric } from '#evidence';
import { groupBy } from '../group-by.ts';

/** Every vertex is asked for several of its metrics: of all that a job has, each asks only its own. */
const byVertex = new WeakMap<readonly OperatorMetric[], ReadonlyMap<string, readonly OperatorMetric[]>>();

/** The operator metrics of one vertex by that name (`pendingRecords`). */
export function figuresOf(metrics: readonly OperatorMetric[], vertex: string, name: string): readonly OperatorMetric[] {
  const known = byVertex.get(metrics) ?? groupBy(metrics, (one) => one.vertex);
  byVertex.set(metrics, known);
  return known.get(vertex)?.filter((one) => one.name === name) ?? [];
}

/** Longest operator name in metrics; longer ones are cut before odd characters become `_`. */
const LONGEST_NAME = 80;

/** An operator's name as metric ids have it over REST. */
export function metricName(operator: string): string {
  return operator.slice(0, LONGEST_NAME).replace(/[ .:,]/g, '_');
}

/** Of several operators of one chain, the figure of the one furthest down. */
export function tailOf(vertex: JobVertex, figures: readonly OperatorMetric[]): OperatorMetric | undefined {
  return firstNamed(vertex.operators.toReversed(), figures) ?? figures[figures.length - 1];
}

/** Of several operators of one chain, the figure of the one that records come to first. */
export function headOf(vertex: JobVertex, figures: readonly OperatorMetric[]): OperatorMetric | undefined {
  return firstNamed(vertex.operators, figures) ?? figures[0];
}

function firstNamed(operators: readonly string[], figures: readonly OperatorMetric[]): OperatorMetric | undefined {
  for (const operator of operators) {
    const name = metricName(operator);
    const found = figures.find((one) => one.operator === name);
    if (found) return found;
  }
  return;
}

/** Long.MAX_VALUE: the input has ended. */
export function isEnd(watermark: number): boolean {
  return watermark === Number.POSITIVE_INFINITY;
}

/** Where the values of single subtasks stand: the aggregated metric's path has only their minimum, maximum and sum. */
export function pathPerSubtask({ path, perSubtask }: OperatorMetric): string {
  const [vertex, id] = path.split('/subtasks/metrics?get=');
  if (id === undefined || !perSubtask) return path;
  const asked = Array.from(perSubtask.slice(0, SHOWN), (_, subtask) => `${subtask}.${id}`);
  return `${vertex}/metrics?get=${asked.join(',')}`;
}

/** As many subtasks as a fact shows one by one. */
export const SHOWN = 8;
