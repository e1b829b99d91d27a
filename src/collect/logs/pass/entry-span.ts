import type { LiteralScanner } from '#formats/logs';
import type { StartsEntry } from './pass-job.ts';

export const NEWLINE = 10;
/** No entry is given with more than this; a stack overflow has 1024 frames, and its first 500 tell enough. */
const MOST_BYTES = 64 * 1024;
const MOST_LINES = 500;

/** The window an entry is looked for in, and the entry that was found: one object for all, as there may be millions. */
export interface Surroundings {
  readonly scanner: LiteralScanner;
  readonly window: Uint8Array;
  startsEntry: StartsEntry;
  /** No line that is indented begins an entry. */
  atMargin: boolean;
  readonly span: Span;
}

interface Span {
  from: number;
  /** The last line's end, without the line feed. */
  to: number;
  lines: number;
  headCut: boolean;
  tailCut: boolean;
}

/** What may be looked at: from behind the entries that were given, up to what may go on beyond the window. */
interface Between {
  readonly from: number;
  readonly to: number;
}

/** Finds the entry around a position: from its first line up to the next entry's. */
export function findEntry(around: Surroundings, position: number, between: Between): void {
  const { scanner, window, startsEntry, span } = around;
  findHead(around, position, between);
  let { atMargin } = around;
  let to = scanner.lineEnd(position, Math.min(between.to, span.from + MOST_BYTES));
  span.tailCut = false;
  for (let next = to + 1; next < between.to; next = to + 1) {
    const isCut = window[to] !== NEWLINE;
    if (atMargin && !isCut && isIndent(window[next])) {
      const margin = overFrames(around, next, between);
      atMargin = margin > next;
      to = margin - 1;
      continue;
    }
    const end = scanner.lineEnd(next, between.to);
    if (!isCut && startsEntry(window, next, end)) break;
    if (isCut || span.lines >= MOST_LINES || end - span.from > MOST_BYTES) {
      span.tailCut = true;
      break;
    }
    to = end;
    span.lines += 1;
  }
  span.to = to;
}

/** Where the frames of a trace end, all of them counted; where they begin, if a bound lies among them. */
function overFrames({ scanner, window, span }: Surroundings, from: number, between: Between): number {
  const margin = scanner.margin(from, Math.min(between.to, span.from + MOST_BYTES));
  const lines = scanner.marginLines;
  if (window[margin - 1] !== NEWLINE || span.lines + lines > MOST_LINES) return from;
  span.lines += lines;
  return margin;
}

function isIndent(byte: number | undefined): boolean {
  return byte === 9 || byte === 32;
}

/** Goes back, line by line, to where the entry begins, but not into what was given before. */
function findHead({ scanner, window, startsEntry, span }: Surroundings, position: number, between: Between): void {
  let from = scanner.lineStart(position, between.from);
  let end = scanner.lineEnd(position, between.to);
  span.lines = 1;
  span.headCut = true;
  // Of a very long line, what is around the hit.
  span.from = position - MOST_BYTES / 4;
  if (position - from > MOST_BYTES / 2) return;
  for (; ; span.lines++) {
    span.from = from;
    span.headCut = false;
    if (startsEntry(window, from, end)) return;
    span.headCut = from > 0;
    if (from <= between.from) return;
    const before = scanner.lineStart(from - 1, between.from);
    // Half of the room is for the hit and what follows it.
    if (span.lines >= MOST_LINES / 2 || position - before > MOST_BYTES / 2) return;
    end = from - 1;
    from = before;
  }
}

/** Where the last entry begins that may go on behind `held`; 0 when not even a line ends before. */
export function lastOpenEntry(
  { scanner, window, startsEntry }: Omit<Surroundings, 'span' | 'atMargin'>,
  held: number,
): number {
  const lastLine = scanner.lineStart(held, 0);
  let start = lastLine;
  for (let lines = 0; lines < MOST_LINES && start > 0 && lastLine - start < MOST_BYTES; lines++) {
    const end = start - 1;
    start = scanner.lineStart(end, 0);
    if (startsEntry(window, start, end)) return start > 0 ? start : lastLine;
  }
  return lastLine;
}
