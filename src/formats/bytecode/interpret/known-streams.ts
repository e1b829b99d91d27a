import { type Items, itemsOf } from '../values/collections.ts';
import { either } from '../values/either.ts';
import { number, unknown } from '../values/unknown.ts';
import type { CallSite, Value } from '../values/value.ts';
import type { InvokeLambda } from './session.ts';

/**
 * `Stream.of("a", "b").map(x -> …).reduce((a, b) -> …).get()`, and its like in Scala. What comes out is an array of what is known
 * of the items: one for each, if they are known one by one, else one for all.
 */
export function callOnStream(call: CallSite, source: Value, invoke: InvokeLambda): Value | undefined {
  const { name, arguments: args } = call;
  const items = rangeOf(source) ?? itemsOf(source);
  if (items === undefined) return undefined;
  const lambda = args.findLast((one) => one.kind === 'lambda');
  if (MAPS.test(name) && lambda) return array(eachOf(items, (item, repeated) => invoke(lambda, [item], repeated)));
  if (REDUCES.test(name) && lambda) return reduced(call, items, lambda, invoke);
  if (source.kind !== 'array') return undefined;
  if (SAME.test(name)) return source;
  return FIRST.test(name) ? array(items.items.slice(0, 1)) : undefined;
}

const MAPS = /^(?:map|mapToObj|flatMap)$/;
const REDUCES = /^(?:reduce|reduceLeft|fold|foldLeft)$/;
/** The same items, seen otherwise. */
const SAME =
  /^(?:stream|parallelStream|iterator|collect|toList|toArray|boxed|filter|sorted|distinct|peek|parallel|sequential|toSeq|asJava)$/;
const FIRST = /^(?:findFirst|findAny|max|min)$/;
/** More are not looked at one by one. */
const MOST_ITEMS = 32;

function eachOf({ items, whole }: Items, run: (item: Value, repeated: boolean) => Value | undefined): readonly Value[] {
  const one = (item: Value, repeated: boolean) => run(item, repeated) ?? unknown('call');
  if (whole && items.length <= MOST_ITEMS) return items.map((item) => one(item, false));
  const [first = unknown('loop'), ...more] = items.slice(0, MOST_ITEMS);
  return [one(more.reduce(either, first), true)];
}

/** From left to right; with items that are not known, once. In Java what has no first value gives an `Optional`. */
function reduced(call: CallSite, { items, whole }: Items, lambda: Value, invoke: InvokeLambda): Value | undefined {
  const begins = call.arguments.length > 1 && call.arguments[0] !== lambda ? call.arguments[0] : undefined;
  const all = begins ? [begins, ...items.slice(0, MOST_ITEMS)] : items.slice(0, MOST_ITEMS);
  const [first, ...rest] = all;
  if (first === undefined) return undefined;
  const next = whole ? rest : [rest[0] ?? first];
  let result = first;
  for (const item of next) {
    const given = invoke(lambda, [result, item], !whole) ?? unknown('call');
    result = whole ? given : either(result, given);
  }
  return begins === undefined && call.owner.startsWith('java/') ? array([result]) : result;
}

function array(items: readonly Value[]): Value {
  return { kind: 'array', element: 'Ljava/lang/Object;', items: [...items] };
}

/** `IntStream.range(0, 3)`. */
function rangeOf(source: Value): Items | undefined {
  if (source.kind !== 'object' || !/^range(?:Closed)?$/.test(source.made.name)) return undefined;
  const [from, to] = source.made.arguments;
  if (from?.kind !== 'number' || to?.kind !== 'number') return undefined;
  const count = Number(to.value) - Number(from.value) + (source.made.name === 'range' ? 0 : 1);
  if (!(count >= 0 && count <= MOST_ITEMS)) return undefined;
  return { items: Array.from({ length: count }, (_, i) => number(Number(from.value) + i)), whole: true };
}
