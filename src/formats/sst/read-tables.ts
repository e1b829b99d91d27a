import type { Span } from '#formats/bytes';
import { compareKeys } from './compare-keys.ts';
import { type RangeTombstone, strangeEntry, type Table } from './table.ts';
import { type HeadRange, type TableWalk, walkTable } from './table-walk.ts';

const DELETE = 0x00;
const VALUE = 0x01;
const MERGE = 0x02;
const SINGLE_DELETE = 0x07;

/** What stands between the parts of a merged value: Flink sets it so, and has lists rely on it. */
const DELIMITER = 0x2c;

/**
 * Rows handed out at a time: so many that handing them out, through several generators, takes less than reading them; so few
 * that most are gone when the collector comes by.
 */
const BATCH = 1024;
/** They are fewer if their values take more than so many bytes. */
const BATCH_BYTES = 1 << 20;

/**
 * A span that moves; none until it has an end. A class of its own: as soon as one object has a fraction in a place, V8 keeps one there
 * for all objects of that form, and spans are made in many places.
 */
class MovingSpan implements Span {
  bytes: Uint8Array = new Uint8Array(64);
  start = 0;
  end = -1;
}

/**
 * What is alive in the tables of one column family, in the order of its keys: for each key the newest value, with the parts
 * merged into it; neither what was deleted nor what a range deletion hides. Levels do not matter, sequences do.
 *
 * @param read makes a row of a key and its value, which are good until it returns; undefined leaves it out
 * @param heads where the keys that are asked for lie: blocks without any are not read, others may be handed to `read` too
 */
export async function* readTables<Row>(
  tables: readonly Table[],
  read: (key: Span, value: Span) => Row | undefined,
  heads?: HeadRange,
): AsyncGenerator<readonly Row[]> {
  const walks: TableWalk[] = [];
  for (const table of tables) {
    const walk = await walkTable(table, heads);
    if (await advance(walk)) walks.push(walk);
  }
  const merge = new Merge(walks, tables, read);
  while (!merge.ended) {
    const rows = await merge.batch();
    if (rows.length > 0) yield rows;
  }
}

/**
 * Walks through tables side by side. Its loop is in a plain function: one in a generator is thrown away by the compiler, with all that
 * is inlined there, whenever it is left in a way that it was not left before.
 */
class Merge<Row> {
  readonly #walks: TableWalk[];
  readonly #read: (key: Span, value: Span) => Row | undefined;
  /** Undefined where nothing was deleted in ranges, which is nearly everywhere. */
  readonly #hiddenBelow: ((key: Span) => number) | undefined;
  /** The key that was met last. */
  readonly #key = new MovingSpan();
  readonly #value = new MovingSpan();
  /** What is merged into the value of that key, newest first; undefined unless there may be more. */
  #parts: Uint8Array[] | undefined;
  /** Versions of that key below this sequence are deleted with their range. */
  #hidden = 0;
  /** Of the values in the batch. */
  #bytes = 0;

  constructor(walks: TableWalk[], tables: readonly Table[], read: (key: Span, value: Span) => Row | undefined) {
    this.#walks = walks;
    this.#read = read;
    const tombstones = tables.flatMap((table) => table.tombstones);
    this.#hiddenBelow = tombstones.length === 0 ? undefined : rangeSweep(tombstones);
  }

  get ended(): boolean {
    return this.#walks.length === 0 && this.#parts === undefined;
  }

