import type { Block, Blocks } from './blocks.ts';

/** Questions about the ways through a method. Each answer is worked out once. */
export interface Ways {
  /** The instruction can come round again, also by way of a handler. */
  inLoop(pc: number): boolean;
  /** Both stand in the same loop. */
  inSameLoop(pc: number, other: number): boolean;
  /** What the handler catches that the instruction stands in or behind; undefined outside of handlers. `finally` is `'any'`. */
  handlerOf(pc: number): string | undefined;
  /** What is caught when this instruction throws: internal names, `'any'` for `finally`. */
  caughtAt(pc: number): readonly string[];
  /** Every call of the method that ends without an exception passes here. */
  always(pc: number): boolean;
  /** `to` can come after `from`; an instruction comes after itself only in a loop. */
  leads(from: number, to: number): boolean;
  /** From here on, each way to a return passes one of these. */
  mustPass(from: number, through: readonly number[]): boolean;
  /** The block can be reached at all. */
  alive(pc: number): boolean;
}

/** Methods with more handlers times blocks were written by nobody. */
const MOST_STEPS = 4_000_000;

export function waysOf(blocks: Blocks): Ways {
  const { list } = blocks;
  const loops = memo(() => loopsOf(list));
  const handlers = memo(() => handlersOf(list));
  const alive = memo(() => reachable(list, [0], () => true, true));
  const after = new Map<number, ReadonlySet<number>>();
  const afterOf = (block: number) => {
    const known = after.get(block) ?? reachable(list, successors(list, block, true), () => true, true);
    after.set(block, known);
    return known;
  };
  const at = blocks.numberAt;

  return {
    inLoop: (pc) => loops()[at(pc)] !== -1,
    inSameLoop: (pc, other) => loops()[at(pc)] !== -1 && loops()[at(pc)] === loops()[at(other)],
    handlerOf: (pc) => handlers()[at(pc)],
    caughtAt: (pc) => (list[at(pc)] as Block).handlers.map(({ type }) => type ?? 'any'),
    always: (pc) => !returnsWithout(list, [0], new Set([at(pc)])),
    leads: (from, to) => (at(from) === at(to) && from < to) || afterOf(at(from)).has(at(to)),
    mustPass: (from, through) => {
      if (through.some((pc) => at(pc) === at(from) && pc > from)) return true;
      if ((list[at(from)] as Block).ends === 'return') return false;
      return !returnsWithout(list, successors(list, at(from), false), new Set(through.map(at)));
    },
    alive: (pc) => alive().has(at(pc)),
  };
}

function memo<T>(make: () => T): () => T {
  let value: { readonly it: T } | undefined;
  return () => {
    value ??= { it: make() };
    return value.it;
  };
}

function successors(list: readonly Block[], number: number, withHandlers: boolean): readonly number[] {
  const { next, handlers } = list[number] as Block;
  return withHandlers && handlers.length > 0 ? [...next, ...handlers.map(({ block }) => block)] : next;
}

function reachable(
  list: readonly Block[],
  from: readonly number[],
  pass: (number: number) => boolean,
  withHandlers: boolean,
): ReadonlySet<number> {
  const seen = new Set(from.filter(pass));
  for (const number of seen) for (const one of successors(list, number, withHandlers)) if (pass(one)) seen.add(one);
  return seen;
}

function returnsWithout(list: readonly Block[], from: readonly number[], without: ReadonlySet<number>): boolean {
  for (const number of reachable(list, from, (one) => !without.has(one), false)) {
    if ((list[number] as Block).ends === 'return') return true;
  }
  return false;
}

/** The type of the first handler by which alone a block is reached. */
function handlersOf(list: readonly Block[]): readonly (string | undefined)[] {
  const plain = reachable(list, [0], () => true, false);
  const types: (string | undefined)[] = new Array(list.length).fill(undefined);
  const entries = new Map(list.flatMap(({ handlers }) => handlers.map(({ block, type }) => [block, type ?? 'any'])));
  if (entries.size * list.length > MOST_STEPS) return types;
  for (const [block, type] of entries) {
    for (const one of reachable(list, [block], (other) => !plain.has(other), false)) {
      // An exception class says more than a `finally` around it.
      if (types[one] === undefined || types[one] === 'any') types[one] = type;
    }
  }
  return types;
}

/** Per block the number of the loop it lies in (the first block of its strongly connected component); -1 for none. Tarjan's way. */
function loopsOf(list: readonly Block[]): Int32Array {
  const loop = new Int32Array(list.length).fill(-1);
  const order = new Int32Array(list.length).fill(-1);
  const low = new Int32Array(list.length);
  const open: number[] = [];
  const isOpen = new Uint8Array(list.length);
  let count = 0;

  for (let root = 0; root < list.length; root++) if (order[root] === -1) walk(root);
  return loop;

  // With a stack of its own: methods can have many thousand blocks.
  function walk(root: number): void {
    const work = [enter(root)];
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const next = top.next[top.done++];
      if (next === undefined) {
        leave(top.number);
        work.pop();
        const above = work.at(-1);
        if (above !== undefined) lower(above.number, low[top.number] as number);
      } else if (order[next] === -1) work.push(enter(next));
      else if (isOpen[next] === 1) lower(top.number, order[next] as number);
    }
  }

  function enter(number: number) {
    order[number] = low[number] = count++;
    open.push(number);
    isOpen[number] = 1;
    return { number, next: successors(list, number, true), done: 0 };
  }

  function lower(number: number, to: number): void {
    if (to < (low[number] as number)) low[number] = to;
  }

  function leave(number: number): void {
    if (low[number] !== order[number]) return;
    const members = open.splice(open.lastIndexOf(number));
    for (const one of members) isOpen[one] = 0;
    const again = members.length > 1 || successors(list, number, true).includes(number);
    if (again) for (const one of members) loop[one] = number;
  }
}
