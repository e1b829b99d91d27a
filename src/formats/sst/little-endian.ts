import type { Cursor } from '#formats/bytes';

/** RocksDB writes its own numbers little-endian. */
export function uint32(cursor: Cursor, field: string): number {
  const bytes = cursor.bytes(field, 4);
  return viewOf(bytes).getUint32(0, true);
}

export function uint16(cursor: Cursor, field: string): number {
  const bytes = cursor.bytes(field, 2);
  return viewOf(bytes).getUint16(0, true);
}

/** Bytes of a 64-bit varint at most. */
const MOST_BYTES = 10;

/** Unsigned LEB128 of up to 64 bits. */
function varint64(cursor: Cursor, field: string): number | bigint {
  let value = 0;
  for (let shift = 0; shift < MOST_BYTES; shift++) {
    const byte = cursor.uint8(field);
    if (shift > 6) return wide(cursor, field, BigInt(value), shift, byte);
    // Products are kept as fractions, and so is every position that is reckoned from them.
    if (shift < 4) value |= (byte & 0x7f) << (7 * shift);
    else value += (byte & 0x7f) * 2 ** (7 * shift);
    if (byte < 0x80) return value;
  }
  return cursor.fail(field, 'is a variable-length number of more than 10 bytes');
}

/** The rest of a number that no longer fits. */
function wide(cursor: Cursor, field: string, start: bigint, from: number, first: number): number | bigint {
  let value = start;
  let byte = first;
  for (let shift = from; shift < MOST_BYTES; shift++) {
    value |= BigInt(byte & 0x7f) << BigInt(7 * shift);
    if (byte < 0x80) return exact(BigInt.asUintN(64, value));
    byte = cursor.uint8(field);
  }
  return cursor.fail(field, 'is a variable-length number of more than 10 bytes');
}

/** A varint that counts bytes, files or entries. */
export function count64(cursor: Cursor, field: string): number {
  const value = varint64(cursor, field);
  return typeof value === 'number' ? value : cursor.fail(field, `expected a count, found ${value}`);
}

/** `length: varint  bytes` */
export function slice(cursor: Cursor, field: string): Uint8Array {
  const length = cursor.varint(field);
  if (length > cursor.left) cursor.fail(field, `expected 0 to ${cursor.left} bytes, found ${length}`);
  return cursor.bytes(field, length);
}

function exact(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
