import { describe, expect, it } from 'vitest';
import { frame } from '#fixtures/snapshots/state-bytes';
import { hex } from '#fixtures/snapshots/writer';
import { bytesSource, drain, feedOf } from '#formats/bytes';
import { snappyFrames } from './snappy-frames.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('snappy frames', () => {
  const IDENTIFIER = 'ff060000734e61507059';
  const LITERAL = '01 070000 00000000 616263';
  const PACKED = '00 090000 00000000 03 08 616263';

  const unpack = async (frames: string) => text(await drain(snappyFrames(feedOf(bytesSource(hex(frames), 'f')))));

  it.each([
    ['with an identifier', `${IDENTIFIER} ${LITERAL}`, 'abc'],
    ['entered in the middle', LITERAL, 'abc'],
    ['packed', PACKED, 'abc'],
    ['one stream after the other', `${IDENTIFIER} ${LITERAL} ${IDENTIFIER} ${PACKED}`, 'abcabc'],
    ['with padding', `fe 020000 0000 ${LITERAL}`, 'abc'],
    ['of nothing', '', ''],
  ])('%s', async (_, frames, expected) => {
    expect(await unpack(frames)).toBe(expected);
  });

  it('in chunks larger than what is asked for at a time', async () => {
    const bytes = Uint8Array.from({ length: 50_000 }, (_, i) => i % 251);
    const packed = snappyFrames(feedOf(bytesSource(frame(bytes), 'f')));
    expect(await drain(packed)).toEqual(bytes);
  });

  it.each([
    [
      'of another kind',
      '02 010000 00',
      "f > chunkType at byte 0: expected a chunk of snappy's framing format, found type 2",
    ],
    ['cut off', '01 070000 0000', 'f > checksum at byte 4: expected 4 more bytes, found 2'],
    ['too short', '01 010000 00', 'expected at least 4, found 1'],
    ['with a broken block', '00 070000 00000000 03 08 61', 'is no snappy block: it is truncated'],
  ])('%s are refused', async (_, frames, message) => {
    await expect(unpack(frames)).rejects.toThrow(message);
  });
});
