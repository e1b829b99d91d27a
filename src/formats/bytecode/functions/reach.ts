import { ACCESS, has, type Member, OPCODE } from '#formats/classfile';
import { type ClassSource, typesAbove } from './class-source.ts';
import { flowOf, type MethodFlow } from './flow/flow.ts';
import { alternatives, type Call, type FunctionMade, type MadeInstance } from './flow/origin.ts';
import { findMethod } from './methods.ts';

/** A method of the job's own classes that runs when another does. */
export interface Reached {
  readonly method: Member;
  readonly flow: MethodFlow;
  /** The method that calls it; undefined for the one asked about. */
  readonly via: Reached | undefined;
  /** It runs on a thread that is not the caller's: handed to an executor, a future, a new thread. */
  readonly elsewhere: boolean;
  /** The calls that lead here stand in a loop. */
  readonly inLoop: boolean;
  /** … in a handler of this exception, `'any'` for `finally`. */
  readonly inHandler: string | undefined;
  /** … where an exception is caught around them. */
  readonly caught: boolean;
  /** … where nothing can pass them by. */
  readonly always: boolean;
}

export interface Reach {
  /** A method and all own ones it calls, nearest first. */
  from(entry: Member): readonly Reached[];
}

/** Nobody reads a chain of more calls. */
const MOST_DEPTH = 12;
const MOST_METHODS = 400;
/** Of an interface with more implementations it cannot be told which one is called. */
const MOST_IMPLEMENTATIONS = 3;

/** Follows calls within the job's own classes. What was asked once is kept. */
export function createReach(classes: ClassSource): Reach {
  const kept = new Map<Member, readonly Reached[]>();
  const subtypes = lazySubtypes(classes);
  return {
    from(entry) {
      const known = kept.get(entry) ?? reachedFrom(entry);
      kept.set(entry, known);
      return known;
    },
  };

  function reachedFrom(entry: Member): readonly Reached[] {
    const flow = flowOf(entry);
    if (flow === undefined) return [];
    const first: Reached = { method: entry, flow, via: undefined, ...FIRST };
    const best = new Map<string, Reached>([[keyOf(first), first]]);
    let front: readonly Reached[] = [first];
    for (let depth = 0; depth < MOST_DEPTH && front.length > 0 && best.size < MOST_METHODS; depth++) {
      front = front.flatMap((one) => calledBy(one)).filter((one) => isNews(best, one));
    }
    return [...best.values()];
  }

  function calledBy(from: Reached): readonly Reached[] {
    const { flow } = from;
    const calls = flow.calls.flatMap((call) => resolve(call).flatMap((one) => reached(from, one, call.pc, false)));
    const lambdas = flow.functions.flatMap((made) => {
      const use = useOf(flow, made);
      return use === 'kept' ? [] : bodyOf(made).flatMap((one) => reached(from, one, made.pc, use === 'elsewhere'));
    });
    const tasks = flow.made.flatMap((made) => taskMethods(made).flatMap((one) => reached(from, one, made.pc, true)));
    return [...calls, ...lambdas, ...tasks];
  }

  function resolve(call: Call): readonly Member[] {
    const { owner, name, descriptor, opcode } = call;
    if (!classes.isOwn(owner) || name === '<clinit>') return [];
    const found = findMethod(classes, owner, name, descriptor);
    if (found !== undefined) return classes.isOwn(found.classFile.name) ? [found] : [];
    if (opcode !== OPCODE.invokevirtual && opcode !== OPCODE.invokeinterface) return [];
    const below = subtypes(owner).flatMap((one) => declared(one, name, descriptor) ?? []);
    return below.length > MOST_IMPLEMENTATIONS ? [] : below;
  }

  function declared(type: string, name: string, descriptor: string): Member | undefined {
    const methods = classes.find(type)?.methods ?? [];
    return methods.find(
      (one) => one.name === name && one.descriptor === descriptor && !has(one.access, ACCESS.abstract),
    );
  }

  function bodyOf({ lambda }: FunctionMade): readonly Member[] {
    if (lambda === undefined || !classes.isOwn(lambda.implementation.owner)) return [];
    const { owner, name, descriptor } = lambda.implementation;
    const body = findMethod(classes, owner, name, descriptor);
    return body === undefined ? [] : [body];
  }

  /** `run` and `call` of a task that is made here. */
  function taskMethods({ type }: MadeInstance): readonly Member[] {
    if (!classes.isOwn(type)) return [];
    const above = typesAbove(classes, type);
    if (!above.some((one) => TASKS.has(one))) return [];
    return ['run', 'call'].flatMap((name) =>
      (classes.find(type)?.methods ?? []).filter((one) => one.name === name && /^\(\)/.test(one.descriptor)),
    );
  }
}

