import { describe, expect, it } from 'vitest';
import { crc32c, maskCrc } from './crc32c.ts';
import { xxh32, xxh64 } from './xxh.ts';
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

describe('XXH32 and XXH64', () => {
  // Values of xxHash's own documentation and test suites.
  it.each([
    ['', 0x02cc5d05, 0xef46db3751d8e999n],
    ['a', 0x550d7456, 0xd24ec4f1a98c6e5bn],
    ['abc', 0x32d153ff, 0x44bc2cf5ad770999n],
    ['Nobody inspects the spammish repetition', 0xe2293b2f, 0xfbcea83c8a378bf1n],
  ])('of %j', (text, of32, of64) => {
    expect(xxh32(ascii(text))).toBe(of32);
    expect(xxh64(ascii(text))).toBe(of64);
  });
});

describe('XXH3', () => {
  it('of nothing', () => {
    expect(xxh3(new Uint8Array())).toBe(0x2d06800538d394c2n);
  });

  // Of bytes that go 7, 38, 69, …; computed by another implementation (hash-wasm).
  it.each<[number, bigint]>([
    [1, 0x4c5cca45d0f4811fn],
    [3, 0x15f7093b173d005cn],
    [5, 0xb290cafc7b254345n],
    [8, 0xdec6a9a43575982en],
    [12, 0x46aaf92c7550afa4n],
    [16, 0x7e484c18d74895d0n],
    [128, 0xf92b70eaa21a6288n],
    [129, 0xf8f76713f2bb60fan],
    [200, 0x12fdb864685f344dn],
    [240, 0xccc7375172c41f03n],
    [241, 0x0b3b630948ce4a00n],
    [1024, 0x23bc880ebf0d29c6n],
    [1025, 0xc09fdfbc398c7d82n],
  ])('of %i bytes', (length, expected) => {
    expect(xxh3(Uint8Array.from({ length }, (_, i) => i * 31 + 7))).toBe(expected);
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
