import { describe, expect, it } from 'vitest';
import { ascii, manifestBytes, varint } from '#fixtures/snapshots/table-bytes';
import { type Writer, writer } from '#fixtures/snapshots/writer';
import { bytesSource } from '#formats/bytes';
import { readManifest } from './manifest.ts';

const text = (to: Writer, value: string) => to.raw(varint(value.length)).raw(ascii(value));
const tag = (to: Writer, ...numbers: readonly number[]) => numbers.reduce((all, one) => all.raw(varint(one)), to);

/** A new file in the form of all present writers. */
function newFile(to: Writer, number: number, size = 100): Writer {
  tag(to, 103, 1, number, size);
  tag(text(text(to, 'smallest'), 'largest'), 5, 9);
  // An epoch that may be ignored, then the end of the custom fields.
  return tag(text(tag(to, 13), 'x'), 1);
}

const START = tag(text(tag(writer(), 1), 'leveldb.BytewiseComparator'), 2, 7, 3, 9, 4, 100, 9, 0);
const FAMILY = tag(text(tag(writer(), 200, 1, 201), 'counts'), 203, 1);

async function families(...edits: readonly Writer[]) {
  const found = await readManifest(bytesSource(manifestBytes(edits.map((edit) => edit.bytes())), 'f'));
  return found.map(({ name, files }) => [name, files.map((file) => file.name)]);
}

describe('a manifest', () => {
  it('adds and takes files by column family', async () => {
    const add = newFile(newFile(tag(writer(), 200, 1), 12), 13);
    const take = newFile(tag(tag(writer(), 200, 1), 6, 1, 12), 14);
    expect(await families(START, FAMILY, add, take)).toEqual([
      ['default', []],
      ['counts', ['000013.sst', '000014.sst']],
    ]);
  });

  it('may tell the column family after its files', async () => {
    expect(await families(START, FAMILY, tag(newFile(writer(), 12), 200, 1))).toEqual([
      ['default', []],
      ['counts', ['000012.sst']],
    ]);
  });

  it('drops column families', async () => {
    expect(await families(START, FAMILY, tag(writer(), 200, 1, 202))).toEqual([['default', []]]);
  });

  it('knows files of old', async () => {
    const old = text(text(tag(writer(), 7, 0, 3, 10), 'a'), 'b');
    tag(text(text(tag(old, 100, 0, 4, 10), 'a'), 'b'), 1, 2);
    tag(text(text(tag(old, 102, 0, 5, 0, 10), 'a'), 'b'), 1, 2);
    expect(await families(old)).toEqual([['default', ['000003.sst', '000004.sst', '000005.sst']]]);
  });

  it('passes over what it may ignore', async () => {
    expect(await families(newFile(text(tag(writer(), 8193), 'an id'), 3))).toEqual([['default', ['000003.sst']]]);
  });

  it('goes on over blocks', async () => {
    const many = writer();
    for (let number = 1; number <= 3000; number++) newFile(many, number);
    const [first] = await families(START, many, newFile(writer(), 9000));
    expect(first?.[1]).toHaveLength(3001);
  });

  it.each<[string, Uint8Array, string]>([
    [
      'a broken record',
      manifestBytes([START.bytes()]).map((byte, i) => (i === 12 ? byte ^ 1 : byte)),
      'has the checksum',
    ],
    ['a tag of the future', manifestBytes([tag(writer(), 999).bytes()]), 'found 999, which this reader does not know'],
    ['a record cut off', manifestBytes([START.bytes()]).slice(0, -3), 'expected'],
  ])('with %s is refused', async (_, bytes, message) => {
    await expect(readManifest(bytesSource(bytes, 'f'))).rejects.toThrow(message);
  });
});
