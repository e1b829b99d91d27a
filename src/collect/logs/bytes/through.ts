import { once } from 'node:events';
import type { Transform } from 'node:stream';
import { type Bytes, CHUNK } from './puller.ts';

/**
 * Sends bytes through one of Node's transforms. What was unpacked before an error comes out before the error is thrown: the
 * end is announced only when all that went in has been worked on, for zlib drops what it holds when it finds itself cut off.
 */
export async function* through(source: Bytes, transform: Transform): Bytes {
  const feeding = feed(source, transform);
  try {
    for await (const chunk of transform) if (chunk instanceof Uint8Array) yield chunk;
  } finally {
    // Also at a good end: what follows a packed stream (padding, a signature) would never be taken.
    transform.destroy();
    await feeding;
  }
}

async function feed(source: Bytes, transform: Transform): Promise<void> {
  try {
    for await (const chunk of source) {
      if (transform.destroyed) return;
      await taken(transform, chunk);
    }
    if (!transform.destroyed) transform.end();
  } catch (error) {
    transform.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

/** Until a chunk has been worked on, or the transform is gone. */
async function taken(transform: Transform, chunk: Uint8Array): Promise<void> {
  const gone = new AbortController();
  const closed = once(transform, 'close', { signal: gone.signal }).catch(() => {});
  const written = new Promise<void>((resolve) => {
    transform.write(chunk, () => resolve());
  });
  await Promise.race([written, closed]);
  gone.abort();
}

/**
 * For Node's unpacking transforms: chunks of 1 MB, of which one is made while another is looked at. Their defaults are two to
 * four times slower.
 */
export const LARGE_CHUNKS = { chunkSize: CHUNK, highWaterMark: 2 * CHUNK } as const;
