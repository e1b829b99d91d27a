import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Unpacked, unpacked } from '#fixtures/snapshots/unpacked';
import { bytesSource } from '#formats/bytes';
import { crc32c, maskCrc } from '#formats/codecs';
import { readManifest } from './manifest.ts';
import { droppedFamily } from './manifest-append.ts';

/** MANIFESTs that RocksDB 6.20.3 wrote for Flink 1.20; it and the one of Flink 2.3 opened folders with such a record. */
describe('a dropped column family', () => {
  let savepoint: Unpacked;
  let manifests: readonly Uint8Array[];
  beforeAll(async () => {
    savepoint = await unpacked('windows-rocks-native');
    const files = readdirSync(savepoint.folder).map(
      (name) => new Uint8Array(readFileSync(join(savepoint.folder, name))),
    );
    manifests = files.filter((bytes) => new TextDecoder('latin1').decode(bytes.subarray(0, 64)).includes('Bytewise'));
  });
  afterAll(() => savepoint.remove());

  it('is gone, and all others are as they were', async () => {
    expect(manifests.length).toBe(4);
    for (const manifest of manifests) {
      const before = await families(manifest);
      for (const { id, name } of before.filter((family) => family.id > 0)) {
        const after = await families(appended(manifest, id, 3));
        expect(after).toEqual(before.filter((family) => family.name !== name));
      }
    }
  });

  /** Records are cut at every 32 kB, and the last bytes of a block hold none if there is no room for a header. */
  it.each([0, 1, 6, 7, 8, 12, 20])('is written in pieces where %i bytes are left of a block', async (left) => {
    const [manifest] = manifests as readonly [Uint8Array];
    const padded = paddedTo(manifest, 32_768 - left);
    const before = await families(padded);
    const after = await families(appended(padded, 3, 3));
    expect(before.map(({ id }) => id)).toEqual([0, 1, 2, 3]);
    expect(after).toEqual(before.slice(0, 3));
    const types = left < 7 ? [1] : left < 20 ? [2, 4] : [1];
    const at = padded.length + (left < 7 ? left : 0);
    const record = droppedFamily(padded.length, 3, 3);
    expect(record[at - padded.length + 6]).toBe(types[0]);
    if (types.length > 1) expect(record[left + 6]).toBe(types[1]);
  });

  it('keeps the largest number, however wide', async () => {
    const [manifest] = manifests as readonly [Uint8Array];
    expect((await families(appended(manifest, 3, 300_000))).length).toBe(3);
  });
});

function families(bytes: Uint8Array) {
  return readManifest(bytesSource(bytes, 'MANIFEST'));
}

function appended(manifest: Uint8Array, id: number, largest: number): Uint8Array {
  return joined(manifest, droppedFamily(manifest.length, id, largest));
}

function joined(one: Uint8Array, two: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(one.length + two.length);
  bytes.set(one);
  bytes.set(two, one.length);
  return bytes;
}

/** One more record fills it up, with a field that may be ignored: `tag 8193  length  bytes`. */
function paddedTo(manifest: Uint8Array, size: number): Uint8Array {
  const record = new Uint8Array(size - manifest.length);
  const length = record.length - 7 - 5;
  record.set(
    [
      (record.length - 7) & 0xff,
      (record.length - 7) >> 8,
      1,
      0x81,
      0x40,
      (length & 0x7f) | 0x80,
      ((length >> 7) & 0x7f) | 0x80,
      length >> 14,
    ],
    4,
  );
  new DataView(record.buffer).setUint32(0, maskCrc(crc32c(record, 6)), true);
  return joined(manifest, record);
}
