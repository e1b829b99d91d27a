/** Bytes of a line in which a time must stand: behind what `kubectl logs --prefix` or docker compose put before it. */
const MOST_PREFIX = 100;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const BRACE = 123;

/**
 * Whether a line begins an entry, where nothing is known of the layout: a time of day stands near its beginning, or it is a
 * JSON object. Lines of traces begin with blanks, `at`, `Caused by`.
 */
export function startsWithTime(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from] ?? 0;
  if (first === BRACE) return bytes[from + 1] === 34;
  if (first <= 32) return false;
  const last = Math.min(to, from + MOST_PREFIX) - 4;
  for (let at = from + 2; at < last; at++) {
    if (bytes[at] === COLON && bytes[at + 3] === COLON && isTime(bytes, at)) return true;
  }
  return false;
}

/** `hh:mm:ss` around its first colon. */
function isTime(bytes: Uint8Array, colon: number): boolean {
  return (
    isDigit(bytes[colon - 2]) &&
    isDigit(bytes[colon - 1]) &&
    isDigit(bytes[colon + 1]) &&
    isDigit(bytes[colon + 2]) &&
    isDigit(bytes[colon + 4]) &&
    isDigit(bytes[colon + 5])
  );
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}
