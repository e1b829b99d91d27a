import { defineSymptom } from '#engine';
import type { CheckpointTask, JobVertex, VertexLoad } from '#evidence';
import { SATURATED } from '../load/bottlenecks.ts';
import { indicesWhere, largestOf, type Spread, spreadOf } from '../load/columns.ts';
import { groupsPerSubtask, layoutOf } from './key-group-layout.ts';

/** From this ratio of the largest to the median input on, subtasks do not share their work fairly. */
export const UNEVEN = 1.5;

/** Fewer records than this in all over the watch say nothing about how they are spread. */
const ENOUGH_RECORDS = 200;

/** Subtasks of one vertex that take in much more than their siblings. */
export interface UnevenInput {
  readonly vertex: JobVertex;
  readonly load: VertexLoad;
  /**
   * `rate` = records per second over the watch · `total` = since the attempt began: with one look only, or where a full
   * subtask took in nothing meanwhile, so that its siblings got nothing to compare it with.
   */
  readonly basis: 'rate' | 'total';
  readonly records: Float64Array;
  readonly spread: Spread;
  /** Largest ÷ median; `Infinity` when at least half of the subtasks get nothing. */
  readonly timesMedian: number;
  /** Largest ÷ mean. */
  readonly timesMean: number;
  /** Subtasks above `UNEVEN` × median, the largest first. */
  readonly hot: readonly number[];
  /** Subtasks without a single record. */
  readonly empty: readonly number[];
  /** Its input is a hash partition, or comes by forward edges from one that is: the spread is that of the keys. */
  readonly keyed: boolean;
  /** Share each subtask would get if keys were spread evenly over key groups; undefined when max parallelism is unknown. */
  readonly keyGroupShares?: readonly number[];
  /** Keyed state per subtask in the newest checkpoint that tells. */
  readonly state?: CheckpointTask;
}

export const unevenInput = defineSymptom({
  id: 'uneven-input',
  needs: ['plan', 'load'],
  wants: ['checkpoints'],
  observe({ plan, load, checkpoints }): readonly UnevenInput[] {
    const byId = new Map(plan.map((vertex) => [vertex.id, vertex]));
    const newest = checkpoints.known ? checkpoints.value.history.toReversed() : [];
    return plan.flatMap((vertex) => {
      const own = load.get(vertex.id);
      if (!own || own.size < 2 || vertex.inputs.length === 0) return [];
      const state = newest
        .map(({ tasks }) => tasks.get(vertex.id))
        .find((task) => task?.perSubtask && task.acknowledged === task.subtasks);
      return unevenAt(vertex, own, isKeyed(vertex, byId), state) ?? [];
    });
  },
});

function unevenAt(
  vertex: JobVertex,
  load: VertexLoad,
  keyed: boolean,
  state: CheckpointTask | undefined,
): UnevenInput | undefined {
  const rated = load.watchedMs > 0 && spreadOf(load.recordsInRate).count === load.size;
  const basis = rated && !busiestStandsStill(load) ? 'rate' : 'total';
  const records = basis === 'rate' ? load.recordsInRate : load.recordsIn;
  const spread = spreadOf(records);
  if (spreadOf(load.recordsIn).sum < ENOUGH_RECORDS || spread.max <= 0) return;
  const timesMedian = spread.max / spread.median;
  if (timesMedian < UNEVEN) return;
  const hot = indicesWhere(records, (value) => value >= UNEVEN * spread.median && value > 0);
  return {
    vertex,
    load,
    basis,
    records,
    spread,
    timesMedian,
    timesMean: (spread.max * spread.count) / spread.sum,
    hot: [...hot].sort((a, b) => (records[b] as number) - (records[a] as number)),
    empty: indicesWhere(records, (value) => value === 0),
    keyed,
    ...(vertex.maxParallelism > 0 && { keyGroupShares: sharesOf(vertex) }),
    ...(state && { state }),
  };
}

/** The subtask with most records works on a batch of them: it is full, and takes in none. */
function busiestStandsStill({ recordsIn, recordsInRate, busy }: VertexLoad): boolean {
  const { index } = largestOf(recordsIn);
  return recordsInRate[index] === 0 && (busy[index] ?? 0) >= SATURATED;
}

/** Forward edges keep records on the same subtask index, so they pass the spread of keys on. */
function isKeyed(vertex: JobVertex, byId: ReadonlyMap<string, JobVertex>): boolean {
  return vertex.inputs.some(({ from, shipStrategy }) => {
    if (shipStrategy === 'HASH') return true;
    const producer = byId.get(from);
    return shipStrategy === 'FORWARD' && producer !== undefined && isKeyed(producer, byId);
  });
}

function sharesOf({ maxParallelism, parallelism }: JobVertex): readonly number[] {
  return groupsPerSubtask(layoutOf(maxParallelism, parallelism)).map((groups) => groups / maxParallelism);
}
