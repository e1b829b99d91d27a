import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Of a folder of snapshots so many are looked at, the newest. */
const MOST = 20;

/** The folder of one snapshot, or of a job: as Flink names what is in it. */
export const SNAPSHOT_NAME = /^chk-\d+$|^savepoint-/;

/**
 * The snapshots a path stands for, oldest first: itself, if it is a snapshot or its `_metadata`; else those in the folder,
 * as `<checkpoints>/<job>` holds `chk-<n>`.
 */
export async function snapshotsAt(path: string): Promise<readonly string[]> {
  const about = await stat(path).catch(() => undefined);
  if (!about?.isDirectory() || (await isSnapshot(path))) return [path];
  const names = (await readdir(path)).filter((name) => SNAPSHOT_NAME.test(name));
  const found: { readonly folder: string; readonly rank: number }[] = [];
  for (const name of names) {
    const folder = join(path, name);
    const metadata = await stat(join(folder, '_metadata')).catch(() => undefined);
    if (metadata?.isFile()) found.push({ folder, rank: rankOf(name, metadata.mtimeMs) });
  }
  found.sort((a, b) => a.rank - b.rank);
  return found.slice(-MOST).map(({ folder }) => folder);
}

/** Checkpoints by their numbers, savepoints by their times; these are far larger. */
function rankOf(name: string, modified: number): number {
  return name.startsWith('chk-') ? Number(name.slice('chk-'.length)) : modified;
}

async function isSnapshot(folder: string): Promise<boolean> {
  const metadata = await stat(join(folder, '_metadata')).catch(() => undefined);
  return metadata?.isFile() === true;
}
