import type { Snapshot } from '#snapshots';
import type { Change } from './change.ts';
import type { Edit } from './edit.ts';
import { type AbsoluteHandle, absoluteHandles } from './handle-places.ts';
import { joined, utf } from './java-bytes.ts';
import { METADATA_ONLY, type Operation, Refused } from './plan.ts';

/** Paths that begin with `from` shall begin with `to`. */
export interface PathChange {
  readonly from: string;
  readonly to: string;
}

/** Type code and a number of 8 bytes; of a segment type code, two such numbers and the scope. */
const BEFORE_PATH = { file: 1 + 8, segment: 1 + 8 + 8 + 4 } as const;

/**
 * Writes other beginnings of absolute paths into `_metadata`, for a snapshot whose files lie elsewhere now. A beginning
 * ends with a folder: `s3://a/b` is none of `s3://a/bc/f`.
 */
export async function rewritePaths(snapshot: Snapshot, changes: readonly PathChange[]): Promise<Operation> {
  const { files, merged } = await absoluteHandles(snapshot);
  const moved = new Map<string, string>();
  const edits: Edit[] = [];
  for (const handle of files) {
    const path = changed(handle.path, changes);
    if (path === undefined) continue;
    moved.set(handle.path, path);
    edits.push(pathEdit(handle, path));
  }
  for (const { merged: folders, states, at, end, stream } of merged) {
    if (folders === undefined) continue;
    const paths = [folders.taskOwnedDirectory, folders.sharedDirectory];
    if (paths.every((path) => changed(path, changes) === undefined)) continue;
    const written = paths.map((path) => utf(changed(path, changes) ?? path));
    const from = states.at(-1)?.end ?? at + 5;
    // Behind the folders: whether it is empty, and the stream, which is its type code alone if it is.
    const streamAt = stream?.kind === 'segment' ? stream.at : end - 1;
    edits.push({ at: from, end: streamAt - 1, bytes: joined(written) });
  }
  if (edits.length === 0) throw new Refused(nothingBegins(files, changes));
  const told = await Promise.all(changes.map((change) => changeOf(snapshot, change, files, moved)));
  return { ...METADATA_ONLY, edits, moved, changes: told };
}

function changed(path: string, changes: readonly PathChange[]): string | undefined {
  const fitting = changes.filter(({ from }) => beginsWith(path, from));
  const [longest] = fitting.sort((a, b) => b.from.length - a.from.length);
  if (longest === undefined) return undefined;
  return withoutSlash(longest.to) + path.slice(withoutSlash(longest.from).length);
}

function beginsWith(path: string, from: string): boolean {
  const folder = withoutSlash(from);
  return path === folder || path.startsWith(`${folder}/`);
}

/** `file:///` and `s3://` stay what they are. */
function withoutSlash(path: string): string {
  return path.endsWith('/') && !path.endsWith('//') ? path.slice(0, -1) : path;
}

function pathEdit(handle: AbsoluteHandle, path: string): Edit {
  const at = handle.at + BEFORE_PATH[handle.kind];
  return { at, end: at + utf(handle.path).length, bytes: utf(path) };
}

async function changeOf(
  { files: store }: Snapshot,
  { from, to }: PathChange,
  handles: readonly AbsoluteHandle[],
  moved: ReadonlyMap<string, string>,
): Promise<Change> {
  const own = [...moved].filter(([path]) => beginsWith(path, from));
  const paths = new Set(own.map(([path]) => path));
  const reachable = own.every(([, path]) => store.reaches({ path, relative: false }));
  let absent = 0;
  for (const [, path] of reachable ? own : []) {
    const found = await store.find({ path, relative: false });
    if (found === undefined || found.moved) absent++;
  }
  const count = handles.filter(({ path }) => paths.has(path)).length;
  return {
    kind: 'paths-rewritten',
    from,
    to,
    handles: count,
    files: paths.size,
    absent: reachable ? absent : undefined,
  };
}

function nothingBegins(handles: readonly AbsoluteHandle[], changes: readonly PathChange[]): string {
  const folders = new Set(handles.map(({ path }) => path.slice(0, path.lastIndexOf('/'))));
  const asked = changes.map(({ from }) => from).join(', ');
  if (folders.size === 0)
    return `no path begins with ${asked}: this snapshot has no absolute path and can lie anywhere`;
  const shown = [...folders].slice(0, MOST_SHOWN).join(', ');
  return `no path begins with ${asked}; files lie in ${shown}${folders.size > MOST_SHOWN ? ', …' : ''}`;
}

const MOST_SHOWN = 5;
