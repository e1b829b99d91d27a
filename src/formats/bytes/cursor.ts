import { FormatError, type FormatProblem } from './format-error.ts';
import { decodeAscii, decodeModifiedUtf8 } from './modified-utf8.ts';

/** Thrown when a window ends within a unit although the input goes on; `Window` catches it. Never seen outside. */
export const SHORT: unique symbol = Symbol('the window is too short');

/** A part of an array, without the cost of a view. */
export interface Span {
  readonly bytes: Uint8Array;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** A place to come back to. */
export interface Mark {
  readonly position: number;
  readonly depth: number;
  readonly limit: number;
}

/** Bytes at hand, from the first to behind the last: of a window that leaps over contents, more than one stretch. */
export interface Island {
  readonly from: number;
  readonly to: number;
}

/** Lists up to this long get their room at once; a count may be a lie. */
const FEW = 64;

/** Nesting deeper than this is hostile: no serializer, schema or object stream of a real job comes near it. */
const MOST_DEPTH = 400;

/**
 * Reads big-endian fields one after the other. Every read names its field, so an error tells where it happened; no read
 * goes beyond the input, and no count is believed that the rest of the input cannot hold.
 */
export class Cursor {
  /** What errors call the input. */
  readonly name: string;
  #bytes: Uint8Array;
  #view: DataView;
  #offset = 0;
  /** Where the first byte of `#bytes` lies in the input. */
  #base: number;
  /** Where the input, or the part of it that was entered, ends; beyond `#bytes` if those are only a window of it. */
  #limit: number;
  /** How far of `#bytes` may be read. */
  #end: number;
  #field = '';
  #fieldStart = 0;
  readonly #path: (string | number)[] = [];
  /** Whether `label` reads: half a million paths take longer than all around them. */
  readsLabels = true;
  /** So many bytes `content` does not ask for. */
  leap = Number.POSITIVE_INFINITY;
  /** Puts bytes at hand where a leap lands, if that can be done at once; answers what is at hand then. */
  land: (position: number) => readonly Island[] | undefined = () => undefined;
  /** Where a leap may land, in order; empty while all of `#bytes` is at hand. */
  #islands: readonly Island[] = [];

  constructor(bytes: Uint8Array, name: string, base = 0, limit = base + bytes.length) {
    this.name = name;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#base = base;
    this.#limit = limit;
    this.#end = Math.min(bytes.length, limit - base);
  }

  /** Where the next field begins in the input, in bytes. */
  get position(): number {
    return this.#base + this.#offset;
  }

  /** Bytes until the end of the input; infinite if that is not known. */
  get left(): number {
    return this.#limit - this.#base - this.#offset;
  }