  /** The next rows; none where nothing but deleted keys came. */
  async batch(): Promise<readonly Row[]> {
    const rows: Row[] = [];
    this.#bytes = 0;
    while (rows.length < BATCH && this.#bytes < BATCH_BYTES && !this.ended) await this.#fill(rows);
    return rows;
  }

  /** Adds rows until they are enough, or something has to be waited for. */
  #fill(rows: Row[]): Promise<void> | undefined {
    const walks = this.#walks;
    const key = this.#key;
    while (walks.length > 0 && rows.length < BATCH && this.#bytes < BATCH_BYTES) {
      const walk = walks.length === 1 ? (walks[0] as TableWalk) : least(walks);
      const known = isAt(walk, key);
      if (this.#parts !== undefined && !(known && this.#addPart(walk))) this.#endParts(rows);
      // Of a key that was settled, only older versions follow.
      if (!known) this.#begin(walk, rows);
      if (walk.next()) continue;
      const waiting = this.#moveOn(walk);
      if (waiting !== undefined) return waiting;
    }
    if (walks.length === 0) this.#endParts(rows);
    return undefined;
  }

  /** Behind the end of a block. */
  #moveOn(walk: TableWalk): Promise<void> | undefined {
    const more = advance(walk);
    if (typeof more === 'object') return more.then((another) => (another ? undefined : this.#leave(walk)));
    if (!more) this.#leave(walk);
    return undefined;
  }

  #leave(walk: TableWalk): void {
    this.#walks.splice(this.#walks.indexOf(walk), 1);
  }

  /** The newest version of a key. */
  #begin(walk: TableWalk, rows: Row[]): void {
    const key = this.#key;
    takeKey(walk, key);
    if (this.#hiddenBelow !== undefined) this.#hidden = this.#hiddenBelow(key);
    const { type } = walk;
    if (type !== VALUE && type !== MERGE) {
      if (type !== DELETE && type !== SINGLE_DELETE) throw strangeEntry(walk.table, type);
      return;
    }
    // All of them are hidden: a range deletion, as a rescaled backend cuts off key groups that are not its own.
    if (this.#hidden > 0 && walk.sequence < this.#hidden) return;
    const { block, valueStart, valueEnd } = walk.entries;
    if (type === MERGE) this.#parts = [new Uint8Array(walk.entries.value())];
    else this.#emit(block, valueStart, valueEnd, rows);
  }

  /** @returns whether there may be more of them: versions of the key, newest first, up to one that is no part to be merged */
  #addPart(walk: TableWalk): boolean {
    if (walk.sequence < this.#hidden) return false;
    const { type } = walk;
    if (type === VALUE || type === MERGE) this.#parts?.push(new Uint8Array(walk.entries.value()));
    return type === MERGE;
  }

  #endParts(rows: Row[]): void {
    if (this.#parts === undefined) return;
    const bytes = join(this.#parts.reverse());
    this.#parts = undefined;
    this.#emit(bytes, 0, bytes.length, rows);
  }

  #emit(bytes: Uint8Array, start: number, end: number, rows: Row[]): void {
    const value = this.#value;
    value.bytes = bytes;
    value.start = start;
    value.end = end;
    this.#bytes += end - start;
    const row = this.#read(this.#key, value);
    if (row !== undefined) rows.push(row);
  }
}

/** Moves a walk on, over the ends of blocks. */
function advance(walk: TableWalk): boolean | Promise<boolean> {
  while (!walk.next()) {
    const more = walk.nextBlock();
    if (more === false) return false;
    if (more !== true) return more.then((another) => another && advance(walk));
  }
  return true;
}

/** The walk at the smallest key; of equals, at the newest version. */
function least(walks: readonly TableWalk[]): TableWalk {
  let best = walks[0] as TableWalk;
  for (let i = 1; i < walks.length; i++) {
    const walk = walks[i] as TableWalk;
    const order = compareKeys(walk.key, walk.keyLength, best.key, best.keyLength);
    if (order < 0 || (order === 0 && walk.sequence > best.sequence)) best = walk;
  }
  return best;
}

/** Neighbours differ at their ends. */
function isAt(walk: TableWalk, key: MovingSpan): boolean {
  const length = walk.keyLength;
  if (length !== key.end) return false;
  const one = walk.key;
  const other = key.bytes;
  for (let i = length - 1; i >= 0; i--) if (one[i] !== other[i]) return false;
  return true;
}

/** Walks overwrite their keys when they move on. */
function takeKey(walk: TableWalk, key: MovingSpan): void {
  const length = walk.keyLength;
  if (length > key.bytes.length) key.bytes = new Uint8Array(length * 2);
  const { bytes } = key;
  for (let i = 0; i < length; i++) bytes[i] = walk.key[i] as number;
  key.end = length;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, -1));
  let at = 0;
  for (const part of parts) {
    if (at > 0) joined[at++] = DELIMITER;
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/**
 * Range deletions, for keys that are asked for in ascending order.
 *
 * @returns for a key, below which sequence its versions are deleted
 */
function rangeSweep(tombstones: readonly RangeTombstone[]): (key: Span) => number {
  const waiting = [...tombstones].sort((a, b) => compareKeys(a.start, a.start.length, b.start, b.start.length));
  let next = 0;
  let open: RangeTombstone[] = [];
  return ({ bytes, end: length }) => {
    if (next === waiting.length && open.length === 0) return 0;
    for (; next < waiting.length; next++) {
      const { start } = waiting[next] as RangeTombstone;
      if (compareKeys(start, start.length, bytes, length) > 0) break;
      open.push(waiting[next] as RangeTombstone);
    }
    open = open.filter(({ end }) => compareKeys(bytes, length, end, end.length) < 0);
    return open.reduce((newest, { sequence }) => Math.max(newest, sequence), 0);
  };
}
