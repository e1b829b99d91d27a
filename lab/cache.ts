import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where downloads are kept between runs. */
function cacheFolder(): string {
  return process.env.FLINK_DOCTOR_LAB_CACHE ?? join(homedir(), '.cache', 'flink-doctor', 'lab');
}

/**
 * A folder of the cache, filled on first use. It is filled elsewhere and then renamed, so that a run that was
 * interrupted, or another one at the same time, never leaves half a folder to be used.
 *
 * @param fill downloads into the folder it is given and returns the folder to keep (that one, or one inside)
 */
export async function cached(name: string, fill: (folder: string) => Promise<string>): Promise<string> {
  const target = join(cacheFolder(), name);
  if (existsSync(target)) return target;
  mkdirSync(cacheFolder(), { recursive: true });
  const temporary = mkdtempSync(join(cacheFolder(), `.${name}-`));
  try {
    const filled = await fill(temporary);
    if (!existsSync(target)) renameSync(filled, target);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return target;
}
