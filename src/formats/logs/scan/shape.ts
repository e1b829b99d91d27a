const NEWLINE = 10;
const TAB = 9;
const SPACE = 32;
const LONGEST_HEAD = 160;

/** What a byte is: 0 something of its own, 1 a digit, 2 a letter that is one in hexadecimal. */
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 48 && byte <= 57 ? 1 : byte >= 97 && byte <= 102 ? 2 : 0,
);

/**
 * A number that entries have in common which differ only in digits and hexadecimal ids: times, counts, line numbers,
 * attempt ids. 53 bits; two unlike entries in a million share one with a chance of one in ten thousand.
 */
export function byteShapeOf(bytes: Uint8Array, from = 0, to: number = bytes.length): number {
  const hash = newHash();
  mix(hash, bytes, from, to);
  return numberOf(hash);
}

/** `LiteralScanner.outline` where there is no kernel. */
export function outlineOf(window: Uint8Array, from: number, to: number): number {
  const hash = newHash();
  let frames = 0;
  for (let start = from; start < to; ) {
    const found = window.indexOf(NEWLINE, start);
    const end = found < 0 || found > to ? to : found;
    const first = window[start];
    frames = first === TAB || first === SPACE ? frames + 1 : 0;
    if (frames <= 1) mix(hash, window, start, Math.min(end, start + LONGEST_HEAD));
    start = end + 1;
  }
  return numberOf(hash);
}

interface Hash {
  a: number;
  b: number;
  /** The last bytes that count; they are mixed in by four. */
  word: number;
  count: number;
}

function newHash(): Hash {
  return { a: 0x811c9dc5, b: 0x9e3779b1, word: 0, count: 0 };
}

function numberOf({ a, b, word, count }: Hash): number {
  const one = Math.imul(a ^ word ^ count, 0x01000193);
  const other = (Math.imul(b ^ word, 0x85ebca6b) + (one >>> 15)) | 0;
  return (one >>> 0) * 0x20_0000 + ((other >>> 0) & 0x1f_ffff);
}

function mix(hash: Hash, bytes: Uint8Array, from: number, to: number): void {
  let { a, b, word, count } = hash;
  for (let at = from; at < to; ) {
    const next = KINDS[bytes[at] as number] === 0 ? at + 1 : hexEnd(bytes, at, to);
    if (hasDigit(bytes, at, next)) at = next;
    for (; at < next; at++) {
      word = (word << 8) | (bytes[at] as number);
      count += 1;
      if (count & 3) continue;
      a = Math.imul(a ^ word, 0x01000193);
      b = (Math.imul(b ^ word, 0x85ebca6b) + (a >>> 15)) | 0;
      b ^= b >>> 13;
    }
  }
  Object.assign(hash, { a, b, word, count });
}

/** Where a run of hexadecimal digits ends. */
function hexEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from + 1;
  while (at < to && KINDS[bytes[at] as number] !== 0) at += 1;
  return at;
}

function hasDigit(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (KINDS[bytes[at] as number] === 1) return true;
  return false;
}
