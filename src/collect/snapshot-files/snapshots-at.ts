import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { newestOfJobs, snapshotsBelow } from './snapshot-folders.ts';

/** Of a folder of snapshots so many are looked at, the newest. */
const MOST = 20;

/**
 * The snapshots a path stands for, oldest first: itself, if it is a snapshot or its `_metadata`; else those in the folder,
 * as `<checkpoints>/<job>` holds `chk-<n>`; else the newest of each job in it.
 */
export async function snapshotsAt(path: string): Promise<readonly string[]> {
  const about = await stat(path).catch(() => undefined);
  if (!about?.isDirectory() || (await isSnapshot(path))) return [path];
  const own = await snapshotsBelow(path);
  const found = own.length > 0 ? own : await newestOfJobs(path, { named: false });
  return found.slice(-MOST).map(({ folder }) => folder);
}

async function isSnapshot(folder: string): Promise<boolean> {
  const metadata = await stat(join(folder, '_metadata')).catch(() => undefined);
  return metadata?.isFile() === true;
}
