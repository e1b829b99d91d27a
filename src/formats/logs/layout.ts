import { continuesTrace } from '#formats/traces';
import { parseHead, type ReadHead } from './head.ts';
import { unpasted } from './pasted.ts';
import { learnPrefixes, type Strip, strip } from './prefixes.ts';

/** How a file prints its entries, learnt from some of its lines. */
export interface Layout {
  /** Most entries have a time, so whatever has none continues the entry before it. */
  readonly dated: boolean;
  /** What stands before the log's own layout, outermost first. */
  readonly prefixes: readonly Strip[];
  /** Does an entry begin with this line, as it stands in the file? */
  startsEntry(line: string): boolean;
  /** The same for the line `bytes[start..end)`, cheaper: only the shape of the time is looked at. */
  startsEntryAt(bytes: Uint8Array, start: number, end: number): boolean;
  /** No line that begins with a blank or a tab begins an entry. */
  readonly atMargin: boolean;
  /** Time, level, logger, thread and message of a line that begins an entry, prefixes taken off. */
  parseHead(line: string): ReadHead | undefined;
}

/** Shape of a time and where it stands: digits are 0, everything else is itself. */
interface Shape {
  readonly place: 'start' | 'bracket' | 'inside';
  readonly codes: readonly number[];
}

/** Where a time stands within a line at the latest. */
const LATEST = 160;
/** A line longer than this tells how it begins anyway. */
const HEAD_BYTES = 512;
/** Fewer lines with a time than this, among lines that could have one, and the times are somebody else's. */
const LEAST_DATED = 0.1;
const FEW = 20;

/** Learns from lines of a file as they stand in it; some hundred from its beginning are enough. */
export function learnLayout(sample: readonly string[]): Layout {
  const plain = sample.map(unpasted);
  const prefixes = learnPrefixes(plain);
  const lines = plain.map((line) => strip(line, prefixes).text);
  const shapes = shapesIn(lines);
  const dated = shapes.length > 0 && isDated(lines, shapes);
  const starts = (line: string) => (dated ? fits(line, shapes) : startsLoosely(line));
  const startsEntry = (line: string) => starts(strip(unpasted(line), prefixes).text);
  const direct =
    dated &&
    prefixes.length === 0 &&
    shapes.every(({ place, codes }) => place !== 'inside' && codes.every((code) => code < 128));
  return {
    dated,
    prefixes,
    atMargin: direct,
    startsEntry,
    startsEntryAt: (bytes, start, end) =>
      direct
        ? shapes.some((shape) => fitsBytes(bytes, start, end, shape))
        : startsEntry(beginningOf(bytes, start, end)),
    parseHead: (line) => parseHead(strip(unpasted(line), prefixes).text),
  };
}

function shapesIn(lines: readonly string[]): readonly Shape[] {
  const counts = new Map<string, { shape: Shape; count: number }>();
  for (const line of lines) {
    const shape = shapeOf(line);
    if (!shape) continue;
    const key = `${shape.place} ${shape.codes}`;
    counts.set(key, { shape, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const most = Math.max(0, ...[...counts.values()].map(({ count }) => count));
  return [...counts.values()].filter(({ count }) => count >= most / 50).map(({ shape }) => shape);
}

/** The first 19 characters of a time say enough: the fraction and the zone behind them vary. */
function shapeOf(line: string): Shape | undefined {
  const { timeFrom, timeTo } = (line.length < 4 ? undefined : parseHead(line)) ?? {};
  if (timeFrom === undefined || timeTo === undefined || timeFrom > LATEST) return;
  const written = line.slice(timeFrom, Math.min(timeTo, timeFrom + 19));
  const codes = [...written].map((char) => (char >= '0' && char <= '9' ? 0 : char.charCodeAt(0)));
  const place = timeFrom === 0 ? 'start' : timeFrom === 1 && line[0] === '[' ? 'bracket' : 'inside';
  return { place, codes: /[A-Za-z]{3}/.test(written) ? codes.slice(0, 2) : codes };
}

/** Lines that stand at the margin, belong to no trace, and have no time, are few. */
function isDated(lines: readonly string[], shapes: readonly Shape[]): boolean {
  const open = lines.filter((line) => /^\S/.test(line) && !continuesTrace(line) && !line.startsWith('{'));
  const dated = open.filter((line) => fits(line, shapes)).length;
  return dated > 0 && (open.length - dated < FEW || dated >= open.length * LEAST_DATED);
}

function fits(line: string, shapes: readonly Shape[]): boolean {
  return shapes.some(({ place, codes }) => {
    if (place === 'start') return fitsAt(line, 0, codes);
    if (place === 'bracket') return line[0] === '[' && fitsAt(line, 1, codes);
    return fitsInside(line, codes);
  });
}

function fitsInside(line: string, codes: readonly number[]): boolean {
  for (let at = 1; at < LATEST && at + codes.length <= line.length; at += 1) {
    if (fitsAt(line, at, codes)) return parseHead(line)?.timeFrom === at;
  }
  return false;
}

function fitsAt(line: string, at: number, codes: readonly number[]): boolean {
  for (let i = 0; i < codes.length; i += 1) {
    if (!isLike(line.charCodeAt(at + i), codes[i] as number)) return false;
  }
  return true;
}

function fitsBytes(bytes: Uint8Array, start: number, end: number, { place, codes }: Shape): boolean {
  const from = place === 'bracket' ? start + 1 : start;
  if (from + codes.length > end || (place === 'bracket' && bytes[start] !== 0x5b)) return false;
  for (let i = 0; i < codes.length; i += 1) {
    if (!isLike(bytes[from + i] as number, codes[i] as number)) return false;
  }
  return true;
}

function isLike(code: number, expected: number): boolean {
  return expected === 0 ? code >= 48 && code <= 57 : code === expected;
}

/** Without times every line that does not continue a trace begins an entry. */
function startsLoosely(line: string): boolean {
  return /^\S/.test(line) && !continuesTrace(line);
}

function beginningOf(bytes: Uint8Array, start: number, end: number): string {
  return DECODER.decode(bytes.subarray(start, Math.min(end, start + HEAD_BYTES)));
}

const DECODER = new TextDecoder();
