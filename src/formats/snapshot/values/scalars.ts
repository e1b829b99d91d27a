import type { Cursor } from '#formats/bytes';
import type { Family } from '../serializers/serializer.ts';
import { copyOf, type Decoder, delimited } from './decoder.ts';
import { readPlainString, readStringValue } from './string-value.ts';
import { readInstant, readLocalDate, readLocalDateTime, readLocalTime, readMillis, readSqlTimestamp } from './times.ts';
import { fields, type Value } from './value.ts';

const WINDOW = ['start', 'end'];

/** Values without parts. */
export const SCALARS: ReadonlyMap<Family, Decoder> = new Map<Family, Decoder>([
  ['boolean', delimited((cursor) => cursor.bool('boolean'), 1)],
  ['byte', delimited((cursor) => cursor.int8('byte'), 1)],
  ['short', delimited((cursor) => cursor.int16('short'), 2)],
  ['int', delimited((cursor) => cursor.int32('int'), 4)],
  ['long', delimited((cursor) => cursor.int64('long'), 8)],
  ['float', delimited((cursor) => shortest(cursor.float32('float')), 4)],
  ['double', delimited((cursor) => cursor.float64('double'), 8)],
  ['char', delimited((cursor) => String.fromCharCode(cursor.uint16('char')), 2)],
  ['string', delimited((cursor) => readStringValue(cursor, 'string'))],
  ['string-value', delimited((cursor) => readPlainString(cursor, 'string'))],
  ['big-integer', delimited((cursor) => readBigInteger(cursor, 'bigInteger'))],
  ['big-decimal', delimited(readBigDecimal)],
  ['date', delimited((cursor) => readMillis(cursor, 'date'), 8)],
  ['sql-date', delimited((cursor) => readMillis(cursor, 'sqlDate'), 8)],
  ['sql-time', delimited((cursor) => readMillis(cursor, 'sqlTime'), 8)],
  ['sql-timestamp', delimited(readSqlTimestamp, 12)],
  ['instant', delimited(readInstant, 12)],
  ['local-date', delimited(readLocalDate, 6)],
  ['local-time', delimited(readLocalTime, 7)],
  ['local-date-time', delimited(readLocalDateTime, 13)],
  ['void', delimited(readVoid, 1)],
  ['null-value', delimited(() => null, 0)],
  ['time-window', delimited((cursor) => fields(undefined, WINDOW, [cursor.int64('start'), cursor.int64('end')]), 16)],
  ['count-window', delimited((cursor) => cursor.int64('id'), 8)],
  ['sorted-long', delimited(readSortedLong, 8)],
  ['variant', delimited(readVariant)],
  ['bitmap', delimited((cursor) => copyOf(cursor.blob('bitmap')))],
  ['boolean-array', array(1, (cursor) => cursor.bool('item'))],
  ['byte-array', delimited((cursor) => copyOf(cursor.blob('bytes')))],
  ['short-array', array(2, (cursor) => cursor.int16('item'))],
  ['int-array', array(4, (cursor) => cursor.int32('item'))],
  ['long-array', array(8, (cursor) => cursor.int64('item'))],
  ['float-array', array(4, (cursor) => shortest(cursor.float32('item')))],
  ['double-array', array(8, (cursor) => cursor.float64('item'))],
  ['char-array', array(2, (cursor) => String.fromCharCode(cursor.uint16('item')))],
  ['string-array', array(1, (cursor) => readStringValue(cursor, 'item'))],
]);

function array(width: number, readItem: (cursor: Cursor) => Value): Decoder {
  return delimited((cursor) => cursor.list('items', width, () => readItem(cursor)));
}

/** Digits a 32-bit float needs at least and at most. */
const FEWEST_DIGITS = 6;
const MOST_DIGITS = 9;

/** The shortest decimal that stands for the same 32-bit float, as Java prints it: 0.1, not 0.10000000149011612. */
export function shortest(float: number): number {
  // Of the zero below zero, text forgets the sign.
  if (float === 0) return float;
  for (let digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits++) {
    const decimal = Number(float.toPrecision(digits));
    if (Math.fround(decimal) === float) return decimal;
  }
  return float;
}

/** Void, unit, the void namespace and the global window write one byte. */
function readVoid(cursor: Cursor): null {
  cursor.skip('void', 1);
  return null;
}

/** The sign bit is flipped, so that bytes sort like numbers. */
function readSortedLong(cursor: Cursor): number | bigint {
  const flipped = BigInt.asIntN(64, BigInt(cursor.int64('sortedLong')) ^ (1n << 63n));
  return Number.isSafeInteger(Number(flipped)) ? Number(flipped) : flipped;
}

/** Lengths with a meaning of their own. */
const NULL = 0;
const SHORTCUTS: Readonly<Record<number, bigint>> = { 1: 0n, 2: 1n, 3: 10n };
const SHORTEST = 4;

/** `length + 4: int32`, then that many bytes in two's complement; 0 is null, 1 to 3 are the numbers 0, 1 and 10. */
function readBigInteger(cursor: Cursor, field: string): bigint | null {
  const coded = cursor.int32(field);
  if (coded === NULL) return null;
  const shortcut = SHORTCUTS[coded];
  if (shortcut !== undefined) return shortcut;
  if (coded < SHORTEST) cursor.fail(field, `expected a length, found ${coded}`);
  return toBigInteger(cursor.bytes(field, coded - SHORTEST));
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Two's complement, big-endian. */
export function toBigInteger(bytes: Uint8Array): bigint {
  if (bytes.length === 0) return 0n;
  let digits = '';
  for (const byte of bytes) digits += HEX[byte];
  return BigInt.asIntN(bytes.length * 8, BigInt(`0x${digits}`));
}

function readBigDecimal(cursor: Cursor): string | null {
  const unscaled = readBigInteger(cursor, 'unscaled');
  return unscaled === null ? null : printDecimal(unscaled, cursor.int32('scale'));
}

/** More zeros than this are written as an exponent. */
const MOST_ZEROS = 400;

/** `12345` with scale 2 is `123.45`; a negative scale adds zeros. */
export function printDecimal(unscaled: bigint, scale: number): string {
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString();
  const sign = unscaled < 0n ? '-' : '';
  if (scale === 0) return sign + digits;
  if (scale < 0 || scale > MOST_ZEROS + digits.length)
    return `${sign}${digits}E${scale > 0 ? '-' : '+'}${Math.abs(scale)}`;
  const padded = digits.padStart(scale + 1, '0');
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

/** `valueLength: int32  metadataLength: int32  value  metadata`, as Parquet's variant has them. */
function readVariant(cursor: Cursor): Value {
  const valueLength = cursor.length('valueLength');
  const metadataLength = cursor.length('metadataLength');
  const value = copyOf(cursor.bytes('value', valueLength));
  const metadata = copyOf(cursor.bytes('metadata', metadataLength));
  return fields('Variant', ['value', 'metadata'], [value, metadata]);
}
