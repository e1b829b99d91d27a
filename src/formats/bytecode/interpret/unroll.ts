import { Instructions, OPCODE } from '#formats/classfile';
import { itemsOf } from '../values/collections.ts';
import { number } from '../values/unknown.ts';
import type { CallSite, Value } from '../values/value.ts';
import type { Body, Loop } from './body.ts';
import type { Session } from './session.ts';
import type { State } from './state.ts';

/** A loop that is followed as often as it runs, because that is known: `for (String topic : List.of("a", "b"))`. */
export interface Unrolled {
  readonly loop: Loop;
  /** Where it is decided whether it runs once more, and where it goes on if not. */
  readonly header: number;
  readonly exit: number;
}

/** The one loop of a program that is being unrolled: in one within it, everything would multiply. */
export interface Unrolling extends Unrolled {
  /** The method that is being followed, as long as it is. */
  readonly activation: object;
  left: number;
}

/** A loop that runs more often is followed once, with what is known of all its rounds. */
const MOST_ROUNDS = 32;

/**
 * How often a loop runs, where a first look at its beginning tells: a counter that goes up by one to what is known, or an
 * iterator over a list of which all is known.
 *
 * @param state when it is reached from before it
 * @returns undefined where it is not known, or is too often; also for no round at all
 */
export function unrolledAt(
  session: Session,
  body: Body,
  loop: Loop,
  state: State,
): (Unrolled & { rounds: number }) | undefined {
  if (session.unrolling !== undefined || loop.closings !== 1) return undefined;
  const at = new Instructions(body.code);
  if (!at.moveTo(loop.start)) return undefined;
  const first = loadedLocal(at);
  const value = first === undefined ? undefined : state.locals[first];
  if (first === undefined || value === undefined || !at.moveTo(at.nextPc)) return undefined;
  const items = value.kind === 'number' ? undefined : iterated(loop, first, value, at);
  const rounds = value.kind === 'number' ? counted(body, loop, first, value, at, state) : items?.length;
  const leaves = at.opcode === (value.kind === 'number' ? IF_AT_LEAST : OPCODE.ifeq) && at.operand >= loop.end;
  if (rounds === undefined || rounds < 1 || rounds > MOST_ROUNDS || !leaves) return undefined;
  if (items && value.kind === 'object') session.iterators.set(value.id, { items, next: 0 });
  return { loop, header: at.pc, exit: at.operand, rounds };
}

/** What an iterator gives that is followed as often as it gives something; undefined for any other call. */
export function stepped({ iterators }: Session, { name, receiver }: CallSite): Value | undefined {
  const iterator = receiver?.kind === 'object' ? iterators.get(receiver.id) : undefined;
  if (iterator === undefined) return undefined;
  if (name === 'hasNext') return number(iterator.next < iterator.items.length ? 1 : 0);
  if (name !== 'next') return undefined;
  iterator.next += 1;
  return iterator.items[iterator.next - 1];
}

/** `if_icmpge` */
const IF_AT_LEAST = 162;

/** `i < names.length`, `i < 3`: leaves the instructions at the branch. */
function counted(
  body: Body,
  loop: Loop,
  counter: number,
  { value: begins }: Value & { kind: 'number' },
  at: Instructions,
  state: State,
): number | undefined {
  const limit = limitAt(loop, at, state);
  if (limit === undefined || typeof begins !== 'number' || !at.moveTo(at.nextPc)) return undefined;
  return goesUpByOne(body, loop, counter) ? limit - begins : undefined;
}

function limitAt(loop: Loop, at: Instructions, { locals }: State): number | undefined {
  if ((at.opcode >= OPCODE.iconstM1 && at.opcode <= OPCODE.iconst5) || isPush(at.opcode)) return at.operand;
  const local = loadedLocal(at);
  const value = local === undefined || loop.assigned.has(local) ? undefined : locals[local];
  if (value?.kind === 'number') return Number(value.value);
  if (value?.kind !== 'array' || !at.moveTo(at.nextPc) || at.opcode !== OPCODE.arraylength) return undefined;
  return value.items?.length;
}

function isPush(opcode: number): boolean {
  return opcode === OPCODE.bipush || opcode === OPCODE.sipush;
}

function goesUpByOne({ code }: Body, { start, end }: Loop, counter: number): boolean {
  let steps = 0;
  const at = new Instructions(code);
  for (let pc = start; pc < end && at.moveTo(pc); pc = at.nextPc) {
    const stores = at.opcode >= OPCODE.istore && at.opcode <= OPCODE.astore3;
    if (stores && at.operand === counter) return false;
    if (at.opcode !== OPCODE.iinc || at.operand !== counter) continue;
    if (at.second !== 1) return false;
    steps += 1;
  }
  return steps === 1;
}

/** `it.hasNext()`: what the iterator goes over, if that is all known. Leaves the instructions at the branch. */
function iterated(loop: Loop, local: number, value: Value, at: Instructions): readonly Value[] | undefined {
  if (value.kind !== 'object' || value.made.name !== 'iterator' || loop.assigned.has(local)) return undefined;
  if (at.opcode !== OPCODE.invokeinterface || !at.moveTo(at.nextPc)) return undefined;
  const known = value.made.receiver && itemsOf(value.made.receiver);
  return known?.whole && value.calls.length === 0 ? known.items : undefined;
}

/** The number of the variable that an instruction loads: `iload`, `aload`. */
function loadedLocal({ opcode, operand }: Instructions): number | undefined {
  return opcode >= OPCODE.iload && opcode <= LAST_LOAD ? operand : undefined;
}

/** `aload_3` */
const LAST_LOAD = 45;
