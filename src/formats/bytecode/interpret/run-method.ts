import { Instructions, type Member, OPCODE } from '#formats/classfile';
import { either } from '../values/either.ts';
import { unknown } from '../values/unknown.ts';
import type { Value } from '../values/value.ts';
import { type Activation, isWide, pop, popWide, push } from './activation.ts';
import { type Body, bodyOf, inLoop, MOST_HANDLERS } from './body.ts';
import { decide } from './branches.ts';
import type { Circumstances } from './circumstances.ts';
import { parametersOf } from './descriptors.ts';
import { createPending, type Pending } from './pending.ts';
import { report, type Session } from './session.ts';
import { copyOf, loosened, type State } from './state.ts';
import { STEPS } from './steps.ts';
import { isFormatError, unlessBroken } from './unless-broken.ts';
import { type Unrolling, unrolledAt } from './unroll.ts';

/**
 * Follows a method once: each instruction that can be reached is visited one time, lower positions first, with what is known
 * on all the ways that lead to it. What a loop sets is not known in it.
 *
 * @param parameters the receiver first, unless it is static
 * @returns what it gives back; undefined if nothing
 */
export function runMethod(
  session: Session,
  method: Member,
  parameters: readonly Value[],
  how: Circumstances,
): Value | undefined {
  const depth = session.activations.length;
  session.active.push(method);
  try {
    const body = knownBody(session, method);
    return body && runBody(session, body, parameters, how);
  } catch (error) {
    if (!isFormatError(error)) throw error;
    session.unrolling = undefined;
    const name = unlessBroken(() => `${method.name}${method.descriptor}`) ?? 'a method';
    const at = { class: method.classFile.name, method: name, line: undefined, file: undefined };
    report(session, at, 'broken-class', error.message);
    return undefined;
  } finally {
    session.active.pop();
    session.activations.length = depth;
  }
}

function knownBody(session: Session, method: Member): Body | undefined {
  const known = session.bodies.get(method);
  if (known) return known;
  const body = bodyOf(method);
  session.bodies.set(method, body);
  return body;
}

function runBody(session: Session, body: Body, parameters: readonly Value[], how: Circumstances): Value | undefined {
  const state: State = { stack: [], locals: localsOf(body, parameters) };
  const visited = new Uint8Array(body.code.length);
  const activation: Activation = { session, body, now: how, state, pc: 0, visited, unrolled: [], returned: undefined };
  session.activations.push(activation);
  const ways: Ways = {
    at: new Instructions(body.code),
    how,
    normal: undefined,
    handlers: undefined,
    handling: how.handling,
    leftEarly: false,
  };
  // Most methods are one straight way.
  if (body.starts[0] === 1) flow(activation, ways, 0, -1);
  else visit(activation, ways, 0);
  for (let next = nextWay(ways); next !== undefined && session.left > 0; next = nextWay(ways)) {
    activation.state = next.state;
    if (activation.visited[next.pc] === 0) visit(activation, ways, next.pc);
  }
  if (session.unrolling?.activation === activation) session.unrolling = undefined;
  if (session.left <= 0) report(session, body.placeAt(activation.pc), 'too-deep', 'more code than is followed');
  return activation.returned;
}

/** Where it can go on. */
interface Ways {
  readonly at: Instructions;
  readonly how: Circumstances;
  normal: Pending | undefined;
  /** Handlers come when everything else was visited. */
  handlers: Pending | undefined;
  handling: boolean;
  /** A way has ended before the last: what comes now may not. */
  leftEarly: boolean;
}

function nextWay(ways: Ways) {
  const next = ways.normal?.take();
  if (next) return next;
  ways.handling = true;
  return ways.handlers?.take();
}

function localsOf({ method, isStatic }: Body, parameters: readonly Value[]): (Value | undefined)[] {
  const locals: (Value | undefined)[] = [];
  const types = [...(isStatic ? [] : ['L']), ...parametersOf(method.descriptor).takes];
  for (const [i, type] of types.entries()) {
    locals.push(parameters[i] ?? unknown('parameter', type));
    if (isWide(type)) locals.push(undefined);
  }
  return locals;
}

/** From one position to where ways part or meet. */
function visit(activation: Activation, ways: Ways, start: number): void {
  const { body, session } = activation;
  const { at } = ways;
  guard(activation, ways, start);
  activation.now = circumstancesAt(activation, ways, start);
  activation.visited[start] = 1;
  for (let pc = start; at.moveTo(pc); pc = at.nextPc) {
    if (pc !== start && body.starts[pc] === 1) {
      flow(activation, ways, pc);
      return;
    }
    session.left -= 1;
    if (session.left <= 0) return;
    activation.pc = pc;
    const step = STEPS[at.opcode];
    if (step) step(activation, at);
    else if (!turn(activation, ways)) return;
  }
}

function circumstancesAt(activation: Activation, ways: Ways, pc: number): Circumstances {
  const { how, handling } = ways;
  const repeats = inLoop(activation.body, pc, unrollingIn(activation)?.loop);
  const certain = how.certain && !handling && !repeats && !ways.leftEarly && waitingIn(ways) === 0;
  return { depth: how.depth, certain, repeated: how.repeated || repeats, handling };
}

function waitingIn({ normal }: Ways): number {
  return normal?.size ?? 0;
}

