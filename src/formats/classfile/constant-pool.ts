import { Cursor, FormatError, type FormatProblem } from '#formats/bytes';
import type { StringTable } from './string-table.ts';

/** Tags of constants, as the JVM specification numbers them (4.4). */
export const TAG = {
  utf8: 1,
  integer: 3,
  float: 4,
  long: 5,
  double: 6,
  class: 7,
  string: 8,
  field: 9,
  method: 10,
  interfaceMethod: 11,
  nameAndType: 12,
  methodHandle: 15,
  methodType: 16,
  dynamic: 17,
  invokeDynamic: 18,
  module: 19,
  package: 20,
} as const;

/** Bytes of an entry with its tag; of a text without its bytes; 0 for what is no tag. */
const WIDTHS = Uint8Array.of(0, 3, 0, 5, 5, 9, 9, 3, 3, 5, 5, 5, 5, 0, 0, 4, 3, 5, 5, 3, 3);
/** An entry takes at least so many bytes. */
const LEAST_WIDTH = 3;

/**
 * The constants of a class: where each begins, and its value when asked.
 *
 *     count: u2, one more than there are places   then per constant  tag: u1  and
 *     Utf8 length: u2 bytes · Integer, Float 4 bytes · Long, Double 8 bytes, and it takes two places
 *     Class, String, MethodType, Module, Package: u2 · NameAndType, Field, Method, InterfaceMethod: u2 u2
 *     Dynamic, InvokeDynamic bootstrap: u2 nameAndType: u2 · MethodHandle kind: u1 reference: u2
 */
export class ConstantPool {
  /** What errors call the class. */
  readonly source: string;
  /** The whole class. */
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** One more than the highest index. */
  readonly count: number;
  /** Where the first byte after the constants lies. */
  readonly end: number;
  /** Per constant where it lies, and the number of its text once that was read. */
  readonly #places: Int32Array;
  readonly #strings: StringTable;
  #cursor: Cursor | undefined;

  /** @param cursor stands before the count; it is used again, so it must not be given to others */
  constructor(cursor: Cursor, bytes: Uint8Array, strings: StringTable) {
    this.source = cursor.name;
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#strings = strings;
    this.#cursor = cursor;
    this.count = cursor.uint16('constants');
    const most = Math.floor(cursor.left / LEAST_WIDTH) + 1;
    if (this.count < 1 || this.count > most) {
      cursor.fail('constants', `expected a count of 1 to ${most}, found ${this.count}`);
    }
    this.#places = new Int32Array(this.count * 2);
    this.end = this.#locate(cursor.position);
  }

  /** 0 where there is none: the first place, the second place of a long, beyond the end. */
  tag(index: number): number {
    const at = this.#places[index * 2] ?? 0;
    return at === 0 ? 0 : (this.bytes[at] as number);
  }

  /** A name, a descriptor, a signature or the text of a string. */
  utf8(index: number): string {
    const known = this.#places[index * 2 + 1] ?? 0;
    if (known !== 0) return this.#strings.textOf(known);
    const at = this.#find(index, TAG.utf8);
    const id = this.#strings.idOf(this.bytes, at + 3, this.view.getUint16(at + 1));
    if (id === 0) throw this.error(index, 'is not modified UTF-8');
    this.#places[index * 2 + 1] = id;
    return this.#strings.textOf(id);
  }

