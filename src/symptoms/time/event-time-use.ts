import { defineSymptom } from '#engine';
import type { JobVertex, OperatorMetric } from '#evidence';
import { type Flow, flowOf, upstreamOf } from '../load/flow.ts';
import { figuresOf } from '../load/operator-figures.ts';

/** A vertex whose results wait for event time. */
export interface EventTimeUse {
  readonly vertex: JobVertex;
  /** How that is known: its operators say so, or it counts late records as only windows do. */
  readonly by: 'operators' | 'late-counter';
  /** True when it gave no record while watched, although it took some in; false when it did; undefined when unknown. */
  readonly silent?: boolean;
}

/** Words of operators that work in event time, in the names and descriptions that the DataStream and SQL planners give. */
const EVENT_TIME =
  /EventTime|rowtime|ROWTIME|Interval ?Join|Temporal(?:Table)?Join|Window(?:Aggregate|Join|TableFunction|Rank|TopN|Deduplicate)\b|CepOperator|\bMatch\(/;
const PROCESSING_TIME = /ProcessingTime|proctime|PROCTIME/;

export const eventTimeUse = defineSymptom({
  id: 'event-time-use',
  needs: ['plan'],
  wants: ['operatorMetrics'],
  observe({ plan, operatorMetrics }): readonly EventTimeUse[] {
    const metrics = operatorMetrics.known ? operatorMetrics.value : [];
    const flow = flowOf(plan);
    return plan.flatMap((vertex) => (goesByTheWallClock(vertex, flow) ? [] : (useIn(vertex, metrics) ?? [])));
  },
});

/** Every time column its SQL windows go by was made of PROCTIME(), here or in what feeds it. */
function goesByTheWallClock({ id, windowTimes, joinsByWallClock }: JobVertex, flow: Flow): boolean {
  if (!windowTimes) return joinsByWallClock === true;
  const made = new Set([...upstreamOf(id, flow)].flatMap((one) => flow.byId.get(one)?.processingTimes ?? []));
  return windowTimes.every((column) => made.has(column));
}

function useIn(vertex: JobVertex, metrics: readonly OperatorMetric[]): EventTimeUse | undefined {
  const words = [vertex.name, ...vertex.operators].join(' ');
  const late = figuresOf(metrics, vertex.id, 'numLateRecordsDropped')[0];
  const quiet = late ? isSilent(late.operator, vertex, metrics) : undefined;
  const silent = quiet === undefined ? {} : { silent: quiet };
  if (EVENT_TIME.test(words)) return { vertex, by: 'operators', ...silent };
  return late && !PROCESSING_TIME.test(words) ? { vertex, by: 'late-counter', ...silent } : undefined;
}

function isSilent(operator: string, { id }: JobVertex, metrics: readonly OperatorMetric[]): boolean | undefined {
  const grown = (name: string) => {
    const counter = figuresOf(metrics, id, name).find((one) => one.operator === operator);
    return counter ? counter.last.sum - counter.first.sum : Number.NaN;
  };
  const [taken, given] = [grown('numRecordsIn'), grown('numRecordsOut')];
  return taken > 0 && !Number.isNaN(given) ? given === 0 : undefined;
}
