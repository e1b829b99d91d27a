import { describe, expect, it } from 'vitest';
import { crc32c, maskCrc } from './crc32c.ts';
import { xxh3 } from './xxh3.ts';

const ascii = (text: string) => new TextEncoder().encode(text);

describe('CRC-32C', () => {
  it.each([
    // The check value of the algorithm's definition, and those of RFC 3720.
    ['123456789', ascii('123456789'), 0xe3069283],
    ['32 zeros', new Uint8Array(32), 0x8a9136aa],
    ['32 bytes of ff', new Uint8Array(32).fill(255), 0x62a8ab43],
    ['0 to 31', Uint8Array.from({ length: 32 }, (_, i) => i), 0x46dd794e],
    ['nothing', new Uint8Array(), 0],
  ])('of %s', (_, bytes, expected) => {
    expect(crc32c(bytes)).toBe(expected);
  });

  it('of a part', () => {
    expect(crc32c(ascii('xx123456789x'), 2, 11)).toBe(0xe3069283);
  });

  it('is masked', () => {
    expect(maskCrc(0)).toBe(0xa282ead8);
    expect(maskCrc(0xe3069283)).toBe((((0xe3069283 >>> 15) | (0xe3069283 << 17)) + 0xa282ead8) >>> 0);
  });
});

describe('XXH3', () => {
  it('of nothing', () => {
    expect(xxh3(new Uint8Array())).toBe(0x2d06800538d394c2n);
  });

  it('differs with every byte of every length', () => {
    for (const length of [
      1, 3, 4, 8, 9, 16, 17, 32, 33, 64, 65, 96, 97, 128, 129, 200, 240, 241, 512, 1024, 1025, 3000,
    ]) {
      const bytes = Uint8Array.from({ length }, (_, i) => i * 31);
      const hashes = new Set([xxh3(bytes)]);
      for (let at = 0; at < length; at++) {
        const changed = bytes.slice();
        changed[at] = (changed[at] as number) ^ 1;
        hashes.add(xxh3(changed));
      }
      expect(hashes.size).toBe(length + 1);
    }
  });
});
