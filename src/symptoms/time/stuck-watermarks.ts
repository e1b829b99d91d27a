import { defineSymptom } from '#engine';
import type { JobVertex, OperatorMetric, VertexLoad, VertexWatermarks } from '#evidence';
import { HELD_BACK } from '../load/bottlenecks.ts';
import { indicesWhere, spreadOf } from '../load/columns.ts';
import { type Flow, flowOf } from '../load/flow.ts';
import { partitionsIn } from '../load/kafka-partitions.ts';
import { figuresOf, isEnd, tailOf } from '../load/operator-figures.ts';
import { recordsGiven } from '../load/source-load.ts';

/** A vertex whose event time stands still, or has never begun, and whose own inputs do not pass that on to it. */
export interface StuckWatermark {
  readonly vertex: JobVertex;
  readonly watermarks: VertexWatermarks;
  /** Where it stands, epoch ms of event time; `-Infinity` when there has been no watermark at all. */
  readonly at: number;
  /** Records per second into the vertex, over all subtasks. */
  readonly recordsIn: number;
  /** Ids of the vertices that wait with it, itself included. */
  readonly affected: ReadonlySet<string>;
  /** Where its watermarks are made. */
  readonly origins: readonly Clocks[];
  readonly cause: 'all-idle' | 'no-watermarks' | 'idle-input' | 'idle-split' | 'unread-split' | 'open';
}

/** A vertex that makes watermarks, and which of its subtasks have something to make them from. */
export interface Clocks {
  readonly vertex: JobVertex;
  readonly load: VertexLoad;
  /** Subtasks that gave no record at all. */
  readonly silent: readonly number[];
  /** Subtasks that gave enough of them. */
  readonly active: readonly number[];
  /** Watermarks sent, per subtask, where known. */
  readonly sent?: { readonly metric: OperatorMetric; readonly values: Float64Array };
}

const ENOUGH = 20;

const SHORTEST_WATCH_MS = 10_000;

const NEVER = Number.NEGATIVE_INFINITY;

export const stuckWatermarks = defineSymptom({
  id: 'stuck-watermarks',
  needs: ['plan', 'load', 'watermarks'],
  wants: ['operatorMetrics'],
  observe({ plan, load, watermarks, operatorMetrics }, _, { state }): readonly StuckWatermark[] {
    if (state !== 'RUNNING') return [];
    const flow = flowOf(plan);
    const metrics = operatorMetrics.known ? operatorMetrics.value : [];
    const sent = tailsOf(plan, metrics);
    const stuck = new Map(plan.flatMap((vertex) => stands(vertex, watermarks.get(vertex.id))));
    const makes = (id: string) => makesWatermarks(id, flow, stuck, sent);
    const inherits = (from: string) => stuck.has(from) && !makes(from);
    const first = plan.filter(({ id, inputs }) => stuck.has(id) && !inputs.some(({ from }) => inherits(from)));
    return first.map((vertex) => {
      const at = stuck.get(vertex.id) as number;
      const origins = originsOf(vertex.id, flow, makes).flatMap((origin) => {
        const own = load.get(origin.id);
        return own ? [clocksOf(origin, own, sent.get(origin.id), metrics, at)] : [];
      });
      return {
        vertex,
        watermarks: watermarks.get(vertex.id) as VertexWatermarks,
        at,
        recordsIn: spreadOf(load.get(vertex.id)?.recordsInRate ?? new Float64Array()).sum,
        affected: affectedBy(vertex.id, flow, stuck, makes),
        origins,
        cause: causeOf(origins, at, metrics),
      };
    });
  },
});

function stands({ id, inputs }: JobVertex, seen: VertexWatermarks | undefined): readonly (readonly [string, number])[] {
  if (!seen || inputs.length === 0) return [];
  const before = spreadOf(seen.first);
  const after = spreadOf(seen.last);
  if (after.count === 0 || isEnd(after.min)) return [];
  const stopped = seen.lastAt - seen.firstAt >= SHORTEST_WATCH_MS && before.min === after.min;
  return after.min === NEVER || stopped ? [[id, after.min]] : [];
}

