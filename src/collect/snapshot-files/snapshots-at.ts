import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreProblem } from '../object-stores/store-problem.ts';
import type { StorePlaces } from '../object-stores/stores.ts';
import { newestOfJobs, snapshotsBelow } from './snapshot-folders.ts';

/** Of a folder of snapshots so many are looked at, the newest. */
const MOST = 20;

/**
 * The snapshots a path stands for, oldest first: itself, if it is a snapshot or its `_metadata`; else those in the folder,
 * as `<checkpoints>/<job>` holds `chk-<n>`; else the newest of each job in it. In stores, which tell no times, of one job only
 * the newest.
 */
export async function snapshotsAt(
  path: string,
  places: StorePlaces = {},
  environment = process.env,
): Promise<readonly string[]> {
  if (/^(?!file:)[a-z][a-z0-9+.-]*:\/\//i.test(path)) return inStore(path, places, environment);
  const about = await stat(path).catch(() => undefined);
  if (!about?.isDirectory() || (await isSnapshot(path))) return [path];
  const own = await snapshotsBelow(path);
  const found = own.length > 0 ? own : await newestOfJobs(path, { named: false });
  return found.slice(-MOST).map(({ folder }) => folder);
}

/** What a store has to object is told when the snapshot is opened. */
async function inStore(
  address: string,
  places: StorePlaces,
  environment: NodeJS.ProcessEnv,
): Promise<readonly string[]> {
  const [{ storedSnapshotsAt }, { createStores }] = await Promise.all([
    import('../object-stores/stored-snapshot.ts'),
    import('../object-stores/stores.ts'),
  ]);
  const stores = createStores(places, environment);
  try {
    return await storedSnapshotsAt(address, stores);
  } catch (problem) {
    if (problem instanceof StoreProblem) return [address];
    throw problem;
  } finally {
    await stores.close();
  }
}

async function isSnapshot(folder: string): Promise<boolean> {
  const metadata = await stat(join(folder, '_metadata')).catch(() => undefined);
  return metadata?.isFile() === true;
}