  /** Goes back (or forth) to a position within the bytes at hand. */
  moveTo(position: number): void {
    const offset = wholeNumber(position - this.#base);
    if (offset < 0 || offset > this.#end) this.fail('position', `${position} is outside of the bytes at hand`);
    this.#offset = offset;
  }

  /** Other bytes of the same input; used by `Window`. */
  replaceBytes(bytes: Uint8Array, base: number, limit: number, islands: readonly Island[] = []): void {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#base = base;
    this.#limit = limit;
    this.#islands = islands;
    this.#offset = 0;
    this.#end = this.#endAtHand();
  }

  /** How far the bytes are at hand from where the cursor is. */
  #endAtHand(): number {
    const most = Math.min(this.#bytes.length, this.#limit - this.#base);
    if (this.#islands.length === 0) return most;
    const at = this.#offset;
    const island = this.#islands.findLast(({ from, to }) => from <= at && at <= to);
    return Math.min(most, island?.to ?? at);
  }

  /** Goes on with other bytes, all of them at hand; cheap as long as it is the same array. */
  goOver({ bytes, start, end }: Span): void {
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    this.#base = 0;
    this.#offset = start;
    this.#end = end;
    this.#limit = end;
  }

  /**
   * Goes into the next `length` bytes: until they are left again, they are all there is.
   *
   * @returns what `leave` wants
   */
  enter(field: string, length: number): number {
    const outer = this.#limit;
    const start = this.#takeCounted(field, length);
    this.#offset = start;
    this.#end = start + length;
    this.#limit = this.#base + this.#end;
    return outer;
  }

  /** Leaves what was entered, wherever in it the cursor is; what follows is read next. */
  leave(outer: number): void {
    this.#offset = this.#end;
    this.#limit = outer;
    this.#end = this.#endAtHand();
  }

  /** Leaves what was entered, which has to have been read to its end. */
  leaveAtEnd(field: string, outer: number): void {
    if (this.#offset !== this.#end) {
      this.#fieldStart = this.#offset;
      this.fail(field, `expected its end, found ${this.left} more bytes`);
    }
    this.leave(outer);
  }

  /** Where the cursor is, to come back after a failed attempt. */
  mark(): Mark {
    return { position: this.position, depth: this.#path.length, limit: this.#limit };
  }

  reset({ position, depth, limit }: Mark): void {
    this.#path.length = depth;
    this.#limit = limit;
    this.#offset = wholeNumber(position - this.#base);
    this.#end = this.#endAtHand();
  }

  uint8(field: string): number {
    return this.#view.getUint8(this.#take(field, 1));
  }

  int8(field: string): number {
    return this.#view.getInt8(this.#take(field, 1));
  }

  bool(field: string): boolean {
    return this.#view.getUint8(this.#take(field, 1)) !== 0;
  }

  int16(field: string): number {
    return this.#view.getInt16(this.#take(field, 2));
  }

  uint16(field: string): number {
    return this.#view.getUint16(this.#take(field, 2));
  }

  int32(field: string): number {
    return this.#view.getInt32(this.#take(field, 4));
  }

  /** A number where it is exact, otherwise a bigint. */
  int64(field: string): number | bigint {
    const at = this.#take(field, 8);
    const high = this.#view.getInt32(at);
    const low = this.#view.getInt32(at + 4);
    // Nearly all; what has been multiplied is kept as a fraction, and so is every position that is reckoned from it.
    if (high === 0 && low >= 0) return low;
    // Below 2^53 either way (-2^53 is its own neighbour already); a bigint costs three times as much.
    if (high > -0x200000 && high < 0x200000) return high * 0x100000000 + this.#view.getUint32(at + 4);
    return this.#view.getBigInt64(at);
  }

  /** An int64 that counts bytes or milliseconds, or is a position: from -1 up to what a number holds exactly. */
  size(field: string): number {
    const value = this.int64(field);
    if (typeof value === 'bigint' || value < -1) this.fail(field, `expected a size or position, found ${value}`);
    return value;
  }

  float32(field: string): number {
    return this.#view.getFloat32(this.#take(field, 4));
  }

  float64(field: string): number {
    return this.#view.getFloat64(this.#take(field, 8));
  }

  /** A view, not a copy. */
  bytes(field: string, length: number): Uint8Array {
    const at = this.#takeCounted(field, length);
    return this.#bytes.subarray(at, at + length);
  }

  /**
   * A view of bytes that the reader may not care for, but the first `head`. In a window that leaps, many others are not read:
   * the view has their length, and anything in it.
   */
  content(field: string, length: number, head = 0): Uint8Array {
    const at = this.#offset;
    if (!(length >= this.leap) || at + length <= this.#end || length > this.left) return this.bytes(field, length);
    this.#take(field, head);
    this.#offset = at + length;
    this.#end = this.#endAtHand();
    if (this.#offset > this.#bytes.length) throw SHORT;
    if (this.#end === this.#offset && this.left > 0) {
      this.#islands = this.land(this.position) ?? this.#islands;
      this.#end = this.#endAtHand();
    }
    return this.#bytes.subarray(at, at + length);
  }

  /** A cursor over the bytes that follow, which this one skips. Its errors tell the same places. */
  slice(field: string, length: number): Cursor {
    const at = this.position;
    const slice = new Cursor(this.bytes(field, length), this.name, at);
    slice.#path.push(...this.#path, field, -1);
    return slice;
  }

  skip(field: string, length: number): void {
    this.#takeCounted(field, length);
  }

  /** Passes over the first `length` of these bytes, if they come next; otherwise it stays. */
  skipSame(bytes: Uint8Array, length: number): boolean {
    const at = this.#offset;
    if (at + length > this.#end) return false;
    // From behind: what is alike begins alike.
    for (let i = length - 1; i >= 0; i--) if (this.#bytes[at + i] !== bytes[i]) return false;
    this.#offset = at + length;
    return true;
  }

  /** An int32 length that the rest of the input can hold. */
  length(field: string): number {
    const length = this.int32(field);
    if (length < 0 || length > this.left) this.fail(field, `expected 0 to ${this.left} bytes, found ${length}`);
    return length;
  }

  /** An int32 length, then that many bytes. */
  blob(field: string): Uint8Array {
    return this.bytes(field, this.length(field));
  }

  /** Java's writeUTF: a 16-bit length in bytes, then modified UTF-8. */
  utf(field: string): string {
    const length = this.uint16(field);
    const start = this.#fieldStart;
    const at = this.#take(field, length);
    const text = decodeModifiedUtf8(this.#bytes, at, length);
    this.#fieldStart = start;
    if (text === undefined) this.fail(field, 'is not modified UTF-8');
    return text;
  }

  /** Text as `utf` has it, which not everybody wants: empty, and not looked at, where labels are not read. */
  label(field: string): string {
    if (this.readsLabels) return this.utf(field);
    this.#take(field, this.uint16(field));
    return '';
  }

  /** The bytes from a position to where the cursor is; good as long as a view of them is. */
  since(position: number): Span {
    return { bytes: this.#bytes, start: position - this.#base, end: this.#offset };
  }

  /** The text of that many bytes if all are below 0x80; otherwise undefined, and nothing is read. */
  ascii(field: string, length: number): string | undefined {
    const at = this.#takeCounted(field, length);
    const bytes = this.#bytes;
    for (let i = at; i < at + length; i++) {
      if ((bytes[i] as number) >= 0x80) {
        this.#offset = at;
        return undefined;
      }
    }
    return decodeAscii(bytes, at, at + length);
  }

  /** Unsigned LEB128, up to 32 bits. */
  varint(field: string): number {
    const start = this.#offset;
    const first = this.uint8(field);
    // Nearly all are one byte.
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let scale = 0x80; scale <= 2 ** 28; scale *= 0x80) {
      const byte = this.uint8(field);
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    this.#fieldStart = start;
    return this.fail(field, 'is a variable-length number of more than 5 bytes');
  }

  /** An int32 count of elements that take at least `minWidth` bytes each. */
  count(field: string, minWidth: number): number {
    const count = this.int32(field);
    const most = Math.floor(this.left / minWidth);
    if (count < 0 || count > most) this.fail(field, `expected 0 to ${most} items, found ${count}`);
    return count;
  }

  /** An int32 count, then that many elements. A count the rest of the input cannot hold is an error. */
  list<T>(field: string, minWidth: number, readElement: (index: number) => T): T[] {
    return this.times(field, this.count(field, minWidth), readElement);
  }

  /** `count` elements, of a count read before. */
  times<T>(field: string, count: number, readElement: (index: number) => T): T[] {
    if (count === 0) return [];
    // An array that grows makes room for 17 first, which is much for lists of a few in half a million places.
    const few = count <= FEW;
    const elements: T[] = few ? new Array(count) : [];
    this.#path.push(field, 0);
    const last = this.#path.length - 1;
    for (let i = 0; i < count; i++) {
      this.#path[last] = i;
      const element = readElement(i);
      if (few) elements[i] = element;
      else elements.push(element);
    }
    this.#path.pop();
    this.#path.pop();
    return elements;
  }

  /** Names what is read within, so that errors can tell. */
  within<T>(field: string, read: () => T, index = -1): T {
    if (this.#path.length > 2 * MOST_DEPTH) this.fail(field, `is nested more than ${MOST_DEPTH} deep`);
    this.#path.push(field, index);
    const value = read();
    this.#path.pop();
    this.#path.pop();
    return value;
  }

  /** Throws about a field; it began where the last read began. */
  fail(field: string, problem: string, code: FormatProblem = 'impossible'): never {
    throw this.error(field, problem, code, this.#base + this.#fieldStart);
  }

  error(field: string, problem: string, code: FormatProblem, offset: number): FormatError {
    return new FormatError({ source: this.name, field: [...this.fieldPath(), field], offset, code, problem });
  }

  /** Where in the structure the cursor is. */
  fieldPath(): readonly string[] {
    const names: string[] = [];
    for (let i = 0; i + 1 < this.#path.length; i += 2) {
      const index = this.#path[i + 1] as number;
      names.push(index < 0 ? `${this.#path[i]}` : `${this.#path[i]}[${index}]`);
    }
    return names;
  }

  #take(field: string, width: number): number {
    const at = this.#offset;
    this.#field = field;
    this.#fieldStart = at;
    if (at + width > this.#end) this.#short(width);
    this.#offset = at + width;
    return at;
  }

  /** For a width that was computed: it could be negative or no whole number. */
  #takeCounted(field: string, width: number): number {
    if (!(width >= 0)) {
      this.#fieldStart = this.#offset;
      this.fail(field, `has the impossible length ${width}`);
    }
    return this.#take(field, width);
  }

  #short(width: number): never {
    if (this.left >= width) throw SHORT;
    return this.fail(this.#field, `expected ${width} more bytes, found ${this.left}`, 'truncated');
  }
}

/**
 * A position that comes from a column of fractions, or was multiplied, is kept as one although it is none, and so is what is
 * reckoned from it: from then on all cursors would find every field with fractions.
 */
function wholeNumber(offset: number): number {
  return Math.floor(offset);
}
