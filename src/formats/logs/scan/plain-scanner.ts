import type { LiteralScanner } from './scanner.ts';
import { outlineOf } from './shape.ts';

const HITS = 65_536;
const NEWLINE = 10;

/** A literal, and where in it the searched window ends. */
interface Sought {
  readonly literal: number;
  readonly bytes: Uint8Array;
  /** Bytes of the literal up to and with the window's last. */
  readonly until: number;
}

/**
 * The engine for machines without SIMD (Wu and Manber's search): a table tells, by the last two bytes of a window as long as
 * the shortest literal, how far the window may be moved without missing anything.
 *
 * @param pairs how often two bytes occur (`pairsIn`)
 */
export function plainScanner(literals: readonly Uint8Array[], pairs: Float64Array, capacity: number): LiteralScanner {
  const shortest = Math.min(255, ...literals.map((one) => one.length));
  const shift = new Uint8Array(65_536).fill(literals.length === 0 ? 255 : shortest - 1);
  const sought = literals.map((bytes, literal) => ({ literal, bytes, until: rarestEnd(bytes, shortest, pairs) }));
  for (const { bytes, until } of sought) learnShifts(shift, bytes.subarray(until - shortest, until));
  const { ofPair, lists } = pairsOf(sought);
  const most = HITS + Math.max(0, ...lists.map((one) => one.length));
  const window = new Uint8Array(capacity);
  const hits = new Uint32Array(most * 2);
  const lines = lineCounter(window);
  const margins = marginFinder(window);
  let resumeAt = 0;

  /** Every literal whose window ends before `end`. */
  const verify = (candidates: readonly Sought[], end: number, length: number, found: number): number => {
    let count = found;
    for (const { literal, bytes, until } of candidates) {
      const position = end - until;
      if (window[position] !== bytes[0] || position + bytes.length > length) continue;
      if (position < 0 || !isAt(window, position, bytes)) continue;
      insert(hits, count, literal, position);
      count += 1;
    }
    return count;
  };

  return {
    engine: 'plain',
    window,
    hits,
    scan(length, from = 0) {
      if (length > capacity) throw new RangeError(`${length} bytes in a window of ${capacity}`);
      if (from === 0) lines.restart();
      let found = 0;
      let end = Math.max(from, shortest);
      while (end <= length) {
        const pair = ((window[end - 2] as number) << 8) | (window[end - 1] as number);
        const by = shift[pair] as number;
        if (by > 0) {
          end += by;
          continue;
        }
        const candidates = lists[ofPair[pair] ?? 0] ?? [];
        if (found + candidates.length > most) {
          resumeAt = end;
          return found;
        }
        found = verify(candidates, end, length, found);
        end += 1;
      }
      resumeAt = length;
      return found;
    },
    mute() {},
    get resumeAt() {
      return resumeAt;
    },
    linesBefore: (position) => lines.before(position),
    lineEnd(position, most) {
      const end = window.indexOf(NEWLINE, position);
      return end < 0 || end > most ? most : end;
    },
    lineStart(position, least) {
      return position <= least ? least : Math.max(least, window.lastIndexOf(NEWLINE, position - 1) + 1);
    },
    margin: margins.next,
    get marginLines() {
      return margins.lines();
    },
    outline: (from, to) => outlineOf(window, from, to),
  };
}

/** Lines at the margin, one after the other, and how many line ends were gone over. */
function marginFinder(window: Uint8Array) {
  let lines = 0;
  const next = (position: number, most: number): number => {
    lines = 0;
    for (let end = window.indexOf(NEWLINE, position); end >= 0 && end < most; end = window.indexOf(NEWLINE, end + 1)) {
      lines += 1;
      if (end + 1 < most && !isIndent(window[end + 1])) return end + 1;
    }
    return most;
  };
  return { next, lines: () => lines };
}

function isIndent(byte: number | undefined): boolean {
  return byte === 9 || byte === 32;
}

/** Where the window of `size` bytes ends whose last two bytes are rarest. */
function rarestEnd(bytes: Uint8Array, size: number, pairs: Float64Array): number {
  let best = size;
  let least = Number.POSITIVE_INFINITY;
  for (let end = size; end <= bytes.length; end++) {
    const share = pairs[((bytes[end - 2] ?? 0) << 8) | (bytes[end - 1] ?? 0)] ?? 0;
    if (share < least) {
      least = share;
      best = end;
    }
  }
  return best;
}

/** A pair that ends `n` bytes before the window does lets it move by `n`. */
function learnShifts(shift: Uint8Array, window: Uint8Array): void {
  for (let end = 2; end <= window.length; end++) {
    const pair = ((window[end - 2] ?? 0) << 8) | (window[end - 1] ?? 0);
    shift[pair] = Math.min(shift[pair] ?? 0, window.length - end);
  }
}

/** Which list of literals belongs to a pair of bytes; list 0 is empty. */
function pairsOf(sought: readonly Sought[]): { readonly ofPair: Uint16Array; readonly lists: readonly Sought[][] } {
  const ofPair = new Uint16Array(65_536);
  const lists: Sought[][] = [[]];
  for (const one of sought) {
    const pair = ((one.bytes[one.until - 2] ?? 0) << 8) | (one.bytes[one.until - 1] ?? 0);
    if (ofPair[pair] === 0) ofPair[pair] = lists.push([]) - 1;
    lists[ofPair[pair] ?? 0]?.push(one);
  }
  return { ofPair, lists };
}

function isAt(window: Uint8Array, position: number, bytes: Uint8Array): boolean {
  for (let n = 0; n < bytes.length; n++) if (window[position + n] !== bytes[n]) return false;
  return true;
}

/** Nearly sorted already: windows are found in order, literals begin a little before them. */
function insert(hits: Uint32Array, count: number, literal: number, position: number): void {
  let to = 2 * count;
  for (; to > 0; to -= 2) {
    const before = hits[to - 1] ?? 0;
    if (before < position || (before === position && (hits[to - 2] ?? 0) <= literal)) break;
    hits[to] = hits[to - 2] ?? 0;
    hits[to + 1] = before;
  }
  hits[to] = literal;
  hits[to + 1] = position;
}

/** Counts on from where it was last asked, which is cheap as positions mostly grow. */
function lineCounter(window: Uint8Array) {
  let at = 0;
  let count = 0;
  const restart = () => {
    at = 0;
    count = 0;
  };
  const before = (position: number): number => {
    if (position < at) restart();
    for (let next = window.indexOf(NEWLINE, at); next >= 0 && next < position; next = window.indexOf(NEWLINE, at)) {
      count += 1;
      at = next + 1;
    }
    return count;
  };
  return { restart, before };
}
