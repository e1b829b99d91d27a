import { Cursor } from '#formats/bytes';
import type { BlockHandle } from './footer.ts';
import { TRAILER_WIDTH } from './footer.ts';
import { count64 } from './little-endian.ts';

/** Set in the last word of a data block that has a hash index as well. */
const HAS_HASH_INDEX = 0x80000000;

/**
 * Walks the entries of a block: `shared unshared valueLength: varint  rest of the key  value`. A key shares its beginning
 * with the one before. The key is in a buffer that the next entry overwrites.
 */
export class BlockEntries {
  readonly block: Uint8Array;
  readonly #name: string;
  readonly #base: number;
  readonly #end: number;
  #at = 0;
  /** The key of the entry the walk is at: the first `keyLength` bytes. */
  key = new Uint8Array(64);
  keyLength = 0;
  valueStart = 0;
  valueEnd = 0;

  /** @param base where the block lies in the file, for errors */
  constructor(block: Uint8Array, name: string, base: number) {
    this.block = block;
    this.#name = name;
    this.#base = base;
    this.#end = this.#entriesEnd();
  }

  /** Moves on; false after the last entry. */
  next(): boolean {
    if (this.#at >= this.#end) return false;
    const shared = this.#varint();
    const unshared = this.#varint();
    const valueLength = this.#varint();
    if (shared > this.keyLength) this.#fail(`a key shares ${shared} bytes with one of ${this.keyLength}`);
    const keyEnd = this.#at + unshared;
    const valueEnd = keyEnd + valueLength;
    if (valueEnd > this.#end) this.#fail(`an entry of ${unshared + valueLength} bytes is longer than the block`);
    this.#putKey(shared, unshared);
    this.valueStart = keyEnd;
    this.valueEnd = valueEnd;
    this.#at = valueEnd;
    return true;
  }

  /** A view of the value. */
  value(): Uint8Array {
    return this.block.subarray(this.valueStart, this.valueEnd);
  }

  #putKey(shared: number, unshared: number): void {
    const length = shared + unshared;
    if (length > this.key.length) {
      const larger = new Uint8Array(length * 2);
      larger.set(this.key.subarray(0, shared));
      this.key = larger;
    }
    const { key } = this;
    const block = this.block;
    const at = this.#at;
    for (let i = 0; i < unshared; i++) key[shared + i] = block[at + i] as number;
    this.keyLength = length;
  }

  /** Entries end where the restart points begin; those are counted by the last word. */
  #entriesEnd(): number {
    const { length } = this.block;
    if (length < 4) return this.#fail('a block has 4 bytes at least');
    const view = new DataView(this.block.buffer, this.block.byteOffset, length);
    const word = view.getUint32(length - 4, true);
    const restarts = word % HAS_HASH_INDEX;
    let end = length - 4;
    if (word >= HAS_HASH_INDEX && end >= 2) end -= 2 + view.getUint16(end - 2, true);
    end -= restarts * 4;
    return end < 0 ? this.#fail(`${restarts} restart points do not fit into ${length} bytes`) : end;
  }

