import { type Cursor, FormatError } from '#formats/bytes';
import { isJavaObject, simpleName } from '../java/java-value.ts';
import { readObjectStream } from '../java/object-stream.ts';
import type { ReadSnapshot } from './framing.ts';
import type { Child, Family, Serializer } from './serializer.ts';
import { SINGLETONS } from './singletons.ts';

/** Stands for the version in snapshots of classes that are older than 1.7's way to write them. */
export const LEGACY_VERSION = 0x7a53c4f0;

type Head = Pick<Serializer, 'snapshotClass' | 'version'>;

/** Composites of old and what follows their nested pairs. */
const OLD_COMPOSITES: ReadonlyMap<string, Family> = new Map<string, Family>([
  ['TupleSerializerConfigSnapshot', 'tuple'],
  ['TimerSerializerConfigSnapshot', 'timer'],
  ['MapSerializerConfigSnapshot', 'map'],
  ['CollectionSerializerConfigSnapshot', 'list'],
  ['EitherSerializerConfigSnapshot', 'either'],
  ['RowSerializerConfigSnapshot', 'row'],
  ['UnionSerializerConfigSnapshot', 'tagged-union'],
  ['StreamElementSerializerConfigSnapshot', 'stream-element'],
  ['TtlSerializerConfigSnapshot', 'ttl'],
]);

/** `java serializer`, then the old body of the class: `version: int32`, then what it writes. */
export function readLegacy(cursor: Cursor, head: Head, readSnapshot: ReadSnapshot): Serializer {
  const serializerClass = readJavaSerializer(cursor);
  return readOldBody(cursor, head, serializerClass, readSnapshot);
}

/** `version: int32 = 1  length: int32  object stream` */
function readJavaSerializer(cursor: Cursor): string | undefined {
  const version = cursor.int32('javaSerializer');
  if (version !== 1) cursor.fail('javaSerializer', `expected 1, found ${version}`);
  const slice = cursor.slice('javaSerializer', cursor.length('length'));
  if (slice.left === 0) return undefined;
  const object = readObjectStream(slice, 'object');
  return isJavaObject(object) ? object.className : undefined;
}

function readOldBody(
  cursor: Cursor,
  head: Head,
  serializerClass: string | undefined,
  readSnapshot: ReadSnapshot,
): Serializer {
  const details = { of: 'legacy' as const, serializerClass };
  const simple = simpleName(head.snapshotClass);
  cursor.int32('oldVersion');
  if (simple === 'ParameterlessTypeSerializerConfig') {
    const typeName = cursor.utf('serializer');
    return { family: singletonFamily(serializerClass ?? typeName), ...head, typeName, children: [], details };
  }
  const family = OLD_COMPOSITES.get(simple);
  if (family === undefined) {
    return cursor.fail('snapshot', `${head.snapshotClass}: the form of before 1.7 is not read`, 'unsupported');
  }
  const children = readResilientChildren(cursor, readSnapshot);
  const object = family === 'tuple' ? readObjectStream(cursor, 'class') : undefined;
  const typeName = typeof object === 'object' && object?.kind === 'class' ? object.className : undefined;
  return { family, ...head, typeName, children, details };
}

/** `LongSerializer` of old is what `LongSerializerSnapshot` stands for now. */
function singletonFamily(serializerClass: string): Family {
  return SINGLETONS.get(`${simpleName(serializerClass)}Snapshot`) ?? 'unknown';
}

function readResilientChildren(cursor: Cursor, readSnapshot: ReadSnapshot): readonly Child[] {
  return readResilient(cursor, readSnapshot).map((serializer, index) => ({ role: `f${index}`, serializer }));
}

/**
 * Pairs of a serializer as a Java object and its snapshot of old, found by positions within a counted stretch:
 *
 *     pairs: int32 × { serializerAt: int32  snapshotAt: int32 }  length: int32  bytes
 */
export function readResilient(cursor: Cursor, readSnapshot: ReadSnapshot): readonly Serializer[] {
  const pairs = cursor.list('pairs', 8, () => [cursor.int32('serializerAt'), cursor.int32('snapshotAt')] as const);
  const slice = cursor.slice('serializers', cursor.length('length'));
  const start = slice.position;
  return pairs.map(([serializerAt, snapshotAt]) => {
    slice.moveTo(start + serializerAt);
    const serializerClass = readJavaSerializer(slice);
    slice.moveTo(start + snapshotAt);
    return readOrName(slice, serializerClass, readSnapshot);
  });
}

/** A snapshot of a form that is not read does no harm to the next: the pairs have positions. The serializer names it. */
function readOrName(cursor: Cursor, serializerClass: string | undefined, readSnapshot: ReadSnapshot): Serializer {
  const start = cursor.mark();
  try {
    return readOldSnapshot(cursor, serializerClass, readSnapshot);
  } catch (problem) {
    if (!(problem instanceof FormatError) || problem.code !== 'unsupported') throw problem;
    cursor.reset(start);
    cursor.skip('proxy', 4);
    const details = { of: 'legacy' as const, serializerClass };
    const snapshotClass = cursor.utf('class');
    return { family: 'unknown', snapshotClass, version: 1, typeName: serializerClass, children: [], details };
  }
}

/** `proxy: int32`: 1: class: utf, then its old body; 2: a versioned snapshot. */
function readOldSnapshot(cursor: Cursor, serializerClass: string | undefined, readSnapshot: ReadSnapshot): Serializer {
  const proxy = cursor.int32('proxy');
  if (proxy === 2) return readSnapshot(cursor);
  if (proxy !== 1) cursor.fail('proxy', `expected 1 or 2, found ${proxy}`);
  return readOldBody(cursor, { snapshotClass: cursor.utf('class'), version: 1 }, serializerClass, readSnapshot);
}