function tailsOf(plan: readonly JobVertex[], metrics: readonly OperatorMetric[]): ReadonlyMap<string, OperatorMetric> {
  return new Map(
    plan.flatMap((vertex) => {
      const tail = tailOf(vertex, figuresOf(metrics, vertex.id, 'currentOutputWatermark'));
      return tail ? [[vertex.id, tail] as const] : [];
    }),
  );
}

function makesWatermarks(
  id: string,
  { byId }: Flow,
  stuck: ReadonlyMap<string, number>,
  sent: ReadonlyMap<string, OperatorMetric>,
): boolean {
  if (byId.get(id)?.inputs.length === 0) return true;
  return stuck.get(id) === NEVER && (sent.get(id)?.last.max ?? NEVER) > NEVER;
}

function originsOf(id: string, { byId }: Flow, makes: (id: string) => boolean): readonly JobVertex[] {
  const found = new Set<JobVertex>();
  const seen = new Set([id]);
  for (const one of seen) {
    for (const { from } of byId.get(one)?.inputs ?? []) {
      const producer = byId.get(from);
      if (producer && makes(from)) found.add(producer);
      else seen.add(from);
    }
  }
  return [...found];
}

function affectedBy(
  id: string,
  { consumers }: Flow,
  stuck: ReadonlyMap<string, number>,
  makes: (id: string) => boolean,
): ReadonlySet<string> {
  const found = new Set([id]);
  for (const one of found) {
    if (makes(one)) continue;
    for (const next of consumers.get(one) ?? []) if (stuck.has(next)) found.add(next);
  }
  return found;
}

function clocksOf(
  vertex: JobVertex,
  load: VertexLoad,
  metric: OperatorMetric | undefined,
  metrics: readonly OperatorMetric[],
  at: number,
): Clocks {
  const { totals, rates } =
    vertex.inputs.length === 0
      ? recordsGiven(vertex, load, metrics)
      : { totals: load.recordsIn, rates: load.recordsInRate };
  const records = at === NEVER ? totals : rates.map((rate) => (rate * load.watchedMs) / 1000);
  const values = metric?.perSubtask;
  return {
    vertex,
    load,
    silent: indicesWhere(records, (count, subtask) => count === 0 && !isHeldBack(load, subtask)),
    active: indicesWhere(records, (count) => count >= ENOUGH),
    ...(metric && values && { sent: { metric, values } }),
  };
}

/** A subtask that waits for room in its output would bring records if it could. */
function isHeldBack({ backPressured }: VertexLoad, subtask: number): boolean {
  return (backPressured[subtask] ?? 0) >= HELD_BACK;
}

function causeOf(origins: readonly Clocks[], at: number, metrics: readonly OperatorMetric[]): StuckWatermark['cause'] {
  const silent = origins.some((one) => one.silent.length > 0);
  if (!origins.some(({ active }) => active.length > 0)) return silent ? 'all-idle' : 'open';
  const sent = origins.flatMap((one) => (one.sent ? [one.sent.values] : []));
  const known = sent.length === origins.length;
  const ahead = sent.some((values) => spreadOf(values).max > at);
  if (at === NEVER && !ahead && !silent && hasUnreadPartition(origins, metrics)) return 'unread-split';
  if (known && sent.every((values) => spreadOf(values).max === NEVER)) return 'no-watermarks';
  if (silent) return 'idle-input';
  const held = sent.some((values) => values.includes(at));
  return held && ahead ? 'idle-split' : 'open';
}

/**
 * A partition that never gave a record, beside others that do: the source takes the minimum over its splits, and one without a
 * record has no watermark. Whether there would be any without it cannot be seen.
 */
function hasUnreadPartition(origins: readonly Clocks[], metrics: readonly OperatorMetric[]): boolean {
  return origins.some(({ vertex }) => {
    const read = partitionsIn(metrics.filter((one) => one.vertex === vertex.id));
    return read.some(({ offset }) => offset < 0) && read.some(({ offset, during }) => offset >= 0 && during > 0);
  });
}
