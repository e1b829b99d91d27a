import { text } from '#evidence';
import type { FilePlace, FoundFile, ListedFile, SnapshotFiles } from '#snapshots';
import type { ObjectStore, StoredItem } from './object-store.ts';
import { rangedSource } from './ranged-source.ts';
import { StoreProblem } from './store-problem.ts';
import { isStoreAddress, type Located, type Stores } from './stores.ts';

const METADATA = '_metadata';

/** Folders with more files than this are not listed: files are asked for one by one. */
const MOST_LISTED = 50_000;

/** A snapshot in a store, and how to let go of it. */
export interface StoredSnapshot extends SnapshotFiles {
  close(): Promise<void>;
}

/**
 * Finds the `_metadata` an address stands for: the object, the folder that holds it, or the folder of a job, whose newest
 * checkpoint is taken.
 *
 * @returns undefined if there is none
 */
export async function openStoredSnapshot(address: string, stores: Stores): Promise<StoredSnapshot | undefined> {
  const located = await stores.locate(address);
  if (located === undefined) return undefined;
  const { store } = located;
  const key = await metadataKey(located);
  const size = key === undefined ? undefined : await store.size(key);
  if (key === undefined || size === undefined) return undefined;
  const folder = key.slice(0, Math.max(0, key.lastIndexOf('/')));
  const looking = finder(stores);
  return {
    name: store.address(folder),
    folder: store.address(folder),
    metadata: sourceOf({ store, key }, size),
    find: (place) => findFile(place, { store, key: folder }, looking),
    reaches: ({ path, relative }) => relative || isStoreAddress(path),
    list: () => listBelow({ store, key: folder }),
    close: stores.close,
  };
}

function sourceOf({ store, key }: Located, size: number) {
  return rangedSource(store.address(key), size, (offset, length) => store.read(key, offset, length));
}

async function metadataKey({ store, key }: Located): Promise<string | undefined> {
  const name = key.slice(key.lastIndexOf('/') + 1);
  if (name === METADATA) return key;
  const inside = within(key, METADATA);
  if ((await store.size(inside)) !== undefined) return inside;
  const newest = (await newestBelow(store, key)) ?? (await newestOfOnlyJob(store, key));
  return newest ?? ((await store.size(key)) === undefined ? undefined : key);
}

