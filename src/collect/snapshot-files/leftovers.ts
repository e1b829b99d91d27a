import { opendir, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { type Leftovers, type ListedFile, openSnapshot } from '#snapshots';
import { TABLE_CODECS } from './codecs.ts';
import { type LocalSnapshot, openLocalSnapshot } from './local-files.ts';

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
  const used = new Set<string>();
  let newest = 0;
  for (const name of checkpoints) {
    const metadata = join(job, name, '_metadata');
    used.add(metadata);
    newest = Math.max(newest, (await stat(metadata)).mtimeMs);
    for (const path of await referredBy(join(job, name))) used.add(path);
  }
  const files = await unusedBelow(job, used, newest);
  return files && { files, retained: checkpoints.length };
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

/** Paths of all files a checkpoint refers to, as far as they are there. */
async function referredBy(folder: string): Promise<readonly string[]> {
  const files = await openLocalSnapshot(folder);
  if (files === undefined) return [];
  try {
    return await foundBy(files);
  } finally {
    await files.close();
  }
}

async function foundBy(files: LocalSnapshot): Promise<readonly string[]> {
  const { outline } = await openSnapshot(files, TABLE_CODECS);
  const paths: string[] = [];
  for (const file of outline.files.values()) {
    const found = await files.find(file);
    if (found !== undefined) paths.push(found.path);
  }
  return paths;
}

async function unusedBelow(
  job: string,
  used: ReadonlySet<string>,
  newest: number,
): Promise<readonly ListedFile[] | undefined> {
  const unused: ListedFile[] = [];
  let seen = 0;
  for await (const entry of await opendir(job, { recursive: true })) {
    if (!entry.isFile()) continue;
    seen += 1;
    if (seen > MOST_FILES) return undefined;
    const path = join(entry.parentPath, entry.name);
    if (used.has(path)) continue;
    const about = await stat(path).catch(() => undefined);
    if (about !== undefined && about.mtimeMs <= newest) unused.push({ path: relative(job, path), bytes: about.size });
  }
  return unused;
}
