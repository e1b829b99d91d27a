import { crc32c, maskCrc, xxh3 } from '#formats/codecs';
import type { Footer } from './footer.ts';

const NONE = 0;
const CRC32C = 1;
const XXH3 = 4;

/** Mixes the type of compression into an XXH3 checksum. */
const TYPE_FACTOR = 0x6b9083d9;

/**
 * What a block's checksum has to be.
 *
 * @param block the block and the byte behind it, which tells its compression
 * @param offset of the block in the file; part of the checksum from format 6 on
 * @returns undefined if there is none, or of a kind that is not checked here (XXH32, XXH64: nobody's default)
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
    case XXH3: {
      const last = block.length - 1;
      const hash = Number(xxh3(block.subarray(0, last)) & 0xffffffffn);
      return (hash ^ Math.imul(block[last] as number, TYPE_FACTOR)) >>> 0;
    }
    case NONE:
    default:
      return undefined;
  }
}