/** An exception may lead from here to a handler, which has nothing but the exception on the stack. */
function guard(activation: Activation, ways: Ways, pc: number): void {
  const { body, state, session } = activation;
  const { handlers } = body.code;
  session.left -= handlers.length >> 2;
  for (let i = 0; i < handlers.length && i < MOST_HANDLERS; i++) {
    const { start, end, handler } = handlers[i] as (typeof handlers)[number];
    if (pc < start || pc >= end || activation.visited[handler] === 1) continue;
    ways.handlers ??= createPending();
    ways.handlers.add(handler, { stack: [unknown('computed')], locals: state.locals }, pc);
  }
}

/** Instructions that decide where it goes on. Answers whether it may go on with the next. */
function turn(activation: Activation, ways: Ways): boolean {
  const { at } = ways;
  const { opcode } = at;
  if ((opcode >= OPCODE.ifeq && opcode <= OPCODE.ifAcmpne) || opcode === OPCODE.ifnull || opcode === OPCODE.ifnonnull) {
    const taken = decide(activation, opcode);
    if (taken !== false) flow(activation, ways, at.operand);
    // From here on it is one of two ways.
    if (taken === undefined) activation.now = circumstancesAt(activation, ways, activation.pc);
    return taken !== true;
  }
  if (opcode === OPCODE.goto || opcode === OPCODE.gotoW) flow(activation, ways, at.operand);
  else if (opcode === OPCODE.jsr || opcode === OPCODE.jsrW) return callSubroutine(activation, ways);
  else if (opcode === OPCODE.tableswitch || opcode === OPCODE.lookupswitch) switchOver(activation, ways);
  else if (opcode >= OPCODE.ireturn && opcode <= OPCODE.return) {
    if (waitingIn(ways) > 0) ways.leftEarly = true;
    if (opcode < OPCODE.return) giveBack(activation, opcode);
  }
  return false;
}

/** As old compilers made `finally`: it comes back behind the instruction. */
function callSubroutine(activation: Activation, ways: Ways): boolean {
  push(activation, unknown('computed'));
  flow(activation, ways, ways.at.operand);
  pop(activation);
  return true;
}

function switchOver(activation: Activation, ways: Ways): void {
  const value = pop(activation);
  const targets = new Set<number>();
  const known = value.kind === 'number' ? Number(value.value) : undefined;
  for (const { key, target } of ways.at.cases()) if (known === undefined || key === known) targets.add(target);
  if (known === undefined || targets.size === 0) targets.add(ways.at.operand);
  for (const target of targets) flow(activation, ways, target);
}

function giveBack(activation: Activation, opcode: number): void {
  const wide = opcode === OPCODE.ireturn + 1 || opcode === OPCODE.ireturn + 3;
  const value = wide ? popWide(activation) : pop(activation);
  activation.returned = activation.returned === undefined ? value : either(activation.returned, value);
}

/** Goes on at a position later; where it was already, a loop closes: what is behind it learns what the loop has set. */
function flow(activation: Activation, ways: Ways, target: number, pc = activation.pc): void {
  const { body, state, session } = activation;
  session.left -= (state.locals.length + state.stack.length) >> 3;
  if (activation.visited[target] === 1) {
    if (goneRound(activation, ways, target)) return;
    const loop = body.loops.findLast(({ start, end }) => target >= start && target < end && pc >= start && pc < end);
    if (loop) ways.normal?.leave(loop, state);
    return;
  }
  const entered = body.loops.filter(({ start, end }) => target >= start && target < end && (pc < start || pc >= end));
  ways.normal ??= createPending();
  const exact = entered.length === 0 || beginUnrolling(activation, entered, target);
  ways.normal.add(target, exact ? state : loosen(state, entered), pc);
}

/** Where a loop is entered of which it is known how often it runs, and no other way leads on. */
function beginUnrolling(activation: Activation, entered: Body['loops'], target: number): boolean {
  const { session, body, state, unrolled } = activation;
  const [loop, ...others] = entered;
  if (loop?.start !== target || others.length > 0) return false;
  const found = unrolledAt(session, body, loop, state);
  if (found === undefined) return false;
  unrolled.push(found);
  session.unrolling = { ...found, activation, left: found.rounds };
  return true;
}

/** The end of a round: all of the loop can be visited again, and after the last only where it is left. */
function goneRound(activation: Activation, ways: Ways, target: number): boolean {
  const { session, state, visited, pc } = activation;
  const unrolling = unrollingIn(activation);
  if (unrolling?.loop.start !== target || pc < target || pc >= unrolling.loop.end) return false;
  unrolling.left -= 1;
  if (unrolling.left > 0) visited.fill(0, target, unrolling.loop.end);
  else {
    visited[target] = 0;
    session.unrolling = undefined;
  }
  ways.normal?.add(target, state, pc);
  return true;
}

function unrollingIn(activation: Activation): Unrolling | undefined {
  const { unrolling } = activation.session;
  return unrolling?.activation === activation ? unrolling : undefined;
}

function loosen(state: State, loops: Body['loops']): State {
  const loose = copyOf(state);
  for (const { assigned } of loops) {
    for (const slot of assigned) {
      const value = loose.locals[slot];
      if (value !== undefined) loose.locals[slot] = loosened(value);
    }
  }
  return loose;
}
