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

/** Adds up files by whose they are. */
export interface PlacesSum {
  /** @returns whether it belongs to somebody else */
  add(one: LookedFile): boolean;
  readonly places: FilePlaces;
}

/** @param folder that of `_metadata` */
export function placesSum(folder: string): PlacesSum {
  const shared = sharedFolders(folder);
  const own = makeSum();
  const common = makeSum();
  const foreign = new Map<string, Sum>();
  let [relative, absolute] = [0, 0];
  return {
    add: (one) => {
      const { file, found } = one;
      if (file.relative) relative++;
      else absolute++;
      if (found?.path.startsWith(`${folder}/`)) own.add(one);
      if (shared.some((place) => found?.path.startsWith(place))) common.add(one);
      if (found === undefined || !isForeign(one, folder, shared)) return false;
      const other = found.path.slice(0, found.path.lastIndexOf('/'));
      const known = foreign.get(other) ?? makeSum();
      foreign.set(other, known);
      known.add(one);
      return true;
    },
    get places() {
      const folders = [...foreign].map(([name, sum]) => ({ folder: name, ...sum.told() }));
      return {
        own: own.told(),
        shared: common.told(),
        foreign: folders.sort((a, b) => b.files - a.files),
        relative,
        absolute,
      };
    },
  };
}

/** Shared and task-owned files of the same job belong to a checkpoint; everything else is somebody's. */
function isForeign({ found }: LookedFile, folder: string, shared: readonly string[]): boolean {
  const isOwn = (place: string) => found?.path.startsWith(place) ?? false;
  return found?.moved === false && !isOwn(`${folder}/`) && !shared.some(isOwn);
}

function sharedFolders(folder: string): readonly string[] {
  const parent = folder.slice(0, folder.lastIndexOf('/'));
  return /\/chk-\d+$/.test(folder) ? [`${parent}/shared/`, `${parent}/taskowned/`] : [];
}

interface Sum {
  add(one: LookedFile): void;
  told(): FileSum;
}

function makeSum(): Sum {
  let [files, bytes] = [0, 0];
  return {
    add: ({ file, found }) => {
      files++;
      bytes += Math.max(0, file.bytes < 0 ? (found?.bytes ?? 0) : file.bytes);
    },
    told: () => ({ files, bytes }),
  };
}
