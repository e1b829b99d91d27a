import type { FilePlace } from './files.ts';

/** A file, and how much of it the handles claim. */
export interface ReferredFile extends FilePlace {
  /** Position after the last byte referred to; -1 if no handle tells. */
  readonly bytes: number;
  /** Several handles share it, each a part. */
  readonly merged: boolean;
  /** Ids of the operators that refer to it, the first one first. */
  readonly operators: ReadonlySet<string>;
}

/** Files by path, while a `_metadata` is walked and afterwards. */
export interface FileTable {
  add(place: FilePlace, bytes: number, merged: boolean, operator: string): void;
  readonly files: ReadonlyMap<string, ReferredFile>;
}

const RELATIVE = 1;
const MERGED = 2;

/**
 * Keeps files in columns, as there can be half a million of them: an object and a set for each would take several times the
 * room of their paths. They become objects when they are asked for.
 */
export function makeFileTable(): FileTable {
  const index = new Map<string, number>();
  const sizes: number[] = [];
  const flags: number[] = [];
  // Nearly every file belongs to one operator: its set is shared with the other files of that operator.
  const owners: ReadonlySet<string>[] = [];
  const setOf = sharedSets();
  const fileAt = (path: string, at: number): ReferredFile => ({
    path,
    relative: ((flags[at] as number) & RELATIVE) !== 0,
    bytes: sizes[at] as number,
    merged: ((flags[at] as number) & MERGED) !== 0,
    operators: owners[at] as ReadonlySet<string>,
  });
  return {
    add: ({ path, relative }, bytes, merged, operator) => {
      const known = index.get(path);
      if (known === undefined) {
        index.set(path, sizes.length);
        sizes.push(bytes);
        flags.push((relative ? RELATIVE : 0) | (merged ? MERGED : 0));
        owners.push(setOf(operator));
        return;
      }
      sizes[known] = Math.max(sizes[known] as number, bytes);
      const own = owners[known] as ReadonlySet<string>;
      if (!own.has(operator)) owners[known] = new Set([...own, operator]);
    },
    files: mapOver(index, fileAt),
  };
}

/** One set for every operator, as long as it is its only member. */
function sharedSets(): (operator: string) => ReadonlySet<string> {
  const sets = new Map<string, ReadonlySet<string>>();
  return (operator) => {
    const known = sets.get(operator) ?? new Set([operator]);
    sets.set(operator, known);
    return known;
  };
}

/** A map whose values are made when they are looked at. */
function mapOver<V>(
  index: ReadonlyMap<string, number>,
  valueAt: (key: string, at: number) => V,
): ReadonlyMap<string, V> {
  function* entries(): MapIterator<[string, V]> {
    for (const [key, at] of index) yield [key, valueAt(key, at)];
  }
  function* values(): MapIterator<V> {
    for (const [key, at] of index) yield valueAt(key, at);
  }
  return {
    get size() {
      return index.size;
    },
    has: (key) => index.has(key),
    get: (key) => {
      const at = index.get(key);
      return at === undefined ? undefined : valueAt(key, at);
    },
    forEach(visit) {
      for (const [key, value] of entries()) visit(value, key, this);
    },
    keys: () => index.keys(),
    values,
    entries,
    [Symbol.iterator]: entries,
  };
}
