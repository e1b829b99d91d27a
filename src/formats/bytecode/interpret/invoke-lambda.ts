import { NULL, unknown } from '../values/unknown.ts';
import type { CallSite, Value } from '../values/value.ts';
import type { Activation } from './activation.ts';
import { MOST_DEPTH } from './circumstances.ts';
import { createObject } from './session.ts';

/** In instructions: what a call of a library's method that calls a lambda costs at least. */
const COST = 20;

/**
 * Runs what a lambda or a method reference stands for.
 *
 * @param perform makes a call as if it stood here
 * @returns undefined if the value is no lambda
 */
export function invokeLambda(
  activation: Activation,
  value: Value,
  args: readonly Value[],
  repeated: boolean,
  perform: (call: CallSite) => Value | undefined,
): Value | undefined {
  if (value.kind !== 'lambda') return undefined;
  const { implementation } = value.lambda;
  const { owner, name, descriptor, kind } = implementation;
  const values = [...value.captured, ...args];
  const { now, body, pc, session } = activation;
  session.left -= COST;
  if (session.left <= 0 || now.depth >= MOST_DEPTH) return undefined;
  const certain = now.certain && !repeated;
  const where = { at: body.placeAt(pc), repeated: now.repeated || repeated, handling: now.handling, certain };
  const before = activation.now;
  activation.now = { ...now, depth: now.depth + 1, repeated: where.repeated, certain };
  try {
    if (kind === 'new-invoke-special') {
      const call = { owner, name, descriptor, receiver: undefined, arguments: values, ...where };
      const object = createObject(activation.session, owner, call, false);
      perform({ ...call, receiver: object });
      return object;
    }
    const isStatic = kind === 'invoke-static';
    const [receiver, ...rest] = isStatic ? [undefined, ...values] : [values[0] ?? NULL, ...values.slice(1)];
    return perform({ owner, name, descriptor, receiver, arguments: rest, ...where }) ?? unknown('call');
  } finally {
    activation.now = before;
  }
}
