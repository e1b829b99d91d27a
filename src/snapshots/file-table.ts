import type { ByteSource, Span } from '#formats/bytes';
import { type FileHandle, pathPosition } from '#formats/snapshot';
import type { FilePlace } from './files.ts';
import { type LazyList, lazyList } from './lazy-list.ts';
import { type NumberColumn, numberColumn } from './number-column.ts';
import { forEachPath, pathTexts, textOf } from './path-bytes.ts';
import { spreadSample } from './spread-sample.ts';
import { endInFile } from './stream-places.ts';
import { textColumn } from './text-column.ts';

/** A file, and how much of it a handle, or all of them, claim. */
export interface SeenFile extends FilePlace {
  /** Position after the last byte referred to; -1 if no handle tells. */
  readonly bytes: number;
  /** Several handles share it, each a part. */
  readonly merged: boolean;
}

/** A file, and what all handles say of it. */
export interface ReferredFile extends SeenFile {
  /** Ids of the operators that refer to it, the first one first. */
  readonly operators: ReadonlySet<string>;
}

/**
 * Files, each once, in the order in which they are named first. Their paths stay in `_metadata`, which is read there again,
 * and has to be open, when somebody asks.
 *
 * @throws FormatError where a path is no text
 */
export interface ReferredFiles {
  count(): Promise<number>;
  paths(): AsyncGenerator<string>;
  values(): AsyncGenerator<ReferredFile>;
  /** Those beside `_metadata`; costs nothing where there are none. */
  beside(): AsyncGenerator<ReferredFile>;
  elsewhere(question: ElsewhereQuestion): Promise<FilesElsewhere>;
  /** Paths and sizes in little room, for when `_metadata` is closed. */
  kept(): Promise<LazyList<Pick<ReferredFile, 'path' | 'bytes'>>>;
}

/** Which handles to files elsewhere are asked for. */
interface ElsewhereQuestion {
  /** Those of these operators are not. */
  readonly except: ReadonlySet<string>;
  /** No more examples than so many; even. */
  readonly most: number;
  /** Without it no path is read but those of the examples. */
  readonly fits?: ((path: string) => boolean) | undefined;
}

interface FilesElsewhere {
  /** Several may point to the same file. */
  readonly handles: number;
  /** Some of them, evenly spread. */
  readonly examples: readonly SeenFile[];
}

/** Files by path, while a `_metadata` is walked and afterwards. */
export interface FileTable {
  add(handle: FileHandle, operator: string): void;
  readonly files: ReferredFiles;
}

const RELATIVE = 1;
const MERGED = 2;
/** A size and two flags are one number: size × 4 + flags. */
const FLAGS = 4;
const FLAGS_OF = { file: 0, relative: RELATIVE, segment: MERGED } as const;

/**
 * Keeps of a handle where its path lies and how much it claims: there can be millions, and paths would take several times as
 * much. Who is the same is found out, and objects are made, when somebody asks.
 */
export function makeFileTable(metadata: ByteSource): FileTable {
  const places = numberColumn();
  const sizes = numberColumn();
  const owners: Run[] = [];
  let owner: string | undefined;
  let hasRelative = false;
  let known: Promise<Repeated> | undefined;
  const columns: Columns = { metadata, places, sizes, owners };
  const repeated = () => {
    known ??= repeatedIn(columns);
    return known;
  };
  return {
    add: (handle, operator) => {
      if (owner !== operator) owners.push({ start: sizes.length, operator });
      owner = operator;
      places.push(pathPosition(handle));
      const flags = FLAGS_OF[handle.kind];
      hasRelative ||= flags === RELATIVE;
      sizes.push(endInFile(handle) * FLAGS + flags);
    },
    files: {
      count: async () => sizes.length - (await repeated()).count,
      paths: async function* () {
        for await (const { path } of filesIn(columns, await repeated())) yield path;
      },
      values: async function* () {
        yield* filesIn(columns, await repeated());
      },
      beside: async function* () {
        if (!hasRelative) return;
        for await (const file of filesIn(columns, await repeated())) if (file.relative) yield file;
      },
      elsewhere: (question) => elsewhereIn(columns, question),
      kept: async () => keptOf(columns, await repeated()),
    },
  };
}

/** From this handle on they belong to that operator. */
interface Run {
  readonly start: number;
  readonly operator: string;
}

