import type { StoredSnapshot } from '../object-stores/stored-snapshot.ts';
import type { StorePlaces } from '../object-stores/stores.ts';
import { openLocalSnapshot } from './local-files.ts';

/**
 * Opens a snapshot by its path or its address in a store.
 *
 * @returns undefined if there is none
 * @throws StoreProblem telling why the store does not give it
 */
export async function openSnapshotFiles(
  path: string,
  places: StorePlaces = {},
  environment = process.env,
): Promise<StoredSnapshot | undefined> {
  // Snapshots on a disk are opened without the clients of stores, which take as long to load as hundreds of megabytes to read.
  if (!ADDRESS.test(path)) return openLocalSnapshot(path.replace(/^file:(?:\/\/(?=\/))?/i, ''));
  const [{ openStoredSnapshot }, { createStores, isStoreAddress }] = await Promise.all([
    import('../object-stores/stored-snapshot.ts'),
    import('../object-stores/stores.ts'),
  ]);
  if (!isStoreAddress(path)) return openLocalSnapshot(path);
  const stores = createStores(places, environment);
  const opened = await openStoredSnapshot(path, stores).catch(async (problem: unknown) => {
    await stores.close();
    throw problem;
  });
  if (opened === undefined) await stores.close();
  return opened;
}

/** Anything that may lead to a store. */
const ADDRESS = /^(?!file:)[a-z][a-z0-9+.-]*:\/\//i;
