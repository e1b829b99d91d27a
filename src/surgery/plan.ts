import type { ByteSource } from '#formats/bytes';
import type { Snapshot } from '#snapshots';
import type { Change } from './change.ts';
import { type Edit, sizeAfter } from './edit.ts';

/** What is done to a copy of a snapshot. The original is only read. */
export interface Plan {
  /** Of `_metadata`. */
  readonly edits: readonly Edit[];
  readonly metadataBytes: readonly [before: number, after: number];
  /** Files that come along, as they are or changed. */
  readonly files: readonly PlannedFile[];
  /** Files elsewhere that the copy goes on referring to. */
  readonly referred: readonly string[];
  /** Of those, the ones that are not where they are said to be, but were found beside the original: it was moved. */
  readonly dangling: readonly string[];
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

/** Adds to an operation which files come along. */
export async function planOf(snapshot: Snapshot, operation: Operation): Promise<Plan> {
  const { files, outline } = snapshot;
  const planned: PlannedFile[] = [...operation.created];
  const referred: string[] = [];
  const dangling: string[] = [];
  for await (const place of outline.files.values()) {
    const needed = [...place.operators].some((operator) => !operation.dropped.has(operator));
    if (!needed || operation.unneeded.has(place.path)) continue;
    if (!place.relative) {
      const path = operation.moved.has(place.path) ? operation.moved.get(place.path) : place.path;
      if (path === undefined) continue;
      referred.push(path);
      if (path === place.path && (await files.find(place))?.moved) dangling.push(path);
      continue;
    }
    const found = await files.find(place);
    if (found === undefined) throw new Refused(`${place.path} is missing: only whole snapshots are operated on`);
    planned.push({ path: place.path, source: found.source, edits: operation.rewritten.get(place.path) ?? [] });
  }
  const { size } = files.metadata;
  return {
    edits: operation.edits,
    metadataBytes: [size, sizeAfter(size, operation.edits)],
    files: planned,
    referred,
    dangling,
    changes: operation.changes,
  };
}