interface Columns {
  readonly metadata: ByteSource;
  /** Where the paths lie. */
  readonly places: NumberColumn;
  /** With flags. */
  readonly sizes: NumberColumn;
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

async function elsewhereIn(columns: Columns, { except, most, fits }: ElsewhereQuestion): Promise<FilesElsewhere> {
  const { metadata, places, sizes, owners } = columns;
  const sample = spreadSample<number>(most);
  let handles = 0;
  let run = -1;
  const visit = (at: number, path: () => string) => {
    if (owners[run + 1]?.start === at) run++;
    if (sizes.at(at) % FLAGS === RELATIVE || except.has((owners[run] as Run).operator)) return;
    if (fits?.(path()) === false) return;
    handles++;
    sample.offer(at);
  };
  if (fits === undefined) for (let at = 0; at < sizes.length; at++) visit(at, noPath);
  else await forEachPath(metadata, places, (at, span) => visit(at, () => textOf(metadata, places.at(at), span)));
  return { handles, examples: await handlesAt(columns, sample.kept()) };
}

function noPath(): string {
  return '';
}

/** What these handles say of their files. */
async function handlesAt(
  { metadata, places, sizes }: Columns,
  chosen: readonly number[],
): Promise<readonly SeenFile[]> {
  const some = numberColumn();
  for (const at of chosen) some.push(places.at(at));
  const files: SeenFile[] = [];
  for await (const { first, texts } of pathTexts(metadata, some)) {
    for (const [i, path] of texts.entries()) {
      files.push({ path, ...sizeAndFlags(sizes.at(chosen[first + i] as number)) });
    }
  }
  return files;
}

async function* filesIn(columns: Columns, { first, again }: Repeated): AsyncGenerator<ReferredFile> {
  const ownerAt = ownersOf(columns);
  for await (const { first: from, texts } of pathTexts(columns.metadata, columns.places)) {
    for (const [i, path] of texts.entries()) {
      const at = from + i;
      const own = ownerAt(at);
      if (again[at] !== 0) continue;
      const { size, operators } = first.get(at) ?? { size: columns.sizes.at(at), operators: own };
      yield { path, ...sizeAndFlags(size), operators };
    }
  }
}

function sizeAndFlags(size: number): Pick<ReferredFile, 'relative' | 'bytes' | 'merged'> {
  const bytes = Math.floor(size / FLAGS);
  const flags = size - bytes * FLAGS;
  return { relative: (flags & RELATIVE) > 0, bytes, merged: (flags & MERGED) > 0 };
}

async function keptOf({ metadata, places, sizes }: Columns, { first, again, count }: Repeated) {
  const paths = textColumn();
  await forEachPath(metadata, places, (at, path) => {
    if (again[at] === 0 && !paths.push(path)) textOf(metadata, places.at(at), path);
  });
  return lazyList(places.length - count, function* () {
    let at = -1;
    for (const [, path] of paths.entries()) {
      do at++;
      while (again[at] !== 0);
      yield { path, bytes: Math.floor((first.get(at)?.size ?? sizes.at(at)) / FLAGS) };
    }
  });
}

/** Finds handles to the same file: what the first one says is widened to all of them. */
async function repeatedIn(columns: Columns): Promise<Repeated> {
  const { metadata, places, sizes } = columns;
  const twice = await repeatedHashes(columns);
  const firstAt = new Map<string, number>();
  const first = new Map<number, { size: number; operators: ReadonlySet<string> }>();
  const again = new Uint8Array(sizes.length);
  let count = 0;
  const ownerAt = ownersOf(columns);
  if (twice.size === 0) return { first, again, count };
  await forEachPath(metadata, places, (at, span) => {
    const operators = ownerAt(at);
    if (!twice.has(hashOf(span))) return;
    const path = textOf(metadata, places.at(at), span);
    const size = sizes.at(at);
    const known = first.get(firstAt.get(path) ?? -1);
    if (known === undefined) {
      firstAt.set(path, at);
      first.set(at, { size, operators });
      return;
    }
    again[at] = 1;
    count++;
    // The flags of a path are the same wherever it is named.
    known.size = Math.max(known.size, size);
    if (!isWithin(operators, known.operators)) known.operators = new Set([...known.operators, ...operators]);
  });
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
async function repeatedHashes({ metadata, places }: Columns): Promise<ReadonlySet<number>> {
  const hashes = new Float64Array(places.length);
  await forEachPath(metadata, places, (at, path) => {
    hashes[at] = hashOf(path);
  });
  hashes.sort();
  const twice = new Set<number>();
  for (let i = 1; i < hashes.length; i++) if (hashes[i] === hashes[i - 1]) twice.add(hashes[i] as number);
  return twice;
}

const PRIME = 0x01000193;
const OTHER_PRIME = 0x5bd1e995;

/** Paths differ in their ends: Flink gives each file a UUID, of 36 characters. */
const TELLING = 40;

/** 53 bits. */
function hashOf({ bytes, start, end }: Span): number {
  let high = 0x811c9dc5;
  let low = 0x9e3779b1 ^ (end - start);
  for (let i = Math.max(start, end - TELLING); i < end; i++) {
    const byte = bytes[i] as number;
    high = Math.imul(high ^ byte, PRIME);
    low = Math.imul(low ^ (low >>> 15) ^ byte, OTHER_PRIME);
  }
  return (high >>> 0) * 2 ** 21 + (low >>> 11);
}
