import type { JobVertex } from '#evidence';
import type { Hot, HotVertex } from '../threads/hot-methods.ts';
import type { Activity } from './occupation.ts';
import type { Capacity } from './processing-rates.ts';

/**
 * What keeps a vertex from taking more, one and only one of:
 * - `calls`: its functions wait for another system, record by record;
 * - `sink`: its sink waits for the system it writes to;
 * - `work`: anything else that its own code, or Flink on its behalf, does or waits for.
 */
type LimitKind = 'calls' | 'sink' | 'work';

/** Why a vertex cannot take more, as its threads show it. */
export interface Cause {
  readonly kind: LimitKind;
  /** Most frequent occupation that speaks for the kind; missing where no thread was seen at work. */
  readonly why?: Hot;
  /** Share of the samples at work that speak for the kind, 0…1; 0 without samples. */
  readonly share: number;
}

/** From this share of the samples on, waiting is what a vertex does. */
const MAINLY = 0.5;

/** No call over a network takes less, so shorter ones per record must be batches of many. */
const SHORTEST_CALL_MS = 0.2;

/** Waiting for somebody else's answer. */
const REMOTE: ReadonlySet<Activity> = new Set(['call', 'result']);

/** In a sink, also pauses (rate limits, retries) and a shared connection are the way to the other system. */
const REMOTE_IN_SINK: ReadonlySet<Activity> = new Set([...REMOTE, 'sleep', 'lock']);

/** @param last nothing comes after the vertex */
export function causeOf(
  hot: HotVertex | undefined,
  vertex: JobVertex,
  last: boolean,
  capacity: Capacity | undefined,
): Cause {
  const occupations = hot?.occupations ?? [];
  const sinkOnly = last && isSinkOnly(vertex);
  const sink = occupations.filter((one) => REMOTE_IN_SINK.has(one.activity) && isSink(one, sinkOnly));
  const calls = occupations.filter((one) => REMOTE.has(one.activity) && !sink.includes(one) && isCall(one));
  const [inSink, inCalls] = [shareOf(sink), shareOf(calls)];
  const onlyLocks = sink.every(({ activity }) => activity === 'lock');
  if (inSink >= MAINLY && !onlyLocks) return { kind: 'sink', share: inSink, ...first(sink) };
  const batches = capacity !== undefined && capacity.msPerRecord * inCalls < SHORTEST_CALL_MS;
  if (inCalls >= MAINLY && !batches) return { kind: 'calls', share: inCalls, ...first(calls) };
  const inTurns = occupations.filter((one) => isOwnLock(one, vertex));
  const work = shareOf(inTurns) >= IN_TURNS ? inTurns : occupations;
  return { kind: 'work', share: work[0]?.share ?? 0, ...first(work) };
}

/**
 * Of subtasks that take turns on a lock of their own one works while the others wait: of two, each half of the time. What
 * the one does then is no more the limit than that the others may not.
 */
const IN_TURNS = 0.3;

function isOwnLock({ activity, caught }: Hot, { name }: JobVertex): boolean {
  return activity === 'lock' && caught?.lockOwner?.startsWith(name) === true;
}

/** The occupations are in the order of their shares. */
function first([why]: readonly Hot[]): Pick<Cause, 'why'> {
  return why ? { why } : {};
}

/** Where a stack does not show the operator, the chain tells, if it holds nothing but a sink. */
function isSink({ place }: Hot, sinkOnly: boolean): boolean {
  return place === undefined ? sinkOnly : place === 'sink';
}

/**
 * A source that waits has nothing to read. A stack that is cut off before anything but the JDK shows may as well be one of
 * Flink's own waits.
 */
function isCall({ socket, library, method, place }: Hot): boolean {
  return place !== 'source' && [socket, library, method, place].some((one) => one !== undefined);
}

function shareOf(occupations: readonly Hot[]): number {
  return occupations.reduce((sum, { share }) => sum + share, 0);
}

function isSinkOnly({ operators, inputs }: JobVertex): boolean {
  return inputs.length > 0 && operators.every((name) => /^Sink\b|: (?:Writer|Committer)$/.test(name));
}
