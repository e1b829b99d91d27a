import { describe, expect, it } from 'vitest';
import { bytesOf } from './log-scene.ts';

describe('bytes of a size', () => {
  // Spellings: MemorySize#toHumanReadableString, Flink's options, YARN's and Kubernetes' units.
  it.each([
    ['1.688gb (1811939328 bytes)', 1_811_939_328],
    ['4g', 4 * 2 ** 30],
    ['1728m', 1728 * 2 ** 20],
    ['2Gi', 2 * 2 ** 30],
    ['4.5 GB', 4.5 * 2 ** 30],
    ['1073741824', 2 ** 30],
    ['4096 kb', 4096 * 1024],
  ])('%s', (size, bytes) => expect(bytesOf(size)).toBe(bytes));

  it.each(['', 'lots', '4x', '-1', undefined])('none in %s', (size) => expect(bytesOf(size)).toBeNaN());
});
