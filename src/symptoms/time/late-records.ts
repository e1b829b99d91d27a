import { defineSymptom } from '#engine';
import type { JobVertex, OperatorMetric, VertexLoad, VertexWatermarks } from '#evidence';
import { spreadOf } from '../load/columns.ts';
import { isEnd } from '../load/operator-figures.ts';

/** Records that an operator dropped because event time had passed them. */
export interface LateRecords {
  readonly vertex: JobVertex;
  readonly load?: VertexLoad;
  readonly metric: OperatorMetric;
  /** Since the attempt began, and during the watch; the second is `NaN` with one look. */
  readonly total: number;
  readonly during: number;
  readonly perSecond: number;
  /** Of what the vertex took in, in the watch if something was dropped in it, else since the start; `NaN` when unknown. */
  readonly share: number;
  /** Furthest input watermark of its subtasks, epoch ms, and how far that is ahead of the clock (negative: behind). */
  readonly watermark?: { readonly seen: VertexWatermarks; readonly at: number; readonly aheadMs: number };
  /** The watermark is Long.MAX_VALUE while the job runs: every record is late from now on. */
  readonly ended: boolean;
}

/** Windows, and both sides of SQL window joins. */
const COUNTER = /(?:^|\.)(?:left|right)?[nN]umLateRecordsDropped$/;

export const lateRecords = defineSymptom({
  id: 'late-records',
  needs: ['plan', 'operatorMetrics'],
  wants: ['load', 'watermarks', 'basics'],
  observe({ plan, operatorMetrics, load, watermarks, basics }, _, { lookedAt }): readonly LateRecords[] {
    const byId = new Map(plan.map((vertex) => [vertex.id, vertex]));
    const now = basics.known ? basics.value.now : lookedAt;
    return operatorMetrics.flatMap((metric) => {
      const vertex = byId.get(metric.vertex);
      if (!vertex || !COUNTER.test(metric.name) || !(metric.last.sum > 0)) return [];
      const own = load.known ? load.value.get(vertex.id) : undefined;
      const seen = watermarks.known ? watermarks.value.get(vertex.id) : undefined;
      return [lateAt(vertex, metric, own, seen, now)];
    });
  },
});

function lateAt(
  vertex: JobVertex,
  metric: OperatorMetric,
  load: VertexLoad | undefined,
  seen: VertexWatermarks | undefined,
  now: number,
): LateRecords {
  const seconds = (metric.lastAt - metric.firstAt) / 1000;
  const grown = metric.last.sum - metric.first.sum;
  const during = seconds > 0 && grown >= 0 ? grown : Number.NaN;
  const perSecond = during / seconds;
  const furthest = seen ? spreadOf(seen.last).max : Number.NaN;
  return {
    vertex,
    ...(load && { load }),
    metric,
    total: metric.last.sum,
    during,
    perSecond,
    share: shareOf(perSecond, metric.last.sum, load),
    ...(seen && Number.isFinite(furthest) && !isEnd(furthest)
      ? { watermark: { seen, at: furthest, aheadMs: furthest - now } }
      : {}),
    ended: isEnd(furthest),
  };
}

/** The same stretch of time on both sides of the division: the watch, or the whole attempt. */
function shareOf(perSecond: number, total: number, load: VertexLoad | undefined): number {
  if (!load) return Number.NaN;
  const rate = spreadOf(load.recordsInRate).sum;
  if (perSecond > 0 && rate > 0) return Math.min(1, perSecond / rate);
  const all = spreadOf(load.recordsIn).sum;
  return all > 0 ? Math.min(1, total / all) : Number.NaN;
}
