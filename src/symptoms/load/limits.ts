import { defineSymptom } from '#engine';
import type { Gap, JobVertex, OperatorMetric, TaskManager, VertexLoad } from '#evidence';
import { unevenInput } from '../skew/uneven-input.ts';
import { type HotVertex, hotMethods } from '../threads/hot-methods.ts';
import { type Bottleneck, bottlenecks, HELD_BACK, SATURATED } from './bottlenecks.ts';
import { indicesWhere, largestOf, spreadOf } from './columns.ts';
import { type Flow, flowOf } from './flow.ts';
import { type Cause, causeOf } from './limit-cause.ts';
import { backlogOf, type Capacity, capacityOf, type Demand, demandOn, meanOf } from './processing-rates.ts';
import { type ProcessorUse, processorUseOf } from './processor-use.ts';

/** A vertex whose subtasks are all at their limit, or on the way to it with waiting. */
export interface Limit extends Cause {
  readonly vertex: JobVertex;
  readonly load: VertexLoad;
  /**
   * `holds-back`: producers wait for it · `falls-behind`: its input grows faster than it takes it · `full`: at its limit, and
   * nothing says that this is not enough · `room`: still has time to spare.
   */
  readonly standing: 'holds-back' | 'falls-behind' | 'full' | 'room';
  readonly bottleneck?: Bottleneck;
  /** Subtasks at their limit. */
  readonly saturated: readonly number[];
  /** What its threads were seen doing; missing where no thread dump or flame graph shows it. */
  readonly hot?: HotVertex;
  /** Why there are no samples. */
  readonly blind?: Gap;
  readonly capacity?: Capacity;
  readonly demand?: Demand;
  /** Records per second that come in beyond what is taken. */
  readonly excess?: Excess;
  readonly processors?: ProcessorUse;
  /** Nothing comes after it. */
  readonly last: boolean;
  /** Subtasks of the job's widest vertex, and slots that nobody uses. */
  readonly widest: number;
  readonly freeSlots?: number;
}

interface Excess {
  /** Records per second. */
  readonly rate: number;
  /** Where they come from. */
  readonly of: JobVertex;
  /** Whether they wait outside of Flink, or still fill its buffers. */
  readonly backlog: boolean;
  readonly path: string;
}

/** So many of a vertex's subtasks have to be at their limit before more of the same would help it. */
const MOST = 2 / 3;

/** From this busy share on, waiting for other systems is worth a remark. */
const WORTH_A_REMARK = 0.5;

export const limits = defineSymptom({
  id: 'limits',
  needs: ['plan', 'load'],
  wants: ['taskManagers', 'operatorMetrics', 'threadDumps', 'slots'],
  given: { bottlenecks, hotMethods, unevenInput },
  observe(
    { plan, load, taskManagers, operatorMetrics, threadDumps, slots },
    { bottlenecks, hotMethods, unevenInput },
    { state },
  ): readonly Limit[] {
    if (state !== 'RUNNING') return [];
    const scene: Scene = {
      flow: flowOf(plan),
      load,
      bottlenecks: new Map((bottlenecks.known ? bottlenecks.value : []).map((one) => [one.vertex.id, one])),
      hot: new Map((hotMethods.known ? hotMethods.value : []).map((one) => [one.vertex.id, one])),
      uneven: new Set((unevenInput.known ? unevenInput.value : []).map(({ vertex }) => vertex.id)),
      taskManagers: taskManagers.known ? taskManagers.value : [],
      metrics: operatorMetrics.known ? operatorMetrics.value : [],
      widest: plan.reduce((most, { parallelism }) => Math.max(most, parallelism), 1),
      ...(slots.known && { freeSlots: slots.value.available }),
      ...(!threadDumps.known && { blind: threadDumps.gap }),
    };
    return plan.flatMap((vertex) => limitAt(vertex, scene) ?? []);
  },
});

interface Scene {
  readonly flow: Flow;
  readonly load: ReadonlyMap<string, VertexLoad>;
  readonly bottlenecks: ReadonlyMap<string, Bottleneck>;
  readonly hot: ReadonlyMap<string, HotVertex>;
  /** Vertices whose subtasks get unequal shares. */
  readonly uneven: ReadonlySet<string>;
  readonly taskManagers: readonly TaskManager[];
  readonly metrics: readonly OperatorMetric[];
  readonly widest: number;
  readonly freeSlots?: number;
  readonly blind?: Gap;
}

