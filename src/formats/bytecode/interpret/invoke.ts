import {
  concatenationOf,
  type DynamicCall,
  dynamicCallAt,
  type Instructions,
  type Lambda,
  lambdaOf,
  OPCODE,
} from '#formats/classfile';
import { text } from '../values/text.ts';
import { number, string, unknown } from '../values/unknown.ts';
import type { CallSite, Value } from '../values/value.ts';
import { type Activation, pop, popTyped, pushTyped } from './activation.ts';
import { MOST_DEPTH } from './circumstances.ts';
import { parametersOf } from './descriptors.ts';
import { follow } from './follow.ts';
import { heapObject } from './heap.ts';
import { followIndirectly } from './indirect-calls.ts';
import { invokeLambda } from './invoke-lambda.ts';
import { knownResult } from './known-calls.ts';
import { libraryResult } from './library-result.ts';
import { pathOf } from './session.ts';
import { stepped } from './unroll.ts';

/** `invokevirtual`, `invokespecial`, `invokestatic`, `invokeinterface`. */
export function invoke(activation: Activation, at: Instructions): void {
  const { pool } = activation.body.code;
  const [owner, name, descriptor] = [pool.ownerOf(at.operand), pool.nameOf(at.operand), pool.descriptorOf(at.operand)];
  const { takes, returns } = parametersOf(descriptor);
  const args = takes.map(() => NONE);
  for (let i = takes.length - 1; i >= 0; i--) args[i] = popTyped(activation, takes[i] as string);
  const receiver = at.opcode === OPCODE.invokestatic ? undefined : pop(activation);
  const call: CallSite = { owner, name, descriptor, receiver, arguments: args, ...whereOf(activation) };
  const how = at.opcode === OPCODE.invokespecial ? 'special' : 'usual';
  const result = stepped(activation.session, call) ?? perform(activation, call, how);
  if (result) activation.session.left -= costOf(result);
  if (returns !== 'V') pushTyped(activation, returns, result ?? unknown('call', returns));
}

/** A lambda, a string that is put together, or something of a language nobody knows. */
export function invokeDynamic(activation: Activation, at: Instructions): void {
  const { classFile } = activation.body.method;
  const call = dynamicCallAt(classFile, at.operand);
  const { takes, returns } = parametersOf(call.descriptor);
  const args = takes.map(() => NONE);
  for (let i = takes.length - 1; i >= 0; i--) args[i] = popTyped(activation, takes[i] as string);
  const lambda = lambdaOf(classFile, call);
  const made = lambda ? functionObject(activation, lambda, args) : concatenated(activation, call, args);
  if (made) activation.session.left -= costOf(made);
  if (returns !== 'V') pushTyped(activation, returns, made ?? unknown('computed', returns));
}

const NONE = unknown('computed');

/** Large values take long to make: in instructions. */
function costOf(value: Value): number {
  if (value.kind === 'string') return value.text.length >> 6;
  return value.kind === 'either' ? value.values.length : 0;
}

/** A call as it is told to those who look, then what it gives back. */
function perform(activation: Activation, call: CallSite, how: 'special' | 'usual'): Value | undefined {
  const { session } = activation;
  if (call.name === '<init>') return construct(activation, call);
  if (session.keeps) session.calls.push(call);
  for (const object of receiversOf(call)) object.calls.push(call);
  const lambdas = (lambda: Value, args: readonly Value[], repeated: boolean) =>
    invokeLambda(activation, lambda, args, repeated, (inner) => perform(activation, inner, 'usual'));
  followIndirectly(
    activation,
    call,
    (inner) => deeper(activation, () => perform(activation, inner, 'usual')),
    (lambda) => lambdas(lambda, [], false),
  );
  return (
    session.onCall?.(call, lambdas, () => pathOf(session)) ??
    knownResult(call, lambdas) ??
    follow(activation, call, how, lambdas) ??
    libraryResult(activation, call)
  );
}

/** What a library calls is called from further in. */
function deeper(activation: Activation, run: () => Value | undefined): Value | undefined {
  const { now } = activation;
  if (now.depth >= MOST_DEPTH) return undefined;
  activation.now = { ...now, depth: now.depth + 1 };
  try {
    return run();
  } finally {
    activation.now = now;
  }
}

/** The constructor makes the object what `new` left; from within a constructor it is the superclass's, or another. */
function construct(activation: Activation, call: CallSite): undefined {
  const { session } = activation;
  const object = call.receiver && heapObject(call.receiver);
  const begins = object !== undefined && !object.constructed;
  const told = begins ? { ...call, receiver: undefined } : call;
  if (begins) {
    object.made = told;
    object.constructed = true;
  }
  if (session.keeps) session.calls.push(told);
  session.onCall?.(
    told,
    () => undefined,
    () => pathOf(session),
  );
  follow(activation, call, 'special', () => undefined);
}

function receiversOf({ receiver }: CallSite) {
  if (receiver === undefined) return [];
  const values = receiver.kind === 'either' ? receiver.values : [receiver];
  return values.flatMap((one) => heapObject(one) ?? []);
}

function functionObject(activation: Activation, lambda: Lambda, captured: readonly Value[]): Value {
  return { kind: 'lambda', lambda, captured, at: activation.body.placeAt(activation.pc) };
}

function concatenated({ body }: Activation, call: DynamicCall, args: readonly Value[]): Value | undefined {
  const parts = concatenationOf(body.method.classFile, call);
  if (parts === undefined) return undefined;
  const { takes } = parametersOf(call.descriptor);
  return text(
    parts.map((part) => {
      if (part.kind === 'text') return string(part.text);
      if (part.kind === 'argument') return shownAs(args[part.index] ?? NONE, takes[part.index] ?? '');
      const { constant } = part;
      if (constant.kind === 'string') return string(constant.value);
      return 'value' in constant ? number(constant.value) : unknown('computed');
    }),
  );
}

/** A char is a number to the machine. */
function shownAs(value: Value, descriptor: string): Value {
  if (descriptor === 'C' && value.kind === 'number') return string(String.fromCharCode(Number(value.value)));
  if (descriptor === 'Z' && value.kind === 'number') return string(String(value.value !== 0));
  return value;
}

function whereOf({ body, pc, now }: Activation): Pick<CallSite, 'at' | 'repeated' | 'handling' | 'certain'> {
  return { at: body.placeAt(pc), repeated: now.repeated, handling: now.handling, certain: now.certain };
}
