import type { ReferredFile, SeenFile } from './file-table.ts';
import type { FoundFile, ListedFile, SnapshotFiles } from './files.ts';
import type { SnapshotOutline } from './outline.ts';
import type { FilePicture } from './picture.ts';

/** A file that handles name, and what was found of it. */
export interface LookedFile {
  readonly file: ReferredFile;
  readonly found: FoundFile | undefined;
  readonly status: FilePicture['status'];
}

/** Looks for every file where it is recorded, and beside `_metadata`; there may be half a million. */
export async function* lookForFiles(
  files: SnapshotFiles,
  outline: Pick<SnapshotOutline, 'files'>,
): AsyncGenerator<LookedFile> {
  for await (const file of outline.files.values()) {
    const found = await files.find(file);
    yield { file, found, status: fileStatus(files, file, found) };
  }
}

/** What `found` says of a file that was looked for. */
export function fileStatus(files: SnapshotFiles, file: SeenFile, found: FoundFile | undefined): FilePicture['status'] {
  if (found === undefined) return files.reaches(file) ? 'missing' : 'not-checked';
  if (file.bytes < 0) return 'ok';
  return (file.merged ? found.bytes >= file.bytes : found.bytes === file.bytes) ? 'ok' : 'size-differs';
}

/** Files that lie about and belong to nobody, found by whoever knows the folders around a snapshot. */
export interface Leftovers {
  readonly files: readonly ListedFile[];
  /** Snapshots whose files were taken into account. */
  readonly retained: number;
}

/** Files below the folder of `_metadata` itself, which nobody else uses, as long as no handle is known to name them. */
export interface OwnFiles {
  claim(path: string): void;
  left(): readonly ListedFile[];
}

/** What lies there is fewer than what handles may name: it is what is kept. */
export async function ownFiles(files: SnapshotFiles): Promise<OwnFiles> {
  const listed = (await files.list()) ?? [];
  const left = new Map(listed.map((one) => [`${files.folder}/${one.path}`, one]));
  left.delete(`${files.folder}/_metadata`);
  return { claim: (path) => left.delete(path), left: () => [...left.values()] };
}
