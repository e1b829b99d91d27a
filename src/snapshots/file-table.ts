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

/** Files, each once, in the order in which they are named first; an object is made when it is looked at. */
export interface ReferredFiles {
  readonly size: number;
  paths(): Iterable<string>;
  values(): Iterable<ReferredFile>;
}

/** Files by path, while a `_metadata` is walked and afterwards. */
export interface FileTable {
  /**
   * @param path modified UTF-8
   * @param handle what is said of it
   * @returns false, and nothing is added, where the path is no text
   */
  add(path: Span, handle: FileHandle, operator: string): boolean;
  readonly files: ReferredFiles;
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
  let known: Repeated | undefined;
  const columns = { paths, sizes, owners };
  const repeated = () => {
    known ??= repeatedIn(columns);
    return known;
  };
  return {
    add: (path, handle, operator) => {
      if (!paths.push(path)) return false;
      if (owner !== operator) owners.push({ start: sizes.length, operator });
      owner = operator;
      sizes.push(endInFile(handle) * FLAGS + FLAGS_OF[handle.kind]);
      return true;
    },
    files: {
      get size() {
        return sizes.length - repeated().count;
      },
      *paths() {
        const { again } = repeated();
        for (const [at, path] of paths.entries()) if (again[at] === 0) yield path;
      },
      values: () => filesIn(columns, repeated()),
    },
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

/** Handles to files that another one names as well. */
interface Repeated {
  /** By the first handle to a file: what all of them say of it. */
  readonly first: ReadonlyMap<number, Pick<ReferredFile, 'operators'> & { readonly size: number }>;
  /** Of every handle, whether it is one behind the first. */
  readonly again: Uint8Array;
  /** How many of those there are. */
  readonly count: number;
}

function* filesIn(columns: Columns, { first, again }: Repeated): Generator<ReferredFile> {
  const ownerAt = ownersOf(columns);
  for (const [at, path] of columns.paths.entries()) {
    const own = ownerAt(at);
    if (again[at] !== 0) continue;
    const { size, operators } = first.get(at) ?? { size: columns.sizes[at] as number, operators: own };
    const bytes = Math.floor(size / FLAGS);
    const flags = size - bytes * FLAGS;
    yield { path, relative: (flags & RELATIVE) > 0, bytes, merged: (flags & MERGED) > 0, operators };
  }
}

/** Finds handles to the same file: what the first one says is widened to all of them. */
function repeatedIn(columns: Columns): Repeated {
  const { paths, sizes } = columns;
  const twice = repeatedHashes(columns);
  const places = new Map<string, number>();
  const first = new Map<number, { size: number; operators: ReadonlySet<string> }>();
  const again = new Uint8Array(sizes.length);
  let count = 0;
  const ownerAt = ownersOf(columns);
  if (twice.size === 0) return { first, again, count };
  for (const [at, path] of paths.entries()) {
    const operators = ownerAt(at);
    if (!twice.has(hashOf(path))) continue;
    const size = sizes[at] as number;
    const known = first.get(places.get(path) ?? -1);
    if (known === undefined) {
      places.set(path, at);
      first.set(at, { size, operators });
      continue;
    }
    again[at] = 1;
    count++;
    // The flags of a path are the same wherever it is named.
    known.size = Math.max(known.size, size);
    if (!isWithin(operators, known.operators)) known.operators = new Set([...known.operators, ...operators]);
  }
  return { first, again, count };
}

function isWithin(operators: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  for (const operator of operators) if (!known.has(operator)) return false;
  return true;
}

/** Who names a handle, asked for from the first to the last; one set for all neighbours. */
function ownersOf({ owners }: Columns): (at: number) => ReadonlySet<string> {
  let run = -1;
  let own: ReadonlySet<string> = new Set();
  return (at) => {
    if (owners[run + 1]?.start === at) own = new Set([(owners[++run] as Run).operator]);
    return own;
  };
}

/**
 * Half a million paths in a map take ten times the room of their hashes, and nearly all of them stand there once: only paths
 * whose hashes occur twice are compared. Sorting does not mind what hashes somebody has made up.
 */
function repeatedHashes({ paths, sizes }: Columns): ReadonlySet<number> {
  const hashes = new Float64Array(sizes.length);
  for (const [at, path] of paths.entries()) hashes[at] = hashOf(path);
  hashes.sort();
  const twice = new Set<number>();
  for (let i = 1; i < hashes.length; i++) if (hashes[i] === hashes[i - 1]) twice.add(hashes[i] as number);
  return twice;
}

const PRIME = 0x01000193;
const OTHER_PRIME = 0x5bd1e995;

/** 53 bits. */
function hashOf(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x9e3779b1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, PRIME);
    low = Math.imul(low ^ (low >>> 15) ^ unit, OTHER_PRIME);
  }
  return (high >>> 0) * 2 ** 21 + (low >>> 11);
}
