import type { JobVertex, OperatorMetric, VertexLoad } from '#evidence';
import type { Bottleneck } from './bottlenecks.ts';
import { spreadOf } from './columns.ts';

/**
 * What a vertex can do, by the algebra of Flink's autoscaler (FLIP-271): records per second ÷ busy share is the rate at
 * which a subtask works while it works.
 */
export interface Capacity {
  /** Records per second it takes now, all subtasks together; of a source, those it gives. */
  readonly rate: number;
  /** Records per second of one subtask that is busy all the time. */
  readonly perSubtask: number;
  /** The same of all subtasks. */
  readonly total: number;
  /** Time at work per record, ms. */
  readonly msPerRecord: number;
}

/** How much it would have to take. */
export interface Demand {
  readonly rate: number;
  /**
   * `backlog`: consumed plus what the source's backlog grew by · `pressure`: what held-back producers would give · `input`:
   * what producers give already.
   */
  readonly basis: 'backlog' | 'pressure' | 'input';
  /** True when producers wait nearly always: they could give any amount more. */
  readonly atLeast: boolean;
}

/** Busy for less than this, all subtasks together, nothing can be told about full speed. */
const LEAST_BUSY = 0.1;

/** Undefined with a single look, and where a source does not report how busy it is. */
export function capacityOf(load: VertexLoad, isSource: boolean): Capacity | undefined {
  const records = isSource ? load.recordsOutRate : load.recordsInRate;
  let [rate, busy, working] = [0, 0, 0];
  records.forEach((own, subtask) => {
    const share = load.busy[subtask] as number;
    if (Number.isNaN(own)) return;
    rate += own;
    if (Number.isNaN(share)) return;
    busy += share;
    working += own;
  });
  if (load.watchedMs <= 0 || busy < LEAST_BUSY || working <= 0) return;
  const perSubtask = working / busy;
  return { rate, perSubtask, total: perSubtask * load.size, msPerRecord: 1000 / perSubtask };
}

/** A producer that waits longer than this gives no hint of how much more it has. */
const WAITS_ALWAYS = 0.95;

/** Backlog that grows by less than this share of the input is noise. */
const GROWS = 0.02;

/**
 * What is asked of a bottleneck. A producer that is held back for a share b of its time would give 1 ÷ (1 − b) times as
 * much; a source that reports its backlog tells more exactly how much comes in.
 */
export function demandOn(
  bottleneck: Pick<Bottleneck, 'heldBack'>,
  { rate }: Capacity,
  metrics: readonly OperatorMetric[],
): Demand | undefined {
  const sources = bottleneck.heldBack.filter(({ vertex }) => vertex.inputs.length === 0);
  const growing = sources.flatMap(({ vertex, load }) => {
    const growth = backlogOf(vertex, metrics)?.growth;
    const given = spreadOf(load.recordsOutRate).sum;
    return growth !== undefined && growth > GROWS * given && given > 0 ? [1 + growth / given] : [];
  });
  if (growing.length > 0) return { rate: rate * Math.max(...growing), basis: 'backlog', atLeast: false };
  const waits = bottleneck.heldBack.map(({ load }) => meanOf(load.backPressured)).filter((share) => share > 0);
  if (waits.length === 0) return;
  const most = Math.max(...waits);
  return { rate: rate / (1 - Math.min(most, WAITS_ALWAYS)), basis: 'pressure', atLeast: most > WAITS_ALWAYS };
}

export interface Backlog {
  /** Records per second by which it grew over the watch; negative while the source catches up. */
  readonly growth: number;
  /** Where it can be read. */
  readonly path: string;
}

/** What a source says is still to be read (`pendingRecords`), where its connector tells. */
export function backlogOf(source: JobVertex, metrics: readonly OperatorMetric[]): Backlog | undefined {
  const told = metrics.filter(({ vertex, name }) => vertex === source.id && name === 'pendingRecords');
  const growths = told.flatMap(({ first, last, firstAt, lastAt }) => {
    const growth = ((last.sum - first.sum) * 1000) / (lastAt - firstAt);
    return Number.isFinite(growth) && last.sum >= 0 && first.sum >= 0 ? [growth] : [];
  });
  if (growths.length === 0) return;
  return { growth: growths.reduce((sum, growth) => sum + growth, 0), path: told[0]?.path ?? '' };
}

/** Busy share that leaves room for bursts and for catching up; the target of Flink's autoscaler. */
const TARGET_BUSY = 0.7;

/** Subtasks that would take the demand with room to spare. */
export function subtasksFor(demand: Demand, { perSubtask }: Capacity): number {
  return Math.ceil(demand.rate / (perSubtask * TARGET_BUSY));
}

export function meanOf(column: Float64Array): number {
  const { sum, count } = spreadOf(column);
  return count === 0 ? Number.NaN : sum / count;
}
