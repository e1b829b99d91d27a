import { itemsOf } from '../values/collections.ts';
import { constantText, text } from '../values/text.ts';
import { NULL, number, string, unknown } from '../values/unknown.ts';
import type { CallSite, MadeObject, Value } from '../values/value.ts';

/** Strings, and what builds them. */
export function callOnText(call: CallSite): Value | undefined {
  const { owner, name, receiver, arguments: args, descriptor } = call;
  if (BUILDERS.test(owner)) return onBuilder(call);
  if (owner !== 'java/lang/String') return undefined;
  const [first, second] = args;
  if (name === 'valueOf' && first) return text([asShown(first, descriptor)]);
  if (name === 'format' || name === 'formatted') return formatted(call);
  if (name === 'join' && first && second) return joined(first, args.slice(1));
  if (name === 'concat' && receiver && first) return text([receiver, first]);
  if (receiver?.kind !== 'string') return fromOutside(call);
  return onConstant(receiver.text, name, args);
}

const BUILDERS = /^java\/lang\/(?:StringBuilder|StringBuffer|AbstractStringBuilder)$/;

/** What was appended is in the calls on the builder. */
function onBuilder({ name, receiver }: CallSite): Value | undefined {
  if (receiver?.kind !== 'object') return undefined;
  return name === 'toString' ? text(partsOf(receiver)) : undefined;
}

/** More is data. */
const MOST_APPENDED = 1000;

function partsOf({ made, calls }: MadeObject): readonly Value[] {
  const [first] = made.arguments;
  if (calls.length > MOST_APPENDED) return [unknown('computed')];
  const begun = first && first.kind !== 'number' ? [first] : [];
  const parts = calls.flatMap(({ name, arguments: args, descriptor, repeated }): readonly Value[] => {
    const [part] = args;
    if (name !== 'append' || part === undefined) return /^(?:toString|length)$/.test(name) ? [] : [unknown('computed')];
    return [repeated && !made.repeated ? unknown('loop') : asShown(part, descriptor)];
  });
  return [...begun, ...parts];
}

/** Chars and booleans are numbers to the machine. */
function asShown(value: Value, descriptor: string): Value {
  if (value.kind !== 'number') return value;
  if (descriptor.startsWith('(C)')) return string(String.fromCharCode(Number(value.value)));
  return descriptor.startsWith('(Z)') ? string(String(value.value !== 0)) : value;
}

/** `%s` and `%d` are filled in, anything finer is not known. */
function formatted({ name, receiver, arguments: args }: CallSite): Value | undefined {
  const given = name === 'formatted' ? [receiver ?? NULL, ...args] : args.filter(({ kind }) => kind !== 'static');
  const [format, array] = given;
  const items = array && itemsOf(array)?.items;
  if (format?.kind !== 'string' || items === undefined) return undefined;
  let next = 0;
  const parts = format.text.split(/(%[^a-zA-Z%]{0,20}[a-zA-Z%])/).map((part, i): Value => {
    if (i % 2 === 0) return string(part);
    if (part === '%n' || part === '%%') return string(part === '%n' ? '\n' : '%');
    const item = items[next++] ?? unknown('computed');
    return part === '%s' || part === '%d' ? item : unknown('computed');
  });
  return text(parts);
}

function joined(separator: Value, rest: readonly Value[]): Value | undefined {
  const [only] = rest;
  const list = rest.length === 1 && only ? itemsOf(only) : { items: rest, whole: true };
  if (!list?.whole) return undefined;
  return text(list.items.flatMap((item, i) => (i === 0 ? [item] : [separator, item])));
}

function fromOutside({ receiver, descriptor }: CallSite): Value | undefined {
  if (receiver?.kind !== 'unknown') return undefined;
  return unknown(receiver.because, descriptor.slice(descriptor.indexOf(')') + 1));
}

function onConstant(known: string, name: string, args: readonly Value[]): Value | undefined {
  const [first, second] = args.map(constantText);
  switch (name) {
    case 'trim':
    case 'strip':
      return string(known.trim());
    case 'toLowerCase':
      return string(known.toLowerCase());
    case 'toUpperCase':
      return string(known.toUpperCase());
    case 'toString':
    case 'intern':
    case 'stripIndent':
      return string(known);
    case 'length':
      return number(known.length);
    case 'replace':
      return first !== undefined && second !== undefined && args[0]?.kind === 'string'
        ? string(known.replaceAll(first, () => second))
        : undefined;
    case 'equals':
      return args[0]?.kind === 'string' ? number(known === first ? 1 : 0) : undefined;
    case 'isEmpty':
      return number(known === '' ? 1 : 0);
    default:
      return undefined;
  }
}