  /** Nearly all are one byte. */
  #varint(): number {
    const first = this.#byte();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let scale = 0x80; scale <= 2 ** 28; scale *= 0x80) {
      const byte = this.#byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    return this.#fail('a length has more than 5 bytes');
  }

  #byte(): number {
    if (this.#at >= this.#end) this.#fail('an entry is cut off');
    return this.block[this.#at++] as number;
  }

  #fail(problem: string): never {
    const cursor = new Cursor(this.block, this.#name, this.#base);
    throw cursor.error('entry', problem, 'impossible', this.#base + this.#at);
  }
}

/** How the index of a table is written; its properties tell. */
export interface IndexForm {
  /** Values are differences to the one before. */
  readonly deltas: boolean;
  /** Each value has the first key of its block as well. */
  readonly withFirstKey: boolean;
  /** Bytes behind each key: sequence and type, or none. */
  readonly trailer: number;
}

/**
 * A block, and where its keys end. The index has a key for each that is no smaller than any in the block and smaller than all
 * behind it: the last key, or a shorter one.
 */
export interface IndexedBlock extends BlockHandle {
  /** The first two bytes of that key, as a number; what is shorter is filled up with zeros. */
  readonly head: number;
  /** Whether that key has two bytes at most (its trailer aside): then it is none of the block, but one more than the last. */
  readonly isShort: boolean;
}

/** The blocks an index points to, in order. */
export function readIndex(block: Uint8Array, name: string, base: number, form: IndexForm): readonly IndexedBlock[] {
  return form.deltas ? readDeltaIndex(block, name, base, form) : readPlainIndex(block, name, base, form);
}

function readPlainIndex(
  block: Uint8Array,
  name: string,
  base: number,
  { trailer }: IndexForm,
): readonly IndexedBlock[] {
  const entries = new BlockEntries(block, name, base);
  const blocks: IndexedBlock[] = [];
  while (entries.next()) {
    const cursor = new Cursor(entries.value(), name, base + entries.valueStart);
    const length = entries.keyLength - trailer;
    const [first = 0, second = 0] = entries.key;
    blocks.push({
      offset: count64(cursor, 'offset'),
      size: count64(cursor, 'size'),
      head: headOf(first, second, length),
      isShort: length <= HEAD,
    });
  }
  return blocks;
}

const HEAD = 2;

function headOf(first: number, second: number, length: number): number {
  return (length > 0 ? first << 8 : 0) + (length > 1 ? second : 0);
}

/**
 * `shared unshared: varint  rest of the key  value`: without a length of the value, as it tells its own end:
 *
 *     shared = 0   offset size: varint
 *     otherwise    difference of the sizes: zigzag varint; the block follows the one before
 *     [then, with first keys]  length: varint  key
 */
function readDeltaIndex(
  block: Uint8Array,
  name: string,
  base: number,
  { withFirstKey, trailer }: IndexForm,
): readonly IndexedBlock[] {
  const end = indexEnd(block, name, base);
  const cursor = new Cursor(block.subarray(0, end), name, base);
  const blocks: IndexedBlock[] = [];
  let previous: BlockHandle = { offset: 0, size: 0 };
  let [first, second] = [0, 0];
  while (cursor.left > 0) {
    const shared = cursor.varint('shared');
    const rest = cursor.bytes('key', cursor.varint('unshared'));
    first = rest[0 - shared] ?? first;
    second = rest[1 - shared] ?? second;
    const length = shared + rest.length - trailer;
    previous = shared === 0 ? readWhole(cursor) : readDelta(cursor, previous);
    blocks.push({ ...previous, head: headOf(first, second, length), isShort: length <= HEAD });
    if (withFirstKey) cursor.skip('firstKey', cursor.varint('firstKeyLength'));
  }
  return blocks;
}

function indexEnd(block: Uint8Array, name: string, base: number): number {
  const cursor = new Cursor(block, name, base);
  if (block.length < 4) cursor.fail('index', 'expected 4 bytes at least');
  const restarts = new DataView(block.buffer, block.byteOffset, block.length).getUint32(block.length - 4, true);
  const end = block.length - 4 - 4 * restarts;
  return end < 0 ? cursor.fail('index', `${restarts} restart points do not fit into ${block.length} bytes`) : end;
}

function readWhole(cursor: Cursor): BlockHandle {
  return { offset: count64(cursor, 'offset'), size: count64(cursor, 'size') };
}

function readDelta(cursor: Cursor, previous: BlockHandle): BlockHandle {
  const coded = count64(cursor, 'delta');
  const delta = coded % 2 === 0 ? coded / 2 : -(coded + 1) / 2;
  const size = previous.size + delta;
  if (size < 0) cursor.fail('delta', `makes a block of ${size} bytes`);
  return { offset: previous.offset + previous.size + TRAILER_WIDTH, size };
}
