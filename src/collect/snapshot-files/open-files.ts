import { openStoredSnapshot, type StoredSnapshot } from '../object-stores/stored-snapshot.ts';
import { createStores, isStoreAddress, type StorePlaces } from '../object-stores/stores.ts';
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
  if (!isStoreAddress(path)) return openLocalSnapshot(path.replace(/^file:(?:\/\/(?=\/))?/i, ''));
  const stores = createStores(places, environment);
  const opened = await openStoredSnapshot(path, stores).catch(async (problem: unknown) => {
    await stores.close();
    throw problem;
  });
  if (opened === undefined) await stores.close();
  return opened;
}
