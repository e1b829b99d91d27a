import type { ByteSource } from '#formats/bytes';

/** Where a handle says that a file is. */
export interface FilePlace {
  readonly path: string;
  /** Beside the `_metadata` that names it. */
  readonly relative: boolean;
}

/** A file that was found. */
export interface FoundFile {
  /** Where it is, as the store calls it. */
  readonly path: string;
  readonly bytes: number;
  /** Not where the handle says, but beside this `_metadata`: the snapshot was moved or copied. */
  readonly moved: boolean;
  readonly source: ByteSource;
}

export interface ListedFile {
  /** From the folder of `_metadata` on. */
  readonly path: string;
  readonly bytes: number;
}

/** The files of one snapshot, wherever they lie: a folder, an object store, an archive in a browser. */
export interface SnapshotFiles {
  /** What the user called it. */
  readonly name: string;
  /** The folder that holds `_metadata`, as a handle would write it. */
  readonly folder: string;
  readonly metadata: ByteSource;
  find(place: FilePlace): Promise<FoundFile | undefined>;
  /** Whether this store can look where a handle points to; what lies in another store may be there or not. */
  reaches(place: FilePlace): boolean;
  /** All files below the folder; undefined where it cannot be listed. */
  list(): Promise<readonly ListedFile[] | undefined>;
}

/** A file that a handle names and that is not there. */
export class FileMissing extends Error {
  override readonly name = 'FileMissing';
  readonly path: string;

  constructor(path: string) {
    super(`${path} is missing`);
    this.path = path;
  }
}
