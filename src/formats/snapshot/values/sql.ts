import type { Cursor } from '#formats/bytes';
import type { LogicalType } from '../serializers/logical-type.ts';
import type { Family, Serializer } from '../serializers/serializer.ts';
import { binaryArray, binaryMap, binaryRow } from './binary-row.ts';
import { childDecoder, countOf, named } from './composites.ts';
import { copyOf, type Decoder, delimited } from './decoder.ts';
import type { DecoderMaker, DecoderOf } from './decoder-of.ts';
import { printDecimal, toBigInteger } from './scalars.ts';
import { printMillis, printMillisNanos } from './times.ts';
import { decodeUtf8 } from './utf8.ts';
import type { Value } from './value.ts';

/** Internal data structures of the Table API. */
export const SQL: ReadonlyMap<Family, DecoderMaker> = new Map<Family, DecoderMaker>([
  ['row-data', rowDataDecoder],
  ['binary-row', binaryRowDecoder],
  ['array-data', arrayDataDecoder],
  ['map-data', mapDataDecoder],
  ['string-data', () => delimited((cursor) => decodeUtf8(cursor.blob('string')))],
  ['decimal-data', decimalDecoder],
  ['timestamp-data', timestampDecoder],
  ['raw-value', rawValueDecoder],
  ['linked-list', linkedListDecoder],
  ['window-key', windowKeyDecoder],
  ['row-data-key', (serializer, decoderOf) => childDecoder(serializer, 0, decoderOf)],
]);

/** `length: int32`, then a binary row. */
function rowDataDecoder(serializer: Serializer): Decoder {
  const { types, names } = sqlDetails(serializer);
  return delimited((cursor) => binaryRow(cursor, types, names));
}

/** The same without the types of the fields: bytes that tell their length and no more. */
function binaryRowDecoder(serializer: Serializer): Decoder {
  const type = serializer.typeName ?? 'BinaryRowData';
  return delimited((cursor) => ({
    kind: 'opaque',
    type,
    family: 'binary-row',
    bytes: copyOf(cursor.blob('row')),
  }));
}

function arrayDataDecoder(serializer: Serializer): Decoder {
  const element = sqlDetails(serializer).types[0] as LogicalType;
  return delimited((cursor) => binaryArray(cursor, element));
}

function mapDataDecoder(serializer: Serializer): Decoder {
  const { types } = sqlDetails(serializer);
  const [key, value] = [types[0] as LogicalType, types[1] as LogicalType];
  return delimited((cursor) => binaryMap(cursor, key, value));
}

function sqlDetails({ details }: Serializer): Pick<Extract<typeof details, { of: 'sql' }>, 'types' | 'names'> {
  return details?.of === 'sql' ? details : { types: [], names: undefined };
}

/** Up to 18 digits fit into a long. */
const COMPACT_DIGITS = 18;

/** `unscaled: int64`, or `length: int32  unscaled` if it has more than 18 digits. */
function decimalDecoder({ details }: Serializer): Decoder {
  const { precision, scale } = details?.of === 'decimal' ? details : { precision: 0, scale: 0 };
  if (precision <= COMPACT_DIGITS) {
    return delimited((cursor) => printDecimal(BigInt(cursor.int64('unscaled')), scale), 8);
  }
  return delimited((cursor) => printDecimal(toBigInteger(cursor.blob('unscaled')), scale));
}

/** Milliseconds are enough up to this precision. */
const COMPACT_PRECISION = 3;

/** `millis: int64`, and beyond milliseconds `nanos: int32`. */
function timestampDecoder({ details }: Serializer): Decoder {
  const precision = details?.of === 'timestamp' ? details.precision : 0;
  if (precision <= COMPACT_PRECISION) return delimited((cursor) => printMillis(cursor.int64('millis')), 8);
  return delimited((cursor) => printMillisNanos(cursor.int64('millis'), cursor.int32('nanos')), 12);
}

/** `length: int32`, then a value of the serializer within. */
function rawValueDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  const value = childDecoder(serializer, 0, decoderOf);
  return delimited((cursor) => {
    const outer = cursor.enter('raw', cursor.length('length'));
    const content = value.read(cursor, true);
    cursor.leaveAtEnd('raw', outer);
    return content;
  });
}

/** `count: int32  [null mask, highest bit first]`, then the elements that are not null. */
function linkedListDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  const element = childDecoder(serializer, 0, decoderOf);
  const hasMask = serializer.details?.of === 'linked-list' && serializer.details.hasNullMask;
  return {
    delimited: element.delimited,
    width: undefined,
    read: (cursor) => {
      const count = hasMask ? cursor.int32('count') : countOf(cursor, element.width ?? 1);
      if (!hasMask) return cursor.times('elements', count, () => element.read(cursor, false));
      return readMasked(cursor, count, element);
    },
  };
}

function readMasked(cursor: Cursor, count: number, element: Decoder): readonly Value[] {
  if (count < 0) cursor.fail('count', `found ${count}`);
  const mask = copyOf(cursor.bytes('nullMask', Math.ceil(count / 8)));
  return cursor.times('elements', count, (index) => {
    const isNull = ((mask[index >> 3] as number) >> (7 - (index & 7))) & 1;
    return isNull ? null : element.read(cursor, false);
  });
}

/** `window: int64`, then the key. */
function windowKeyDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  const window = delimited((cursor) => cursor.int64('window'), 8);
  return named('WindowKey', ['window', 'key'], [window, childDecoder(serializer, 0, decoderOf)]);
}
