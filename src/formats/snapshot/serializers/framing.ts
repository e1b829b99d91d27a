import type { Cursor } from '#formats/bytes';
import type { Child, Serializer } from './serializer.ts';

/** What precedes nested snapshots. */
const NESTED_MAGIC = 1_333_245;

/** What precedes the outer part of composite snapshots, from their version 3 on. */
const COMPOSITE_MAGIC = 911_108;

/** An empty class name and a version. */
const SNAPSHOT_WIDTH = 2 + 4;

/** Reads one `versionedSnapshot`; handed down so that families need not know each other. */
export type ReadSnapshot = (cursor: Cursor) => Serializer;

/** `magic: int32  version: int32  snapshots: int32 × versionedSnapshot`, named by their place in a serializer. */
export function readNested(
  cursor: Cursor,
  readSnapshot: ReadSnapshot,
  role: (index: number) => string,
): readonly Child[] {
  const magic = cursor.int32('nested');
  if (magic !== NESTED_MAGIC) cursor.fail('nested', `expected ${NESTED_MAGIC} before nested snapshots, found ${magic}`);
  const version = cursor.int32('nestedVersion');
  if (version !== 1) cursor.fail('nestedVersion', `expected 1, found ${version}`);
  return cursor.list('nested', SNAPSHOT_WIDTH, (index) => ({ role: role(index), serializer: readSnapshot(cursor) }));
}

/**
 * The version of a composite snapshot's own part. Up to version 2 it is the version itself; then it is told:
 *
 *     magic: int32  outerVersion: int32
 */
export function readOuterVersion(cursor: Cursor, version: number): number {
  if (version <= 2) return version;
  const magic = cursor.int32('composite');
  if (magic !== COMPOSITE_MAGIC) cursor.fail('composite', `expected ${COMPOSITE_MAGIC}, found ${magic}`);
  return cursor.int32('outerVersion');
}
