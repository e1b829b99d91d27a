import { type LazyList, lazyList } from './lazy-list.ts';
import type { SnapshotOutline } from './outline.ts';
import type { FilePicture } from './picture.ts';

/** The files a snapshot refers to, as they are shown; made one by one, as there may be half a million. */
export async function filePictures(
  { files }: Pick<SnapshotOutline, 'files'>,
  statusAt: (index: number) => FilePicture['status'] = () => 'not-checked',
): Promise<LazyList<FilePicture>> {
  const kept = await files.kept();
  return lazyList(kept.length, function* () {
    let at = 0;
    for (const { path, bytes } of kept) yield { path, bytes, status: statusAt(at++) };
  });
}
