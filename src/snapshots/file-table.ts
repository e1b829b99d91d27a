import type { Span } from '#formats/bytes';
import type { FileHandle } from '#formats/snapshot';
import type { FilePlace } from './files.ts';
import { endInFile } from './stream-places.ts';
import { type TextColumn, textColumn } from './text-column.ts';

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
  /**
   * @param path modified UTF-8
   * @param handle what is said of it
   * @returns false, and nothing is added, where the path is no text
   */
  add(path: Span, handle: FileHandle, operator: string): boolean;
  readonly files: ReadonlyMap<string, ReferredFile>;
}

const RELATIVE = 1;
const MERGED = 2;
/** A size and two flags are one number: size × 4 + flags. */
const FLAGS = 4;
const FLAGS_OF = { file: 0, relative: RELATIVE, segment: MERGED } as const;

/**
 * Keeps files in columns, as there can be half a million of them: an object and a set for each would take several times the
 * room of their paths. Who is the same is found out, and objects are made, when somebody asks.
 */
export function makeFileTable(): FileTable {
  const paths = textColumn();
  const sizes: number[] = [];
  const owners: Run[] = [];
  let owner: string | undefined;
  let indexed: Index | undefined;
  const columns = { paths, sizes, owners };
  return {
    add: (path, handle, operator) => {
      if (!paths.push(path)) return false;
      if (owner !== operator) owners.push({ start: sizes.length, operator });
      owner = operator;
      sizes.push(endInFile(handle) * FLAGS + FLAGS_OF[handle.kind]);
      return true;
    },
    files: mapOver(() => {
      indexed ??= indexOf(columns);
      return indexed;
    }),
  };
}

/** From this handle on they belong to that operator. */
interface Run {
  readonly start: number;
  readonly operator: string;
}

interface Columns {
  readonly paths: TextColumn;
  /** With flags. */
  readonly sizes: readonly number[];
  readonly owners: readonly Run[];
}

interface Index {
  readonly places: ReadonlyMap<string, number>;
  readonly fileAt: (path: string, place: number) => ReferredFile;
}

/** Finds handles to the same file: what stands at its first place is widened to all of them. */
function indexOf({ paths, sizes, owners }: Columns): Index {
  const places = new Map<string, number>();
  const widened = [...sizes];
  const operators: ReadonlySet<string>[] = [];
  const setOf = sharedSets();
  let run = 0;
  for (const [at, path] of paths.entries()) {
    if (owners[run + 1]?.start === at) run++;
    const operator = owners[run]?.operator ?? '';
    operators.push(setOf(operator));
    const first = places.get(path);
    if (first === undefined) {
      places.set(path, at);
      continue;
    }
    // The flags of a path are the same wherever it is named.
    widened[first] = Math.max(widened[first] as number, sizes[at] as number);
    const known = operators[first] as ReadonlySet<string>;
    if (!known.has(operator)) operators[first] = new Set([...known, operator]);
  }
  const fileAt = (path: string, place: number): ReferredFile => {
    const bytes = Math.floor((widened[place] as number) / FLAGS);
    const flags = (widened[place] as number) - bytes * FLAGS;
    const operatorsOf = operators[place] as ReadonlySet<string>;
    return { path, relative: (flags & RELATIVE) > 0, bytes, merged: (flags & MERGED) > 0, operators: operatorsOf };
  };
  return { places, fileAt };
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
function mapOver(index: () => Index): ReadonlyMap<string, ReferredFile> {
  function* entries(): MapIterator<[string, ReferredFile]> {
    const { places, fileAt } = index();
    for (const [path, place] of places) yield [path, fileAt(path, place)];
  }
  function* values(): MapIterator<ReferredFile> {
    for (const [, file] of entries()) yield file;
  }
  return {
    get size() {
      return index().places.size;
    },
    has: (path) => index().places.has(path),
    get: (path) => {
      const { places, fileAt } = index();
      const place = places.get(path);
      return place === undefined ? undefined : fileAt(path, place);
    },
    forEach(visit) {
      for (const [path, file] of entries()) visit(file, path, this);
    },
    keys: () => index().places.keys(),
    values,
    entries,
    [Symbol.iterator]: entries,
  };
}
