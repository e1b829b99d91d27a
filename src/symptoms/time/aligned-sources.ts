import { defineSymptom } from '#engine';
import type { JobVertex, OperatorMetric, VertexLoad } from '#evidence';
import { spreadOf } from '../load/columns.ts';
import { figuresOf } from '../load/operator-figures.ts';

/** A source that watermark alignment holds, and the member of its group that it waits for. */
export interface HeldSource {
  readonly vertex: JobVertex;
  readonly load: VertexLoad;
  /** Its watermark less the highest one allowed, ms: above 0 it may not read. */
  readonly drift: OperatorMetric;
  readonly slowest: SlowMember;
}

/** The source whose event time is furthest behind; of one source it may be another split. */
export interface SlowMember {
  readonly vertex: JobVertex;
  readonly load: VertexLoad;
  readonly watermark: OperatorMetric;
  /** Event time per time: 1 keeps up with the clock; 0 stands still. */
  readonly pace: number;
}

/** Shorter looks see one announcement of the coordinator, which comes every second, or none. */
const SHORTEST_WATCH_MS = 5_000;

/** A source that reads is told here and there to wait as well; a held one does hardly anything else. */
const IDLE = 0.8;

/** Sources whose `watermarkAlignmentDrift` (SourceOperator, Flink 1.15 and newer) was above 0 at both looks. */
export const heldSources = defineSymptom({
  id: 'held-sources',
  needs: ['plan', 'load', 'operatorMetrics'],
  observe({ plan, load, operatorMetrics }, _, { state }): readonly HeldSource[] {
    if (state !== 'RUNNING') return [];
    const members = plan.flatMap((vertex) => memberOf(vertex, load.get(vertex.id), operatorMetrics) ?? []);
    const slowest = members.reduce<Member | undefined>((least, one) => (isBehind(one, least) ? one : least), undefined);
    if (slowest === undefined || slowest.watched < SHORTEST_WATCH_MS) return [];
    return members
      .filter((one) => isHeld(one))
      .map(({ vertex, load, drift }) => ({ vertex, load, drift, slowest: { ...slowest, pace: paceOf(slowest) } }));
  },
});

interface Member {
  readonly vertex: JobVertex;
  readonly load: VertexLoad;
  readonly drift: OperatorMetric;
  readonly watermark: OperatorMetric;
  /** Length of the watch, ms. */
  readonly watched: number;
}

function memberOf(
  vertex: JobVertex,
  load: VertexLoad | undefined,
  metrics: readonly OperatorMetric[],
): Member | undefined {
  if (load === undefined || vertex.inputs.length > 0) return;
  const [drift] = figuresOf(metrics, vertex.id, 'watermarkAlignmentDrift');
  const watermark = figuresOf(metrics, vertex.id, 'currentOutputWatermark').find(
    ({ operator }) => operator === drift?.operator,
  );
  if (drift === undefined || watermark === undefined) return;
  return { vertex, load, drift, watermark, watched: watermark.lastAt - watermark.firstAt };
}

function isBehind(one: Member, least: Member | undefined): boolean {
  return least === undefined || one.watermark.last.min < least.watermark.last.min;
}

function isHeld({ drift, load }: Member): boolean {
  return drift.first.max > 0 && drift.last.max > 0 && spreadOf(load.idle).max >= IDLE;
}

function paceOf({ watermark: { first, last }, watched }: Member): number {
  const gained = last.min - first.min;
  // Both may be before the first watermark: nothing was gained.
  return Number.isFinite(gained) ? gained / watched : 0;
}
