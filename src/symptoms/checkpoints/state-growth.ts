import { defineSymptom } from '#engine';
import type { Checkpoint, CheckpointTask, JobVertex } from '#evidence';
import { checkpointCourse } from './checkpoint-course.ts';

/** Growth over fewer completed checkpoints than this may be a start or a compaction. */
const ENOUGH = 5;

/** Growth below this is noise: a window filling, a few new keys. */
const WORTH_BYTES = 1024 * 1024;

/** It has to grow by this share over the history. */
const WORTH_SHARE = 0.1;

/** All falls together may be at most this share of all rises: RocksDB's compactions shrink a bounded set again and again. */
const FALLS = 0.2;

/** The newer half has to grow at least this fast, relative to the older half; less is a curve that levels off. */
const STEADY = 0.5;

/** Coefficient of determination from which on the line describes the sizes. */
const STRAIGHT = 0.9;

/** So many points show a line; a log may tell of thousands of checkpoints, whose small falls would add up. */
const POINTS = 40;

/** State that has grown along a straight line through all retained checkpoints, up to the newest. */
export interface StateGrowth {
  /** Completed checkpoints, oldest first. */
  readonly checkpoints: readonly Checkpoint[];
  /** Full state of the oldest and the newest, bytes, without records in flight. */
  readonly from: number;
  readonly to: number;
  readonly overMs: number;
  /** Slope of the fitted line. */
  readonly bytesPerHour: number;
  /** How straight it is, 0…1. */
  readonly straightness: number;
  /** Who holds most of it, the most first; empty where no checkpoint was read in detail, as in logs. */
  readonly holders: readonly StateHolder[];
}

export interface StateHolder {
  readonly vertex: JobVertex;
  /** Bytes in the newest checkpoint that tells. */
  readonly bytes: number;
  readonly share: number;
  /** Bytes in the oldest checkpoint that tells, if that is another one. */
  readonly before?: number;
  readonly checkpoint: Checkpoint;
}

export const stateGrowth = defineSymptom({
  id: 'state-growth',
  needs: ['checkpoints'],
  wants: ['plan'],
  given: { checkpointCourse },
  observe({ plan }, { checkpointCourse }): readonly StateGrowth[] {
    const finished = checkpointCourse.known ? (checkpointCourse.value[0]?.finished ?? []) : [];
    const completed = evenly(finished.flatMap(({ checkpoint, reason }) => (reason ? [] : [checkpoint])).toReversed());
    const line = lineThrough(completed);
    return line
      ? [{ ...line, checkpoints: completed, holders: plan.known ? holdersIn(completed, plan.value) : [] }]
      : [];
  },
});

/** Of too many the first, the newest, and those nearest to evenly spaced moments between: a log has its last ones more densely. */
function evenly(checkpoints: readonly Checkpoint[]): readonly Checkpoint[] {
  const [first, last] = [checkpoints[0], checkpoints[checkpoints.length - 1]];
  if (!first || !last || checkpoints.length <= POINTS) return checkpoints;
  const step = (last.triggeredAt - first.triggeredAt) / (POINTS - 1);
  const found = new Set<Checkpoint>();
  let next = 0;
  for (let n = 0; n < POINTS; n++) {
    const moment = first.triggeredAt + n * step;
    while (next < checkpoints.length - 1 && (checkpoints[next] as Checkpoint).triggeredAt < moment) next++;
    found.add(checkpoints[next] as Checkpoint);
  }
  return [...found];
}

type Line = Pick<StateGrowth, 'from' | 'to' | 'overMs' | 'bytesPerHour' | 'straightness'>;

function lineThrough(completed: readonly Checkpoint[]): Line | undefined {
  const first = completed[0];
  const last = completed[completed.length - 1];
  if (!first || !last || completed.length < ENOUGH) return;
  const sizes = completed.map(stateOf);
  const [from, to] = [stateOf(first), stateOf(last)];
  const ages = completed.map(({ triggeredAt }) => triggeredAt - first.triggeredAt);
  if (to - from < Math.max(WORTH_BYTES, WORTH_SHARE * from) || !rises(ages, sizes)) return;
  const { slope, r2 } = leastSquares(ages, sizes);
  if (r2 < STRAIGHT) return;
  const overMs = last.triggeredAt - first.triggeredAt;
  return { from, to, overMs, bytesPerHour: slope * 3_600_000, straightness: r2 };
}

/** Full size of the state proper: unaligned checkpoints also hold records in flight. */
export function stateOf({ stateBytes, persistedBytes }: Checkpoint): number {
  return Math.max(0, stateBytes - (persistedBytes || 0));
}

function rises(ages: readonly number[], sizes: readonly number[]): boolean {
  const steps = sizes.slice(1).map((size, index) => size - (sizes[index] as number));
  const up = steps.reduce((sum, step) => sum + Math.max(0, step), 0);
  const down = steps.reduce((sum, step) => sum + Math.max(0, -step), 0);
  const last = sizes.length - 1;
  const half = steps.length >> 1;
  const pace = (from: number, to: number) =>
    ((sizes[to] as number) - (sizes[from] as number)) / Math.max(1, (ages[to] as number) - (ages[from] as number));
  return down <= FALLS * up && pace(last - half, last) >= STEADY * pace(0, half);
}

/** Least squares; `r2` is 0 when there is nothing to fit. */
function leastSquares(x: readonly number[], y: readonly number[]): { readonly slope: number; readonly r2: number } {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  let xx = 0;
  let xy = 0;
  let yy = 0;
  x.forEach((value, index) => {
    const [dx, dy] = [value - mx, (y[index] as number) - my];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  });
  return xx > 0 && yy > 0 ? { slope: xy / xx, r2: (xy * xy) / (xx * yy) } : { slope: 0, r2: 0 };
}

/** Details that were read before every subtask had acknowledged hold too little. */
function isWhole({ acknowledged, subtasks }: CheckpointTask): boolean {
  return acknowledged >= subtasks;
}

function holdersIn(completed: readonly Checkpoint[], plan: readonly JobVertex[]): readonly StateHolder[] {
  const told = completed.filter(({ tasks }) => tasks.size > 0 && [...tasks.values()].every(isWhole));
  const newest = told[told.length - 1];
  const oldest = told[0];
  if (!newest || !oldest) return [];
  const total = [...newest.tasks.values()].reduce((sum, { stateBytes }) => sum + stateBytes, 0);
  if (total === 0) return [];
  const holders = plan.flatMap((vertex): StateHolder[] => {
    const bytes = newest.tasks.get(vertex.id)?.stateBytes ?? 0;
    const before = oldest === newest ? undefined : oldest.tasks.get(vertex.id)?.stateBytes;
    if (bytes === 0) return [];
    return [{ vertex, bytes, share: bytes / total, checkpoint: newest, ...(before !== undefined && { before }) }];
  });
  return holders.sort((a, b) => b.bytes - a.bytes);
}
