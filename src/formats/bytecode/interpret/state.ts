import { either } from '../values/either.ts';
import { unknown } from '../values/unknown.ts';
import type { Value } from '../values/value.ts';

/** What is on the stack and in the local variables. Long and double take two places, the second holds `SECOND`. */
export interface State {
  readonly stack: Value[];
  readonly locals: (Value | undefined)[];
}

/** The second half of a long or a double. */
export const SECOND: Value = { kind: 'unknown', because: 'computed', descriptor: 'second half' };

export function copyOf({ stack, locals }: State): State {
  return { stack: [...stack], locals: [...locals] };
}

/** Merges another way into a state. Stacks of different heights, which no compiler leaves, keep the lower part. */
export function mergeInto(state: State, other: State): void {
  const height = Math.min(state.stack.length, other.stack.length);
  state.stack.length = height;
  for (let i = 0; i < height; i++) state.stack[i] = either(state.stack[i] as Value, other.stack[i] as Value);
  mergeLocals(state, other, other.locals.keys());
}

/** As `mergeInto`, of some local variables. One that has no value on a way keeps that of the other. */
export function mergeLocals(state: State, other: State, slots: Iterable<number>): void {
  for (const slot of slots) {
    const theirs = other.locals[slot];
    if (theirs === undefined) continue;
    const ours = state.locals[slot];
    state.locals[slot] = ours === undefined ? theirs : either(ours, theirs);
  }
}

/** A value that is set in a loop, as it is when the loop begins anew: constants are no longer. */
export function loosened(value: Value): Value {
  switch (value.kind) {
    case 'number':
    case 'string':
    case 'text':
    case 'class':
    case 'static':
      return unknown('loop');
    case 'null':
      return either(value, unknown('loop'));
    case 'either':
      return value.values.map(loosened).reduce(either);
    default:
      return value;
  }
}
