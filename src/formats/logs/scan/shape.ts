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
  const hash = { a: 0x811c9dc5, b: 0x9e3779b1 };
  mix(hash, bytes, from, to);
  return numberOf(hash);
}

/** `LiteralScanner.outline` where there is no kernel. */
export function outlineOf(window: Uint8Array, from: number, to: number): number {
  const hash = { a: 0x811c9dc5, b: 0x9e3779b1 };
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
}

function numberOf({ a, b }: Hash): number {
  return (a >>> 0) * 0x20_0000 + ((b >>> 0) & 0x1f_ffff);
}

function mix(hash: Hash, bytes: Uint8Array, from: number, to: number): void {
  let { a, b } = hash;
  for (let at = from; at < to; ) {
    const byte = bytes[at] ?? 0;
    if (KINDS[byte] !== 0) {
      const end = variableEnd(bytes, at, to);
      if (end > at) {
        at = end;
        continue;
      }
    }
    a = Math.imul(a ^ byte, 0x01000193);
    b = (Math.imul(b ^ byte, 0x85ebca6b) + (a >>> 15)) | 0;
    at += 1;
  }
  hash.a = a;
  hash.b = b;
}

/** Where a run of hexadecimal digits ends that has at least one digit in it; the place itself if there is none. */
function variableEnd(bytes: Uint8Array, from: number, to: number): number {
  let hasDigit = false;
  let at = from;
  for (; at < to; at++) {
    const kind = KINDS[bytes[at] ?? 0];
    if (kind === 0) break;
    if (kind === 1) hasDigit = true;
  }
  return hasDigit ? at : from;
}
