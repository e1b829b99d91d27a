import type { Cursor } from '#formats/bytes';
import { simpleName } from '../java/java-value.ts';
import { readStringValue } from '../values/string-value.ts';
import { readComposite } from './composites.ts';
import { type ReadSnapshot, readNested, readOuterVersion } from './framing.ts';
import { readKryo } from './kryo-snapshot.ts';
import { skipToLandmark } from './landmarks.ts';
import { LEGACY_VERSION, readLegacy } from './legacy-snapshots.ts';
import { readPojo } from './pojo-snapshot.ts';
import type { Family, Serializer } from './serializer.ts';
import { SINGLETONS } from './singletons.ts';
import {
  readArrayData,
  readBinaryRow,
  readDecimal,
  readExternal,
  readMapData,
  readRowData,
  readRowDataKey,
  readSortedMap,
  readTimestamp,
} from './sql-snapshots.ts';
import type { Unknowns } from './unknowns.ts';

/** What a snapshot is preceded by since 1.7. */
const CURRENT = 2;

type Head = Pick<Serializer, 'snapshotClass' | 'version'>;

/** Snapshots that are neither singletons nor composites, by the simple name of their class. */
const BODIES: ReadonlyMap<string, (cursor: Cursor, head: Head, readSnapshot: ReadSnapshot) => Serializer> = new Map([
  ['PojoSerializerSnapshot', readPojo],
  ['KryoSerializerSnapshot', readKryo],
  ['EnumSerializerSnapshot', readEnum],
  ['ScalaEnumSerializerSnapshot', readScalaEnum],
  ['ValueSerializerSnapshot', readClassOnly('value')],
  ['CopyableValueSerializerSnapshot', readClassOnly('value')],
  ['WritableSerializerSnapshot', readClassOnly('writable')],
  ['AvroSerializerSnapshot', readAvro],
  ['TtlAwareSerializerSnapshot', readTtlAware],
  ['RowDataSerializerSnapshot', readRowData],
  ['BinaryRowDataSerializerSnapshot', readBinaryRow],
  ['ArrayDataSerializerSnapshot', readArrayData],
  ['MapDataSerializerSnapshot', readMapData],
  ['DecimalSerializerSnapshot', readDecimal],
  ['TimestampDataSerializerSnapshot', readTimestamp],
  ['ExternalSerializerSnapshot', readExternal],
  ['SortedMapSerializerSnapshot', readSortedMap],
  ['RowDataKeySerializerSnapshot', readRowDataKey],
]);

/** `proxy: int32 = 2`, then a versioned snapshot. */
export function readSerializerSnapshot(cursor: Cursor, unknowns: Unknowns): Serializer {
  const proxy = cursor.int32('proxy');
  if (proxy !== CURRENT) cursor.fail('proxy', `expected ${CURRENT} before a serializer snapshot, found ${proxy}`);
  return readVersionedSnapshot(cursor, unknowns);
}

/**
 * `class: utf  version: int32`, then what that class writes in that version. Nothing tells the length: of a class that
 * nobody knows, `unknowns` has to guess it.
 */
export function readVersionedSnapshot(cursor: Cursor, unknowns: Unknowns): Serializer {
  return cursor.within('snapshot', () => {
    const snapshotClass = cursor.utf('class');
    const version = cursor.int32('version');
    return readBody(cursor, { snapshotClass, version }, unknowns);
  });
}

function readBody(cursor: Cursor, head: Head, unknowns: Unknowns): Serializer {
  const readSnapshot = (nested: Cursor) => readVersionedSnapshot(nested, unknowns);
  if (head.version === LEGACY_VERSION) return readLegacy(cursor, head, readSnapshot);
  const simple = simpleName(head.snapshotClass);
  const singleton = SINGLETONS.get(simple);
  if (singleton !== undefined) return readSingleton(cursor, head, singleton);
  const body = BODIES.get(simple);
  if (body !== undefined) return body(cursor, head, readSnapshot);
  return readComposite(cursor, simple, head, readSnapshot) ?? readUnknown(cursor, head, unknowns, readSnapshot);
}

function readSingleton(cursor: Cursor, head: Head, family: Family): Serializer {
  if (head.version !== 2 && head.version !== 3) {
    cursor.fail(
      'version',
      `expected 2 or 3 of ${simpleName(head.snapshotClass)}, found ${head.version}`,
      'unsupported',
    );
  }
  const typeName = head.version === 2 ? cursor.utf('serializer') : undefined;
  return { family, ...head, typeName, children: [], details: undefined };
}

/** `class: utf  constants: int32 × name: utf`; values hold the place in this list. */
function readEnum(cursor: Cursor, head: Head): Serializer {
  const typeName = cursor.utf('class');
  const constants = cursor.list('constants', 2, (id) => ({ name: cursor.utf('name'), id }));
  return { family: 'enum', ...head, typeName, children: [], details: { of: 'enum', constants } };
}

/** `class: utf  constants: int32 × { name: utf  id: int32 }` */
function readScalaEnum(cursor: Cursor, head: Head): Serializer {
  const typeName = cursor.utf('class');
  const constants = cursor.list('constants', 6, () => ({ name: cursor.utf('name'), id: cursor.int32('id') }));
  return { family: 'scala-enum', ...head, typeName, children: [], details: { of: 'enum', constants } };
}

function readClassOnly(family: Family): (cursor: Cursor, head: Head) => Serializer {
  return (cursor, head) => ({
    family,
    ...head,
    typeName: cursor.utf('class'),
    children: [],
    details: undefined,
  });
}

/** Version 1: the schema; 2: class and schema; 3: both in Flink's string form, which may be longer. */
function readAvro(cursor: Cursor, head: Head): Serializer {
  const text = (field: string) => (head.version >= 3 ? (readStringValue(cursor, field) ?? '') : cursor.utf(field));
  const typeName = head.version === 1 ? undefined : text('class');
  const schema = text('schema');
  return { family: 'avro', ...head, typeName, children: [], details: { of: 'avro', schema } };
}

/** `enabled: bool`, then the snapshot of the serializer within. */
function readTtlAware(cursor: Cursor, head: Head, readSnapshot: ReadSnapshot): Serializer {
  const enabled = cursor.bool('ttlEnabled');
  const children = [{ role: 'value', serializer: readSnapshot(cursor) }];
  return { family: 'ttl-aware', ...head, typeName: undefined, children, details: { of: 'ttl-aware', enabled } };
}

/** A wrong guess before lands in the midst of things, where names are none. */
const CLASS_NAME = /^[\p{L}_$][\p{L}\p{N}_.$-]*$/u;

/** Most serializers people write are simple (no body) or composite (no body of their own). */
function readUnknown(cursor: Cursor, head: Head, unknowns: Unknowns, readSnapshot: ReadSnapshot): Serializer {
  if (!CLASS_NAME.test(head.snapshotClass)) {
    cursor.fail('class', `expected the name of a class, found ${JSON.stringify(head.snapshotClass.slice(0, 80))}`);
  }
  const guess = unknowns.next(head.snapshotClass);
  const unknown = { family: 'unknown' as const, ...head, details: undefined };
  if (guess === 'nothing') return { ...unknown, typeName: undefined, children: [] };
  if (guess === 'text') return { ...unknown, typeName: cursor.utf('text'), children: [] };
  if (typeof guess === 'number') {
    skipToLandmark(cursor, guess);
    return { ...unknown, typeName: undefined, children: [] };
  }
  readOuterVersion(cursor, head.version);
  const children = readNested(cursor, readSnapshot, (index) => `f${index}`);
  return { ...unknown, typeName: undefined, children };
}
