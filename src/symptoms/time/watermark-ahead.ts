import { defineSymptom } from '#engine';
import type { JobVertex, VertexWatermarks } from '#evidence';
import { indicesWhere, spreadOf } from '../load/columns.ts';

/** Event time that is ahead of the clock: no event can have happened by then. */
export interface WatermarkAhead {
  /** First vertex on the way from the sources that is ahead, and all those that are. */
  readonly vertex: JobVertex;
  readonly vertices: readonly JobVertex[];
  readonly watermarks: VertexWatermarks;
  /** The furthest watermark of its subtasks, epoch ms, and how far that is ahead. */
  readonly at: number;
  readonly aheadMs: number;
  /** Subtasks that are ahead. */
  readonly subtasks: readonly number[];
}

/** Clocks of machines differ by seconds, not by minutes. */
export const AHEAD_MS = 60_000;

export const watermarkAhead = defineSymptom({
  id: 'watermark-ahead',
  needs: ['plan', 'watermarks'],
  wants: ['basics'],
  observe({ plan, watermarks, basics }, _, { state, lookedAt }): readonly WatermarkAhead[] {
    if (state !== 'RUNNING') return [];
    const now = basics.known ? basics.value.now : lookedAt;
    const vertices = plan.filter(({ id }) => isAhead(furthest(watermarks.get(id)) - now));
    const ids = new Set(vertices.map(({ id }) => id));
    const first = vertices.filter(({ inputs }) => !inputs.some(({ from }) => ids.has(from)));
    return first.map((vertex) => {
      const seen = watermarks.get(vertex.id) as VertexWatermarks;
      const at = furthest(seen);
      const subtasks = indicesWhere(seen.last, (mark) => isAhead(mark - now));
      return { vertex, vertices, watermarks: seen, at, aheadMs: at - now, subtasks };
    });
  },
});

/** The end of all input (`Infinity`) is another matter. */
function furthest(seen: VertexWatermarks | undefined): number {
  return seen ? spreadOf(seen.last.filter(Number.isFinite)).max : Number.NaN;
}

function isAhead(ms: number): boolean {
  return Number.isFinite(ms) && ms >= AHEAD_MS;
}
