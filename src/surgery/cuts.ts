import type { IncrementalHandle, KeyGroupsHandle, StreamHandle } from '#formats/snapshot';
import type { Edit } from './edit.ts';
import { METADATA_ONLY, type Operation, type PlannedFile, Refused } from './plan.ts';
import type { Replacement } from './replace-stream.ts';

/** The state that is asked for, and those that were met on the way. */
export interface Asked {
  readonly name: string;
  readonly seen: Set<string>;
}

/** What one subtask loses. */
export interface Cut {
  readonly replacements: readonly Replacement[];
  /** Of `_metadata`, apart from the streams. */
  readonly metadata: readonly Edit[];
  /** Files beside `_metadata` that nobody refers to any more, if nobody else does. */
  readonly unneeded: readonly string[];
  /** Undefined where nobody counted. */
  readonly entries: number | undefined;
  /** Taken out of files, or of `_metadata`. */
  readonly bytes: number;
}

/** The cuts of all subtasks as one operation, without what is told about it. */
export function operationOf(cuts: readonly Cut[]): Omit<Operation, 'changes'> {
  const edits: Edit[] = [];
  const rewritten = new Map<string, readonly Edit[]>();
  const created: PlannedFile[] = [];
  const unneeded = new Set<string>();
  for (const cut of cuts) {
    edits.push(...cut.metadata);
    for (const path of cut.unneeded) unneeded.add(path);
    for (const replacement of cut.replacements) {
      edits.push(...replacement.metadata);
      if (replacement.created !== undefined) created.push(replacement.created);
      const file = replacement.rewritten;
      if (file === undefined) continue;
      if (rewritten.has(file.path)) throw new Refused(`${file.path} is the file of several subtasks`);
      rewritten.set(file.path, file.edits);
    }
  }
  return { ...METADATA_ONLY, edits, rewritten, created, unneeded };
}

/** Files a handle has for itself. */
export function ownFiles(stream: StreamHandle | undefined): readonly string[] {
  return stream?.kind === 'relative' || stream?.kind === 'file' ? [stream.path] : [];
}

/** In place of a handle: there is none. */
const NO_HANDLE = Uint8Array.of(0);

/** It was the only state: the handle goes. */
export function wholeHandle(handle: KeyGroupsHandle | IncrementalHandle, bytes: number): Cut {
  const streams =
    handle.kind === 'key-groups'
      ? [handle.stream]
      : [handle.meta, ...[...handle.shared, ...handle.private].map(({ stream }) => stream)];
  return {
    metadata: [{ at: handle.at, end: handle.end, bytes: NO_HANDLE }],
    replacements: [],
    unneeded: streams.flatMap(ownFiles),
    entries: undefined,
    bytes,
  };
}
