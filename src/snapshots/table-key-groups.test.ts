import { describe, expect, it } from 'vitest';
import { type MadeTable, tableBytes } from '#fixtures/snapshots/table-bytes';
import { bytesSource } from '#formats/bytes';
import { openTable } from '#formats/sst';
import { keyGroupHeads, keyGroupsOfTable } from './table-key-groups.ts';

const VALUE = new Uint8Array(40);

/** Keys as RocksDB's backend writes them: the key group in one byte or two, then what else. */
function keysOf(groups: readonly (readonly [group: number, keys: number])[], width: 1 | 2): MadeTable['entries'] {
  return groups.flatMap(([group, keys]) =>
    Array.from({ length: keys }, (_, i) => ({
      key: new Uint8Array([...(width === 2 ? [group >> 8, group & 0xff] : [group]), i >> 8, i & 0xff, 7]),
      sequence: 1,
      type: 1,
      value: VALUE,
    })),
  );
}

async function measured(entries: MadeTable['entries'], range: readonly [number, number], maxParallelism: number) {
  const table = await openTable(bytesSource(tableBytes({ entries, perBlock: 10 }), 'f'));
  const [firstKeyGroup, keyGroupCount] = range;
  return keyGroupsOfTable(table, { firstKeyGroup, keyGroupCount }, maxParallelism);
}

describe('key groups of a table, by its index', () => {
  it.each([
    [1, 128],
    [2, 1024],
  ] as const)('tell the one that holds most (%i bytes of key group)', async (width, maxParallelism) => {
    const groups = Array.from({ length: 60 }, (_, group) => [group, group === 41 ? 600 : 10] as const);
    const sums = await measured(keysOf(groups, width), [0, 64], maxParallelism);
    const sorted = [...sums].sort(([, a], [, b]) => b - a);
    expect(sorted[0]?.[0]).toBe(41);
    expect((sorted[0]?.[1] ?? 0) / (sorted[1]?.[1] ?? 1)).toBeGreaterThan(30);
  });

  it('share a block of many small ones', async () => {
    const sums = await measured(
      keysOf(
        Array.from({ length: 20 }, (_, group) => [group, 1] as const),
        1,
      ),
      [0, 20],
      128,
    );
    expect(sums.size).toBe(20);
    const amounts = [...sums.values()];
    expect(Math.max(...amounts) / Math.min(...amounts)).toBeLessThan(1.5);
  });

  it('leave out what belongs to another handle', async () => {
    const sums = await measured(
      keysOf(
        [
          [1, 30],
          [5, 30],
          [9, 30],
        ],
        1,
      ),
      [4, 4],
      128,
    );
    expect([...sums.keys()].every((group) => group >= 4 && group < 8)).toBe(true);
    expect(sums.get(5)).toBeGreaterThan(0);
  });

  it('lie at their number', () => {
    expect(keyGroupHeads(5, 128)).toEqual({ from: 0x500, to: 0x5ff });
    expect(keyGroupHeads(300, 1024)).toEqual({ from: 300, to: 300 });
  });
});
