import { BlockEntries, type IndexedBlock } from './block.ts';
import type { BlockHandle } from './footer.ts';
import { TRAILER_WIDTH } from './footer.ts';
import { dataBlocks, KEY_TRAILER, openBlock, sequenceAt, strangeEntry, type Table } from './table.ts';

/** Neighbouring blocks are fetched together, up to this many bytes. */
const READ_AHEAD = 1 << 19;

/**
 * Walks the entries of a table in the order of their keys, block by block. What it is at is good until it moves on.
 */
export class TableWalk {
  readonly table: Table;
  readonly #handles: readonly BlockHandle[];
  #nextHandle = 0;
  /** Blocks fetched together. */
  #run: { readonly at: number; readonly bytes: Uint8Array } = { at: 0, bytes: new Uint8Array() };
  #entries: BlockEntries | undefined;

  constructor(table: Table, handles: readonly BlockHandle[]) {
    this.table = table;
    this.#handles = handles;
  }

  /** The key of the entry, without sequence and type: its first `keyLength` bytes. */
  key: Uint8Array = new Uint8Array();
  keyLength = 0;
  type = 0;

  /** Seldom asked for: where nothing was deleted in ranges, of equal keys of several tables only. */
  get sequence(): number {
    return sequenceAt(this.entries.key, this.entries.keyLength);
  }

  get entries(): BlockEntries {
    return this.#entries as BlockEntries;
  }

  /** Moves on within the block; false at its end, where `nextBlock` has to be asked. */
  next(): boolean {
    const entries = this.#entries;
    if (entries === undefined || !entries.next()) return false;
    this.key = entries.key;
    this.keyLength = entries.keyLength - KEY_TRAILER;
    if (this.keyLength < 0) throw strangeEntry(this.table, -1);
    this.type = entries.key[this.keyLength] as number;
    return true;
  }

  /** Goes to the next block; false after the last. Only every hundredth has to be waited for. */
  nextBlock(): boolean | Promise<boolean> {
    const handle = this.#handles[this.#nextHandle];
    if (handle === undefined) return false;
    if (!this.#inRun(handle)) return this.#fetchRun().then(() => this.#enter(handle));
    return this.#enter(handle);
  }

  #enter(handle: BlockHandle): true {
    this.#nextHandle++;
    const start = handle.offset - this.#run.at;
    const bytes = this.#run.bytes.subarray(start, start + handle.size + TRAILER_WIDTH);
    this.#entries = new BlockEntries(openBlock(this.table, handle, bytes), this.table.source.name, handle.offset);
    return true;
  }

  #inRun({ offset, size }: BlockHandle): boolean {
    const { at, bytes } = this.#run;
    return offset >= at && offset + size + TRAILER_WIDTH <= at + bytes.length;
  }

  async #fetchRun(): Promise<void> {
    const { source } = this.table;
    const { offset } = this.#handles[this.#nextHandle] as BlockHandle;
    let end = offset;
    for (const handle of this.#handles.slice(this.#nextHandle, this.#nextHandle + 4096)) {
      const blockEnd = handle.offset + handle.size + TRAILER_WIDTH;
      if (handle.offset !== end || (end > offset && blockEnd - offset > READ_AHEAD)) break;
      end = blockEnd;
    }
    this.#run = { at: offset, bytes: await source.read(offset, Math.min(end, source.size) - offset) };
  }
}

/** Keys by their first two bytes, as a number; both included. */
export interface HeadRange {
  readonly from: number;
  readonly to: number;
}

/** Opens a walk; it stands before the first entry. With a range, blocks are left out that hold no key of it. */
export async function walkTable(table: Table, heads?: HeadRange): Promise<TableWalk> {
  const blocks = await dataBlocks(table);
  return new TableWalk(table, heads === undefined ? blocks : blocks.filter((_, at) => mayHold(blocks, at, heads)));
}

/** A block begins no earlier than the one before it ends. */
function mayHold(blocks: readonly IndexedBlock[], at: number, { from, to }: HeadRange): boolean {
  const first = blocks[at - 1]?.head ?? 0;
  return first <= to && (at === blocks.length - 1 || (blocks[at] as IndexedBlock).head >= from);
}
