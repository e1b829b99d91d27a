import type { ByteSource } from '#formats/bytes';

/** Fetches bytes `[offset, offset + length)`. */
export type FetchRange = (offset: number, length: number) => Promise<Uint8Array>;

/** Small reads take this much at once: what is read next is mostly beside it. */
const BLOCK = 64 * 1024;
/** Reads of this length and more are asked for as they are. */
const LARGE = 1024 * 1024;
/** Blocks that are kept, of one source. */
const MOST_BLOCKS = 32;

/**
 * A source over a store that is asked for ranges. Only what is read is fetched, in whole blocks, which are kept for a while;
 * blocks that lie side by side come with one question.
 */
export function rangedSource(name: string, size: number, fetch: FetchRange): ByteSource {
  const blocks = new Map<number, Promise<Uint8Array>>();
  const keep = (index: number, bytes: Promise<Uint8Array>): void => {
    blocks.delete(index);
    blocks.set(index, bytes);
    while (blocks.size > MOST_BLOCKS) blocks.delete(blocks.keys().next().value as number);
  };
  const fetchBlocks = (first: number, last: number): void => {
    const start = first * BLOCK;
    const bytes = fetch(start, Math.min(size, (last + 1) * BLOCK) - start);
    for (let index = first; index <= last; index++) {
      const from = index * BLOCK - start;
      const block = bytes.then((all) => all.subarray(from, from + BLOCK));
      // What failed is asked for again next time.
      block.catch(() => blocks.delete(index));
      keep(index, block);
    }
  };
  const through = async (offset: number, length: number, into: Uint8Array): Promise<Uint8Array> => {
    const first = Math.floor(offset / BLOCK);
    const last = Math.floor((offset + length - 1) / BLOCK);
    for (const [from, to] of gaps(first, last, blocks)) fetchBlocks(from, to);
    const parts = Array.from({ length: last - first + 1 }, (_, at) => blocks.get(first + at) as Promise<Uint8Array>);
    let filled = 0;
    for (const [at, part] of (await Promise.all(parts)).entries()) {
      const from = at === 0 ? offset - first * BLOCK : 0;
      const piece = part.subarray(from, from + length - filled);
      into.set(piece, filled);
      filled += piece.length;
    }
    return into.subarray(0, filled);
  };
  return {
    name,
    size,
    read: async (offset, wanted, into) => {
      const length = Math.max(0, Math.min(wanted, size - offset));
      if (length === 0) return new Uint8Array();
      if (length >= LARGE) return fetch(offset, length);
      return through(offset, length, into !== undefined && into.length >= length ? into : new Uint8Array(length));
    },
  };
}

/** Runs of blocks that are not there. */
function gaps(
  first: number,
  last: number,
  blocks: ReadonlyMap<number, unknown>,
): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let index = first; index <= last; index++) {
    if (blocks.has(index)) continue;
    const run = found.at(-1);
    if (run !== undefined && run[1] === index - 1) run[1] = index;
    else found.push([index, index]);
  }
  return found;
}
