/**
 * What is done with the entries a pass finds. A job may run in a worker thread: it lives in a module of its own that exports
 * `createPassJob`, gets its settings as plain data, and gives a compact result as plain data.
 */
export interface PassJob<T> {
  /** What makes an entry interesting; at least 4 bytes each, better 8 and rare. */
  readonly literals: readonly string[];
  /**
   * How many entries of a source are given for a literal (by its place); beyond that occurrences are only counted. Default
   * `DEFAULT_BUDGET`. A source that is passed in parts has its budgets divided among them, with some for each in any case.
   */
  readonly budgets?: readonly number[];
  /**
   * Literals (by their places) that faults have in common: an entry with one of these is given beyond all budgets if nothing
   * like it (what was thrown, and where) was given before. So what is new is seen, however often something else was printed.
   */
  readonly novel?: readonly number[];
  /**
   * Counts may stop short of what there is, well beyond the budgets: what is printed all the time and told long since need not
   * be looked for any more.
   */
  readonly countsAtLeast?: true;
  /** Called for each source, or for each part of a large one; parts know nothing of each other. */
  begin(source: PassSource): SourceJob<T>;
}

interface PassSource {
  readonly name: string;
  /** The same for all files of a rotated set. */
  readonly family: string;
  /** The first bytes of the source (not of the part), at most 64 KB: enough to learn its layout. */
  readonly head: Uint8Array;
}

export interface SourceJob<T> {
  /** Whether a line, without its end, begins an entry. Asked for lines around hits only. */
  readonly startsEntry: StartsEntry;
  /** Set when no line that begins with a blank or a tab does: traces are gone over at once then. */
  readonly atMargin?: boolean;
  take(candidate: Candidate): void;
  /**
   * The result for this part; undefined where there is nothing to tell. Only now it is known how many lines of the source
   * come before this part, which is to be added to line numbers.
   */
  end(summary: PartSummary, linesBefore: number): T | undefined;
}

export type StartsEntry = (bytes: Uint8Array, from: number, to: number) => boolean;

/**
 * An entry with literals in it: its first line and all that follow up to the next entry's. It is valid during the call only:
 * the next one is told by the same object.
 */
export interface Candidate {
  /** Without the last line end. */
  readonly bytes: Uint8Array;
  /** `bytes` as text; also GBK and Latin-1 are understood. */
  text(): string;
  /**
   * The same for entries that differ only in digits and ids. Taking a trace apart costs a hundred times more: a job that
   * remembers what it made of the first need not do it again for the thousand that follow.
   */
  shape(): number;
  /** Number of the entry's first line in this part, from 1. */
  readonly line: number;
  readonly lines: number;
  /** Where the entry begins in the source, in bytes. */
  readonly offset: number;
  /** Which literals occur in it (their places in the list), each once, in order of appearance. */
  readonly literals: readonly number[];
  /** Set when the entry has more than is given: its beginning or its end was beyond the bounds. */
  readonly cut: 'head' | 'tail' | 'both' | undefined;
}

/** What was seen of a part as a whole. */
export interface PartSummary {
  readonly bytes: number;
  readonly lines: number;
  /** Of each literal that occurs. */
  readonly occurrences: readonly Occurrences[];
  /** Lines too long to be looked at as a whole; literals were found in them all the same. */
  readonly longLines: number;
}

export interface Occurrences {
  readonly literal: number;
  /** Every occurrence, also several in one entry. */
  readonly count: number;
  /** Lines of the first and the last, numbered like `Candidate.line`. */
  readonly firstLine: number;
  readonly lastLine: number;
}

export const DEFAULT_BUDGET = 200;
/** What every part may give for a literal, whatever the source's budget. */
export const LEAST_BUDGET = 20;
