import { beforeAll, describe, expect, it } from 'vitest';
import { readHarness } from '#fixtures/snapshots/harness';
import { type OnEntry, readEverything } from '#fixtures/snapshots/read-everything';
import { besides, haveVectors, openVectors, type Vectors } from '#fixtures/snapshots/vectors';
import { Cursor } from '#formats/bytes';
import { javaHash } from './keys/java-hash.ts';
import { keyGroupOf } from './keys/key-groups.ts';
import { operatorIdOf } from './keys/operator-id.ts';
import { readMetadata } from './metadata/read-metadata.ts';
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

  it('of single operators are read to the last byte, except where Kryo hides the end', async () => {
    const files = [...vectors.keys()].filter((file) => /-snapshot$/.test(file) && !file.includes('serializer'));
    const found = await Promise.all(files.map((file) => readHarness(bytesOf(file), file)));
    expect(found.length).toBeGreaterThanOrEqual(116);
    const refused = found.flatMap((one) => one.refused);
    expect(refused.filter((reason) => !reason.endsWith('entries do not tell where they end'))).toEqual([]);
    expect(refused.every((reason) => /kryo-serialized-key|cep-migration/.test(reason))).toBe(true);
  });

  it('hold every key where its hash belongs', async () => {
    let checked = 0;
    await readAll((operator, { key, keyGroup }, serializer) => {
      const hash = serializer === undefined ? undefined : javaHash(serializer, key);
      if (hash === undefined) return;
      expect(keyGroupOf(hash, operator.maxParallelism)).toBe(keyGroup);
      checked++;
    });
    expect(checked).toBeGreaterThan(1000);
  }, 60_000);

  it('hold the same whatever the backend and the form', async () => {
    const entries = new Map<string, Map<string, string[]>>();
    await readAll((operator, entry, _, file) => {
      const job = /new-stateful-udf-migration-itcase-flink([\d.]+)-/.exec(file)?.[1];
      // Timers in processing time, and windows of it, are at the time the job ran.
      if (job === undefined || entry.state.name.includes('processing')) return;
      const found = entries.get(job) ?? entries.set(job, new Map()).get(job);
      const own = found?.get(file) ?? found?.set(file, []).get(file);
      own?.push(print([operator.id, entry.state.name, entry.keyGroup, entry.key, entry.mapKey, entry.value]));
    });
    // Before 1.15 the two backends' jobs were run apart; at 1.17 the checkpoint is a log of changes.
    for (const job of ['1.15', '1.19', '2.0', '2.2']) {
      const forms = [...(entries.get(job)?.values() ?? [])].map((lines) => lines.sort());
      expect(forms.length).toBe(6);
      for (const form of forms) expect(form).toEqual(forms[0]);
    }
  }, 60_000);

  it('have ids that follow from their uids', async () => {
    let checked = 0;
    for (const file of named('_metadata')) {
      for (const { uid, id } of (await readMetadata(bytesOf(file), file)).operators) {
        if (uid === undefined) continue;
        expect(operatorIdOf(uid)).toBe(id);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(100);
  });

  async function readAll(visit: (...args: [...Parameters<OnEntry>, file: string]) => void): Promise<void> {
    for (const file of named('_metadata')) {
      await readEverything(bytesOf(file), file, besides(vectors, file), (...args) => visit(...args, file));
    }
  }

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

function print(values: readonly unknown[]): string {
  return JSON.stringify(values, (_, value) => (typeof value === 'bigint' ? `${value}` : value));
}
