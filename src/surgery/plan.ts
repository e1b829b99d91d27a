import type { ByteSource } from '#formats/bytes';
import { fileStatus, type ReferredFile, type Snapshot } from '#snapshots';
import type { Change } from './change.ts';
import { type Edit, sizeAfter } from './edit.ts';

/** What is done to a copy of a snapshot. The original is only read. */
export interface Plan {
  /** Of `_metadata`. */
  readonly edits: readonly Edit[];
  readonly metadataBytes: readonly [before: number, after: number];
  /** Files that come along, as they are or changed. */
  readonly files: readonly PlannedFile[];
  /** How many handles of the copy point to files elsewhere; several may point to the same. */
  readonly elsewhere: number;
  /** Of those that are left as they are, how many were looked for; `snapshot check` looks for all files. */
  readonly lookedFor: number;
  /** Of those, the ones that are not where they are said to be, but were found beside the original: it was moved. */
  readonly dangling: readonly string[];
  /** Of those, the ones that are nowhere, or not as long as recorded: original and copy are broken alike. */
  readonly broken: readonly string[];
  /** Paths of the files elsewhere that the copy goes on referring to, each once. */
  referred(): AsyncGenerator<string>;
  readonly changes: readonly Change[];
}

export interface PlannedFile {
  /** In the folder of the copy. */
  readonly path: string;
  readonly source: ByteSource;
  /** Empty: it is copied as it is. */
  readonly edits: readonly Edit[];
}

/** The operation cannot be done; the message names what stands in the way, and what could be done instead. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

export interface Operation {
  readonly edits: readonly Edit[];
  readonly changes: readonly Change[];
  /** Files beside `_metadata` that are changed, by the path in their handle. */
  readonly rewritten: ReadonlyMap<string, readonly Edit[]>;
  /** Files that the original does not have. */
  readonly created: readonly PlannedFile[];
  /** Operators that are gone: files that nobody else refers to stay behind. */
  readonly dropped: ReadonlySet<string>;
  /** Files that nobody refers to any more. */
  readonly unneeded: ReadonlySet<string>;
  /** Paths that are written in another way; undefined where the copy brings the file along under a name of its own. */
  readonly moved: ReadonlyMap<string, string | undefined>;
}

/** An operation on `_metadata` alone. */
export const METADATA_ONLY: Pick<Operation, 'rewritten' | 'created' | 'dropped' | 'unneeded' | 'moved'> = {
  rewritten: new Map(),
  created: [],
  dropped: new Set<string>(),
  unneeded: new Set<string>(),
  moved: new Map(),
};

/**
 * Files elsewhere that an operation leaves alone are no better and no worse in the copy, and there may be half a million, each
 * a request to a store: so many are looked for, evenly among them. A snapshot that was moved is seen by any of them.
 */
const MOST_LOOKED_FOR = 256;

/** Adds to an operation which files come along, and which stay where they are. */
export async function planOf(snapshot: Snapshot, operation: Operation): Promise<Plan> {
  const { size } = snapshot.files.metadata;
  return {
    edits: operation.edits,
    metadataBytes: [size, sizeAfter(size, operation.edits)],
    files: [...operation.created, ...(await broughtAlong(snapshot, operation))],
    ...(await leftElsewhere(snapshot, operation)),
    changes: operation.changes,
    referred: () => referredPaths(snapshot, operation),
  };
}

async function broughtAlong({ files, outline }: Snapshot, operation: Operation): Promise<readonly PlannedFile[]> {
  const planned: PlannedFile[] = [];
  for await (const place of outline.files.beside()) {
    if (!isNeeded(place, operation)) continue;
    const found = await files.find(place);
    if (found === undefined) throw new Refused(`${place.path} is missing: only whole snapshots are operated on`);
    planned.push({ path: place.path, source: found.source, edits: operation.rewritten.get(place.path) ?? [] });
  }
  return planned;
}

function isNeeded({ path, operators }: ReferredFile, { dropped, unneeded }: Operation): boolean {
  return !unneeded.has(path) && [...operators].some((operator) => !dropped.has(operator));
}

/** Asked for at the same time: a store answers each after some time. */
const AT_ONCE = 32;

async function leftElsewhere(
  { files, outline }: Snapshot,
  operation: Operation,
): Promise<Pick<Plan, 'elsewhere' | 'lookedFor' | 'dangling' | 'broken'>> {
  const { dropped: except, unneeded, moved } = operation;
  const stays = (path: string) => pathAfter(path, operation) !== undefined;
  const fits = unneeded.size + moved.size === 0 ? undefined : stays;
  const { handles, examples: all } = await outline.files.elsewhere({ except, most: MOST_LOOKED_FOR, fits });
  const examples = all.filter(({ path }) => !moved.has(path));
  const dangling: string[] = [];
  const broken: string[] = [];
  for (let from = 0; from < examples.length; from += AT_ONCE) {
    const some = examples.slice(from, from + AT_ONCE);
    const found = await Promise.all(some.map((file) => files.find(file)));
    for (const [i, file] of some.entries()) {
      const status = fileStatus(files, file, found[i]);
      if (found[i]?.moved === true) dangling.push(file.path);
      if (status === 'missing' || status === 'size-differs') broken.push(file.path);
    }
  }
  return { elsewhere: handles, lookedFor: examples.length, dangling, broken };
}

async function* referredPaths({ outline }: Snapshot, operation: Operation): AsyncGenerator<string> {
  for await (const file of outline.files.values()) {
    if (file.relative || !isNeeded(file, operation)) continue;
    const path = pathAfter(file.path, operation);
    if (path !== undefined) yield path;
  }
}

/** Where the copy looks for a file elsewhere; undefined where it does without, or brings it along. */
function pathAfter(path: string, { unneeded, moved }: Operation): string | undefined {
  if (unneeded.has(path)) return;
  return moved.has(path) ? moved.get(path) : path;
}
