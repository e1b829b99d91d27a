import { describe, expect, it } from 'vitest';
import {
  ascii,
  littleEndian,
  type MadeEntry,
  type MadeTable,
  tableBytes,
  varint,
} from '#fixtures/snapshots/table-bytes';
import { hex, writer } from '#fixtures/snapshots/writer';
import { bytesSource, FormatError, type Span } from '#formats/bytes';
import { readTables } from './read-tables.ts';
import { openTable, type TableOptions } from './table.ts';

const TEXT = new TextDecoder();

async function read(tables: readonly MadeTable[], options?: TableOptions): Promise<readonly string[]> {
  const opened = await Promise.all(tables.map((table) => openTable(bytesSource(tableBytes(table), 'f'), options)));
  const rows: string[] = [];
  for await (const batch of readTables(opened, (key, value) => `${spanText(key)}=${spanText(value)}`)) {
    rows.push(...batch);
  }
  return rows;
}

const spanText = ({ bytes, start, end }: Span) => TEXT.decode(bytes.subarray(start, end));

const put = (key: string, sequence: number, value: string): MadeEntry => ({
  key: ascii(key),
  sequence,
  type: 1,
  value: ascii(value),
});
const merge = (key: string, sequence: number, value: string): MadeEntry => ({ ...put(key, sequence, value), type: 2 });
const remove = (key: string, sequence: number): MadeEntry => ({ ...put(key, sequence, ''), type: 0 });

const MANY = Array.from({ length: 40 }, (_, i) => put(`key-${String(i).padStart(3, '0')}`, i + 1, `v${i}`.repeat(5)));
const ROWS = MANY.map(({ key, value }) => `${TEXT.decode(key)}=${TEXT.decode(value)}`);

/** A literal only: what any snappy reader has to take. */
const snappy = (block: Uint8Array) =>
  [
    writer()
      .raw(varint(block.length))
      .raw([0xf4])
      .raw(littleEndian(block.length - 1, 2))
      .raw(block)
      .bytes(),
    1,
  ] as const;

/** Literals only, with the size before them. */
function lz4(block: Uint8Array): readonly [Uint8Array, number] {
  const more = block.length - 15;
  const lengths = [...new Uint8Array(Math.floor(more / 255)).fill(255), more % 255];
  return [
    writer()
      .raw(varint(block.length))
      .raw([0xf0, ...lengths])
      .raw(block)
      .bytes(),
    4,
  ];
}

describe('a table', () => {
  it.each<[string, Partial<MadeTable>]>([
    ['of format 5 with CRC32C', {}],
    ['of format 0', { formatVersion: 0 }],
    ['of format 2', { formatVersion: 2 }],
    ['with XXH3', { checksumType: 4 }],
    ['in one block', { perBlock: 1000 }],
    ['in blocks of one', { perBlock: 1 }],
    ['with an index of differences', { index: 'deltas' }],
    ['with an index of two levels', { index: 'two levels' }],
    ['with an index of first keys', { index: 'first keys' }],
    ['packed with snappy', { pack: snappy, perBlock: 20 }],
    ['packed with LZ4', { pack: lz4, perBlock: 20 }],
  ])('%s', async (_, form) => {
    expect(await read([{ entries: MANY, ...form }])).toEqual(ROWS);
  });

  it('packed with a codec that the caller brings', async () => {
    const pack = (block: Uint8Array) =>
      [writer().raw(varint(block.length)).raw(block.toReversed()).bytes(), 7] as const;
    const codecs = { zstd: (packed: Uint8Array) => packed.toReversed() };
    expect(await read([{ entries: MANY, pack }], { codecs })).toEqual(ROWS);
    await expect(read([{ entries: MANY, pack }])).rejects.toThrow('is packed with zstd, which is not at hand');
  });

  it('tells its properties', async () => {
    const { properties } = await openTable(bytesSource(tableBytes({ entries: MANY, columnFamily: 'counts' }), 'f'));
    expect(properties).toMatchObject({ columnFamily: 'counts', entries: 40, comparator: undefined });
  });
});

describe('what is alive', () => {
  it.each<[string, MadeTable[], string[]]>([
    ['the newest version', [{ entries: [put('a', 1, 'old')] }, { entries: [put('a', 2, 'new')] }], ['a=new']],
    ['the newest version, in one table', [{ entries: [put('a', 2, 'new'), put('a', 1, 'old')] }], ['a=new']],
    [
      'nothing that was deleted',
      [{ entries: [put('a', 1, 'x'), put('b', 2, 'y')] }, { entries: [remove('a', 3)] }],
      ['b=y'],
    ],
    ['what was put again', [{ entries: [remove('a', 2)] }, { entries: [put('a', 3, 'x')] }], ['a=x']],
    [
      'merged parts, oldest first',
      [{ entries: [merge('a', 3, 'z')] }, { entries: [merge('a', 2, 'y'), put('a', 1, 'x')] }],
      ['a=x,y,z'],
    ],
    ['merged parts without a first', [{ entries: [merge('a', 3, 'z'), merge('a', 2, 'y')] }], ['a=y,z']],
    ['merged parts since a delete', [{ entries: [merge('a', 3, 'z'), remove('a', 2), put('a', 1, 'x')] }], ['a=z']],
    [
      'nothing in a range that was deleted',
      [
        { entries: [put('a', 1, 'a'), put('b', 2, 'b'), put('c', 3, 'c'), put('d', 4, 'd')] },
        { entries: [put('bb', 20, 'new')], tombstones: [{ start: ascii('b'), end: ascii('d'), sequence: 10 }] },
      ],
      ['a=a', 'bb=new', 'd=d'],
    ],
    [
      'merged parts, all deleted with their range',
      [
        {
          entries: [merge('b', 3, 'y'), put('b', 2, 'x'), put('d', 1, 'other')],
          tombstones: [{ start: ascii('a'), end: ascii('c'), sequence: 5 }],
        },
      ],
      ['d=other'],
    ],
    [
      'merged parts since their range was deleted',
      [
        {
          entries: [merge('b', 9, 'y'), put('b', 2, 'x')],
          tombstones: [{ start: ascii('a'), end: ascii('c'), sequence: 5 }],
        },
      ],
      ['b=y'],
    ],
    [
      'a key and one that goes on from it',
      [{ entries: [put('a', 1, '1')] }, { entries: [put('aa', 2, '2')] }],
      ['a=1', 'aa=2'],
    ],
    ['nothing', [{ entries: [] }], []],
  ])('is %s', async (_, tables, expected) => {
    expect(await read(tables)).toEqual(expected);
    expect(await read(tables.toReversed())).toEqual(expected);
  });
});

