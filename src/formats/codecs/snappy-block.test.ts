import { describe, expect, it } from 'vitest';
import { hex } from '#fixtures/snapshots/writer';
import { decodeSnappyBlock } from './snappy-block.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a snappy block', () => {
  it.each([
    ['a literal', '03 08 616263', 'abc'],
    ['a copy with 11 bits of distance', '08 0c 61626364 01 04', 'abcdabcd'],
    ['a copy with 16 bits of distance', '08 0c 61626364 0e 0400', 'abcdabcd'],
    ['a copy with 32 bits of distance', '08 0c 61626364 0f 04000000', 'abcdabcd'],
    ['a copy that overlaps itself', '09 00 61 11 01', 'a'.repeat(9)],
    ['a literal whose length takes a byte', `46 f0 45 ${'61'.repeat(70)}`, 'a'.repeat(70)],
    ['nothing', '00', ''],
  ])('%s', (_, block, expected) => {
    const output = new Uint8Array(100);
    const count = decodeSnappyBlock(hex(block), output);
    expect(typeof count === 'number' ? text(output.subarray(0, count)) : count).toBe(expected);
  });

  it.each([
    ['without a length', '', 'truncated'],
    ['cut off', '05 10 6162', 'truncated'],
    ['that says less than it holds', '02 08 616263', 'too long'],
    ['that says more than it holds', '04 08 616263', 'ends elsewhere than it says'],
    ['that says more than there is room', 'ff7f 08 616263', 'too long'],
    ['that copies from before its start', '08 00 61 01 09', 'points before its start'],
    ['that copies from nowhere', '08 00 61 01 00', 'points before its start'],
  ])('%s is refused', (_, block, problem) => {
    expect(decodeSnappyBlock(hex(block), new Uint8Array(100))).toBe(problem);
  });
});
