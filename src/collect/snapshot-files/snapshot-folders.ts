import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of one snapshot, as Flink names it. */
export const SNAPSHOT_NAME = /^chk-\d+$|^savepoint-/;

/** Files of a snapshot bear random UUIDs. */
export const STATE_FILE = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** As Flink names the folder of a job, in which its checkpoints lie. */
const JOB_NAME = /^[0-9a-f]{32}$/;

/** A snapshot that was finished: `_metadata` is written last. */
export interface WholeSnapshot {
  readonly folder: string;
  /** Epoch ms. */
  readonly written: number;
}

/**
 * Whole snapshots in a folder, as `<checkpoints>/<job>` holds `chk-<n>`; oldest first: checkpoints by their numbers,
 * savepoints, which are taken to be younger, by their times.
 */
export async function snapshotsBelow(path: string): Promise<readonly WholeSnapshot[]> {
  const names = (await readdir(path).catch(() => [])).filter((name) => SNAPSHOT_NAME.test(name));
  const found: (WholeSnapshot & { readonly rank: number })[] = [];
  for (const name of names) {
    const folder = join(path, name);
    const about = await stat(join(folder, '_metadata')).catch(() => undefined);
    const rank = name.startsWith('chk-') ? Number(name.slice('chk-'.length)) : (about?.mtimeMs ?? 0);
    if (about?.isFile()) found.push({ folder, written: about.mtimeMs, rank });
  }
  return found.sort((a, b) => a.rank - b.rank);
}

/** A folder with more folders in it is not that of checkpoints. */
const MOST_JOBS = 2_000;

/**
 * The newest whole snapshot of each job, as `state.checkpoints.dir` holds `<job>/chk-<n>`; oldest first.
 *
 * @param named only folders that bear the id of a job
 */
export async function newestOfJobs(
  path: string,
  { named }: { readonly named: boolean },
): Promise<readonly WholeSnapshot[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const jobs = entries.filter((entry) => entry.isDirectory() && (!named || JOB_NAME.test(entry.name)));
  if (jobs.length > MOST_JOBS) return [];
  const newest: WholeSnapshot[] = [];
  for (const { name } of jobs) {
    const last = (await snapshotsBelow(join(path, name))).at(-1);
    if (last !== undefined) newest.push(last);
  }
  return newest.sort((a, b) => a.written - b.written);
}
