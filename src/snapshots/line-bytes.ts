/** A buffer is sent off when it holds this much, so it seldom grows. */
const ROOM = 1 << 18;
const ENCODER = new TextEncoder();
/** A UTF-16 unit takes at most so many bytes. */
const WIDEST = 3;
/** Digits of a safe integer, and its sign. */
const MOST_DIGITS = 17;

/** Up to this length a text is written by hand; beyond, what the platform brings is faster. */
const SHORT = 64;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTED = 0x20;
const FIRST_WIDE = 0x80;
const ZERO = 0x30;
const MINUS = 0x2d;

/**
 * Lines of text as UTF-8. Millions of lines put together as strings cost three times as much: each piece is an object, and in
 * the end all of them become bytes anyway.
 */
export class LineBytes {
  #bytes: Uint8Array;
  #length = 0;
  #cleared = 0;

  /** @param room bytes to begin with; it grows as it has to */
  constructor(room = ROOM) {
    this.#bytes = new Uint8Array(room);
  }

  get length(): number {
    return this.#length;
  }

  /** A view of what is there, good until more is added. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** How often it was cleared: what was there before stands there no more. */
  get cleared(): number {
    return this.#cleared;
  }

  clear(): void {
    this.#length = 0;
    this.#cleared++;
  }

  /** What stands there already, from one length to another, once more. */
  again(from: number, to: number): void {
    this.#makeRoom(to - from);
    this.#bytes.copyWithin(this.#length, from, to);
    this.#length += to - from;
  }

  /** Bytes as they are. */
  raw(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    if (bytes.length > SHORT) this.#bytes.set(bytes, this.#length);
    else for (let i = 0; i < bytes.length; i++) this.#bytes[this.#length + i] = bytes[i] as number;
    this.#length += bytes.length;
  }

  /** Any text as it is. */
  text(text: string): void {
    this.#makeRoom(text.length * WIDEST);
    if (text.length <= SHORT && this.#ascii(text)) return;
    this.#length += ENCODER.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  /** A text as JSON has it. */
  quoted(text: string): void {
    this.#makeRoom(SHORT + 2);
    const start = this.#length;
    this.#bytes[this.#length++] = QUOTE;
    if (text.length <= SHORT && this.#plain(text)) this.#bytes[this.#length++] = QUOTE;
    else {
      this.#length = start;
      this.text(JSON.stringify(text));
    }
  }

  /** A whole number that JavaScript tells exactly. */
  integer(value: number): void {
    this.#makeRoom(MOST_DIGITS);
    if (value < 0) this.#bytes[this.#length++] = MINUS;
    const magnitude = Math.abs(value);
    const end = this.#length + digitsOf(magnitude);
    this.#length = end;
    let rest = magnitude;
    let at = end;
    // Above 32 bits numbers are divided as fractions, which takes longer.
    for (; rest > 0x7fffffff; rest = Math.floor(rest / 10)) this.#bytes[--at] = ZERO + (rest % 10);
    let small = rest | 0;
    do {
      const next = (small / 10) | 0;
      this.#bytes[--at] = ZERO + small - next * 10;
      small = next;
    } while (small > 0);
  }

  /** False, and nothing is added, where a character is not ASCII. */
  #ascii(text: string): boolean {
    const bytes = this.#bytes;
    const start = this.#length;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= FIRST_WIDE) return false;
      bytes[start + i] = unit;
    }
    this.#length = start + text.length;
    return true;
  }

  /** The same where a character would have to be escaped. */
  #plain(text: string): boolean {
    const bytes = this.#bytes;
    const start = this.#length;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= FIRST_WIDE || unit < FIRST_PRINTED || unit === QUOTE || unit === BACKSLASH) return false;
      bytes[start + i] = unit;
    }
    this.#length = start + text.length;
    return true;
  }

  #makeRoom(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + bytes));
    larger.set(this.bytes);
    this.#bytes = larger;
  }
}

function digitsOf(magnitude: number): number {
  let digits = 1;
  for (let next = 10; next <= magnitude; next *= 10) digits++;
  return digits;
}
