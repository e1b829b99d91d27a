import { unknown } from '../values/unknown.ts';
import type { CallSite, Value, WhyUnknown } from '../values/value.ts';
import type { Activation } from './activation.ts';
import { classIn, parametersOf } from './descriptors.ts';
import { ancestorsOf } from './find-member.ts';
import { createObject, report, type Session } from './session.ts';

/** What a call into a library gives back: its receiver if that is how builders of its kind do, a new object, or nothing known. */
export function libraryResult({ session }: Activation, call: CallSite): Value | undefined {
  const { returns } = parametersOf(call.descriptor);
  if (isReflection(call)) report(session, call.at, 'reflection', `${call.owner}.${call.name}`);
  if (returns === 'V') return undefined;
  const { receiver } = call;
  if (receiver && (givesItselfBack(call, returns) || givesSuperTypeBack(session, call, returns))) return receiver;
  const because = reasonOf(call);
  const type = classIn(returns);
  if (type === undefined || type === 'java/lang/String' || BOXES.test(type)) {
    if (because !== 'call') return unknown(because, returns);
    if (returns.startsWith('[')) return { kind: 'array', element: returns.slice(1), items: undefined };
    return { kind: 'unknown', because, descriptor: returns, from: call };
  }
  return createObject(session, type, call);
}

const BOXES = /^java\/lang\/(?:Integer|Long|Short|Byte|Boolean|Character|Float|Double|Number)$/;

/** Builders, and what is set up by calls one after the other. Values of the JDK are made anew by each. */
function givesItselfBack({ owner, receiver, name }: CallSite, returns: string): boolean {
  const type = classIn(returns);
  if (type === undefined || receiver === undefined) return false;
  const own = receiver.kind === 'object' ? receiver.type : owner;
  if (/^java\//.test(type)) return type.endsWith('Builder') && (type === owner || type === own);
  if (type === owner || type === own) return !/^(?:get|create|new|of|copy|clone)(?:[A-Z]|$)/.test(name);
  return isBuilder(type) && isBuilder(own) && packageOf(type) === packageOf(own);
}

/** `FlinkKafkaConsumer.setStartFromLatest()` is declared by its base class, and to give that back. */
function givesSuperTypeBack({ find }: Session, { receiver, name }: CallSite, returns: string): boolean {
  const type = classIn(returns);
  if (receiver?.kind !== 'object' || type === undefined || !/^(?:set|with|add|enable|disable|assign)/.test(name))
    return false;
  if (type === `${receiver.type}Base`) return true;
  for (const one of ancestorsOf(find, receiver.type)) if (one.superName === type) return true;
  return false;
}

function isBuilder(type: string): boolean {
  return /Builder(?:Base|Impl)?$/.test(type);
}

function packageOf(type: string): string {
  return type.slice(0, type.lastIndexOf('/'));
}

/** What comes from outside stays so, whatever is made of it. */
function reasonOf(call: CallSite): WhyUnknown {
  if (isOutside(call)) return 'arguments';
  const values = call.receiver ? [call.receiver, ...call.arguments] : call.arguments;
  for (const value of values) {
    if (value.kind === 'unknown' && value.because === 'arguments') return 'arguments';
    if (value.kind === 'object' && value.made.name !== '<init>' && isOutside(value.made)) return 'arguments';
  }
  return 'call';
}

const OUTSIDE =
  /(?:\/ParameterTool|\/MultipleParameterTool|\/AbstractParameterTool|\/CommandLine|com\/typesafe\/config\/Config|\/KinesisAnalyticsRuntime|java\/io\/InputStream|java\/nio\/file\/Files|java\/util\/Scanner|java\/io\/BufferedReader)$/;

/** Parameters of the program, its environment, files. */
function isOutside({ owner, name }: CallSite): boolean {
  if (owner === 'java/lang/System') return name === 'getenv' || name === 'getProperty';
  return OUTSIDE.test(owner);
}

const REFLECTION: readonly (readonly [string, RegExp])[] = [
  ['java/lang/Class', /^(?:forName|newInstance|getMethod|getDeclaredMethod|getConstructor|getDeclaredConstructor)$/],
  ['java/lang/reflect/Method', /^invoke$/],
  ['java/lang/reflect/Constructor', /^newInstance$/],
  ['java/lang/reflect/Proxy', /^newProxyInstance$/],
  ['java/lang/invoke/MethodHandle', /^invoke/],
  ['java/util/ServiceLoader', /^load/],
];

function isReflection({ owner, name }: CallSite): boolean {
  return REFLECTION.some(([type, pattern]) => owner === type && pattern.test(name));
}
