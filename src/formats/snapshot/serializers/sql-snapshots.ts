import type { Cursor } from '#formats/bytes';
import { readObjectStream } from '../java/object-stream.ts';
import { type ReadSnapshot, readNested, readOuterVersion } from './framing.ts';
import { logicalTypeOfDataType, toLogicalType } from './logical-type.ts';
import type { Serializer } from './serializer.ts';

type Head = Pick<Serializer, 'snapshotClass' | 'version'>;

/** The names of columns are written from this version on. */
const FIRST_WITH_NAMES = 4;

/** `fields: int32 × logical type  nested snapshots  [version 4 on] hasNames: bool [name: utf × fields]` */
export function readRowData(cursor: Cursor, head: Head, readSnapshot: ReadSnapshot): Serializer {
  const types = cursor.list('fields', 5, () => toLogicalType(readObjectStream(cursor, 'type')));
  const nested = readNested(cursor, readSnapshot, (index) => `f${index}`);
  const names =
    head.version >= FIRST_WITH_NAMES && cursor.bool('hasNames')
      ? cursor.times('names', types.length, () => cursor.utf('name'))
      : undefined;
  const children = nested.map((child, i) => ({ ...child, role: names?.[i] ?? child.role }));
  return { family: 'row-data', ...head, typeName: undefined, children, details: { of: 'sql', types, names } };
}

export function readBinaryRow(cursor: Cursor, head: Head): Serializer {
  const details = { of: 'binary-row' as const, fieldCount: cursor.int32('fieldCount') };
  return { family: 'binary-row', ...head, typeName: undefined, children: [], details };
}

/** The element's type and serializer, both as Java objects. */
export function readArrayData(cursor: Cursor, head: Head): Serializer {
  const types = [toLogicalType(readObjectStream(cursor, 'elementType'))];
  readObjectStream(cursor, 'elementSerializer');
  return { family: 'array-data', ...head, typeName: undefined, children: [], details: sql(types) };
}

/** Types of key and value, serializers of key and value, all as Java objects. */
export function readMapData(cursor: Cursor, head: Head): Serializer {
  const types = ['keyType', 'valueType'].map((field) => toLogicalType(readObjectStream(cursor, field)));
  readObjectStream(cursor, 'keySerializer');
  readObjectStream(cursor, 'valueSerializer');
  return { family: 'map-data', ...head, typeName: undefined, children: [], details: sql(types) };
}

export function readDecimal(cursor: Cursor, head: Head): Serializer {
  const details = { of: 'decimal' as const, precision: cursor.int32('precision'), scale: cursor.int32('scale') };
  return { family: 'decimal-data', ...head, typeName: undefined, children: [], details };
}

export function readTimestamp(cursor: Cursor, head: Head): Serializer {
  const details = { of: 'timestamp' as const, precision: cursor.int32('precision') };
  return { family: 'timestamp-data', ...head, typeName: undefined, children: [], details };
}

/** A composite whose own part is the type as a Java object and whether the input is in Flink's internal form. */
export function readExternal(cursor: Cursor, head: Head, readSnapshot: ReadSnapshot): Serializer {
  readOuterVersion(cursor, head.version);
  const types = [logicalTypeOfDataType(readObjectStream(cursor, 'dataType'))];
  cursor.bool('internalInput');
  const children = readNested(cursor, readSnapshot, () => 'internal');
  return { family: 'external', ...head, typeName: undefined, children, details: sql(types) };
}

/** The comparator as a Java object, then key and value. */
export function readSortedMap(cursor: Cursor, head: Head, readSnapshot: ReadSnapshot): Serializer {
  readObjectStream(cursor, 'comparator');
  const children = readNested(cursor, readSnapshot, (index) => (index === 0 ? 'key' : 'value'));
  return { family: 'sorted-map', ...head, typeName: undefined, children, details: undefined };
}

/** Generated equaliser and hash function as Java objects, then the row's own snapshot. */
export function readRowDataKey(cursor: Cursor, head: Head, readSnapshot: ReadSnapshot): Serializer {
  readObjectStream(cursor, 'equaliser');
  readObjectStream(cursor, 'hashFunction');
  const children = [{ role: 'row', serializer: readSnapshot(cursor) }];
  return { family: 'row-data-key', ...head, typeName: undefined, children, details: undefined };
}

function sql(types: Extract<Serializer['details'], { of: 'sql' }>['types']): Serializer['details'] {
  return { of: 'sql', types, names: undefined };
}
