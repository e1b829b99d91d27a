import { inflateRawSync } from 'node:zlib';
import { decompress } from 'fzstd';
import type { Codecs } from '#formats/sst';

/** A block of a table is some kilobytes; this is far above any. */
const MOST_UNPACKED = 256 * 1024 * 1024;

/** Codecs of RocksDB tables that the reader does not bring itself. Blocks packed with a dictionary are refused. */
export const TABLE_CODECS: Codecs = {
  zlib: (packed, size, dictionary) => {
    refuseDictionary(dictionary);
    return inflateRawSync(packed, { maxOutputLength: size ?? MOST_UNPACKED });
  },
  zstd: (packed, size, dictionary) => {
    refuseDictionary(dictionary);
    return size === undefined ? decompress(packed) : decompress(packed, new Uint8Array(size));
  },
};

function refuseDictionary(dictionary: Uint8Array | undefined): void {
  if (dictionary !== undefined) throw new Error('packed with a dictionary, which this codec does not take');
}
