import { readDuration } from '../values/durations.ts';
import { either } from '../values/either.ts';
import { NULL, number, string, unknown } from '../values/unknown.ts';
import type { CallSite, Value } from '../values/value.ts';
import { callOnCollection } from './known-collections.ts';
import { callOnText } from './known-texts.ts';
import type { InvokeLambda } from './session.ts';

/** What calls into the JDK, Kotlin and Scala give back, where that is needed to follow values; undefined for others. */
export function knownResult(call: CallSite, invoke: InvokeLambda): Value | undefined {
  const { owner } = call;
  if (owner.startsWith('java/lang/')) return boxed(call) ?? callOnText(call) ?? onObjects(call);
  if (owner.startsWith('java/time/') || owner.startsWith('java/util/concurrent/TimeUnit')) return readDuration(call);
  if (owner.startsWith('java/util/'))
    return onOptionals(call, invoke) ?? passedThrough(call) ?? callOnCollection(call, invoke);
  if (owner.endsWith('/Time')) return readDuration(call);
  if (owner.startsWith('scala/') || owner.startsWith('kotlin/')) return ofLanguages(call, invoke);
  return parameterWithDefault(call) ?? passedThrough(call) ?? callOnCollection(call, invoke);
}

const BOX = /^java\/lang\/(?:Integer|Long|Short|Byte|Boolean|Character|Float|Double|Number)$/;
const UNBOX = /^(?:int|long|short|byte|boolean|char|float|double)Value$/;

function boxed({ owner, name, descriptor, receiver, arguments: args }: CallSite): Value | undefined {
  if (!BOX.test(owner)) return undefined;
  const [value] = args;
  if (UNBOX.test(name)) return receiver && unboxed(receiver, descriptor);
  if (name === 'valueOf' && value && !descriptor.startsWith('(Ljava/lang/String;')) return value;
  if (!/^(?:valueOf|parse\w+)$/.test(name) || value === undefined) return undefined;
  if (value.kind === 'string') return parsed(value.text, owner);
  return value.kind === 'unknown' ? unknown(value.because, descriptor.slice(descriptor.indexOf(')') + 1)) : undefined;
}

/** `longValue()` of an Integer is a long. */
function unboxed(value: Value, descriptor: string): Value | undefined {
  if (value.kind === 'either') {
    return value.values
      .map((one) => unboxed(one, descriptor) ?? unknown('computed', descriptor.slice(2)))
      .reduce(either);
  }
  if (value.kind === 'unknown') return unknown(value.because, descriptor.slice(2));
  if (value.kind !== 'number') return value.kind === 'object' || value.kind === 'null' ? undefined : value;
  const wide = descriptor.endsWith('J');
  if (wide === (typeof value.value === 'bigint')) return value;
  return number(wide ? BigInt(Math.trunc(Number(value.value))) : Number(value.value));
}

function parsed(text: string, owner: string): Value | undefined {
  if (owner === 'java/lang/Boolean') return number(text.toLowerCase() === 'true' ? 1 : 0);
  if (!/^[+-]?\d{1,18}$/.test(text)) return undefined;
  return number(owner === 'java/lang/Long' ? BigInt(text) : Number(text));
}

function onObjects({ owner, name, receiver, arguments: args }: CallSite): Value | undefined {
  if (name === 'getClass' && receiver?.kind === 'object') return { kind: 'class', descriptor: `L${receiver.type};` };
  if (receiver?.kind === 'class' && owner === 'java/lang/Class') return nameOfClass(receiver.descriptor, name);
  if (receiver?.kind === 'static' && (name === 'name' || name === 'toString')) return string(receiver.field);
  if (name === 'toString' && (receiver?.kind === 'string' || receiver?.kind === 'text')) return receiver;
  if (owner === 'java/lang/Math') return ofMath(name, args);
  if (owner === 'java/lang/System' && args.length === 2)
    return either(args[1] ?? NULL, unknown('arguments', 'Ljava/lang/String;'));
  return undefined;
}

function nameOfClass(descriptor: string, method: string): Value | undefined {
  const name = descriptor.slice(1, -1).replaceAll('/', '.');
  if (method === 'getName' || method === 'getTypeName') return string(name);
  if (method === 'getCanonicalName') return string(name.replaceAll('$', '.'));
  return method === 'getSimpleName'
    ? string(name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1))
    : undefined;
}

function ofMath(name: string, args: readonly Value[]): Value | undefined {
  const [a, b] = args;
  if (a?.kind !== 'number' || b?.kind !== 'number') return undefined;
  const larger = a.value >= b.value ? a : b;
  if (name === 'max') return larger;
  if (name === 'min') return larger === a ? b : a;
  return undefined;
}

/** `Objects.requireNonNull(x)`, `Preconditions.checkNotNull(x)`, `Collections.unmodifiableList(x)`. */
function passedThrough({ name, receiver, arguments: args }: CallSite): Value | undefined {
  const passes =
    /^(?:requireNonNull|requireNonNullElse|checkNotNull|checkArgumentNotNull|unmodifiable\w+|synchronized\w+)$/.test(
      name,
    );
  return passes && (receiver === undefined || receiver.kind === 'static') ? args[0] : undefined;
}

function onOptionals({ owner, name, receiver, arguments: args }: CallSite, invoke: InvokeLambda): Value | undefined {
  if (owner !== 'java/util/Optional' || receiver?.kind === 'array') return undefined;
  if (name === 'of' || name === 'ofNullable') return undefined;
  const held = receiver?.kind === 'object' && /^of/.test(receiver.made.name) ? receiver.made.arguments[0] : undefined;
  if (/^(?:get|orElseThrow)$/.test(name)) return held;
  const [other] = args;
  if (name === 'orElse' && other) return held ?? either(other, unknown('call'));
  if (name === 'orElseGet' && other) return held ?? invoke(other, [], false);
  if (/^(?:ifPresent|map|flatMap)$/.test(name) && other) return invoke(other, [held ?? unknown('call')], false);
  return undefined;
}

/** Kotlin and Scala box by methods of their own, and look into lists by others. */
function ofLanguages(call: CallSite, invoke: InvokeLambda): Value | undefined {
  const { name, arguments: args } = call;
  const [first] = args;
  if (/^(?:boxTo|unboxTo|box)[A-Z]?\w*$/.test(name)) return first;
  if (/^(?:wrapRefArray|wrapString|augmentString|genericWrapArray|\$colon\$colon)$/.test(name)) return first;
  return passedThrough(call) ?? callOnCollection(call, invoke);
}

/** `ParameterTool.getInt("parallelism", 4)`: from outside, or the default. */
function parameterWithDefault({ owner, name, descriptor, arguments: args }: CallSite): Value | undefined {
  if (!/ParameterTool$/.test(owner) || !/^get/.test(name)) return undefined;
  const outside = unknown('arguments', descriptor.slice(descriptor.indexOf(')') + 1));
  const [, fallback] = args;
  if (descriptor.endsWith(';') && !descriptor.endsWith('Ljava/lang/String;')) return undefined;
  return fallback === undefined ? outside : either(fallback, outside);
}
