import type { Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import { type Bytes, createPuller } from './puller.ts';
import { LARGE_CHUNKS, through } from './through.ts';

/** As much as `zstd -d` itself takes without being asked to; a header may demand any amount of memory. */
const LARGEST_WINDOW = 128 * 1024 * 1024;
/** Bytes given to the decoder in TypeScript at once: what they unpack to is held in memory. */
const PUSH = 4096;

/** Node has its own from 22.15 on; Node 20 unpacks in TypeScript, at about 250 MB/s. */
export async function* unzstd(source: Bytes): Bytes {
  const puller = createPuller(source);
  const window = windowOf(await puller.peek(18));
  if (window > LARGEST_WINDOW) throw new Error(`it asks for a window of ${window} bytes`);
  const native = (zlib as NodeWithZstd).createZstdDecompress;
  if (native === undefined) yield* inTypeScript(puller.rest());
  else yield* through(puller.rest(), native(LARGE_CHUNKS));
}

/** Node's types of today do not know of it. */
interface NodeWithZstd {
  readonly createZstdDecompress?: (options: { readonly chunkSize: number }) => Transform;
}

async function* inTypeScript(source: Bytes): Bytes {
  const { Decompress } = await import('fzstd');
  let ready: Uint8Array[] = [];
  const decoder = new Decompress((chunk) => {
    if (chunk.length > 0) ready.push(chunk);
  });
  const given = function* () {
    yield* ready;
    ready = [];
  };
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; at += PUSH) {
      try {
        decoder.push(chunk.subarray(at, at + PUSH));
      } catch (error) {
        yield* given();
        throw error;
      }
      yield* given();
    }
  }
  decoder.push(new Uint8Array(), true);
  yield* given();
}

/** The memory a frame asks for, by its header (RFC 8878, 3.1.1.1); 0 where there is none to be seen. */
function windowOf(head: Uint8Array): number {
  const [, , , , flags = 0, descriptor = 0] = head;
  if (head[0] !== 0x28 || head.length < 6) return 0;
  if ((flags & 0x20) === 0) {
    const base = 2 ** (10 + (descriptor >> 3));
    return base + (base / 8) * (descriptor & 7);
  }
  const sizeBytes = [1, 2, 4, 8][flags >> 6] ?? 1;
  const start = 5 + ([0, 1, 2, 4][flags & 3] ?? 0);
  const size = head.subarray(start, start + sizeBytes).reduceRight((sum, byte) => sum * 256 + byte, 0);
  return sizeBytes === 2 ? size + 256 : size;
}
