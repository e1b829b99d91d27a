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

/** Rows handed out at a time: so few that most are gone when the collector comes by. */
const BATCH = 256;

/** A span that moves. */
interface MovingSpan {
  bytes: Uint8Array;
  start: number;
  end: number;
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
  const hiddenBelow = rangeSweep(tables.flatMap((table) => table.tombstones));
  const key: MovingSpan = { bytes: new Uint8Array(64), start: 0, end: -1 };
  const value: MovingSpan = { bytes: key.bytes, start: 0, end: 0 };
  let batch: Row[] = [];
  while (walks.length > 0) {
    const walk = walks.length === 1 ? (walks[0] as TableWalk) : least(walks);
    let merged = false;
    // Of a key that was settled, only older versions follow.
    if (!isAt(walk, key)) {
      takeKey(walk, key);
      merged = walk.type === MERGE;
      const newest = hiddenBelow(key);
      const found = merged ? await collectParts(walks, key, newest, value) : findValue(walk, newest, value);
      const row = found ? read(key, value) : undefined;
      if (row !== undefined) batch.push(row);
    }
    if (!merged && !walk.next()) await advanceOrLeave(walks, walk);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
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

/** The same for one of several: it leaves them at its end. */
async function advanceOrLeave(walks: TableWalk[], walk: TableWalk): Promise<void> {
  if (!(await advance(walk))) walks.splice(walks.indexOf(walk), 1);
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

function isAt(walk: TableWalk, key: MovingSpan): boolean {
  return walk.keyLength === key.end && compareKeys(walk.key, walk.keyLength, key.bytes, key.end) === 0;
}

/** Walks overwrite their keys when they move on. */
function takeKey(walk: TableWalk, key: MovingSpan): void {
  if (walk.keyLength > key.bytes.length) key.bytes = new Uint8Array(walk.keyLength * 2);
  for (let i = 0; i < walk.keyLength; i++) key.bytes[i] = walk.key[i] as number;
  key.end = walk.keyLength;
}

/**
 * Finds what a key's newest version says, which is no part to be merged; the value is left where it is.
 *
 * @param hiddenBelow sequences below this are deleted with their range
 * @returns whether there is a value
 */
function findValue(walk: TableWalk, hiddenBelow: number, value: MovingSpan): boolean {
  if (walk.type === VALUE) {
    value.bytes = walk.entries.block;
    value.start = walk.entries.valueStart;
    value.end = walk.entries.valueEnd;
    return walk.sequence >= hiddenBelow;
  }
  if (walk.type !== DELETE && walk.type !== SINGLE_DELETE) throw strangeEntry(walk.table, walk.type);
  return false;
}

/** Versions of the key, newest first, up to one that is no part to be merged; the walks move on behind the parts. */
async function collectParts(
  walks: TableWalk[],
  key: MovingSpan,
  hiddenBelow: number,
  value: MovingSpan,
): Promise<boolean> {
  const parts: Uint8Array[] = [];
  while (walks.length > 0) {
    const walk = least(walks);
    if (!isAt(walk, key) || walk.sequence < hiddenBelow) break;
    if (walk.type === VALUE || walk.type === MERGE) parts.push(new Uint8Array(walk.entries.value()));
    if (walk.type !== MERGE) break;
    if (!walk.next()) await advanceOrLeave(walks, walk);
  }
  // All of them are hidden: a range deletion, as a rescaled backend cuts off key groups that are not its own.
  if (parts.length === 0) return false;
  value.bytes = join(parts.reverse());
  value.start = 0;
  value.end = value.bytes.length;
  return true;
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
