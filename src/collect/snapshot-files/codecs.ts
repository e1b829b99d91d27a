import { createRequire } from 'node:module';
import type { Codecs } from '#formats/sst';

/** Loaded with the first block that wants one: most snapshots have none, and every command waits for what is loaded. */
const load = createRequire(import.meta.url);

/** A block of a table is some kilobytes; this is far above any. */
const MOST_UNPACKED = 256 * 1024 * 1024;

/** Codecs of RocksDB tables that the reader does not bring itself. Blocks packed with a dictionary are refused. */
export const TABLE_CODECS: Codecs = {
  zlib: (packed, size, dictionary) => {
    refuseDictionary(dictionary);
    const { inflateRawSync }: typeof import('node:zlib') = load('node:zlib');
    return inflateRawSync(packed, { maxOutputLength: size ?? MOST_UNPACKED });
  },
  zstd: (packed, size, dictionary) => {
    refuseDictionary(dictionary);
    const { decompress }: typeof import('fzstd') = load('fzstd');
    return size === undefined ? decompress(packed) : decompress(packed, new Uint8Array(size));
  },
};

function refuseDictionary(dictionary: Uint8Array | undefined): void {
  if (dictionary !== undefined) throw new Error('packed with a dictionary, which this codec does not take');
}