function limitAt(vertex: JobVertex, scene: Scene): Limit | undefined {
  const load = scene.load.get(vertex.id);
  const stand = load && standingOf(vertex, load, scene);
  if (!load || !stand) return;
  const hot = scene.hot.get(vertex.id);
  const last = (scene.flow.consumers.get(vertex.id) ?? []).length === 0;
  const capacity = capacityOf(vertex, load, scene.metrics);
  const cause = causeOf(hot, vertex, last, capacity);
  if (cause.kind === 'work' && (stand.standing === 'room' || isReading(vertex, cause))) return;
  const demand = capacity && demandAt(stand, capacity, scene.metrics);
  const processors = processorUseOf(load, scene.taskManagers);
  return {
    vertex,
    load,
    ...stand,
    ...cause,
    last,
    widest: scene.widest,
    ...(scene.freeSlots !== undefined && { freeSlots: scene.freeSlots }),
    ...(hot && { hot }),
    ...(!hot && scene.blind && { blind: scene.blind }),
    ...(capacity && { capacity }),
    ...(demand && { demand }),
    ...(processors && { processors }),
  };
}

/** What is asked of it: by those it holds back, or else by what comes in beyond what it takes. */
function demandAt(
  { bottleneck, excess }: Stand,
  capacity: Capacity,
  metrics: readonly OperatorMetric[],
): Demand | undefined {
  const given = capacity.rate + (excess?.rate ?? 0);
  if (bottleneck) return demandOn(bottleneck, given, metrics);
  return excess && { rate: given, basis: excess.backlog ? 'backlog' : 'input' };
}

/** What a source does to read is not the work of an operator: its limit is that of its splits. */
function isReading({ inputs }: JobVertex, { why }: Cause): boolean {
  return inputs.length === 0 && why?.place !== 'function';
}

type Stand = Pick<Limit, 'standing' | 'bottleneck' | 'saturated' | 'excess'>;

/** Undefined for a vertex that has time to spare, or of which only some subtasks have none: that is another fault. */
function standingOf(vertex: JobVertex, load: VertexLoad, scene: Scene): Stand | undefined {
  const bottleneck = scene.bottlenecks.get(vertex.id);
  const saturated = indicesWhere(load.busy, (share) => share >= SATURATED);
  const { count, median } = spreadOf(load.busy);
  const most =
    count > 0 && (saturated.length >= MOST * count || isLoaded(saturated, load, scene.uneven.has(vertex.id)));
  const excess = excessOf(vertex, load, scene);
  const more = { saturated, ...(excess && { excess }) };
  if (bottleneck && (most || bottleneck.kind === 'waiting')) return { standing: 'holds-back', bottleneck, ...more };
  if (bottleneck || isHeldBack(load) || justStarted(load)) return;
  if (most) return { standing: excess ? 'falls-behind' : 'full', ...more };
  return median >= WORTH_A_REMARK && saturated.length === 0 ? { standing: 'room', saturated } : undefined;
}

/** Slightly uneven input fills one subtask first; the others are nearly as far. */
const NEARLY_FULL = 0.7;

function isLoaded(saturated: readonly number[], { busy }: VertexLoad, uneven: boolean): boolean {
  return !uneven && saturated.length > 0 && meanOf(busy) >= NEARLY_FULL;
}

/** Begun during the watch: what it does is to start, and how fast it will be nobody knows. */
function justStarted({ watchedMs, recordsInRate, recordsOutRate }: VertexLoad): boolean {
  return watchedMs > 0 && spreadOf(recordsInRate).count === 0 && spreadOf(recordsOutRate).count === 0;
}

/** Its own business is not what limits it. */
function isHeldBack({ backPressured }: VertexLoad): boolean {
  return largestOf(backPressured).value >= HELD_BACK;
}

/** Input that grows faster than it is taken by at least this share of it. */
const BEHIND = 0.1;

/** Fewer records than this over the watch are as many as wait between two looks. */
const ENOUGH_RECORDS = 100;

function excessOf(vertex: JobVertex, load: VertexLoad, { flow, load: loads, metrics }: Scene): Limit['excess'] {
  if (load.watchedMs <= 0) return;
  if (vertex.inputs.length === 0) {
    const { growth, path } = backlogOf(vertex, metrics) ?? { growth: 0, path: '' };
    const enough = growth * load.watchedMs >= ENOUGH_RECORDS * 1000;
    const grows = enough && growth >= BEHIND * spreadOf(load.recordsOutRate).sum;
    return grows ? { rate: growth, of: vertex, backlog: true, path } : undefined;
  }
  const [input, ...others] = vertex.inputs;
  const producer = input && flow.byId.get(input.from);
  const given = producer && loads.get(producer.id);
  // With several inputs, consumers or copies of each record, what is given is not what is meant for this vertex.
  if (!producer || !given || others.length > 0 || input.shipStrategy === 'BROADCAST') return;
  if ((flow.consumers.get(producer.id) ?? []).length !== 1) return;
  const taken = spreadOf(load.recordsInRate).sum;
  const rate = spreadOf(given.recordsOutRate).sum - taken;
  return rate >= BEHIND * taken && rate * load.watchedMs >= ENOUGH_RECORDS * 1000
    ? { rate, of: producer, backlog: false, path: given.paths.detail }
    : undefined;
}
