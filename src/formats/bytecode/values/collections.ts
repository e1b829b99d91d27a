import { either, possibilities } from './either.ts';
import { number, unknown } from './unknown.ts';
import type { CallSite, MadeObject, Value } from './value.ts';

/** What can be in a list, a set or an array, and how sure that is. */
export interface Items {
  readonly items: readonly Value[];
  /** Nothing else was seen to be put in. */
  readonly whole: boolean;
}

export interface Entry {
  readonly key: Value;
  readonly value: Value;
}

/**
 * What is in `List.of(…)`, `Arrays.asList(…)`, `new ArrayList<>()` with `add`, an array, `listOf(…)` of Kotlin, a `Seq` of
 * Scala; undefined for what is none of these.
 */
export function itemsOf(value: Value): Items | undefined {
  return itemsIn(value, 0);
}

/** Lists of lists end somewhere, and so does what is put into one. */
const MOST_DEPTH = 8;
const MOST_CALLS = 2000;
const MOST_HELD = 1000;

function itemsIn(value: Value, depth: number): Items | undefined {
  if (depth > MOST_DEPTH) return undefined;
  if (value.kind === 'array') return { items: value.items ?? [], whole: value.items !== undefined };
  if (value.kind !== 'object') return undefined;
  const first = firstItems(value, depth);
  if (first === undefined) return undefined;
  const added = value.calls.slice(0, MOST_CALLS).filter(({ name }) => ADDS.test(name));
  const items = [...first.items];
  for (const call of added) if (items.length < MOST_HELD) items.push(...addedItems(call, depth));
  const all = items.length < MOST_HELD && value.calls.length <= MOST_CALLS && !added.some((call) => call.repeated);
  return { items: items.slice(0, MOST_HELD), whole: first.whole && all };
}

/** What was put into a map, properties, or a configuration by strings; the later of the same key last. */
export function entriesOf(value: Value): readonly Entry[] {
  return possibilities(value).flatMap((one) => (one.kind === 'object' ? entriesIn(one, 0) : []));
}

/** The value last put at a key: `acks` of properties. */
export function entryOf(value: Value, key: string): Value | undefined {
  return entriesOf(value).findLast((entry) => entry.key.kind === 'string' && entry.key.text === key)?.value;
}

const ADDS = /^(?:add|addLast|addFirst|append|push|offer|addAll|plusAssign|\$plus\$eq)$/;
const COLLECTION = /^(?:java\/util\/|scala\/collection\/|com\/google\/common\/collect\/|kotlin\/collections\/)/;
const LISTS_OF =
  /^(?:of|copyOf|asList|singletonList|singleton|emptyList|listOf|mutableListOf|arrayListOf|setOf|newArrayList|newHashSet|apply|wrapRefArray|toList|stream|unmodifiableList|toSeq)$/;

function firstItems({ made, type }: MadeObject, depth: number): Items | undefined {
  if (made.name === '<init>') {
    if (!COLLECTION.test(type) || /Map$|Properties$/.test(type)) return undefined;
    const [from] = made.arguments;
    return (from && itemsIn(from, depth + 1)) ?? { items: [], whole: from === undefined || from.kind === 'number' };
  }
  if (!LISTS_OF.test(made.name) || !COLLECTION.test(made.owner.replace(/^scala\/Predef\$?$/, 'scala/collection/')))
    return undefined;
  const args = made.name === 'stream' && made.receiver ? [made.receiver] : made.arguments;
  const [only] = args;
  if (args.length !== 1 || only === undefined) return { items: args, whole: true };
  const held = itemsIn(only, depth + 1);
  if (held) return held;
  // `List.of(x)` is one item; `Arrays.asList(args)` and `copyOf(others)` are as many as they are.
  const single = SINGLE.test(made.name) && /^\(L(?:java\/lang\/Object|java\/lang\/Comparable);/.test(made.descriptor);
  return { items: only.kind === 'unknown' ? [unknown(only.because)] : [only], whole: single };
}

const SINGLE = /^(?:of|singleton|singletonList|listOf|setOf|mutableListOf|arrayListOf|asList)$/;

function addedItems({ name, arguments: args }: CallSite, depth: number): readonly Value[] {
  const last = args.at(-1);
  if (last === undefined) return [];
  return name === 'addAll' ? (itemsIn(last, depth + 1)?.items ?? []) : [last];
}

const PUTS = /^(?:put|setProperty|putIfAbsent|set|setString|replace)$/;

function entriesIn(object: MadeObject, depth: number): readonly Entry[] {
  const { made } = object;
  if (depth > MOST_DEPTH) return [];
  const begun = made.name === 'of' && made.owner === 'java/util/Map' ? pairs(made.arguments) : [];
  const copied = made.arguments.flatMap((one) =>
    one.kind === 'object' && one !== object ? entriesIn(one, depth + 1) : [],
  );
  const put = object.calls.slice(0, MOST_CALLS).flatMap((call): readonly Entry[] => {
    const [key, value] = call.arguments;
    if (PUTS.test(call.name) && key && value) return [{ key, value }];
    return call.name === 'putAll' && key?.kind === 'object' ? entriesIn(key, depth + 1) : [];
  });
  return [...begun, ...copied, ...put].slice(-MOST_HELD);
}

function pairs(args: readonly Value[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (let i = 0; i + 1 < args.length; i += 2) entries.push({ key: args[i] as Value, value: args[i + 1] as Value });
  return entries;
}

/** How many things are in it, if that is known. */
export function sizeOf(value: Value): Value | undefined {
  const known = itemsOf(value);
  return known?.whole ? number(known.items.length) : undefined;
}

/** One of the items, whichever. */
export function anyItem(value: Value): Value | undefined {
  const items = itemsOf(value)?.items;
  return items === undefined || items.length === 0 ? undefined : items.slice(0, MOST_ITEMS).reduce(either);
}

const MOST_ITEMS = 64;
