import type { LiteralScanner } from '#formats/logs';
import { createCandidate, type Writable } from './candidate.ts';
import { findEntry, lastOpenEntry, NEWLINE, type Surroundings } from './entry-span.ts';
import { createMutedLiterals, type MutedLiterals } from './muted-literals.ts';
import { createOccurrenceCounter, type OccurrenceCounter } from './occurrence-counter.ts';
import {
  type Candidate,
  DEFAULT_BUDGET,
  LEAST_BUDGET,
  type PartSummary,
  type PassJob,
  type SourceJob,
  type StartsEntry,
} from './pass-job.ts';

/** Shapes remembered in a part; who prints more kinds of faults prints data. */
const MOST_SHAPES = 4000;
/** Of a line that fills the window: carried on, so that literals across the border are found. */
const OVERLAP = 4096;

/** Takes the bytes of one part in order, and gives the job the entries with literals in them; then those of the next. */
export interface EntryFinder {
  begin(part: FinderPart): void;
  /** Where the next bytes are to be put; never empty. */
  room(): Uint8Array;
  /** Says that `length` bytes were put into `room()`. */
  added(length: number): void;
  end(): PartSummary;
}

interface FinderPart {
  readonly job: Pick<SourceJob<unknown>, 'startsEntry' | 'atMargin' | 'take'>;
  /** Into how many parts the source is divided, and whether this is the last. */
  readonly parts: number;
  readonly last: boolean;
  /** Where the part begins in the source, in bytes. */
  readonly offset: number;
}

/** What is known of the bytes in the window. */
interface State {
  /** Bytes in the window. */
  held: number;
  /** Where the window begins in the source, and how many lines of the part come before it. */
  offset: number;
  lines: number;
  /** Entries before this position were given. */
  given: number;
  /** Entries before this position were given, or found to be nothing new. */
  looked: number;
  /** The window begins within a line. */
  withinLine: boolean;
  longLines: number;
}

const BEGINNING = { held: 0, lines: 0, given: 0, looked: 0, withinLine: false, longLines: 0 };

export function createEntryFinder(scanner: LiteralScanner, wanted: Omit<PassJob<unknown>, 'begin'>): EntryFinder {
  const { literals, budgets, novel } = wanted;
  const search = createSearch(scanner, literals.length, createMutedLiterals(scanner, wanted));
  const { window, state, left, shapes, muted, counter } = search;
  for (const literal of novel ?? []) search.novel[literal] = 1;
  const shares = new Map<number, Int32Array>();
  let first = 0;
  let isLast = true;
  return {
    begin({ job, parts, last, offset }) {
      Object.assign(state, BEGINNING, { offset });
      search.take = job.take;
      search.startsEntry = job.startsEntry;
      search.atMargin = job.atMargin === true;
      const share = shares.get(parts) ?? shareOf(budgets, literals.length, parts);
      shares.set(parts, share);
      left.set(share);
      shapes.clear();
      muted.restart();
      first = offset;
      isLast = last;
    },
    room: () => window.subarray(state.held),
    added(length) {
      state.held += length;
      if (state.held < window.length) return;
      carry(search, searchUntil(search, openFrom(search)));
      muted.update(left, counter.countOf);
    },
    end() {
      const { held, offset } = state;
      const endsOpen = held > 0 && window[held - 1] !== NEWLINE;
      searchUntil(search, held);
      // A line that goes on in the next part is counted there.
      const lines = state.lines + scanner.linesBefore(held) + (endsOpen && isLast ? 1 : 0);
      const bytes = offset + held - first;
      return { bytes, lines, occurrences: counter.take(), longLines: state.longLines };
    },
  };
}

function createSearch(scanner: LiteralScanner, literals: number, muted: MutedLiterals): Search {
  const window = Buffer.from(scanner.window.buffer, scanner.window.byteOffset, scanner.window.length);
  const span = { from: 0, to: 0, lines: 0, headCut: false, tailCut: false };
  return {
    scanner,
    window,
    span,
    state: { ...BEGINNING, offset: 0 },
    counter: createOccurrenceCounter(literals),
    muted,
    left: new Int32Array(literals),
    novel: new Uint8Array(literals),
    shapes: new Set(),
    candidate: createCandidate(window, span),
    startsEntry: () => true,
    atMargin: false,
    take: () => {},
  };
}

/** What of each literal's budget one of several parts gets. */
function shareOf(budgets: readonly number[] | undefined, literals: number, parts: number): Int32Array {
  return Int32Array.from({ length: literals }, (_, literal) => {
    const whole = budgets?.[literal] ?? DEFAULT_BUDGET;
    return Math.min(whole, Math.max(LEAST_BUDGET, Math.ceil(whole / parts)));
  });
}

