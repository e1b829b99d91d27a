/** Up to so many bytes this beats the fixed cost of TextDecoder. */
const SHORT_TEXT = 32;
/** Room for the units of a text, by its length: what is made of them at once is one piece. */
const UNITS = Array.from({ length: SHORT_TEXT + 1 }, (_, length) => new Array<number>(length).fill(0));
const LATIN = new TextDecoder('latin1');

/**
 * Java's modified UTF-8: U+0000 is two bytes, characters beyond the BMP are two surrogates of three bytes each.
 *
 * @returns undefined if the bytes are not that
 */
export function decodeModifiedUtf8(bytes: Uint8Array, start: number, length: number): string | undefined {
  const end = start + length;
  let at = start;
  while (at < end && (bytes[at] as number) < 0x80) at++;
  if (at < end) return decodeSlowly(bytes, start, end);
  return decodeAscii(bytes, start, end);
}

/** Bytes that are all below 0x80. */
export function decodeAscii(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT_TEXT) return LATIN.decode(bytes.subarray(start, end));
  const units = UNITS[end - start] as number[];
  for (let i = 0; i < units.length; i++) units[i] = bytes[start + i] as number;
  return String.fromCharCode.apply(undefined, units);
}

function decodeSlowly(bytes: Uint8Array, start: number, end: number): string | undefined {
  const units: string[] = [];
  for (let at = start; at < end; ) {
    const width = widthOf(bytes[at] as number);
    if (width === 0 || at + width > end) return undefined;
    const unit = unitAt(bytes, at, width);
    if (unit < 0) return undefined;
    units.push(String.fromCharCode(unit));
    at += width;
  }
  return units.join('');
}

/** Bytes of the UTF-16 unit that begins with `first`; 0 if none does. */
function widthOf(first: number): number {
  if (first < 0x80) return 1;
  if (first >> 5 === 0b110) return 2;
  return first >> 4 === 0b1110 ? 3 : 0;
}

function unitAt(bytes: Uint8Array, at: number, width: number): number {
  const first = bytes[at] as number;
  if (width === 1) return first;
  const second = bytes[at + 1] as number;
  if (second >> 6 !== 0b10) return -1;
  if (width === 2) return ((first & 0x1f) << 6) | (second & 0x3f);
  const third = bytes[at + 2] as number;
  return third >> 6 === 0b10 ? ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f) : -1;
}
