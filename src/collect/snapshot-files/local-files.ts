import type { Dirent } from 'node:fs';
import { opendir, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { text } from '#evidence';
import type { FilePlace, FoundFile, ListedFile, SnapshotFiles } from '#snapshots';
import { StoreProblem } from '../object-stores/store-problem.ts';
import { createFilePool, type FilePool } from './file-pool.ts';
import { createFolderNames, type FolderNames } from './folder-names.ts';
import { newestOfJobs, STATE_FILE, snapshotsBelow, type WholeSnapshot } from './snapshot-folders.ts';

/** A snapshot on a disk, and how to let go of it. */
export interface LocalSnapshot extends SnapshotFiles {
  close(): Promise<void>;
}

/**
 * Finds the `_metadata` a path stands for: the file, the folder that holds it, or the folder of a job, whose newest
 * checkpoint is taken; likewise of a folder that holds one job's.
 *
 * @returns undefined if there is none
 * @throws StoreProblem if there are several, or one that was never finished
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
  const newest = (await snapshotsBelow(path)).at(-1) ?? onlyOne(path, await newestOfJobs(path, { named: false }));
  if (newest !== undefined) return join(newest.folder, METADATA);
  await refuseUnfinished(path);
  return undefined;
}

/** Which of several jobs is meant, nobody but the user knows. */
function onlyOne(path: string, jobs: readonly WholeSnapshot[]): WholeSnapshot | undefined {
  if (jobs.length < 2) return jobs[0];
  const shown = jobs.toReversed().slice(0, MOST_SHOWN);
  const lines = shown.map(({ folder, written }) => `  ${folder}  ${new Date(written).toISOString().slice(0, 19)}Z`);
  const rest = jobs.length > shown.length ? `\n  … ${jobs.length - shown.length}` : '';
  throw new StoreProblem(
    text(
      `${path}: ${jobs.length} jobs have checkpoints there. Name one; the newest of each:\n${lines.join('\n')}${rest}`,
      `${path}：那里有 ${jobs.length} 个作业的检查点。请指定其中一个；各作业最新的为：\n${lines.join('\n')}${rest}`,
    ),
  );
}

const MOST_SHOWN = 10;

/** State files without `_metadata`, which is written last: the snapshot was never finished, or is being deleted. */
async function refuseUnfinished(path: string): Promise<void> {
  const count = (await readdir(path)).filter((name) => STATE_FILE.test(name)).length;
  if (count === 0) return;
  throw new StoreProblem(
    text(
      `${path}: ${count} state files and no _metadata, which Flink writes last: this snapshot was never finished, or half of it was deleted. It cannot be restored.`,
      `${path}：有 ${count} 个状态文件而没有 _metadata（Flink 最后才写它）：该快照从未完成，或已被删除一部分，无法恢复。`,
    ),
  );
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