interface Search extends Surroundings {
  readonly window: Buffer;
  readonly state: State;
  readonly counter: OccurrenceCounter;
  readonly muted: MutedLiterals;
  /** By literal: how many entries it still gets. */
  readonly left: Int32Array;
  /** By literal: whether what is new is given beyond that. */
  readonly novel: Uint8Array;
  readonly shapes: Set<number>;
  readonly candidate: Writable<Candidate>;
  take: FinderPart['job']['take'];
  startsEntry: StartsEntry;
  atMargin: boolean;
}

/** Looks at all hits before `until`, where the first entry begins that may go on beyond the window. */
function searchUntil(search: Search, until: number): number {
  const { scanner, state, counter, left, novel } = search;
  const { hits } = scanner;
  for (let from = 0; from < state.held; from = scanner.resumeAt) {
    const found = scanner.scan(state.held, from);
    for (let n = 0; n < found; n++) {
      const literal = hits[2 * n] ?? 0;
      const position = hits[2 * n + 1] ?? 0;
      if (position >= until) break;
      if (counter.count(literal, position)) counter.first(literal, lineOf(search, position));
      if (position < state.given) continue;
      if ((left[literal] ?? 0) > 0) give(search, n, found, until);
      else if (novel[literal] === 1 && position >= state.looked) giveIfNew(search, n, found, until);
    }
  }
  counter.settle((position) => lineOf(search, position));
  return until;
}

function lineOf({ state, scanner }: Search, position: number): number {
  return state.lines + scanner.linesBefore(position) + 1;
}

/** Where the last entry begins that may go on beyond the window; within a line that fills it, nearly at its end. */
function openFrom(search: Search): number {
  const { state } = search;
  const open = lastOpenEntry(search, state.held);
  if (open > 0) return open;
  state.longLines += state.withinLine ? 0 : 1;
  return state.held - OVERLAP;
}

/** Keeps what may belong to an entry that goes on, and forgets the rest. */
function carry({ scanner, window, state }: Search, from: number): void {
  state.lines += scanner.linesBefore(from);
  state.withinLine = from > 0 ? window[from - 1] !== NEWLINE : state.withinLine;
  window.copyWithin(0, from, state.held);
  state.offset += from;
  state.held -= from;
  state.given = Math.max(0, state.given - from);
  state.looked = Math.max(0, state.looked - from);
}

/** Gives the entry around a hit, with all hits that lie in it. */
function give(search: Search, hit: number, found: number, until: number): void {
  findEntry(search, positionOf(search, hit), { from: search.state.given, to: until });
  const { scanner, span, novel, shapes } = search;
  const literals = literalsIn(search, hit, found);
  if (shapes.size < MOST_SHAPES && literals.some((literal) => novel[literal] === 1)) {
    shapes.add(scanner.outline(span.from, span.to));
  }
  passed(search, hit);
  tell(search, literals);
}

/** Beyond the budget: the entry is given only if it is the first of its shape. */
function giveIfNew(search: Search, hit: number, found: number, until: number): void {
  findEntry(search, positionOf(search, hit), { from: search.state.given, to: until });
  const { scanner, span, shapes, state } = search;
  const shape = scanner.outline(span.from, span.to);
  const isNew = shapes.size < MOST_SHAPES && !shapes.has(shape);
  // Not passed: a hit of a literal that still has a budget may lie in it, too.
  state.looked = span.to;
  if (!isNew) return;
  shapes.add(shape);
  const literals = literalsIn(search, hit, found);
  passed(search, hit);
  tell(search, literals);
}

function positionOf({ scanner }: Search, hit: number): number {
  return scanner.hits[2 * hit + 1] ?? 0;
}

function literalsIn({ scanner, span, left, muted, window }: Search, hit: number, found: number): number[] {
  const { hits } = scanner;
  const literals: number[] = [];
  let first = hit;
  while (first > 0 && (hits[2 * first - 1] ?? 0) >= span.from) first -= 1;
  for (let n = first; n < found && (hits[2 * n + 1] ?? 0) < span.to; n++) {
    const literal = hits[2 * n] ?? 0;
    // Entries have few hits; those that have many have them again and again.
    if (literals.length > 0 && literals.includes(literal)) continue;
    literals.push(literal);
    left[literal] = (left[literal] ?? 0) - 1;
  }
  for (const literal of muted.within(window.subarray(span.from, span.to))) {
    if (!literals.includes(literal)) literals.push(literal);
  }
  return literals;
}

/** The entry is not looked at again. */
function passed(search: Search, hit: number): void {
  const { window, state, span } = search;
  state.given = Math.max(window[span.to] === NEWLINE ? span.to + 1 : span.to, positionOf(search, hit) + 1);
  if (span.from === 0 && state.withinLine) span.headCut = true;
}

function tell(search: Search, literals: readonly number[]): void {
  const { candidate, span, state, take } = search;
  candidate.line = lineOf(search, span.from);
  candidate.lines = span.lines;
  candidate.offset = state.offset + span.from;
  candidate.literals = literals;
  candidate.cut = span.headCut ? (span.tailCut ? 'both' : 'head') : span.tailCut ? 'tail' : undefined;
  take(candidate);
}
