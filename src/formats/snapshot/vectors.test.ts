import { beforeAll, describe, expect, it } from 'vitest';
import { readEverything } from '#fixtures/snapshots/read-everything';
import { besides, haveVectors, openVectors, type Vectors } from '#fixtures/snapshots/vectors';
import { Cursor } from '#formats/bytes';
import { readSnapshotAlone } from './serializers/read-alone.ts';
import { decoderOf } from './values/decoder-of.ts';
import type { Value } from './values/value.ts';

/** Real files of Flink 1.8 to 2.2; without them beside the project there is nothing to read. */
describe.skipIf(!haveVectors())('real snapshots', () => {
  let vectors: Vectors;
  beforeAll(async () => {
    vectors = await openVectors();
  }, 60_000);

  const named = (name: string) => [...vectors.keys()].filter((file) => file.endsWith(`/${name}`));
  const bytesOf = (file: string) => vectors.get(file) as Uint8Array;

  it('are read to the last byte of the last file', async () => {
    const found = await Promise.all(
      named('_metadata').map((file) => readEverything(bytesOf(file), file, besides(vectors, file))),
    );
    expect(found.length).toBeGreaterThanOrEqual(223);
    expect(found.flatMap(({ refused }) => refused)).toEqual([]);
  }, 60_000);

  it('have values that make sense', async () => {
    const found = named('test-data').map((file) => [file, decoded(file)] as const);
    const family = (name: string) => found.filter(([file]) => file.includes(`/${name}-`)).map(([, value]) => value);
    expect(found.length).toBeGreaterThanOrEqual(600);
    expect(new Set(family('tuple-serializer').map((value) => JSON.stringify(value)))).toEqual(
      new Set(['["hello Gordon","ciao",14]']),
    );
    expect(new Set(family('float-serializer'))).toEqual(new Set([123.456]));
    expect(new Set(family('big-dec-serializer'))).toEqual(new Set(['123456789012345678901234567890123456.789']));
    expect(family('specific-avro-serializer')[0]).toMatchObject({
      names: ['num', 'street', 'city', 'state', 'zip'],
      values: [239, 'Baker Street', 'London', 'London', 'NW1 6XE'],
    });
  });

  function decoded(file: string): Value {
    const serializer = readSnapshotAlone(bytesOf(file.replace(/test-data$/, 'serializer-snapshot')), file);
    const cursor = new Cursor(bytesOf(file), file);
    const value = decoderOf(serializer).read(cursor, true);
    expect(cursor.left).toBe(0);
    return value;
  }
});
