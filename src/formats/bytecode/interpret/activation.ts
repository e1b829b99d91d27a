import type { Value } from '../values/value.ts';
import type { Body } from './body.ts';
import type { Circumstances } from './circumstances.ts';
import type { Session } from './session.ts';
import { SECOND, type State } from './state.ts';
import type { Unrolled } from './unroll.ts';

/** A method while it is followed. */
export interface Activation {
  readonly session: Session;
  readonly body: Body;
  /** How it goes at the instruction it has come to. */
  now: Circumstances;
  state: State;
  /** Of the instruction, from the start of the code. */
  pc: number;
  /** 1 at the beginnings of what was visited: a branch that constants decide is taken one way only. */
  readonly visited: Uint8Array;
  /** Loops of it that were followed as often as they run. */
  readonly unrolled: Unrolled[];
  /** What the ways that have ended give back; undefined as long as there are none. */
  returned: Value | undefined;
}

export function push({ state }: Activation, value: Value): void {
  state.stack.push(value);
}

/** Long and double. */
export function pushWide({ state }: Activation, value: Value): void {
  state.stack.push(value, SECOND);
}

export function pushTyped(activation: Activation, descriptor: string, value: Value): void {
  if (isWide(descriptor)) pushWide(activation, value);
  else push(activation, value);
}

/** The upper of the stack; a stack that is empty, which is wrong, gives what is not known. */
export function pop({ state }: Activation): Value {
  return state.stack.pop() ?? SECOND;
}

export function popWide(activation: Activation): Value {
  pop(activation);
  return pop(activation);
}

export function popTyped(activation: Activation, descriptor: string): Value {
  return isWide(descriptor) ? popWide(activation) : pop(activation);
}

export function isWide(descriptor: string): boolean {
  return descriptor === 'J' || descriptor === 'D';
}
