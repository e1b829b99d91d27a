import type { Cursor } from '#formats/bytes';
import type { LogicalType } from '../serializers/logical-type.ts';
import { copyOf } from './decoder.ts';
import { printDecimal, shortest, toBigInteger } from './scalars.ts';
import { printDays, printMillis, printMillisNanos } from './times.ts';
import { decodeUtf8 } from './utf8.ts';
import { ROW_CHANGES, type Row, type Value } from './value.ts';

/** A row, array or map of Flink SQL: its bytes, and whom to tell when they are wrong. Little-endian inside. */
interface Binary {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly cursor: Cursor;
}

/** Row kind, then one null bit per field, in whole 8-byte words. */
const KIND_BITS = 8;

/**
 * `length: int32`, then a binary row: null bits in whole 8-byte words, the first byte of them for the row kind; 8 bytes per field; then what
 * did not fit into 8 bytes. Offsets count from the row's first byte.
 */
export function binaryRow(cursor: Cursor, types: readonly LogicalType[], names: readonly string[] | undefined): Row {
  return readRow(binary(cursor), types, names);
}

/** `length: int32`, then `count: int32  null bits in whole 4-byte words  elements of 1, 2, 4 or 8 bytes`, then what did not fit. */
export function binaryArray(cursor: Cursor, element: LogicalType): readonly Value[] {
  return readArray(binary(cursor), element);
}

/** `length: int32`, then `length of the keys: int32  array of keys  array of values` */
export function binaryMap(cursor: Cursor, key: LogicalType, value: LogicalType): ReadonlyMap<Value, Value> {
  return readMap(binary(cursor), key, value);
}

