/**
 * Finds all of several hundred literals in one pass over a window of bytes. The scanner owns the window: put bytes at its
 * beginning (read a file straight into it), then scan.
 *
 * ```ts
 * for (let from = 0; from < length; from = scanner.resumeAt) {
 *   const found = scanner.scan(length, from);
 *   for (let n = 0; n < found; n++) take(scanner.hits[2 * n], scanner.hits[2 * n + 1]); // literal, position
 * }
 * ```
 */
export interface LiteralScanner {
  readonly engine: 'wasm' | 'plain';
  /** Where the bytes to be searched belong. Keep no view of it beyond the next change of its content. */
  readonly window: Uint8Array;
  /**
   * Pairs: number of the literal, position of its first byte in the window. In order of position, then number; every
   * occurrence is there, also those that overlap or lie in another. Only one scan's: the next call overwrites them.
   */
  readonly hits: Uint32Array;
  /**
   * Searches the window's first `length` bytes.
   *
   * @param from where the scan before stopped for lack of room (`resumeAt`); 0 for new content
   * @returns how many hits there are
   */
  scan(length: number, from?: number): number;
  /** From the next scan on, these literals need not be found (they may be, all the same); all others are again. */
  mute(literals: ReadonlySet<number>): void;
  /** `length` when all of it was searched. */
  readonly resumeAt: number;
  /** Line ends in the window before a position, of what was scanned. */
  linesBefore(position: number): number;
  /** Where the line ends that a position is in: its line feed, or `most`. */
  lineEnd(position: number, most: number): number;
  /** Where that line begins: behind the line feed before it, or `least`. */
  lineStart(position: number, least: number): number;
  /** Where the next line begins behind a position that is not indented, as frames are; `most` when there is none before. */
  margin(position: number, most: number): number;
  /** Line ends that `margin` went over at last. */
  readonly marginLines: number;
  /**
   * A number that entries have in common which differ only in digits, hexadecimal ids and the deeper frames of their traces:
   * of a trace, only what was thrown and the frame where. Enough, and cheap enough, to tell whether something is new.
   */
  outline(from: number, to: number): number;
}

export interface ScannerOptions {
  /** Default: `wasm` where the machine has WebAssembly with SIMD, else `plain`. */
  readonly engine?: 'wasm' | 'plain';
  /** Bytes of the window; default 2 MB, rounded up to 64 KB. */
  readonly capacity?: number;
}

/** A gram of 4 bytes is what the scanner looks for first; a literal for rules should have 7 at least, better 11. */
export const SHORTEST_LITERAL_BYTES = 4;
/** The tables hold lengths and numbers of entries, 4 for each literal, as 16 bits. */
const LONGEST_LITERAL_BYTES = 4096;
const MOST_LITERALS = 16_000;
export const DEFAULT_CAPACITY = 2 * 1024 * 1024;

/** Literals as bytes; throws when one is of no use to a scanner. */
export function literalBytes(literals: readonly string[]): Uint8Array[] {
  if (literals.length > MOST_LITERALS) {
    throw new RangeError(`${literals.length} literals; a scanner takes at most ${MOST_LITERALS}`);
  }
  const encoder = new TextEncoder();
  return literals.map((literal) => {
    const bytes = encoder.encode(literal);
    if (bytes.length >= SHORTEST_LITERAL_BYTES && bytes.length <= LONGEST_LITERAL_BYTES) return bytes;
    const expected = `${SHORTEST_LITERAL_BYTES} to ${LONGEST_LITERAL_BYTES}`;
    throw new RangeError(`literal ${JSON.stringify(literal.slice(0, 40))} has ${bytes.length} bytes, not ${expected}`);
  });
}
