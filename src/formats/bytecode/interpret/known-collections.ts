import { anyItem, entriesOf, itemsOf, sizeOf } from '../values/collections.ts';
import { either, same } from '../values/either.ts';
import { NULL, unknown } from '../values/unknown.ts';
import type { CallSite, Value } from '../values/value.ts';
import { callOnStream } from './known-streams.ts';
import type { InvokeLambda } from './session.ts';

/** Reading from lists, maps and their iterators; and lambdas given to them, which are run once for all items. */
export function callOnCollection(call: CallSite, invoke: InvokeLambda): Value | undefined {
  const { name, receiver, arguments: args } = call;
  if (receiver?.kind !== 'object' && receiver?.kind !== 'array') return undefined;
  const streamed = callOnStream(call, receiver.kind === 'array' ? receiver : viewed(receiver), invoke);
  if (streamed) return streamed;
  if (receiver.kind === 'array') return onArray(call, receiver, invoke);
  const [first] = args;
  if (first?.kind === 'lambda' || args[1]?.kind === 'lambda') return eachItem(call, invoke);
  if (name === 'getKey' || name === 'getValue' || name === '_1' || name === '_2') return halfOfEntry(receiver, name);
  if (ONE_OF.test(name)) return itemAt(receiver, first);
  if (name === 'size' || name === 'length') return itemsOf(receiver) && sizeOf(receiver);
  if (name === 'getProperty' || name === 'getOrDefault') return lookUp(receiver, first, args[1]);
  return undefined;
}

/** What a stream was collected into, or an `Optional` of what is left of it. */
function onArray({ name, arguments: args }: CallSite, array: Value, invoke: InvokeLambda): Value | undefined {
  const [first] = args;
  const known = itemsOf(array);
  if (name === 'forEach' || name === 'foreach' || name === 'ifPresent') {
    if (first?.kind === 'lambda') for (const item of known?.items ?? []) invoke(first, [item], known?.whole !== true);
    return undefined;
  }
  if (name === 'size') return sizeOf(array);
  if (first?.kind === 'number' && name === 'get') return known?.items[Number(first.value)] ?? anyItem(array);
  return ONE_OF.test(name) || /^(?:orElse|orElseThrow|orElseGet)$/.test(name) ? anyItem(array) : undefined;
}

const ONE_OF = /^(?:get|next|getFirst|getLast|first|last|head|element|peek|poll|pop|remove|apply)$/;
/** Objects that stand for their receiver: its items are theirs. */
const VIEWS =
  /^(?:iterator|listIterator|stream|parallelStream|values|entrySet|keySet|next|filter|sorted|toList|subList|getValue|getKey)$/;
const MOST_VIEWS = 16;

function itemAt(receiver: Value & { kind: 'object' }, index: Value | undefined): Value | undefined {
  const source = viewed(receiver);
  const known = itemsOf(source);
  if (known === undefined && source !== receiver) return ofView(source, receiver);
  if (known === undefined) return IS_MAP.test(source.type) ? lookUp(source, index, undefined) : undefined;
  const exact = index?.kind === 'number' && known.whole ? known.items[Number(index.value)] : undefined;
  return exact ?? anyItem(source);
}

const IS_MAP = /Map$|Properties$/;

/** `map.values().iterator().next()`: one of the values; an entry stays what the iterator gave. */
function ofView(map: Value, view: Value & { kind: 'object' }): Value | undefined {
  for (
    let next: Value | undefined = view, i = 0;
    next?.kind === 'object' && i < MOST_VIEWS;
    next = next.made.receiver, i++
  ) {
    if (next.made.name === 'values') return oneOf(entriesOf(map).map(({ value }) => value));
    if (next.made.name === 'keySet') return oneOf(entriesOf(map).map(({ key }) => key));
  }
  return undefined;
}

/** `entry.getValue()` of an entry that an iterator over a map gave. */
function halfOfEntry(entry: Value & { kind: 'object' }, name: string): Value | undefined {
  const map = viewed(entry);
  if (map === entry) return undefined;
  const entries = entriesOf(map);
  return oneOf(entries.map(({ key, value }) => (name === 'getKey' || name === '_1' ? key : value)));
}

function oneOf(values: readonly Value[]): Value | undefined {
  return values.length === 0 ? undefined : values.slice(0, MOST_VALUES).reduce(either);
}

/** What an iterator or a stream of a list goes over. */
function viewed(object: Value & { kind: 'object' }): Value & { kind: 'object' } {
  let seen = object;
  for (let i = 0; i < MOST_VIEWS; i++) {
    const { receiver, name } = seen.made;
    if (receiver?.kind !== 'object' || !VIEWS.test(name)) break;
    seen = receiver;
  }
  return seen;
}

function lookUp(map: Value, key: Value | undefined, fallback: Value | undefined): Value | undefined {
  const entries = entriesOf(map);
  if (entries.length === 0 || key === undefined) return undefined;
  const exact = entries.findLast((entry) => same(entry.key, key));
  if (exact && isConstant(key)) return exact.value;
  const values = entries.map(({ value }) => value).slice(0, MOST_VALUES);
  return isConstant(key) && entries.every((entry) => isConstant(entry.key))
    ? (fallback ?? NULL)
    : values.reduce(either);
}

const MOST_VALUES = 32;

function isConstant({ kind }: Value): boolean {
  return kind === 'string' || kind === 'number' || kind === 'static';
}

/** `list.forEach(x -> …)`, `map.computeIfAbsent(k, …)`: the body is followed once. */
function eachItem({ name, receiver, arguments: args }: CallSite, invoke: InvokeLambda): Value | undefined {
  if (!FOLLOWED.test(name) || receiver?.kind !== 'object') return undefined;
  const lambda = args.findLast((one) => one.kind === 'lambda');
  if (lambda === undefined) return undefined;
  const source = viewed(receiver);
  const entries = name === 'forEach' ? entriesOf(source) : [];
  if (entries.length > 0) {
    for (const { key, value } of entries.slice(0, MOST_VALUES)) invoke(lambda, [key, value], false);
    return undefined;
  }
  const known = itemsOf(source);
  if (known?.whole && name === 'forEach' && known.items.length <= MOST_VALUES) {
    for (const item of known.items) invoke(lambda, [item], false);
    return undefined;
  }
  const result = invoke(lambda, [anyItem(source) ?? unknown('loop'), unknown('loop')], true);
  return /^compute/.test(name) ? result : undefined;
}

const FOLLOWED = /^(?:forEach|forEachOrdered|computeIfAbsent|map|foreach|ifPresent)$/;
