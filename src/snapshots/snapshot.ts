import type { ByteSource } from '#formats/bytes';
import { readSubtaskAgain, type Subtask } from '#formats/snapshot';
import type { Codecs } from '#formats/sst';
import type { SnapshotFiles } from './files.ts';
import type { Opening } from './keyed-parts.ts';
import { openingOf } from './opening.ts';
import { type OperatorOutline, outlineOf, type SnapshotOutline } from './outline.ts';
import { readingAhead } from './read-ahead.ts';
import type { SubtaskOutline } from './subtask-outline.ts';

/** A snapshot, opened: `_metadata` was walked once, everything else is read when it is asked for. */
export interface Snapshot {
  readonly files: SnapshotFiles;
  readonly outline: SnapshotOutline;
  readonly opening: Opening;
  /** `_metadata`, for handles that are read one after the other. */
  readonly handles: ByteSource;
}

/**
 * @param codecs those of RocksDB tables that are not built in: zlib, zstd
 * @throws FormatError if `_metadata` is none that is known
 */
export async function openSnapshot(files: SnapshotFiles, codecs: Codecs = {}): Promise<Snapshot> {
  return {
    files,
    outline: await outlineOf(files),
    opening: openingOf(files, codecs),
    handles: readingAhead(files.metadata),
  };
}

/** The handles of one subtask. */
export function handlesOf({ handles, outline }: Snapshot, subtask: SubtaskOutline): Promise<Subtask> {
  return readSubtaskAgain(handles, outline.version, subtask);
}

/** Such as `sales-per-store (2f3a…)`; ids are all there is in files of old. */
export function operatorName({ name, uid, id }: OperatorOutline): string {
  return name ?? uid ?? id;
}
