import { defineSymptom } from '#engine';
import type { JobVertex, VertexWatermarks } from '#evidence';
import { spreadOf } from '../load/columns.ts';
import { type Flow, flowOf } from '../load/flow.ts';

/** Event time that would be of today if its numbers were read in another unit than Flink's milliseconds. */
export interface OddClock {
  /** First vertex on the way from the sources that goes by it, and all that do. */
  readonly vertex: JobVertex;
  readonly vertices: readonly JobVertex[];
  readonly watermarks: VertexWatermarks;
  /** Its watermark as Flink reads it, epoch ms, and in its own unit. */
  readonly at: number;
  readonly meantAt: number;
  readonly unit: Unit;
  /** How much slower (below 1) or faster than the clock it went while watched; `NaN` with one look. */
  readonly pace: number;
}

/** What one count stands for, in ms. */
interface Unit {
  readonly name: 'seconds' | 'microseconds' | 'nanoseconds';
  readonly ms: number;
}

const UNITS: readonly Unit[] = [
  { name: 'seconds', ms: 1000 },
  { name: 'microseconds', ms: 1e-3 },
  { name: 'nanoseconds', ms: 1e-6 },
];

const DAY_MS = 86_400_000;

/** Data of the last ten years is replayed; older is rare enough to be chance. */
const OLDEST_MS = 3650 * DAY_MS;

export const oddClocks = defineSymptom({
  id: 'odd-clocks',
  needs: ['plan', 'watermarks'],
  wants: ['basics'],
  observe({ plan, watermarks, basics }, _, { state, lookedAt }): readonly OddClock[] {
    if (state !== 'RUNNING') return [];
    const now = basics.known ? basics.value.now : lookedAt;
    const odd = plan.flatMap((vertex) => oddAt(vertex, watermarks.get(vertex.id), now) ?? []);
    return firstOf(odd, flowOf(plan));
  },
});

type Odd = Omit<OddClock, 'vertices'>;

function oddAt(vertex: JobVertex, watermarks: VertexWatermarks | undefined, now: number): Odd | undefined {
  if (!watermarks) return;
  const at = spreadOf(watermarks.last.filter(Number.isFinite)).max;
  const unit = UNITS.find(({ ms }) => at * ms > now - OLDEST_MS && at * ms < now + DAY_MS);
  if (!unit) return;
  const before = spreadOf(watermarks.first.filter(Number.isFinite)).max;
  const pace = (at - before) / (watermarks.lastAt - watermarks.firstAt);
  return { vertex, watermarks, at, meantAt: at * unit.ms, unit, pace };
}

/** Those whose own inputs do not pass it on to them, each with what goes by it further down. */
function firstOf(odd: readonly Odd[], { byId }: Flow): readonly OddClock[] {
  const ids = new Set(odd.map(({ vertex }) => vertex.id));
  const vertices = [...ids].flatMap((id) => byId.get(id) ?? []);
  return odd
    .filter(({ vertex }) => !vertex.inputs.some(({ from }) => ids.has(from)))
    .map((one) => ({ ...one, vertices }));
}
