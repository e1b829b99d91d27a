import type { LookedFile } from './looked-files.ts';

/** Whose files a snapshot is made of, and how it names them. */
export interface FilePlaces {
  /** In its own folder. */
  readonly own: FileSum;
  /** In `shared` and `taskowned` of its job: an incremental checkpoint has them in common with others. */
  readonly shared: FileSum;
  /** In folders of other snapshots or jobs, the one with most files first. */
  readonly foreign: readonly (FileSum & { readonly folder: string })[];
  /** How many are recorded by their names alone, beside `_metadata`, and how many with the whole path. */
  readonly relative: number;
  readonly absolute: number;
}

interface FileSum {
  readonly files: number;
  readonly bytes: number;
}

/** @param folder that of `_metadata` */
export function placesOf(looked: readonly LookedFile[], folder: string): FilePlaces {
  const shared = sharedFolders(folder);
  const here = looked.filter(({ found }) => found?.path.startsWith(`${folder}/`));
  const common = looked.filter(({ found }) => shared.some((place) => found?.path.startsWith(place)));
  const relative = looked.filter(({ file }) => file.relative).length;
  return {
    own: sumOf(here),
    shared: sumOf(common),
    foreign: foldersOf(foreignFiles(looked, folder)),
    relative,
    absolute: looked.length - relative,
  };
}

/** Shared and task-owned files of the same job belong to a checkpoint; everything else is somebody's. */
export function foreignFiles(looked: readonly LookedFile[], folder: string): readonly LookedFile[] {
  const own = [...sharedFolders(folder), `${folder}/`];
  return looked.filter(({ found }) => found?.moved === false && !own.some((place) => found.path.startsWith(place)));
}

function sharedFolders(folder: string): readonly string[] {
  const parent = folder.slice(0, folder.lastIndexOf('/'));
  return /\/chk-\d+$/.test(folder) ? [`${parent}/shared/`, `${parent}/taskowned/`] : [];
}

function foldersOf(looked: readonly LookedFile[]): FilePlaces['foreign'] {
  const byFolder = new Map<string, LookedFile[]>();
  for (const one of looked) {
    const path = one.found?.path ?? '';
    const folder = path.slice(0, path.lastIndexOf('/'));
    const known = byFolder.get(folder);
    if (known) known.push(one);
    else byFolder.set(folder, [one]);
  }
  return [...byFolder].map(([folder, files]) => ({ folder, ...sumOf(files) })).sort((a, b) => b.files - a.files);
}

function sumOf(looked: readonly LookedFile[]): FileSum {
  return {
    files: looked.length,
    bytes: looked.reduce(
      (sum, { file, found }) => sum + Math.max(0, file.bytes < 0 ? (found?.bytes ?? 0) : file.bytes),
      0,
    ),
  };
}
