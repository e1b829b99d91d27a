import type { ByteSource } from '#formats/bytes';
import type { Snapshot } from '#snapshots';
import { type Edit, sizeAfter } from './edit.ts';

/** What is done to a copy of a snapshot. The original is only read. */
export interface Plan {
  /** Of `_metadata`. */
  readonly edits: readonly Edit[];
  readonly metadataBytes: readonly [before: number, after: number];
  /** Files beside `_metadata` that come along, as they are or changed. */
  readonly files: readonly PlannedFile[];
  /** Files elsewhere that the copy goes on referring to. */
  readonly referred: readonly string[];
  readonly changes: readonly Change[];
}

export interface PlannedFile {
  /** In the folder of the copy. */
  readonly path: string;
  readonly source: ByteSource;
  /** Empty: it is copied as it is. */
  readonly edits: readonly Edit[];
}

/** What was done to one operator. */
export type Change =
  | { readonly kind: 'operator-dropped'; readonly operator: string; readonly states: number }
  | { readonly kind: 'operator-renamed'; readonly operator: string; readonly to: string; readonly uid: string }
  | {
      readonly kind: 'state-dropped';
      readonly operator: string;
      readonly state: string;
      readonly subtasks: number;
      readonly elements: number;
      /** Of its elements and of their positions in `_metadata`. */
      readonly bytes: number;
    };

/** The operation cannot be done; the message names what stands in the way. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

export interface Operation {
  readonly edits: readonly Edit[];
  readonly changes: readonly Change[];
  /** Files that are changed, by the path in their handle. */
  readonly rewritten: ReadonlyMap<string, readonly Edit[]>;
  /** Operators that are gone: files that nobody else refers to stay behind. */
  readonly dropped: ReadonlySet<string>;
  /** Files that nobody refers to any more. */
  readonly unneeded: ReadonlySet<string>;
}

/** An operation on `_metadata` alone. */
export const METADATA_ONLY = { rewritten: new Map(), dropped: new Set<string>(), unneeded: new Set<string>() } as const;

/** Adds to an operation which files come along. */
export async function planOf(snapshot: Snapshot, operation: Operation): Promise<Plan> {
  const { files, outline } = snapshot;
  const planned: PlannedFile[] = [];
  const referred: string[] = [];
  for (const place of outline.files.values()) {
    const needed = [...place.operators].some((operator) => !operation.dropped.has(operator));
    if (!needed || operation.unneeded.has(place.path)) continue;
    if (!place.relative) {
      referred.push(place.path);
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
    changes: operation.changes,
  };
}
