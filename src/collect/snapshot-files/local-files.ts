import type { Dirent } from 'node:fs';
import { opendir, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { FilePlace, FoundFile, ListedFile, SnapshotFiles } from '#snapshots';
import { createFilePool, type FilePool } from './file-pool.ts';
import { createFolderNames, type FolderNames } from './folder-names.ts';

/** A snapshot on a disk, and how to let go of it. */
export interface LocalSnapshot extends SnapshotFiles {
  close(): Promise<void>;
}

/**
 * Finds the `_metadata` a path stands for: the file, the folder that holds it, or the folder of a job, whose newest
 * checkpoint is taken.
 *
 * @returns undefined if there is none
 */
export async function openLocalSnapshot(path: string): Promise<LocalSnapshot | undefined> {
  const file = await metadataOf(path);
  if (file === undefined) return undefined;
  const { size } = await stat(file);
  const folder = dirname(await realpath(file));
  const pool = createFilePool();
  const names = createFolderNames();
  return {
    name: path,
    folder,
    metadata: pool.source(file, file, size),
    find: (place) => findFile(place, folder, pool, names),
    reaches: ({ path, relative: beside }) => beside || localPath(path) !== undefined,
    list: () => listBelow(folder),
    close: pool.close,
  };
}

const METADATA = '_metadata';

async function metadataOf(path: string): Promise<string | undefined> {
  const about = await stat(path).catch(() => undefined);
  if (about?.isFile()) return path;
  if (!about?.isDirectory()) return undefined;
  const inside = join(path, METADATA);
  if (await isFile(inside)) return inside;
  return newestBelow(path);
}

/** `<checkpoints>/<job>/chk-<n>`: the highest number; of savepoints a folder holds, the youngest. */
async function newestBelow(path: string): Promise<string | undefined> {
  const names = (await readdir(path)).filter((name) => /^chk-\d+$|^savepoint-/.test(name));
  const found: { readonly file: string; readonly rank: number }[] = [];
  for (const name of names) {
    const file = join(path, name, METADATA);
    const about = await stat(file).catch(() => undefined);
    if (about?.isFile()) found.push({ file, rank: name.startsWith('chk-') ? Number(name.slice(4)) : about.mtimeMs });
  }
  return found.sort((a, b) => b.rank - a.rank)[0]?.file;
}

async function findFile(
  place: FilePlace,
  folder: string,
  pool: FilePool,
  names: FolderNames,
): Promise<FoundFile | undefined> {
  const written = place.relative ? join(folder, place.path) : localPath(place.path);
  const places = [...(written === undefined ? [] : [written]), ...besides(place.path, folder)];
  for (const path of places) {
    const bytes = (await names.mayHold(path)) ? await sizeOf(path) : undefined;
    if (bytes !== undefined) return found(path, bytes, path !== written, pool);
  }
  return undefined;
}

function found(path: string, bytes: number, moved: boolean, pool: FilePool): FoundFile {
  return { path, bytes, moved, source: pool.source(path, path, bytes) };
}

/** `file:/a`, `file:///a`, `/a`; undefined for what lies in another store. */
function localPath(path: string): string | undefined {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(path)?.[1];
  if (scheme === undefined) return resolve(path);
  return scheme.toLowerCase() === 'file' ? path.replace(/^file:(?:\/\/(?=\/))?/i, '') : undefined;
}

/** Where a file is after its snapshot was moved: beside `_metadata`, or in the shared folders of its job. */
function besides(path: string, folder: string): readonly string[] {
  const name = basename(path);
  const parent = basename(dirname(path));
  const shared = parent === 'shared' || parent === 'taskowned' ? [join(folder, '..', parent, name)] : [];
  return [...shared, join(folder, name), join(folder, parent, name)];
}

async function sizeOf(path: string): Promise<number | undefined> {
  const about = await stat(path).catch(() => undefined);
  return about?.isFile() ? about.size : undefined;
}

async function isFile(path: string): Promise<boolean> {
  return (await sizeOf(path)) !== undefined;
}

/** A folder may be anything. */
const MOST_LISTED = 200_000;

async function listBelow(folder: string): Promise<readonly ListedFile[] | undefined> {
  const files: ListedFile[] = [];
  for await (const entry of await opendir(folder, { recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(parentOf(entry, folder), entry.name);
    files.push({ path: relative(folder, path), bytes: (await sizeOf(path)) ?? 0 });
    if (files.length > MOST_LISTED) return undefined;
  }
  return files;
}

function parentOf(entry: Dirent, folder: string): string {
  return entry.parentPath ?? folder;
}
