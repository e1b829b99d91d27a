import { Cursor } from '#formats/bytes';
import { readSerializerSnapshot } from './read-snapshot.ts';
import type { Serializer } from './serializer.ts';
import { readWithUnknowns } from './unknowns.ts';

/** A serializer snapshot that is all there is in the bytes, such as a test resource of Flink. */
export function readSnapshotAlone(bytes: Uint8Array, name: string): Serializer {
  const cursor = new Cursor(bytes, name);
  return readWithUnknowns(cursor, (unknowns) => {
    const serializer = readSerializerSnapshot(cursor, unknowns);
    if (cursor.left > 0) cursor.fail('snapshot', `expected its end, found ${cursor.left} more bytes`);
    return serializer;
  });
}
