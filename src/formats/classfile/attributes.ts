import type { Cursor } from '#formats/bytes';
import type { Owner } from './class-file.ts';

/** An attribute as it lies in the class. */
export interface Attribute {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** All attributes, unread; also those nobody here knows (`ScalaSig`, `Scala`, those of build tools). */
export function attributesOf(owner: Owner): readonly Attribute[] {
  const attributes: Attribute[] = [];
  forEachAttribute(owner, (nameIndex, start, length) => {
    attributes.push({ name: owner.pool.utf8(nameIndex), bytes: owner.pool.bytes.subarray(start, start + length) });
    return false;
  });
  return attributes;
}

/** Whether there is such an attribute; for those that say all by being there: `Deprecated`, `Synthetic`. */
export function hasAttribute(owner: Owner, name: string): boolean {
  return forEachAttribute(owner, (nameIndex) => owner.pool.utf8(nameIndex) === name);
}

/**
 * Reads the first attribute of that name, to its end.
 *
 * @returns undefined if there is none
 */
export function readAttribute<T>(owner: Owner, name: string, read: (cursor: Cursor) => T): T | undefined {
  const { pool, attributesAt } = owner;
  const { view } = pool;
  let at = attributesAt + 2;
  for (let left = view.getUint16(attributesAt); left > 0; left--) {
    const length = view.getUint32(at + 2);
    if (pool.utf8(view.getUint16(at)) === name) return readWithin(owner, name, at + ATTRIBUTE_WIDTH, length, read);
    at += ATTRIBUTE_WIDTH + length;
  }
  return undefined;
}

/** Reads every attribute of that name: a method may have several tables of lines. */
export function readEach<T>(owner: Owner, name: string, read: (cursor: Cursor) => readonly T[]): readonly T[] {
  const all: T[] = [];
  forEachAttribute(owner, (nameIndex, start, length) => {
    if (owner.pool.utf8(nameIndex) !== name) return false;
    for (const one of readWithin(owner, name, start, length, read)) all.push(one);
    return false;
  });
  return all;
}

/** Goes over attributes and checks their frame: what is in them is read when asked. */
export function skipAttributes(cursor: Cursor): void {
  const count = countOf(cursor, 'attributes', ATTRIBUTE_WIDTH);
  for (let i = 0; i < count; i++) {
    cursor.skip('attribute name', 2);
    const length = cursor.int32('attribute length') >>> 0;
    if (length > cursor.left) {
      cursor.fail(`attributes[${i}]`, `expected a length of 0 to ${cursor.left} bytes, found ${length}`);
    }
    cursor.skip('attribute', length);
  }
}

/** A u2 count of elements of at least `width` bytes, which the rest must be able to hold. */
export function countOf(cursor: Cursor, field: string, width: number): number {
  const count = cursor.uint16(field);
  const most = Math.floor(cursor.left / width);
  if (count > most) cursor.fail(field, `expected 0 to ${most} items, found ${count}`);
  return count;
}

/** A u2 count, then elements of at least `width` bytes. */
export function readList<T>(cursor: Cursor, field: string, width: number, read: (index: number) => T): readonly T[] {
  return cursor.times(field, countOf(cursor, field, width), read);
}

/** Name, length. */
const ATTRIBUTE_WIDTH = 6;

/** Stops when `visit` answers true; answers whether it did. The frame of attributes was checked before. */
function forEachAttribute(
  { pool, attributesAt }: Owner,
  visit: (nameIndex: number, start: number, length: number) => boolean,
): boolean {
  const { view } = pool;
  const count = view.getUint16(attributesAt);
  let at = attributesAt + 2;
  for (let i = 0; i < count; i++) {
    const length = view.getUint32(at + 2);
    if (visit(view.getUint16(at), at + 6, length)) return true;
    at += 6 + length;
  }
  return false;
}

function readWithin<T>(owner: Owner, name: string, start: number, length: number, read: (cursor: Cursor) => T): T {
  return owner.pool.readAt(start, (cursor) =>
    cursor.within(
      owner.section,
      () => {
        const outer = cursor.enter(name, length);
        const value = cursor.within(name, () => read(cursor));
        cursor.leaveAtEnd(name, outer);
        return value;
      },
      owner.index,
    ),
  );
}