function within(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** `<checkpoints>/<job>/chk-<n>`: the highest number. A savepoint is taken only if it is alone: stores tell no times here. */
async function newestBelow(store: ObjectStore, folder: string): Promise<string | undefined> {
  const items = (await store.list(folder === '' ? '' : `${folder}/`, { recursive: false, most: 5_000 })) ?? [];
  const names = items.filter((item) => item.folder).map(({ name }) => name);
  const checkpoints = names.filter((name) => /^chk-\d{1,15}$/.test(name));
  const newestFirst = checkpoints.sort((a, b) => Number(b.slice(4)) - Number(a.slice(4)));
  const savepoints = names.filter((name) => name.startsWith('savepoint-'));
  for (const name of [...newestFirst.slice(0, 5), ...(savepoints.length === 1 ? savepoints : [])]) {
    const inside = within(within(folder, name), METADATA);
    if ((await store.size(inside)) !== undefined) return inside;
  }
  return undefined;
}

/** `<checkpoints>` with one job in it. Stores tell no times here: of several, the user has to name one. */
async function newestOfOnlyJob(store: ObjectStore, folder: string): Promise<string | undefined> {
  const { jobs, newest } = await newestOfJobs(store, folder, MOST_SHOWN);
  if (newest.length > 1) throw severalJobs(store, folder, jobs, newest);
  return newest[0] === undefined ? undefined : within(newest[0], METADATA);
}

const MOST_SHOWN = 10;

interface Jobs {
  /** How many folders are there that bear the id of a job. */
  readonly jobs: number;
  /** Of each that has a whole snapshot, the folder of the newest. */
  readonly newest: readonly string[];
}

/** @param most jobs that are looked at */
async function newestOfJobs(store: ObjectStore, folder: string, most: number): Promise<Jobs> {
  const items = (await store.list(folder === '' ? '' : `${folder}/`, { recursive: false, most: 5_000 })) ?? [];
  const jobs = items.filter((item) => item.folder && /^[0-9a-f]{32}$/.test(item.name)).map(({ name }) => name);
  const newest: string[] = [];
  for (const job of jobs.slice(0, most)) {
    const key = await newestBelow(store, within(folder, job));
    if (key !== undefined) newest.push(key.slice(0, -METADATA.length - 1));
  }
  return { jobs: jobs.length, newest };
}

function severalJobs(store: ObjectStore, folder: string, jobs: number, newest: readonly string[]): StoreProblem {
  const address = store.address(folder);
  const rest = jobs > MOST_SHOWN ? `\n  … ${jobs - MOST_SHOWN}` : '';
  const lines = `${newest.map((one) => `  ${store.address(one)}`).join('\n')}${rest}`;
  return new StoreProblem(
    text(
      `${address}: ${jobs} jobs have folders there. Name one; the newest of each:\n${lines}`,
      `${address}：那里有 ${jobs} 个作业的目录。请指定其中一个；各作业最新的为：\n${lines}`,
    ),
  );
}

/** Of a folder of jobs so many are looked at, as many as of a folder on a disk. */
const MOST_JOBS = 20;

/**
 * The snapshots an address stands for: of a folder with several jobs in it the newest of each, otherwise itself.
 *
 * @throws StoreProblem
 */
export async function storedSnapshotsAt(address: string, stores: Stores): Promise<readonly string[]> {
  const located = await stores.locate(address);
  if (located === undefined) return [address];
  const { store, key } = located;
  const own = (await store.size(within(key, METADATA))) ?? (await newestBelow(store, key));
  if (own !== undefined || key.endsWith(METADATA)) return [address];
  const { jobs, newest } = await newestOfJobs(store, key, MOST_JOBS);
  // Which of more are the newest, nobody tells: the user has to name some.
  return jobs > MOST_JOBS || newest.length === 0 ? [address] : newest.map(store.address);
}

/** Sizes of files: a folder is listed once, rather than asking for each of its files. */
interface Finder {
  readonly stores: Stores;
  sizeOf(located: Located): Promise<number | undefined>;
}

function finder(stores: Stores): Finder {
  const listings = new Map<ObjectStore, Map<string, Promise<ReadonlyMap<string, number> | undefined>>>();
  const listingOf = ({ store, key }: Located): Promise<ReadonlyMap<string, number> | undefined> => {
    const folder = key.slice(0, key.lastIndexOf('/') + 1);
    const ofStore = listings.get(store) ?? new Map<string, Promise<ReadonlyMap<string, number> | undefined>>();
    listings.set(store, ofStore);
    const known = ofStore.get(folder) ?? listing(store, folder);
    ofStore.set(folder, known);
    return known;
  };
  return {
    stores,
    sizeOf: async (located) => {
      const sizes = await listingOf(located);
      if (sizes === undefined) return located.store.size(located.key);
      return sizes.get(located.key.slice(located.key.lastIndexOf('/') + 1));
    },
  };
}

async function listing(store: ObjectStore, folder: string): Promise<ReadonlyMap<string, number> | undefined> {
  const items = await store.list(folder, { recursive: false, most: MOST_LISTED });
  if (items === undefined) return undefined;
  return new Map(items.filter((item) => !item.folder).map(({ name, bytes }) => [name, bytes]));
}

async function findFile(place: FilePlace, folder: Located, looking: Finder): Promise<FoundFile | undefined> {
  const written = place.relative
    ? { store: folder.store, key: within(folder.key, place.path) }
    : await looking.stores.locate(place.path);
  if (written !== undefined) {
    const bytes = await looking.sizeOf(written);
    if (bytes !== undefined) return found(written, bytes, false);
  }
  for (const key of besides(place.path, folder.key)) {
    const bytes = await looking.sizeOf({ store: folder.store, key });
    if (bytes !== undefined) return found({ store: folder.store, key }, bytes, true);
  }
  return undefined;
}

function found(located: Located, bytes: number, moved: boolean): FoundFile {
  const path = located.store.address(located.key);
  return { path, bytes, moved, source: sourceOf(located, bytes) };
}

/** Where a file is after its snapshot was moved: beside `_metadata`, or in the shared folders of its job. */
function besides(path: string, folder: string): readonly string[] {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  const parent = parts.at(-2) ?? '';
  const above = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
  const shared = parent === 'shared' || parent === 'taskowned' ? [within(within(above, parent), name)] : [];
  return [...shared, within(folder, name)];
}

async function listBelow({ store, key }: Located): Promise<readonly ListedFile[] | undefined> {
  const items = await store.list(key === '' ? '' : `${key}/`, { recursive: true, most: MOST_LISTED });
  return items?.filter((item: StoredItem) => !item.folder).map(({ name, bytes }) => ({ path: name, bytes }));
}
