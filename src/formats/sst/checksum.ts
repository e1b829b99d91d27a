import { crc32c, maskCrc, xxh3, xxh32, xxh64 } from '#formats/codecs';
import type { Footer } from './footer.ts';

const CRC32C = 1;
const XXH32 = 2;
const XXH64 = 3;
const XXH3 = 4;

const LOW_WORD = 0xffffffffn;

/** Mixes the type of compression into an XXH3 checksum. */
const TYPE_FACTOR = 0x6b9083d9;

/**
 * What a block's checksum has to be.
 *
 * @param block the block and the byte behind it, which tells its compression
 * @param offset of the block in the file; part of the checksum from format 6 on
 * @returns undefined if there is none
 */
export function checksumOf(block: Uint8Array, offset: number, footer: Footer): number | undefined {
  const plain = plainChecksum(block, footer.checksumType);
  if (plain === undefined || footer.baseContext === 0) return plain;
  const high = Math.floor(offset / 2 ** 32);
  return (plain + ((footer.baseContext ^ ((offset >>> 0) + high)) >>> 0)) >>> 0;
}

function plainChecksum(block: Uint8Array, type: number): number | undefined {
  switch (type) {
    case CRC32C:
      return maskCrc(crc32c(block));
    case XXH32:
      return xxh32(block);
    case XXH64:
      return Number(xxh64(block) & LOW_WORD);
    case XXH3: {
      const last = block.length - 1;
      const hash = Number(xxh3(block.subarray(0, last)) & LOW_WORD);
      return (hash ^ Math.imul(block[last] as number, TYPE_FACTOR)) >>> 0;
    }
    default:
      return undefined;
  }
}
