import type { ReadFile } from './file-reading.ts';

/** Files that tell nothing but are listed all the same. */
const LISTED = 1_000;

/** Of 200,000 files that tell nothing, most are counted by their folder only. */
export interface QuietFolders {
  /** What is to be held of a file. */
  keep(read: ReadFile): readonly ReadFile[];
  /** The folders, each as if it were one file: `pods/*`. */
  counted(): readonly ReadFile[];
}

export function createQuietFolders(): QuietFolders {
  const folders = new Map<string, ReadFile>();
  let quiet = 0;
  return {
    keep(read) {
      if (!isQuiet(read)) return [read];
      quiet += 1;
      if (quiet <= LISTED) return [read];
      const name = read.name.replace(/[^/\\]*$/, '*');
      const key = `${name} ${read.about.role}`;
      const known = folders.get(key);
      folders.set(key, { ...read, name, about: together(known?.about, read.about) });
      return [];
    },
    counted: () => [...folders.values()],
  };
}

function isQuiet({ records, moments, failures, marks, ties, about }: ReadFile): boolean {
  const told = records.length + moments.length + failures.length + marks.size + ties.jobs.size + ties.slots.size;
  return told === 0 && about.flinkVersion === undefined && Object.keys(about.settings).length === 0;
}

function together(one: ReadFile['about'] | undefined, other: ReadFile['about']): ReadFile['about'] {
  const { role, settings } = other;
  const from = Math.min(one?.from ?? Number.POSITIVE_INFINITY, other.from ?? Number.POSITIVE_INFINITY);
  const to = Math.max(one?.to ?? Number.NEGATIVE_INFINITY, other.to ?? Number.NEGATIVE_INFINITY);
  return {
    role,
    settings,
    bytes: (one?.bytes ?? 0) + other.bytes,
    lines: (one?.lines ?? 0) + other.lines,
    ...(Number.isFinite(from) && Number.isFinite(to) && { from, to }),
  };
}