  /** An internal name (`java/lang/String`), or the descriptor of an array class. */
  className(index: number): string {
    return this.utf8(this.view.getUint16(this.#find(index, TAG.class) + 1));
  }

  /** As `className`; undefined for index 0. */
  optionalClassName(index: number): string | undefined {
    return index === 0 ? undefined : this.className(index);
  }

  /** As `utf8`; undefined for index 0. */
  optionalUtf8(index: number): string | undefined {
    return index === 0 ? undefined : this.utf8(index);
  }

  /** The text behind a constant of one reference: String, MethodType, Module, Package. */
  textOf(index: number, tag: number): string {
    return this.utf8(this.view.getUint16(this.#find(index, tag) + 1));
  }

  /** The class of a field or method reference, as the compiler saw it: the static type of the receiver. */
  ownerOf(index: number): string {
    return this.className(this.view.getUint16(this.#findReference(index) + 1));
  }

  /** The name in a field or method reference, a dynamic constant or a dynamic call. */
  nameOf(index: number): string {
    return this.utf8(this.view.getUint16(this.#nameAndTypeOf(index) + 1));
  }

  /** The descriptor in a field or method reference, a dynamic constant or a dynamic call. */
  descriptorOf(index: number): string {
    return this.utf8(this.view.getUint16(this.#nameAndTypeOf(index) + 3));
  }

  /** Which bootstrap method a dynamic constant or call names. */
  bootstrapOf(index: number): number {
    const tag = this.tag(index) === TAG.dynamic ? TAG.dynamic : TAG.invokeDynamic;
    return this.view.getUint16(this.#find(index, tag) + 1);
  }

  /** Name and descriptor of a NameAndType. */
  nameAndType(index: number): { readonly name: string; readonly descriptor: string } {
    const at = this.#find(index, TAG.nameAndType);
    return { name: this.utf8(this.view.getUint16(at + 1)), descriptor: this.utf8(this.view.getUint16(at + 3)) };
  }

  /** Where the value of a constant begins, behind its tag. */
  valueAt(index: number, tag: number): number {
    return this.#find(index, tag) + 1;
  }

  error(index: number, problem: string, code: FormatProblem = 'impossible'): FormatError {
    const offset = this.#places[index * 2] || FIRST_COUNT;
    return new FormatError({ source: this.source, field: [`constants[${index}]`], offset, code, problem });
  }

  /**
   * Reads with a cursor over the whole class. One cursor does for many small reads; one that failed, or is in use, is not
   * used again.
   */
  readAt<T>(position: number, read: (cursor: Cursor) => T): T {
    const cursor = this.#cursor ?? new Cursor(this.bytes, this.source);
    this.#cursor = undefined;
    cursor.moveTo(position);
    const value = read(cursor);
    this.#cursor = cursor;
    return value;
  }

  #locate(start: number): number {
    const { bytes, count } = this;
    const places = this.#places;
    let at = start;
    for (let index = 1; index < count; index++) {
      const tag = bytes[at] as number;
      const width = this.#widthAt(at, index);
      places[index * 2] = at;
      at += width;
      if (tag === TAG.long || tag === TAG.double) index += 1;
    }
    return at;
  }

  #widthAt(at: number, index: number): number {
    const left = this.bytes.length - at;
    const tag = this.bytes[at];
    const width = tag === undefined ? 1 : (WIDTHS[tag] ?? 0);
    if (width === 0) throw this.#errorAt(at, index, `expected the tag of a constant, found ${tag}`, 'unknown');
    const whole = tag === TAG.utf8 && left >= width ? width + this.view.getUint16(at + 1) : width;
    if (whole > left) throw this.#errorAt(at, index, `expected ${whole} more bytes, found ${left}`, 'truncated');
    return whole;
  }

  #errorAt(offset: number, index: number, problem: string, code: FormatProblem): FormatError {
    return new FormatError({ source: this.source, field: [`constants[${index}]`], offset, code, problem });
  }

  #find(index: number, tag: number): number {
    const at = this.#places[index * 2] ?? 0;
    if (at === 0 || this.bytes[at] !== tag) throw this.#other(index, nameOfTag(tag));
    return at;
  }

  #findReference(index: number): number {
    const at = this.#places[index * 2] ?? 0;
    const tag = at === 0 ? 0 : (this.bytes[at] as number);
    if (tag < TAG.field || tag > TAG.interfaceMethod) throw this.#other(index, 'a field or method');
    return at;
  }

  #nameAndTypeOf(index: number): number {
    const at = this.#places[index * 2] ?? 0;
    const tag = at === 0 ? 0 : (this.bytes[at] as number);
    const hasName =
      (tag >= TAG.field && tag <= TAG.interfaceMethod) || tag === TAG.dynamic || tag === TAG.invokeDynamic;
    if (!hasName) throw this.#other(index, 'a field, method or dynamic constant');
    return this.#find(this.view.getUint16(at + 3), TAG.nameAndType);
  }

  #other(index: number, wanted: string): FormatError {
    if (index >= this.count) return this.error(index, `expected ${wanted}, but there are ${this.count - 1} constants`);
    const tag = this.tag(index);
    return this.error(index, `expected ${wanted}, found ${tag === 0 ? 'nothing' : nameOfTag(tag)}`);
  }
}

/** Where the number of constants is written in every class file. */
const FIRST_COUNT = 8;
const TAG_NAMES = new Map<number, string>(Object.entries(TAG).map(([name, tag]) => [tag, name]));

function nameOfTag(tag: number): string {
  return `a constant of kind ${TAG_NAMES.get(tag) ?? tag}`;
}
