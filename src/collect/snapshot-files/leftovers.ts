import { opendir, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { type Leftovers, type ListedFile, openSnapshot } from '#snapshots';
import { TABLE_CODECS } from './codecs.ts';
import { openLocalSnapshot } from './local-files.ts';

/** With more retained checkpoints than this, telling what belongs to none takes too long. */
const MOST_RETAINED = 20;
const MOST_FILES = 200_000;

/**
 * Files in the folder of a job (`<checkpoints>/<job>`) that none of its retained checkpoints refers to. What is younger than
 * the newest checkpoint may belong to the next one, and does not count.
 *
 * @param folder of the newest checkpoint, `<checkpoints>/<job>/chk-<n>`
 * @returns undefined where there is no such folder around it, or too much in it
 */
export async function leftoversAround(folder: string): Promise<Leftovers | undefined> {
  const job = dirname(folder);
  const checkpoints = await checkpointsIn(job);
  if (checkpoints.at(-1) !== basename(folder) || checkpoints.length > MOST_RETAINED) return undefined;
  const unused = await filesBelow(job);
  if (unused === undefined) return undefined;
  let newest = 0;
  for (const name of checkpoints) {
    const metadata = join(job, name, '_metadata');
    newest = Math.max(newest, (await stat(metadata)).mtimeMs);
    unused.delete(metadata);
    await forEachReferred(join(job, name), (path) => unused.delete(path));
  }
  return { files: await olderThan(newest, unused, job), retained: checkpoints.length };
}

/** Checkpoints with `_metadata`, by number. */
async function checkpointsIn(job: string): Promise<readonly string[]> {
  const names = (await readdir(job).catch(() => [])).filter((name) => /^chk-\d+$/.test(name));
  const whole: string[] = [];
  for (const name of names) {
    const metadata = await stat(join(job, name, '_metadata')).catch(() => undefined);
    if (metadata?.isFile()) whole.push(name);
  }
  return whole.sort((a, b) => Number(a.slice('chk-'.length)) - Number(b.slice('chk-'.length)));
}

/** Every file a checkpoint refers to, as far as it is there. */
async function forEachReferred(folder: string, visit: (path: string) => void): Promise<void> {
  const files = await openLocalSnapshot(folder);
  if (files === undefined) return;
  try {
    const { outline } = await openSnapshot(files, TABLE_CODECS);
    for await (const file of outline.files.values()) {
      const found = await files.find(file);
      if (found !== undefined) visit(found.path);
    }
  } finally {
    await files.close();
  }
}

/** What lies there is kept rather than what is referred to, which may be more; undefined where it is too much. */
async function filesBelow(job: string): Promise<Set<string> | undefined> {
  const paths = new Set<string>();
  for await (const entry of await opendir(job, { recursive: true })) {
    if (entry.isFile()) paths.add(join(entry.parentPath, entry.name));
    if (paths.size > MOST_FILES) return undefined;
  }
  return paths;
}

async function olderThan(newest: number, paths: ReadonlySet<string>, job: string): Promise<readonly ListedFile[]> {
  const older: ListedFile[] = [];
  for (const path of paths) {
    const about = await stat(path).catch(() => undefined);
    if (about !== undefined && about.mtimeMs <= newest) older.push({ path: relative(job, path), bytes: about.size });
  }
  return older;
}