const FIRST = { elsewhere: false, inLoop: false, inHandler: undefined, caught: false, always: true };
const TASKS: ReadonlySet<string> = new Set([
  'java/lang/Runnable',
  'java/lang/Thread',
  'java/util/concurrent/Callable',
  'java/util/TimerTask',
]);

function reached(from: Reached, method: Member, pc: number, elsewhere: boolean): readonly Reached[] {
  const flow = flowOf(method);
  if (flow === undefined) return [];
  const { ways } = from.flow;
  return [
    {
      method,
      flow,
      via: from,
      elsewhere: from.elsewhere || elsewhere,
      inLoop: from.inLoop || ways.inLoop(pc),
      inHandler: from.inHandler ?? ways.handlerOf(pc),
      caught: from.caught || ways.caughtAt(pc).some((type) => type !== 'any'),
      always: from.always && ways.always(pc),
    },
  ];
}

/** A method is reached anew when it had an excuse before (only in a handler, only sometimes, caught) and has less of one now. */
function isNews(best: Map<string, Reached>, now: Reached): boolean {
  const key = keyOf(now);
  const before = best.get(key);
  const better = before === undefined || plainness(now) > plainness(before);
  if (better) best.set(key, now);
  return better;
}

function plainness({ inHandler, always, caught }: Reached): number {
  return (inHandler === undefined ? 4 : 0) + (always ? 2 : 0) + (caught ? 0 : 1);
}

function keyOf({ method, elsewhere }: Reached): string {
  return `${elsewhere ? '~' : ''}${method.classFile.name}.${method.name}${method.descriptor}`;
}

/** They call what they are given later, or never: `by lazy { … }`, `ThreadLocal.withInitial(…)`. */
const HOLDERS = /^kotlin\/Lazy|^java\/lang\/ThreadLocal$|\/Suppliers$/;

/** What becomes of a function object: called right away, as far as can be told; run by others; or kept for later. */
function useOf({ calls }: MethodFlow, made: FunctionMade): 'here' | 'elsewhere' | 'kept' {
  let use: 'here' | 'kept' = 'kept';
  for (const call of calls) {
    if (!call.arguments.some((one) => alternatives(one).includes(made))) continue;
    if (handsOver(call)) return 'elsewhere';
    if (!HOLDERS.test(call.owner)) use = 'here';
  }
  return use;
}

/** The call gives its function to another thread: an executor, a future's callback, a listener. */
export function handsOver({ owner, name }: Call): boolean {
  if (owner.startsWith('java/util/concurrent/')) return !LOCAL_OWNERS.test(owner);
  if (owner === 'java/lang/Thread' || owner === 'java/util/Timer') return true;
  // Flink runs callbacks of asynchronous state on the task's own thread.
  if (owner.includes('StateFuture') || owner.startsWith('java/')) return false;
  const simple = owner.slice(owner.lastIndexOf('/') + 1);
  if (EXECUTORS.test(simple)) return /^(?:submit|execute|schedule)/.test(name);
  return FUTURES.test(simple) ? CALLBACKS.test(name) : /^(?:addListener|addCallback|enqueue)$/.test(name);
}

/** Maps and atomics call their functions on the spot. */
const LOCAL_OWNERS = /^java\/util\/concurrent\/(?:atomic\/|Concurrent\w*Map$|ConcurrentLinked|CopyOnWrite)/;
const EXECUTORS = /Executor|ThreadPool|Scheduler|EventLoop/;
const FUTURES = /Future|Promise|CompletionStage|^(?:Mono|Flux|Single|Maybe|Observable|Flowable|Uni|Multi|Deferred)$/;
const CALLBACKS =
  /^(?:then\w+|whenComplete\w*|handle\w*|exceptionally\w*|map|flatMap|compose|on\w+|addListener|addCallback|subscribe\w*)$/;

function lazySubtypes(classes: ClassSource): (type: string) => readonly string[] {
  let table: Map<string, string[]> | undefined;
  return (type) => {
    table ??= subtypesOf(classes);
    return table.get(type) ?? [];
  };
}

function subtypesOf(classes: ClassSource): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const name of classes.own) {
    for (const type of typesAbove(classes, name)) {
      if (type === name || !classes.isOwn(type)) continue;
      const below = table.get(type) ?? [];
      if (below.length === 0) table.set(type, below);
      below.push(name);
    }
  }
  return table;
}
