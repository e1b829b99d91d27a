import type { Frame } from '#formats/traces';
import type { CallStack } from '../threads/call-stack.ts';
import type { ReadFrame, Role, Wait } from '../threads/stack-frame-role.ts';
import type { Library, Trade } from '../told/known-libraries.ts';

/**
 * What keeps a task's thread.
 * - Not at work: `idle` (no input, or back-pressured in peace), `held-back` (back-pressured in the middle of a record).
 * - Waiting: `call` (for another system), `result` (for another thread), `lock`, `sleep`, `async-queue`.
 * - Working: `own-code`, `sql` (code that Flink generated for a query), `library`, a trade of libraries, `flink` itself.
 */
export type Activity =
  | 'idle'
  | 'held-back'
  | 'checkpoint'
  | 'lifecycle'
  | 'call'
  | 'result'
  | 'lock'
  | 'sleep'
  | 'async-queue'
  | 'file'
  | 'exceptions'
  | 'own-code'
  | 'library'
  | 'sql'
  | 'flink'
  | Exclude<Trade, 'client' | 'pool'>;

export interface Occupation {
  readonly activity: Activity;
  /** The thread stands still, so CPU is not what is missing. */
  readonly waits: boolean;
  /** Direction of a call through a socket, where the stack shows it. */
  readonly socket?: 'read' | 'write' | 'connect';
  /** `PostgreSQL JDBC`, `Jackson`, … */
  readonly library?: string;
  /** The call into that library or the JDK: `ObjectMapper.readValue`, `BufferedReader.readLine`. */
  readonly call?: Frame;
  /** Innermost frame of the job's own code. */
  readonly method?: Frame;
  /** The job's own method that Flink called. */
  readonly entry?: Frame;
  /** Which kind of operator does it; undefined where the stack was cut off before that shows. */
  readonly place?: 'source' | 'function' | 'sink';
}

/** What a thread with this stack is occupied with. */
export function occupationOf({ frames, state }: Pick<CallStack, 'frames' | 'state'>): Occupation {
  const wait = waitIn(frames, state);
  const place = placeIn(frames);
  const flinks = flinksOwn(frames, wait !== undefined, place);
  if (flinks) return { activity: flinks, waits: wait !== undefined, ...(place && { place }) };
  const inner = innerFrames(frames);
  const own = inner.filter(({ owner, frame }) => owner === 'user' && !frame.class.includes('$$Lambda'));
  const [method, entry] = [own[0]?.frame, entryOf(own)];
  return {
    ...reasonOf(inner, wait),
    ...(method && { method }),
    ...(entry && { entry }),
    ...(place && { place }),
  };
}

/** The outermost frame of the job's own; of a method and the bridge that javac made for it, the one with the code. */
function entryOf(own: readonly ReadFrame[]): Frame | undefined {
  const [outer, next] = [own.at(-1)?.frame, own.at(-2)?.frame];
  return next && outer && next.class === outer.class && next.method === outer.method ? next : outer;
}

/** Roles at which the work of the innermost operator ends, seen from its tip. */
const OUTSIDE: ReadonlySet<Role | undefined> = new Set(['edge', 'operator', 'async', 'source', 'sink']);

/** Frames of what the innermost operator does itself. */
function innerFrames(frames: readonly ReadFrame[]): readonly ReadFrame[] {
  const end = frames.findIndex(({ role }) => OUTSIDE.has(role));
  return end < 0 ? frames : frames.slice(0, end);
}

/** The innermost operator tells; a stack that was cut off before it leaves that open. */
function placeIn(frames: readonly ReadFrame[]): Occupation['place'] {
  const role = frames.find((frame) => frame.role === 'writer' || OUTSIDE.has(frame.role))?.role;
  if (role === 'writer') return 'sink';
  return role && (role === 'sink' || role === 'source' ? role : 'function');
}

/** Waiting that belongs to Flink's own order of things, and a task that is not at its records. */
function flinksOwn(frames: readonly ReadFrame[], waits: boolean, place: Occupation['place']): Activity | undefined {
  const has = (role: Role) => frames.some((frame) => frame.role === role);
  if (waits && has('room')) return 'held-back';
  if (has('snapshot')) return 'checkpoint';
  if (waits && has('yield')) return has('async') ? 'async-queue' : place === 'sink' ? 'call' : 'result';
  if (waits && (has('mail') || has('input'))) return 'idle';
  return has('lifecycle') && !frames.some(({ frame }) => frame.method === 'processElement') ? 'lifecycle' : undefined;
}

