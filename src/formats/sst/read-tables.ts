import { compareKeys } from './compare-keys.ts';
import { type RangeTombstone, strangeEntry, type Table } from './table.ts';
import { type TableWalk, walkTable } from './table-walk.ts';

const DELETE = 0x00;
const VALUE = 0x01;
const MERGE = 0x02;
const SINGLE_DELETE = 0x07;

/** What stands between the parts of a merged value: Flink sets it so, and has lists rely on it. */
const DELIMITER = 0x2c;

/** Rows handed out at a time. */
const BATCH = 1024;

/**
 * What is alive in the tables of one column family, in the order of its keys: for each key the newest value, with the parts
 * merged into it; neither what was deleted nor what a range deletion hides. Levels do not matter, sequences do.
 *
 * @param read makes a row of a key and its value, which are good until it returns; undefined leaves it out
 */
export async function* readTables<Row>(
  tables: readonly Table[],
  read: (key: Uint8Array, value: Uint8Array) => Row | undefined,
): AsyncGenerator<readonly Row[]> {
  const walks: TableWalk[] = [];
  for (const table of tables) {
    const walk = await walkTable(table);
    if (await advance(walk)) walks.push(walk);
  }
  const hidden = rangeSweep(tables.flatMap((table) => table.tombstones));
  let batch: Row[] = [];
  while (walks.length > 0) {
    const first = least(walks);
    const key = first.key.slice(0, first.keyLength);
    const parts = await collect(walks, key, hidden(key));
    const row = parts === undefined ? undefined : read(key, join(parts));
    if (row !== undefined) batch.push(row);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** Moves a walk on, over the ends of blocks. */
async function advance(walk: TableWalk): Promise<boolean> {
  while (!walk.next()) if (!(await walk.nextBlock())) return false;
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

/**
 * Passes all versions of a key, newest first. A value, or whatever deletes, ends what counts.
 *
 * @param hiddenBelow sequences below this are deleted with their range
 * @returns the parts of the value, oldest first; undefined if there is none
 */
async function collect(
  walks: TableWalk[],
  key: Uint8Array,
  hiddenBelow: number,
): Promise<readonly Uint8Array[] | undefined> {
  const parts: Uint8Array[] = [];
  let found = false;
  let ended = false;
  while (walks.length > 0) {
    const walk = walks.length === 1 ? (walks[0] as TableWalk) : least(walks);
    if (compareKeys(walk.key, walk.keyLength, key, key.length) !== 0) break;
    if (!ended && walk.sequence < hiddenBelow) ended = true;
    if (!ended) {
      ended = walk.type !== MERGE;
      if (walk.type === VALUE || walk.type === MERGE) {
        found = true;
        parts.push(new Uint8Array(walk.value()));
      } else if (walk.type !== DELETE && walk.type !== SINGLE_DELETE) {
        throw strangeEntry(walk.table, walk.type);
      }
    }
    if (!(await advance(walk))) walks.splice(walks.indexOf(walk), 1);
  }
  return found ? parts.reverse() : undefined;
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
function rangeSweep(tombstones: readonly RangeTombstone[]): (key: Uint8Array) => number {
  const waiting = [...tombstones].sort((a, b) => compareKeys(a.start, a.start.length, b.start, b.start.length));
  let next = 0;
  let open: RangeTombstone[] = [];
  return (key) => {
    if (next === waiting.length && open.length === 0) return 0;
    for (; next < waiting.length; next++) {
      const { start } = waiting[next] as RangeTombstone;
      if (compareKeys(start, start.length, key, key.length) > 0) break;
      open.push(waiting[next] as RangeTombstone);
    }
    open = open.filter(({ end }) => compareKeys(key, key.length, end, end.length) < 0);
    return open.reduce((newest, { sequence }) => Math.max(newest, sequence), 0);
  };
}
