import { type ByteSource, type Cursor, feedOf, Window } from '#formats/bytes';
import { type Channel, unpackOffsets } from '../metadata/handles.ts';

/** A piece of a network buffer. Records may span several, so one alone cannot be read. */
export interface ChannelChunk {
  /** Position of its length field. */
  readonly at: number;
  readonly bytes: Uint8Array;
}

const VERSION = 0;
const WINDOW = 1 << 18;

/** Checks that a file of channel state is of the version that is known. */
export async function checkChannelFile(source: ByteSource): Promise<void> {
  await new Window(feedOf(source), WINDOW).unit((cursor) => {
    const version = cursor.int32('version');
    if (version !== VERSION) cursor.fail('version', `expected ${VERSION}, found ${version}`, 'unsupported');
  });
}

/** The chunks of one channel: `length: int32  bytes` at each offset. */
export async function* readChannelChunks(source: ByteSource, { offsets }: Channel): AsyncGenerator<ChannelChunk> {
  for (const at of unpackOffsets(offsets)) {
    const window = new Window(feedOf(source, at), WINDOW);
    yield await window.unit((cursor: Cursor) => ({ at, bytes: new Uint8Array(cursor.blob('chunk')) }));
  }
}
