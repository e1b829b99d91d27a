import { ACCESS, has, type Member } from '#formats/classfile';
import type { Unfollowed } from '../pipeline/pipeline.ts';
import type { FindClass } from '../types/known-classes.ts';
import type { CallSite, MadeObject, Value } from '../values/value.ts';
import { ownClasses } from './own-classes.ts';
import { runMethod } from './run-method.ts';
import { createObject, type FieldWrite, type OnCall, type Session } from './session.ts';
import { unlessBroken } from './unless-broken.ts';

export interface InterpretOptions {
  /** Classes of the job, and of libraries where they are at hand. */
  readonly find: FindClass;
  /** Whose code is followed; without it, classes whose packages begin like that of the first method. */
  readonly isOwn?: (name: string) => boolean;
  /** Instructions that are followed for one method, with those it calls. */
  readonly budget?: number;
  readonly onCall?: OnCall;
  /** Calls and writes are not kept: whoever passes `onCall` has seen what matters. */
  readonly forgetful?: boolean;
}

export interface Run {
  /** What it works on, for a method that is not static; without it, one its constructor makes. */
  readonly receiver?: Value;
  /** Those that are missing are `unknown`, because they are parameters. */
  readonly arguments?: readonly Value[];
}

/** What came to light when a method was followed. */
export interface Interpretation {
  /** In the order they were met, those in the methods it calls as well. */
  readonly calls: readonly CallSite[];
  readonly returned: Value | undefined;
  readonly writes: readonly FieldWrite[];
  readonly unfollowed: readonly Unfollowed[];
  /** What the method worked on. */
  readonly receiver: Value | undefined;
}

/** Follows methods one after the other; objects, their fields and static fields stay as the methods before left them. */
export interface Interpreter {
  interpret(method: Member, run?: Run): Interpretation;
  /** An object of a class, as its constructor makes it; with several constructors the shortest call. */
  construct(className: string): MadeObject;
}

const MOST_INSTRUCTIONS = 100_000;

export function createInterpreter(first: string, options: InterpretOptions): Interpreter {
  const session = createSession(first, options);
  return {
    interpret: (method, run = {}) => interpretIn(session, method, run),
    construct: (className) => constructIn(session, className),
  };
}

/**
 * Follows a method, and the methods it calls, without running anything.
 *
 *     const { calls } = interpret(open, { find });
 *     calls.filter(({ name }) => name === 'getState').map((call) => call.arguments[0]);
 */
export function interpret(method: Member, options: InterpretOptions & Run): Interpretation {
  return interpretIn(createSession(method.classFile.name, options), method, options);
}

function createSession(first: string, { find, isOwn, budget, onCall, forgetful }: InterpretOptions): Session {
  const session: Session = {
    find,
    isOwn: isOwn ?? ownClasses(first),
    onCall,
    keeps: forgetful !== true,
    left: 0,
    budget: budget ?? MOST_INSTRUCTIONS,
    made: 0,
    calls: [],
    writes: [],
    unfollowed: new Map(),
    statics: new Map(),
    initialised: new Set(),
    bodies: new Map(),
    unrolling: undefined,
    iterators: new Map(),
    active: [],
    activations: [],
    run: (method, parameters, how) => runMethod(session, method, parameters, how),
  };
  return session;
}

function interpretIn(session: Session, method: Member, run: Run): Interpretation {
  session.left = session.budget;
  const isStatic = has(method.access, ACCESS.static);
  const receiver = isStatic ? undefined : (run.receiver ?? constructIn(session, method.classFile.name));
  const before = { calls: session.calls.length, writes: session.writes.length, unfollowed: session.unfollowed.size };
  const parameters = [...(receiver ? [receiver] : []), ...(run.arguments ?? [])];
  const returned = session.run(method, parameters, OUTERMOST);
  return {
    calls: session.calls.slice(before.calls),
    returned,
    writes: session.writes.slice(before.writes),
    unfollowed: [...session.unfollowed.values()].slice(before.unfollowed),
    receiver,
  };
}

const OUTERMOST = { depth: 0, certain: true, repeated: false, handling: false };

function constructIn(session: Session, className: string): MadeObject {
  session.left = session.budget;
  const classFile = session.find(className);
  const constructors = classFile?.methods.filter(
    (one) =>
      unlessBroken(() => one.name === '<init>' && one.descriptor !== '' && !has(one.access, ACCESS.synthetic)) === true,
  );
  const [shortest] = (constructors ?? []).toSorted((a, b) => a.descriptor.length - b.descriptor.length);
  const descriptor = shortest?.descriptor ?? '()V';
  const at = { class: className, method: `<init>${descriptor}`, line: undefined, file: undefined };
  const call = { owner: className, name: '<init>', descriptor, receiver: undefined, arguments: [] };
  const object = createObject(session, className, { ...call, at, repeated: false, handling: false, certain: true });
  if (shortest) session.run(shortest, [object], OUTERMOST);
  return object;
}
