import { copyOf, mergeInto, mergeLocals, type State } from './state.ts';

/** Positions that are still to be visited, the lowest first, with what is known when they are reached. */
export interface Pending {
  readonly size: number;
  /** From which position a position is reached, and in which state; the state is copied. */
  add(pc: number, state: State, from: number): void;
  /** The lowest position. */
  take(): { readonly pc: number; readonly state: State } | undefined;
  /** Merges local variables into the positions behind a loop that were reached from within it. */
  leave(
    loop: { readonly start: number; readonly end: number; readonly assigned: ReadonlySet<number> },
    state: State,
  ): void;
}

interface Entry {
  readonly state: State;
  /** From where it was reached last. */
  from: number;
}

export function createPending(): Pending {
  const entries = new Map<number, Entry>();
  const heap: number[] = [];
  return {
    get size() {
      return entries.size;
    },
    add(pc, state, from) {
      const known = entries.get(pc);
      if (known) {
        mergeInto(known.state, state);
        known.from = from;
      } else {
        entries.set(pc, { state: copyOf(state), from });
        push(heap, pc);
      }
    },
    take() {
      const pc = pop(heap);
      const entry = pc === undefined ? undefined : entries.get(pc);
      if (pc === undefined || entry === undefined) return undefined;
      entries.delete(pc);
      return { pc, state: entry.state };
    },
    leave(loop, state) {
      for (const [pc, entry] of entries) {
        const within = entry.from >= loop.start && entry.from < loop.end;
        if (within && pc >= loop.end) mergeLocals(entry.state, state, loop.assigned);
      }
    },
  };
}

function push(heap: number[], value: number): void {
  let at = heap.length;
  heap.push(value);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if ((heap[parent] as number) <= value) break;
    heap[at] = heap[parent] as number;
    at = parent;
  }
  heap[at] = value;
}

function pop(heap: number[]): number | undefined {
  const top = heap[0];
  const value = heap.pop();
  if (top === undefined || value === undefined || heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && (heap[child + 1] as number) < (heap[child] as number)) child += 1;
    if ((heap[child] as number) >= value) break;
    heap[at] = heap[child] as number;
    at = child;
  }
  heap[at] = value;
  return top;
}
