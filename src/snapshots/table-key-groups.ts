import { keyGroupWidth } from '#formats/snapshot';
import { dataBlocks, type HeadRange, type IndexedBlock, type Table } from '#formats/sst';
import type { TablesPart } from './keyed-parts.ts';

/** Where keys of a key group lie in tables: it stands in front of them, in one byte or two. */
export function keyGroupHeads(keyGroup: number, maxParallelism: number): HeadRange {
  if (keyGroupWidth(maxParallelism) === 2) return { from: keyGroup, to: keyGroup };
  return { from: keyGroup << 8, to: (keyGroup << 8) + 0xff };
}

/**
 * Bytes of blocks by key group, packed as they lie there: told by the index of a table, without reading the blocks. What a block
 * of several key groups holds is dealt out evenly; one of some size has blocks of its own.
 *
 * @param range key groups of the handle: after rescaling, tables hold those of others as well
 */
export async function keyGroupsOfTable(
  table: Table,
  { firstKeyGroup, keyGroupCount }: TablesPart['range'],
  maxParallelism: number,
): Promise<ReadonlyMap<number, number>> {
  const width = keyGroupWidth(maxParallelism);
  const end = Math.min(firstKeyGroup + keyGroupCount, maxParallelism);
  const sums = new Map<number, number>();
  let before = firstKeyGroup - 1;
  for (const block of await dataBlocks(table)) {
    const last = Math.max(before, lastGroupOf(block, width));
    const first = Math.max(Math.min(before + 1, last), firstKeyGroup);
    const share = block.size / Math.max(1, last - first + 1);
    for (let keyGroup = first; keyGroup <= last && keyGroup < end; keyGroup++) {
      sums.set(keyGroup, (sums.get(keyGroup) ?? 0) + share);
    }
    before = last;
  }
  return new Map([...sums].map(([keyGroup, bytes]) => [keyGroup, Math.round(bytes)]));
}

/** Of a key that was cut down to its key group, the group is one more than that of the last in the block. */
function lastGroupOf({ head, isShort }: IndexedBlock, width: 1 | 2): number {
  if (width === 2) return isShort ? head - 1 : head;
  // One byte of key group and at most one of what follows: the byte that is one more is either.
  return isShort && (head & 0xff) === 0 ? (head >> 8) - 1 : head >> 8;
}
