import { opendir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

/** Folders with more in them are not listed: files are asked for one by one. */
const MOST_NAMES = 200_000;

/** Tells that a file is not there without asking the disk for each: a checkpoint may refer to half a million. */
export interface FolderNames {
  /** False: it was not there when its folder was listed. */
  mayHold(path: string): Promise<boolean>;
}

export function createFolderNames(): FolderNames {
  const listed = new Map<string, Promise<ReadonlySet<string> | undefined>>();
  return {
    mayHold: async (path) => {
      const folder = dirname(path);
      const known = listed.get(folder) ?? namesIn(folder);
      listed.set(folder, known);
      return (await known)?.has(basename(path)) ?? true;
    },
  };
}

/** Undefined for what cannot be listed, or is too much. */
async function namesIn(folder: string): Promise<ReadonlySet<string> | undefined> {
  const names = new Set<string>();
  try {
    for await (const { name } of await opendir(folder)) {
      names.add(name);
      if (names.size > MOST_NAMES) return undefined;
    }
    return names;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' || code === 'ENOTDIR' ? names : undefined;
  }
}
