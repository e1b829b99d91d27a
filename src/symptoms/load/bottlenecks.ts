import { defineSymptom } from '#engine';
import type { JobVertex, VertexLoad } from '#evidence';
import { indicesWhere, largestOf, type Spread, spreadOf } from './columns.ts';

/** From this share of time on a vertex counts as held back: Flink's own limit between `ok` and `low`, doubled against noise. */
export const HELD_BACK = 0.2;

/** From this busy share on a subtask has nothing left to give; what remains are pauses between buffers. */
export const SATURATED = 0.85;

/** Where back pressure ends: the first vertex on the way to the sinks that is busy and not held back itself. */
export interface Bottleneck {
  readonly vertex: JobVertex;
  readonly load: VertexLoad;
  /** `saturated`: its busy subtasks are at their limit · `waiting`: nobody is busy there, and still upstream waits. */
  readonly kind: 'saturated' | 'waiting';
  /** Busy share over its subtasks. */
  readonly busy: Spread;
  /** Subtasks at their limit; empty when `waiting`. */
  readonly saturated: readonly number[];
  /** Vertices that wait for it, directly or through others, the most held back first. */
  readonly heldBack: readonly HeldBack[];
}

export interface HeldBack {
  readonly vertex: JobVertex;
  readonly load: VertexLoad;
  /** Its subtask that waits most. */
  readonly subtask: number;
  /** Share of time that one waits, 0…1. */
  readonly share: number;
}

/**
 * Follows back pressure from producer to consumer to where it ends (docs: ops/monitoring/back_pressure).
 * Shares come from the accumulated times of each subtask, so a burst that is over does not count.
 */
export const bottlenecks = defineSymptom({
  id: 'bottlenecks',
  needs: ['plan', 'load'],
  observe({ plan, load }, _, { state }): readonly Bottleneck[] {
    if (state !== 'RUNNING') return [];
    const graph = graphOf(plan, load);
    return plan.flatMap((vertex) => bottleneckAt(vertex, graph) ?? []);
  },
});

interface Graph {
  readonly plan: readonly JobVertex[];
  readonly load: ReadonlyMap<string, VertexLoad>;
  readonly consumers: ReadonlyMap<string, readonly string[]>;
  /** Worst back-pressured share of each vertex. */
  readonly pressure: ReadonlyMap<string, number>;
  readonly full: ReadonlySet<string>;
}

function graphOf(plan: readonly JobVertex[], load: ReadonlyMap<string, VertexLoad>): Graph {
  const consumers = new Map<string, string[]>();
  for (const vertex of plan) {
    for (const { from } of vertex.inputs) consumers.set(from, [...(consumers.get(from) ?? []), vertex.id]);
  }
  const pressure = new Map<string, number>();
  const full = new Set<string>();
  for (const [id, { busy, backPressured }] of load) {
    pressure.set(id, largestOf(backPressured).value || 0);
    if (largestOf(busy).value >= SATURATED) full.add(id);
  }
  return { plan, load, consumers, pressure, full };
}

function bottleneckAt(vertex: JobVertex, graph: Graph): Bottleneck | undefined {
  const load = graph.load.get(vertex.id);
  if (!load || !vertex.inputs.some(({ from }) => isHeldBack(from, graph))) return;
  const saturated = indicesWhere(load.busy, (share) => share >= SATURATED);
  const kind = saturated.length > 0 ? 'saturated' : 'waiting';
  if (kind === 'waiting' && (isHeldBack(vertex.id, graph) || othersExplain(vertex, graph))) return;
  return { vertex, load, kind, saturated, busy: spreadOf(load.busy), heldBack: heldBackBy(vertex, graph) };
}

function isHeldBack(id: string, { pressure }: Graph): boolean {
  return (pressure.get(id) ?? 0) >= HELD_BACK;
}

/** A vertex that is not busy is no bottleneck when a sibling, fed by the same producer, is full or passes pressure on. */
function othersExplain(vertex: JobVertex, graph: Graph): boolean {
  return vertex.inputs
    .filter(({ from }) => isHeldBack(from, graph))
    .every(({ from }) =>
      (graph.consumers.get(from) ?? []).some((id) => id !== vertex.id && (graph.full.has(id) || isHeldBack(id, graph))),
    );
}

/** All vertices upstream that are held back without a gap in between, the worst first. */
function heldBackBy(vertex: JobVertex, graph: Graph): readonly HeldBack[] {
  const byId = new Map(graph.plan.map((one) => [one.id, one]));
  const found = new Map<string, HeldBack>();
  const queue = [vertex];
  for (let next = queue.shift(); next; next = queue.shift()) {
    for (const { from } of next.inputs) {
      const producer = byId.get(from);
      const load = graph.load.get(from);
      if (!producer || !load || found.has(from) || !isHeldBack(from, graph)) continue;
      const { index, value } = largestOf(load.backPressured);
      found.set(from, { vertex: producer, load, subtask: index, share: value });
      queue.push(producer);
    }
  }
  return [...found.values()].sort((a, b) => b.share - a.share);
}
