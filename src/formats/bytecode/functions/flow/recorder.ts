import type { Branch, MethodFlow, Use } from './flow.ts';
import type { ArrayMade, Call, FieldRead, FieldWrite, FunctionMade, MadeInstance, Origin } from './origin.ts';

type Loose<T> = { -readonly [K in keyof T]: T[K] };
type Site = { readonly pc: number };

/**
 * Keeps one object per instruction: when a block is gone through again, what an instruction takes may have changed, but
 * what it makes is the same.
 */
export class Recorder {
  readonly #calls = new Map<number, Loose<Call>>();
  readonly #reads = new Map<number, Loose<FieldRead>>();
  readonly #writes = new Map<number, Loose<FieldWrite>>();
  readonly #made = new Map<number, MadeInstance>();
  readonly #arrays = new Map<number, Loose<ArrayMade>>();
  readonly #functions = new Map<number, Loose<FunctionMade>>();
  readonly #returns = new Map<number, Use>();
  readonly #throws = new Map<number, Use>();
  readonly #locks = new Map<number, Use>();
  readonly #branches = new Map<number, Branch>();
  readonly #others = new Map<number, Origin>();

  call(call: Call): Call {
    return update(this.#calls, call);
  }

  read(read: FieldRead): FieldRead {
    return update(this.#reads, read);
  }

  write(write: FieldWrite): void {
    update(this.#writes, write);
  }

  make(pc: number, type: string): MadeInstance {
    return keep(this.#made, { kind: 'new', pc, type, constructed: [] as Call[] });
  }

  /** A constructor was called on an instance. */
  construct(instance: Origin, call: Call): void {
    if (instance.kind !== 'new' || instance.constructed.includes(call)) return;
    (instance.constructed as Call[]).push(call);
  }

  array(pc: number, element: string, length: Origin): ArrayMade {
    const known = this.#arrays.get(pc);
    if (known !== undefined) known.length = length;
    return known ?? keep(this.#arrays, { kind: 'array', pc, element, length, items: [] as Origin[] });
  }

  /** Something was put into an array. */
  store(array: Origin, item: Origin): void {
    if (array.kind === 'array' && !array.items.includes(item) && array.items.length < MOST_ITEMS) {
      (array.items as Origin[]).push(item);
    }
  }

  dynamic(made: FunctionMade): FunctionMade {
    return update(this.#functions, made);
  }

  returned(pc: number, value: Origin | undefined): void {
    this.#returns.set(pc, { pc, value });
  }

  thrown(pc: number, value: Origin): void {
    this.#throws.set(pc, { pc, value });
  }

  locked(pc: number, value: Origin): void {
    this.#locks.set(pc, { pc, value });
  }

  branch(branch: Branch): void {
    this.#branches.set(branch.pc, branch);
  }

  caught(pc: number, type: string | undefined): Origin {
    return this.#keepOther(pc, () => ({ kind: 'caught', pc, type }));
  }

  /** A constant, or `null`. */
  constant(pc: number, make: () => Origin): Origin {
    return this.#keepOther(pc, make);
  }

  computed(pc: number, opcode: number, from: readonly Origin[], wide: boolean): Origin {
    const known = this.#others.get(pc);
    if (known?.kind !== 'computed') return this.#keepOther(pc, () => ({ kind: 'computed', pc, opcode, from, wide }));
    Object.assign(known, { from });
    return known;
  }

  result(): Omit<MethodFlow, 'method' | 'ways' | 'blocks' | 'lineOf'> {
    return {
      calls: inOrder(this.#calls),
      reads: inOrder(this.#reads),
      writes: inOrder(this.#writes),
      made: inOrder(this.#made),
      arrays: inOrder(this.#arrays),
      functions: inOrder(this.#functions),
      returns: inOrder(this.#returns),
      throws: inOrder(this.#throws),
      locks: inOrder(this.#locks),
      branches: inOrder(this.#branches),
    };
  }

  #keepOther(pc: number, make: () => Origin): Origin {
    const known = this.#others.get(pc) ?? make();
    this.#others.set(pc, known);
    return known;
  }
}

/** Tables that are written out in code have more; nobody asks for all. */
const MOST_ITEMS = 32;

function update<T extends Site>(sites: Map<number, T>, now: T): T {
  const known = sites.get(now.pc);
  return known === undefined ? keep(sites, now) : Object.assign(known, now);
}

function keep<T extends Site>(sites: Map<number, T>, site: T): T {
  const known = sites.get(site.pc);
  if (known === undefined) sites.set(site.pc, site);
  return known ?? site;
}

function inOrder<T extends Site>(sites: ReadonlyMap<number, T>): readonly T[] {
  return [...sites.values()].sort((a, b) => a.pc - b.pc);
}
