import { defineSymptom } from '#engine';
import type { JobVertex, OperatorMetric, VertexWatermarks } from '#evidence';
import { indicesWhere, spreadOf } from '../load/columns.ts';
import { type Flow, flowOf } from '../load/flow.ts';
import { figuresOf, headOf } from '../load/operator-figures.ts';

/** Event time that is ahead of the clock: no event can have happened by then. */
export interface WatermarkAhead {
  /** First vertex on the way from the sources that is ahead, and all those that are. */
  readonly vertex: JobVertex;
  readonly vertices: readonly JobVertex[];
  /** Those and, where only some subtasks are ahead and aggregate before the exchange, who gets their windows too late. */
  readonly harmed: readonly JobVertex[];
  readonly sight: Sight;
  /** The furthest watermark, epoch ms, and how far that is ahead. */
  readonly at: number;
  readonly aheadMs: number;
}

/** Where it was seen: what comes in (the least of all inputs), or what an operator sends on. */
export type Sight =
  | { readonly kind: 'input'; readonly watermarks: VertexWatermarks; readonly subtasks: readonly number[] }
  | { readonly kind: 'output'; readonly metric: OperatorMetric };

/** Clocks of machines differ by seconds, not by minutes. */
export const AHEAD_MS = 60_000;

/** The half of a SQL window aggregate before the exchange: what its clock holds open too long or closes too early. */
const PARTIAL_WINDOW = /\bLocal(?:Window|GroupWindow)Aggregate/;

export const watermarkAhead = defineSymptom({
  id: 'watermark-ahead',
  needs: ['plan', 'watermarks'],
  wants: ['basics', 'operatorMetrics'],
  observe({ plan, watermarks, basics, operatorMetrics }, _, { state, lookedAt }): readonly WatermarkAhead[] {
    if (state !== 'RUNNING') return [];
    const now = basics.known ? basics.value.now : lookedAt;
    const metrics = operatorMetrics.known ? operatorMetrics.value : [];
    const sights = new Map(
      plan.flatMap((vertex) => {
        const sight = inputSight(watermarks.get(vertex.id), now) ?? outputSight(vertex, metrics, now);
        return sight ? [[vertex.id, { vertex, sight }] as const] : [];
      }),
    );
    const flow = flowOf(plan);
    const vertices = [...sights.values()].map(({ vertex }) => vertex);
    const harmed = [...new Set([...vertices, ...vertices.flatMap((vertex) => completersOf(vertex, flow))])];
    const first = [...sights.values()].filter(({ vertex }) => !vertex.inputs.some(({ from }) => sights.has(from)));
    return first.map(({ vertex, sight }) => {
      const at = furthestOf(sight);
      return { vertex, vertices, harmed, sight, at, aheadMs: at - now };
    });
  },
});

function inputSight(watermarks: VertexWatermarks | undefined, now: number): Sight | undefined {
  if (!watermarks) return;
  const subtasks = indicesWhere(watermarks.last, (mark) => isAhead(mark - now));
  return subtasks.length > 0 ? { kind: 'input', watermarks, subtasks } : undefined;
}

/** One subtask may be ahead without its consumers: they go by the least of their inputs. The first in the chain made it. */
function outputSight(vertex: JobVertex, metrics: readonly OperatorMetric[], now: number): Sight | undefined {
  const sent = figuresOf(metrics, vertex.id, 'currentOutputWatermark');
  const metric = headOf(
    vertex,
    sent.filter(({ last }) => isAhead(last.max - now)),
  );
  return metric && { kind: 'output', metric };
}

function completersOf(vertex: JobVertex, { byId, consumers }: Flow): readonly JobVertex[] {
  if (!PARTIAL_WINDOW.test([vertex.name, ...vertex.operators].join(' '))) return [];
  return (consumers.get(vertex.id) ?? []).flatMap((id) => byId.get(id) ?? []);
}

/** The end of all input (`Infinity`) is another matter. */
function furthestOf(sight: Sight): number {
  return sight.kind === 'output' ? sight.metric.last.max : spreadOf(sight.watermarks.last.filter(Number.isFinite)).max;
}

function isAhead(ms: number): boolean {
  return Number.isFinite(ms) && ms >= AHEAD_MS;
}