/** What a thread stands still for, or does in the JDK, from the calls at the tip of its stack. */
function waitIn(frames: readonly ReadFrame[], state: CallStack['state']): Wait | undefined {
  if (state === 'blocked') return 'lock';
  const end = frames.findIndex(({ owner }) => owner !== 'jdk');
  const tip = end < 0 ? frames : frames.slice(0, end);
  const first = nativeCall(tip);
  if (state !== 'waits' && first && RUNNING.has(first)) return first;
  if (state === 'runs' || (state === 'unknown' && !looksStill(tip[0]))) return;
  return tip.find(({ wait }) => wait && wait !== 'park' && wait !== 'timed-park')?.wait ?? parked(tip);
}

/** Up to JDK 17 a socket is written to by the same native method as a file; the caller tells. */
function nativeCall(tip: readonly ReadFrame[]): Wait | undefined {
  const first = tip[0]?.wait;
  return first === 'file' ? (tip.find(({ wait }) => wait === 'write' || wait === 'read')?.wait ?? first) : first;
}

/** A thread in one of these counts as runnable: to the JVM, a native call is work. */
const RUNNING: ReadonlySet<Wait> = new Set(['read', 'write', 'connect', 'file', 'exception']);

/** Without the thread's state, only a native call that waits shows that it does; `java.util.concurrent` may be at work. */
function looksStill(tip: ReadFrame | undefined): boolean {
  return tip?.wait === 'result' ? tip.frame.method.startsWith('wait') : tip?.wait !== undefined && tip.wait !== 'lock';
}

/** Parked by nobody but its own code: for a time, that is a sleep. */
function parked(tip: readonly ReadFrame[]): Wait {
  return tip.some(({ wait }) => wait === 'timed-park') ? 'sleep' : 'result';
}

type Reason = Pick<Occupation, 'activity' | 'waits' | 'socket' | 'library' | 'call'>;

function reasonOf(inner: readonly ReadFrame[], wait: Wait | undefined): Reason {
  const own = inner.findIndex(({ owner }) => owner === 'user' || owner === 'generated');
  const region = own < 0 ? inner : inner.slice(0, own);
  const stands = wait !== undefined && wait !== 'file' && wait !== 'exception';
  const library = libraryIn(region, stands);
  const called = region.findLast((frame) => frame.library?.trade === library?.trade)?.frame;
  const call = (library && called) ?? region.at(-1)?.frame;
  const reason = stands ? standing(wait, library) : working(wait, library, inner);
  return { ...reason, ...(library && { library: library.name }), ...(call && { call }) };
}

/** A wait is explained by the client that was called, whatever it is built on, or the pool; work, by the innermost library. */
function libraryIn(region: readonly ReadFrame[], stands: boolean): Library | undefined {
  const libraries = region.flatMap(({ library }) => (library ? [library] : []));
  const remote = (trade: Trade) => (stands ? libraries.findLast((one) => one.trade === trade) : undefined);
  return remote('client') ?? remote('pool') ?? libraries[0];
}

function standing(wait: Wait, library: Library | undefined): Pick<Reason, 'activity' | 'waits' | 'socket'> {
  if (wait === 'read' || wait === 'write' || wait === 'connect') return { activity: 'call', waits: true, socket: wait };
  if (library?.trade === 'pool' || (library?.trade === 'client' && wait !== 'lock'))
    return { activity: 'call', waits: true };
  if (library?.trade === 'logging' || library?.trade === 'python') return { activity: library.trade, waits: true };
  return { activity: wait === 'lock' || wait === 'sleep' ? wait : 'result', waits: true };
}

function working(
  wait: Wait | undefined,
  library: Library | undefined,
  inner: readonly ReadFrame[],
): Pick<Reason, 'activity' | 'waits'> {
  const activity = (): Activity => {
    if (library) return library.trade === 'client' || library.trade === 'pool' ? 'library' : library.trade;
    if (wait === 'file') return 'file';
    if (wait === 'exception') return 'exceptions';
    const has = (owner: ReadFrame['owner']) => inner.some((frame) => frame.owner === owner);
    if (has('user')) return 'own-code';
    return has('generated') ? 'sql' : has('library') ? 'library' : 'flink';
  };
  return { activity: activity(), waits: false };
}
