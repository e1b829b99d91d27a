import type { CodePlace } from '#formats/bytecode';

/** One value on the wire, by kind (`int`, `UTF`, `value of inner`), and the call that writes or reads it. */
export interface Step {
  readonly symbol: string;
  readonly place: CodePlace;
}

/**
 * All sequences of values a method can write (or read): a finite automaton with one start and one end. Ways that end in an
 * exception are not part of it.
 */
export interface Automaton {
  readonly start: number;
  readonly end: number;
  /** By state. */
  readonly arcs: readonly (readonly Arc[])[];
}

/** Without a step it costs nothing to go. */
export interface Arc {
  readonly to: number;
  readonly step: Step | undefined;
}

/** How two methods that should agree on the wire do not. */
export interface Difference {
  /** `never`: no run of one fits any run of the other. `sometimes`: there is something written that cannot be read. */
  readonly when: 'never' | 'sometimes';
  readonly written: readonly Step[];
  /** The shortest that is read. */
  readonly read: readonly Step[];
}

/** More sets of states are not worth the time: then nothing is said. */
const MOST_SETS = 2000;

/**
 * Compares what is written with what is read.
 *
 * @param loose one side has loops or handlers, so that "something is written that is not read" proves nothing
 * @returns undefined if they agree, or that cannot be told
 */
export function differenceOf(writer: Automaton, reader: Automaton, loose: boolean): Difference | undefined {
  const read = shortest(reader);
  const fits = common(writer, reader);
  if (read === undefined || fits === 'unknown' || shortest(writer) === undefined) return undefined;
  const written = firstNotIn(writer, reader);
  if (written === undefined) return undefined;
  if (!fits) return { when: 'never', written, read };
  const both = !loose || firstNotIn(reader, writer) !== undefined;
  return both ? { when: 'sometimes', written, read: nearest(reader, written) ?? read } : undefined;
}

/** Whether any sequence is accepted by both. */
function common(a: Automaton, b: Automaton): boolean | 'unknown' {
  const seen = new Set<string>();
  const waiting: [ReadonlySet<number>, ReadonlySet<number>][] = [[closure(a, [a.start]), closure(b, [b.start])]];
  for (const [mine, theirs] of waiting) {
    if (mine.has(a.end) && theirs.has(b.end)) return true;
    if (waiting.length > MOST_SETS) return 'unknown';
    for (const [symbol, next] of moves(a, mine)) {
      const other = moves(b, theirs).get(symbol);
      if (other === undefined) continue;
      const key = `${[...next.states].join()}|${[...other.states].join()}`;
      if (seen.has(key)) continue;
      seen.add(key);
      waiting.push([next.states, other.states]);
    }
  }
  return false;
}

/** The shortest sequence that `a` accepts and `b` does not. */
function firstNotIn(a: Automaton, b: Automaton): readonly Step[] | undefined {
  interface Point {
    readonly mine: ReadonlySet<number>;
    readonly theirs: ReadonlySet<number>;
    readonly steps: readonly Step[];
  }
  const seen = new Set<string>();
  const waiting: Point[] = [{ mine: closure(a, [a.start]), theirs: closure(b, [b.start]), steps: [] }];
  for (const { mine, theirs, steps } of waiting) {
    if (mine.has(a.end) && !theirs.has(b.end)) return steps;
    if (waiting.length > MOST_SETS) return undefined;
    const others = moves(b, theirs);
    for (const [symbol, next] of moves(a, mine)) {
      const other = others.get(symbol)?.states ?? NOWHERE;
      const key = `${[...next.states].join()}|${[...other].join()}`;
      if (seen.has(key) || !canEnd(a, next.states)) continue;
      seen.add(key);
      waiting.push({ mine: next.states, theirs: other, steps: [...steps, next.step] });
    }
  }
  return undefined;
}

/** The accepted sequence that goes along with another the furthest; then on the shortest way to the end. */
function nearest(a: Automaton, along: readonly Step[]): readonly Step[] | undefined {
  let states: ReadonlySet<number> = closure(a, [a.start]);
  const steps: Step[] = [];
  for (const { symbol } of along) {
    const next = moves(a, states).get(symbol);
    if (next === undefined || !canEnd(a, next.states)) break;
    steps.push(next.step);
    states = next.states;
  }
  const rest = shortest(a, states);
  return rest === undefined ? undefined : [...steps, ...rest];
}

function shortest(a: Automaton, from: ReadonlySet<number> = closure(a, [a.start])): readonly Step[] | undefined {
  const seen = new Set(from);
  const waiting = [...from].map((state): { state: number; steps: readonly Step[] } => ({ state, steps: [] }));
  for (const { state, steps } of waiting) {
    if (state === a.end) return steps;
    for (const { to, step } of byCost(a.arcs[state] ?? [])) {
      if (seen.has(to)) continue;
      seen.add(to);
      waiting.push({ state: to, steps: step === undefined ? steps : [...steps, step] });
    }
  }
  return undefined;
}

function byCost(arcs: readonly Arc[]): readonly Arc[] {
  return [...arcs].sort((x, y) => (x.step === undefined ? 0 : 1) - (y.step === undefined ? 0 : 1));
}

const NOWHERE: ReadonlySet<number> = new Set();

interface Move {
  readonly states: ReadonlySet<number>;
  readonly step: Step;
}

function moves(a: Automaton, from: ReadonlySet<number>): ReadonlyMap<string, Move> {
  const targets = new Map<string, { to: number[]; step: Step }>();
  for (const state of from) {
    for (const { to, step } of a.arcs[state] ?? []) {
      if (step === undefined) continue;
      const known = targets.get(step.symbol);
      if (known === undefined) targets.set(step.symbol, { to: [to], step });
      else known.to.push(to);
    }
  }
  return new Map([...targets].map(([symbol, { to, step }]) => [symbol, { states: closure(a, to), step }]));
}

/** With all that is reached at no cost, in order. */
function closure(a: Automaton, from: readonly number[]): ReadonlySet<number> {
  const seen = new Set(from);
  for (const state of seen) for (const { to, step } of a.arcs[state] ?? []) if (step === undefined) seen.add(to);
  return new Set([...seen].sort((x, y) => x - y));
}

function canEnd(a: Automaton, from: ReadonlySet<number>): boolean {
  return shortest(a, from) !== undefined;
}
