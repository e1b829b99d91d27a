import type { JobVertex, OperatorMetric, VertexLoad } from '#evidence';
import type { Bottleneck } from './bottlenecks.ts';
import { spreadOf } from './columns.ts';
import { figuresOf, metricName } from './operator-figures.ts';

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
  /** Records per second; what it takes now when `basis` is `more`. */
  readonly rate: number;
  /**
   * `backlog`: consumed plus what the source's backlog grew by · `input`: what producers give already · `pressure`: what
   * held-back producers would give, if they have no backlog · `more`: they never run out, so nobody can tell.
   */
  readonly basis: 'backlog' | 'input' | 'pressure' | 'more';
}

/** Busy for less than this, all subtasks together, nothing can be told about full speed. */
const LEAST_BUSY = 0.1;

/**
 * Undefined with a single look, and where a source does not report how busy it is. A source is measured by what it gives;
 * where everything is chained to it, no record leaves its task, and only its own operator tells.
 */
export function capacityOf(
  vertex: JobVertex,
  load: VertexLoad,
  metrics: readonly OperatorMetric[],
): Capacity | undefined {
  const isSource = vertex.inputs.length === 0;
  const { rate, working, busy } = workOf(load, isSource ? load.recordsOutRate : load.recordsInRate);
  if (load.watchedMs <= 0 || busy < LEAST_BUSY) return;
  const told = isSource && rate === 0 ? readBy(vertex, metrics) : undefined;
  const perSubtask = (told ?? working) / busy;
  if (!(perSubtask > 0)) return;
  return { rate: told ?? rate, perSubtask, total: perSubtask * load.size, msPerRecord: 1000 / perSubtask };
}

/** Records per second and busy subtasks; `working`: the records of those that report both. */
function workOf(load: VertexLoad, records: Float64Array): { rate: number; working: number; busy: number } {
  const work = { rate: 0, working: 0, busy: 0 };
  records.forEach((own, subtask) => {
    const share = load.busy[subtask] as number;
    if (Number.isNaN(own)) return;
    work.rate += own;
    if (Number.isNaN(share)) return;
    work.busy += share;
    work.working += own;
  });
  return work;
}

/** Records per second that a source's own operator hands on, from its counter. */
function readBy(source: JobVertex, metrics: readonly OperatorMetric[]): number | undefined {
  const head = metricName(source.operators[0] ?? '');
  const told = figuresOf(metrics, source.id, 'numRecordsOut').find(({ operator }) => operator === head);
  const rate = told && ((told.last.sum - told.first.sum) * 1000) / (told.lastAt - told.firstAt);
  return rate !== undefined && Number.isFinite(rate) && rate > 0 ? rate : undefined;
}

/** Backlog that grows by less than this share of the input is noise. */
const GROWS = 0.02;

/** A producer with pauses at least this long, of all time and of the time it is not held back, has no backlog. */
const PAUSES = 0.15;
const PAUSES_WHEN_FREE = 0.25;

/**
 * What is asked of a bottleneck. A source that reports its backlog tells how much comes in. Another one that is held back
 * for a share b of its time, and has pauses in the rest, would give 1 ÷ (1 − b) times as much.
 *
 * @param given records per second that are given to it now
 */
export function demandOn(
  { heldBack }: Pick<Bottleneck, 'heldBack'>,
  given: number,
  metrics: readonly OperatorMetric[],
): Demand {
  const sources = heldBack.filter(({ vertex }) => vertex.inputs.length === 0);
  const growing = sources.flatMap(({ vertex, load }) => {
    const growth = backlogOf(vertex, metrics)?.growth;
    const read = spreadOf(load.recordsOutRate).sum;
    return growth !== undefined && growth > GROWS * read && read > 0 ? [1 + growth / read] : [];
  });
  if (growing.length > 0) return { rate: given * Math.max(...growing), basis: 'backlog' };
  const factors = (sources.length > 0 ? sources : heldBack).map(({ load }) => unheldFactor(load));
  const known = factors.filter((factor) => factor !== undefined);
  if (factors.length === 0 || known.length < factors.length) return { rate: given, basis: 'more' };
  return { rate: given * Math.max(...known), basis: 'pressure' };
}

/** How many times as much a producer would give if nobody held it back. */
function unheldFactor({ idle, backPressured }: VertexLoad): number | undefined {
  const [pauses, free] = [meanOf(idle), 1 - meanOf(backPressured)];
  return pauses >= PAUSES && pauses >= PAUSES_WHEN_FREE * free ? 1 / free : undefined;
}

export interface Backlog {
  /** Records per second by which it grew over the watch; negative while the source catches up. */
  readonly growth: number;
  /** Where it can be read. */
  readonly path: string;
}

/** What a source says is still to be read (`pendingRecords`), where its connector tells. */
export function backlogOf(source: JobVertex, metrics: readonly OperatorMetric[]): Backlog | undefined {
  const told = figuresOf(metrics, source.id, 'pendingRecords');
  const growths = told.flatMap(({ first, last, firstAt, lastAt }) => {
    const growth = ((last.sum - first.sum) * 1000) / (lastAt - firstAt);
    return Number.isFinite(growth) && last.sum >= 0 && first.sum >= 0 ? [growth] : [];
  });
  if (growths.length === 0) return;
  return { growth: growths.reduce((sum, growth) => sum + growth, 0), path: told[0]?.path ?? '' };
}

/** Busy share that leaves room for bursts and for catching up; the target of Flink's autoscaler. */
const TARGET_BUSY = 0.7;

/** Where nobody can tell the demand, a first step is to be able to take twice as much as now. */
const FIRST_STEP = 2;

/** Records per second to aim at. */
export function aimOf({ rate, basis }: Demand): number {
  return basis === 'more' ? FIRST_STEP * rate : rate;
}

/** Subtasks that would take the demand with room to spare. */
export function subtasksFor(demand: Demand, { perSubtask }: Capacity): number {
  return Math.ceil(aimOf(demand) / (perSubtask * TARGET_BUSY));
}

export function meanOf(column: Float64Array): number {
  const { sum, count } = spreadOf(column);
  return count === 0 ? Number.NaN : sum / count;
}
