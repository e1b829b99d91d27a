import { rangeOf } from '#formats/bytes';
import type { OperatorStateHandle } from '#formats/snapshot';
import type { Snapshot } from '#snapshots';
import { cut, type Edit } from './edit.ts';
import { type AbsoluteHandle, absoluteHandles } from './handle-places.ts';
import { int32 } from './java-bytes.ts';
import { METADATA_ONLY, type Operation, type PlannedFile, Refused } from './plan.ts';
import { FIRST_WITH_RELATIVE, nameOf, relativeHandle } from './replace-stream.ts';

/**
 * Brings every file along that a snapshot has elsewhere, and names it as one beside `_metadata`: the copy can lie anywhere,
 * and belongs to nobody else. Of merged files only the parts that are referred to are brought.
 */
export async function gatherFiles(snapshot: Snapshot): Promise<Operation> {
  const { outline } = snapshot;
  const { files, merged } = await absoluteHandles(snapshot);
  if (files.length + merged.length === 0)
    throw new Refused('all its files lie beside _metadata already: copy the folder as it is');
  if (outline.version < FIRST_WITH_RELATIVE) {
    throw new Refused(
      `_metadata of version ${outline.version} (Flink up to 1.10) knows absolute paths only: copy the files and name the new place with --paths <old>=<new>`,
    );
  }
  const giveName = nameGiver(await takenNames(snapshot));
  const created = new Map<string, PlannedFile>();
  const edits: Edit[] = [];
  for (const handle of files) {
    const part = partOf(handle);
    const file = created.get(part) ?? (await broughtFile(snapshot, handle, giveName));
    created.set(part, file);
    const size = handle.size < 0 ? file.source.size : handle.size;
    edits.push({ at: handle.at, end: handle.end, bytes: relativeHandle(file.path, size) });
  }
  edits.push(...merged.flatMap(plainHandle));
  const bytes = [...created.values()].reduce((sum, { source }) => sum + source.size, 0);
  const moved = new Map(files.map(({ path }) => [path, undefined]));
  return {
    ...METADATA_ONLY,
    edits,
    created: [...created.values()],
    moved,
    changes: [{ kind: 'files-gathered', handles: files.length, files: created.size, bytes }],
  };
}

/** The same part of the same file is brought once. */
function partOf(handle: AbsoluteHandle): string {
  return handle.kind === 'segment' ? `${handle.start} ${handle.size} ${handle.path}` : handle.path;
}

async function broughtFile({ files }: Snapshot, handle: AbsoluteHandle, giveName: GiveName): Promise<PlannedFile> {
  const found = await files.find({ path: handle.path, relative: false });
  if (found === undefined) throw new Refused(`${handle.path} is missing: only whole snapshots are operated on`);
  const source = handle.kind === 'segment' ? rangeOf(found.source, handle.start, handle.size) : found.source;
  return { path: giveName(nameOf(handle.path)), source, edits: [] };
}

async function takenNames({ outline }: Snapshot): Promise<readonly string[]> {
  const names = ['_metadata'];
  for await (const { path, relative } of outline.files.values()) if (relative) names.push(path);
  return names;
}

/** Gives names that are still free in the folder of the copy. */
function nameGiver(taken: readonly string[]): GiveName {
  const names = new Set(taken);
  return (wanted) => {
    let name = wanted;
    for (let number = 2; names.has(name); number++) name = `${wanted}-${number}`;
    names.add(name);
    return name;
  };
}

type GiveName = (wanted: string) => string;

/** The count that says "there is a handle" stands right before it. */
const PRESENT_WIDTH = 4;
const PLAIN_HANDLE = 4;

/** A handle to a part of merged files becomes one to a file, or goes if there is nothing in it. */
function plainHandle({ at, end, states, stream }: OperatorStateHandle): readonly Edit[] {
  if (stream?.kind !== 'segment') return [{ at: at - PRESENT_WIDTH, end, bytes: int32(0) }];
  const from = states.at(-1)?.end ?? at + 5;
  return [{ at, end: at + 1, bytes: Uint8Array.of(PLAIN_HANDLE) }, cut(from, stream.at)];
}
