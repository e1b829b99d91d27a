import type { Cursor } from '#formats/bytes';

/**
 * Flink's own string form: `length + 1: varint`, 0 for null, then one varint per UTF-16 unit. It is not UTF-8, though it
 * looks like it as long as all units are below 0x80.
 */
export function readStringValue(cursor: Cursor, field: string): string | null {
  const coded = cursor.varint(field);
  if (coded === 0) return null;
  return readText(cursor, field, coded - 1);
}

/** The same without null, and so without the extra one; of `StringValue`. */
export function readPlainString(cursor: Cursor, field: string): string {
  return readText(cursor, field, cursor.varint(field));
}

function readText(cursor: Cursor, field: string, length: number): string {
  if (length > cursor.left) cursor.fail(field, `expected 0 to ${cursor.left} characters, found ${length}`);
  return cursor.ascii(field, length) ?? readUnits(cursor, field, length);
}

/** Strings are put together in pieces: `fromCharCode` takes no unlimited number of arguments. */
const PIECE = 4096;

function readUnits(cursor: Cursor, field: string, length: number): string {
  let text = '';
  let units: number[] = [];
  for (let i = 0; i < length; i++) {
    const unit = cursor.varint(field);
    if (unit > 0xffff) cursor.fail(field, `expected UTF-16 units, found ${unit}`);
    units.push(unit);
    if (units.length === PIECE || i === length - 1) {
      text += String.fromCharCode(...units);
      units = [];
    }
  }
  return text;
}