function binary(cursor: Cursor): Binary {
  const bytes = cursor.blob('binary');
  return { bytes, view: viewOf(bytes), cursor };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readRow(row: Binary, types: readonly LogicalType[], names: readonly string[] | undefined): Row {
  const header = Math.ceil((types.length + KIND_BITS) / 64) * 8;
  requireBytes(row, 'fields', 0, header + 8 * types.length);
  const values = types.map((type, index) => {
    const nullBit = index + KIND_BITS;
    const isNull = (row.bytes[nullBit >> 3] as number) & (1 << (nullBit & 7));
    return isNull ? null : readField(row, header + 8 * index, type);
  });
  const change = ROW_CHANGES[row.bytes[0] as number];
  if (change === undefined) row.cursor.fail('rowKind', `expected 0 to 3, found ${row.bytes[0]}`);
  return { kind: 'row', change, names: names ?? undefined, values };
}

/** Bytes an element takes in an array; everything else takes 8. */
const ELEMENT_WIDTHS: Readonly<Partial<Record<LogicalType['root'], number>>> = {
  BOOLEAN: 1,
  TINYINT: 1,
  SMALLINT: 2,
  INT: 4,
  FLOAT: 4,
  DATE: 4,
  TIME: 4,
  'INTERVAL YEAR': 4,
};

function readArray(array: Binary, type: LogicalType): readonly Value[] {
  requireBytes(array, 'count', 0, 4);
  const count = array.view.getInt32(0, true);
  const width = ELEMENT_WIDTHS[type.root] ?? 8;
  const header = 4 + Math.ceil(Math.max(0, count) / 32) * 4;
  if (count < 0) array.cursor.fail('count', `found ${count}`);
  requireBytes(array, 'elements', 0, header + count * width);
  return Array.from({ length: count }, (_, index) => {
    const isNull = (array.bytes[4 + (index >> 3)] as number) & (1 << (index & 7));
    return isNull ? null : readField(array, header + index * width, type);
  });
}

function readMap(map: Binary, key: LogicalType, value: LogicalType): ReadonlyMap<Value, Value> {
  requireBytes(map, 'keys', 0, 4);
  const keyBytes = map.view.getInt32(0, true);
  const keys = readArray(part(map, 'keys', 4, keyBytes), key);
  const values = readArray(part(map, 'values', 4 + keyBytes, map.bytes.length - 4 - keyBytes), value);
  if (keys.length !== values.length) map.cursor.fail('values', `expected ${keys.length}, found ${values.length}`);
  return new Map(keys.map((entryKey, index) => [entryKey, values[index] as Value]));
}

function part({ bytes, cursor }: Binary, field: string, offset: number, length: number): Binary {
  requireBytes({ bytes, cursor }, field, offset, length);
  const slice = bytes.subarray(offset, offset + length);
  return { bytes: slice, view: viewOf(slice), cursor };
}

function requireBytes(
  { bytes, cursor }: Pick<Binary, 'bytes' | 'cursor'>,
  field: string,
  offset: number,
  length: number,
) {
  if (offset >= 0 && length >= 0 && offset + length <= bytes.length) return;
  cursor.fail(field, `expected bytes ${offset} to ${offset + length} of ${bytes.length}`);
}

/** What stands in the 8 (in arrays: up to 8) bytes of a field, or where they point to. */
function readField(holder: Binary, at: number, type: LogicalType): Value {
  const { view } = holder;
  switch (type.root) {
    case 'BOOLEAN':
      return view.getUint8(at) !== 0;
    case 'TINYINT':
      return view.getInt8(at);
    case 'SMALLINT':
      return view.getInt16(at, true);
    case 'INT':
    case 'INTERVAL YEAR':
      return view.getInt32(at, true);
    case 'DATE':
      return printDays(view.getInt32(at, true));
    case 'TIME':
      return printMillis(view.getInt32(at, true)).slice('1970-01-01T'.length, -1);
    case 'FLOAT':
      return shortest(view.getFloat32(at, true));
    case 'DOUBLE':
      return view.getFloat64(at, true);
    case 'BIGINT':
    case 'INTERVAL DAY':
      return longAt(view, at);
    default:
      return readWide(holder, at, type);
  }
}

function readWide(holder: Binary, at: number, type: LogicalType): Value {
  switch (type.root) {
    case 'CHAR':
    case 'VARCHAR':
      return decodeUtf8(textAt(holder, at));
    case 'BINARY':
    case 'VARBINARY':
      return copyOf(textAt(holder, at));
    case 'DECIMAL':
      return readDecimal(holder, at, type);
    case 'TIMESTAMP':
      return readTimestamp(holder, at, type).replace(/Z$/, '');
    case 'TIMESTAMP_LTZ':
      return readTimestamp(holder, at, type);
    case 'NULL':
      return null;
    default:
      return readNested(pointed(holder, at, type.root), type);
  }
}

function readNested(nested: Binary, type: LogicalType): Value {
  const [first, second] = type.children;
  if (type.root === 'ROW') return readRow(nested, type.children, type.names);
  if (type.root === 'ARRAY' && first !== undefined) return readArray(nested, first);
  if (type.root === 'MAP' && first !== undefined && second !== undefined) return readMap(nested, first, second);
  if (type.root === 'MULTISET' && first !== undefined) return readMap(nested, first, COUNT);
  return { kind: 'opaque', type: type.root, family: 'sql', bytes: copyOf(nested.bytes) };
}

/** How often a multiset has an element. */
const COUNT: LogicalType = { root: 'INT', nullable: false, children: [], names: [] };

/** The high half is the offset, the low half the length. */
function pointed(holder: Binary, at: number, field: string): Binary {
  return part(holder, field, holder.view.getUint32(at + 4, true), holder.view.getUint32(at, true));
}

const INLINE = 0x80;

/** Up to 7 bytes stand in the field itself; their number is in its highest byte, marked by the highest bit. */
function textAt(holder: Binary, at: number): Uint8Array {
  const last = holder.view.getUint8(at + 7);
  if (last & INLINE) {
    const length = last & 0x7f;
    requireBytes(holder, 'text', at, Math.max(length, 8));
    return holder.bytes.subarray(at, at + length);
  }
  return pointed(holder, at, 'text').bytes;
}

/** Up to 18 digits fit into a long. */
const COMPACT_DIGITS = 18;

function readDecimal(holder: Binary, at: number, { precision = 10, scale = 0 }: LogicalType): string {
  if (precision <= COMPACT_DIGITS) return printDecimal(holder.view.getBigInt64(at, true), scale);
  return printDecimal(toBigInteger(pointed(holder, at, 'decimal').bytes), scale);
}

/** Milliseconds are enough up to this precision. */
const COMPACT_PRECISION = 3;

/** Beyond milliseconds: the high half is the offset of the millis, the low half the nanos within them. */
function readTimestamp(holder: Binary, at: number, { precision = 6 }: LogicalType): string {
  if (precision <= COMPACT_PRECISION) return printMillis(longAt(holder.view, at));
  const millis = part(holder, 'millis', holder.view.getUint32(at + 4, true), 8);
  return printMillisNanos(longAt(millis.view, 0), holder.view.getInt32(at, true));
}

function longAt(view: DataView, at: number): number | bigint {
  const value = view.getBigInt64(at, true);
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
