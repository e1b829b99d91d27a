import { ACCESS, has, type Member } from '#formats/classfile';
import { either } from '../values/either.ts';
import { unknown } from '../values/unknown.ts';
import type { CallSite, Value } from '../values/value.ts';
import type { Activation } from './activation.ts';
import { MOST_DEPTH } from './circumstances.ts';
import { parametersOf } from './descriptors.ts';
import { findMethodWithCode } from './find-member.ts';
import { isPlatform } from './own-classes.ts';
import { type InvokeLambda, report } from './session.ts';

/** A composite may go through its own method again; what calls itself without end must not. */
const MOST_REENTRIES = 4;

function isTooOften(active: readonly Member[], method: Member): boolean {
  let times = 0;
  for (const one of active) if (one === method) times += 1;
  return times >= MOST_REENTRIES;
}

/** A value of more kinds is not followed to each. */
const MOST_KINDS = 64;

/**
 * Follows a call into the code of the program, or into a library that is given streams.
 *
 * @returns what it gives back; undefined if it is not followed, or gives nothing back
 */
export function follow(
  activation: Activation,
  call: CallSite,
  how: 'special' | 'usual',
  invoke: InvokeLambda,
): Value | undefined {
  const { returns } = parametersOf(call.descriptor);
  let result: Value | undefined;
  let followed = false;
  for (const receiver of receivers(call)) {
    const value =
      receiver?.kind === 'lambda' ? throughLambda(call, receiver, invoke) : inMethod(activation, call, receiver, how);
    if (value === NOT_FOLLOWED) continue;
    followed = true;
    if (value) result = result === undefined ? value : either(result, value);
  }
  return followed && returns !== 'V' ? (result ?? unknown('call', returns)) : result;
}

type Outcome = Value | undefined | typeof NOT_FOLLOWED;
const NOT_FOLLOWED = Symbol('not followed');

function receivers({ receiver }: CallSite): readonly (Value | undefined)[] {
  if (receiver?.kind !== 'either') return [receiver];
  const kinds = new Map(receiver.values.map((one) => [one.kind === 'object' ? one.type : one, one]));
  return [...kinds.values()].slice(0, MOST_KINDS);
}

function throughLambda(call: CallSite, receiver: Value, invoke: InvokeLambda): Outcome {
  const isMethod = receiver.kind === 'lambda' && receiver.lambda.method === call.name;
  return isMethod ? invoke(receiver, call.arguments, false) : NOT_FOLLOWED;
}

function inMethod(
  activation: Activation,
  call: CallSite,
  receiver: Value | undefined,
  how: 'special' | 'usual',
): Outcome {
  const { session, now } = activation;
  if (receiver?.kind === 'null') return NOT_FOLLOWED;
  const exact = receiver?.kind === 'object' && how === 'usual' ? receiver.type : call.owner;
  const method =
    methodOf(activation, exact, call) ?? (exact === call.owner ? undefined : methodOf(activation, call.owner, call));
  if (method === undefined) {
    sayUnfollowed(activation, call);
    return NOT_FOLLOWED;
  }
  if (!session.isOwn(method.classFile.name) && (isPlatform(method.classFile.name) || !carriesStreams(call)))
    return NOT_FOLLOWED;
  if (now.depth >= MOST_DEPTH || isTooOften(session.active, method)) {
    if (carriesStreams(call)) report(session, call.at, 'too-deep', `${call.owner}.${call.name}`);
    const { returns } = parametersOf(call.descriptor);
    return returns === 'V' ? undefined : unknown('too-deep', returns);
  }
  const parameters =
    has(method.access, ACCESS.static) || receiver === undefined ? call.arguments : [receiver, ...call.arguments];
  const { certain, repeated, handling } = now;
  return session.run(method, parameters, {
    depth: now.depth + 1,
    certain,
    repeated: repeated || call.repeated,
    handling,
  });
}

function methodOf({ session }: Activation, owner: string, { name, descriptor }: CallSite): Member | undefined {
  return findMethodWithCode(session.find, owner, name, descriptor);
}

/** A method without code here that is given streams may add to the pipeline. */
function sayUnfollowed({ session }: Activation, call: CallSite): void {
  if (isPlatform(call.owner) || !carriesStreams(call)) return;
  report(session, call.at, session.find(call.owner) ? 'framework' : 'missing-class', `${call.owner}.${call.name}`);
}

function carriesStreams(call: CallSite): boolean {
  return [...call.arguments, ...(call.receiver ? [call.receiver] : [])].some(isStream);
}

function isStream(value: Value): boolean {
  if (value.kind === 'either') return value.values.some(isStream);
  return value.kind === 'stream' || value.kind === 'environment';
}
