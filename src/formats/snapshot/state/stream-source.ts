import { type ByteSource, bytesSource, rangeOf } from '#formats/bytes';
import type { StreamHandle } from '../metadata/handles.ts';

/** Opens the files a snapshot refers to. `relative`: beside its `_metadata`. */
export type OpenFile = (path: string, relative: boolean) => Promise<ByteSource>;

/** The bytes a handle stands for. */
export async function streamSource(handle: StreamHandle, name: string, open: OpenFile): Promise<ByteSource> {
  switch (handle.kind) {
    case 'inline':
      return bytesSource(handle.bytes, `${name} (in _metadata at byte ${handle.at})`);
    case 'file':
      return open(handle.path, false);
    case 'relative':
      return open(handle.path, true);
    case 'segment':
      return rangeOf(await open(handle.path, false), handle.start, handle.size);
    case 'empty-segment':
      return bytesSource(new Uint8Array(0), name);
    case 'key-groups':
      return streamSource(handle.stream, name, open);
  }
}