describe('comes in batches', () => {
  async function batches(tables: readonly MadeTable[]): Promise<readonly (readonly number[])[]> {
    const opened = await Promise.all(tables.map((table) => openTable(bytesSource(tableBytes(table), 'f'))));
    const found: (readonly number[])[] = [];
    for await (const batch of readTables(opened, (_, { start, end }) => end - start)) found.push(batch);
    return found;
  }

  it('of a thousand rows or so', async () => {
    const entries = Array.from({ length: 2500 }, (_, i) => put(`key-${String(i).padStart(5, '0')}`, i + 1, 'v'));
    expect((await batches([{ entries }])).map(({ length }) => length)).toEqual([1024, 1024, 452]);
  });

  it('of fewer where they are large, merged ones whole', async () => {
    const large = 'x'.repeat(700_000);
    const one = { entries: [put('a', 1, large), put('b', 2, large), merge('c', 9, large), merge('c', 8, large)] };
    const other = { entries: [merge('c', 7, large), put('d', 3, 'last')] };
    expect(await batches([one, other])).toEqual([
      [700_000, 700_000],
      [2_100_002, 4],
    ]);
  });
});

describe('refuses', () => {
  const bytes = tableBytes({ entries: MANY });

  it.each<[string, Uint8Array, string]>([
    ['what is no table', new Uint8Array(100), 'no table'],
    ['what is too short', hex('00'), 'expected at least 48 bytes, found 1'],
    ['a broken block', bytes.map((byte, i) => (i === 20 ? byte ^ 1 : byte)), 'has the checksum'],
    ['entries that Flink never writes', tableBytes({ entries: [{ ...put('a', 1, 'x'), type: 0x16 }] }), 'of type 22'],
  ])('%s', async (_, broken, message) => {
    const reading = async () => {
      const table = await openTable(bytesSource(broken, 'f'));
      for await (const _rows of readTables([table], () => 1));
    };
    await expect(reading()).rejects.toThrow(FormatError);
    await expect(reading()).rejects.toThrow(message);
  });

  it('a table that was cut off, wherever', async () => {
    for (let size = 0; size < bytes.length; size += 7) {
      await expect(openTable(bytesSource(bytes.slice(0, size), 'f'))).rejects.toThrow(FormatError);
    }
  });

  it('a broken block only if asked to look', async () => {
    const broken = bytes.map((byte, i) => (i === 20 ? byte ^ 1 : byte));
    const table = await openTable(bytesSource(broken, 'f'), { verify: false });
    const rows: number[] = [];
    for await (const batch of readTables([table], () => 1)) rows.push(...batch);
    expect(rows).toHaveLength(40);
  });
});

describe('keys of one beginning', () => {
  const keyed = (group: number, name: string, sequence: number): MadeEntry => ({
    ...put(name, sequence, 'v'),
    key: new Uint8Array([group, ...ascii(name)]),
  });
  /** Three key groups of a byte, nothing in group 6. */
  const entries = [4, 5, 7].flatMap((group) =>
    Array.from({ length: 12 }, (_, i) => keyed(group, `k${String(i).padStart(2, '0')}`, group * 100 + i)),
  );

  it.each<[string, Partial<MadeTable>]>([
    ['plain', {}],
    ['of differences', { index: 'deltas' }],
    ['of two levels', { index: 'two levels' }],
    ['with first keys', { index: 'first keys' }],
  ])('are all found, and few others are read, by an index %s', async (_, form) => {
    for (const group of [3, 4, 5, 6, 7, 8]) {
      const table = await openTable(bytesSource(tableBytes({ entries, perBlock: 4, ...form }), 'f'));
      const met: number[] = [];
      const heads = { from: group << 8, to: (group << 8) | 0xff };
      for await (const batch of readTables([table], ({ bytes, start }) => bytes[start], heads)) met.push(...batch);
      expect(met.filter((one) => one === group).length).toBe(entries.filter(({ key }) => key[0] === group).length);
      // A block of the group before may go on into this one.
      expect(met.filter((one) => one !== group).length).toBeLessThanOrEqual(4);
    }
  });
});
