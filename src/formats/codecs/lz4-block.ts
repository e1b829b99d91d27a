/** Why a block could not be unpacked. */
export type Lz4Problem = 'truncated' | 'too long' | 'points before its start';

/** Matches are this long at least. */
const SHORTEST_MATCH = 4;

/** A length of 15 in the token goes on in the bytes that follow. */
const LENGTH_GOES_ON = 15;

/**
 * Unpacks one raw LZ4 block: `token  [literal length]  literals  distance: uint16 (little-endian)  [match length]` again
 * and again; the last sequence has no match.
 *
 * @returns how many bytes were written, or what is wrong
 */
export function decodeLz4Block(input: Uint8Array, output: Uint8Array): number | Lz4Problem {
  const end = input.length;
  let at = 0;
  let to = 0;
  while (at < end) {
    const token = input[at++] as number;
    let literals = token >> 4;
    if (literals === LENGTH_GOES_ON) {
      for (let more = 255; more === 255; literals += more) {
        if (at >= end) return 'truncated';
        more = input[at++] as number;
      }
    }
    if (at + literals > end) return 'truncated';
    if (to + literals > output.length) return 'too long';
    for (let i = 0; i < literals; i++) output[to + i] = input[at + i] as number;
    at += literals;
    to += literals;
    if (at === end) return to;
    if (at + 2 > end) return 'truncated';
    const distance = (input[at] as number) | ((input[at + 1] as number) << 8);
    at += 2;
    let match = (token & 15) + SHORTEST_MATCH;
    if ((token & 15) === LENGTH_GOES_ON) {
      for (let more = 255; more === 255; match += more) {
        if (at >= end) return 'truncated';
        more = input[at++] as number;
      }
    }
    if (distance === 0 || distance > to) return 'points before its start';
    if (to + match > output.length) return 'too long';
    for (let i = 0; i < match; i++) output[to + i] = output[to - distance + i] as number;
    to += match;
  }
  return to;
}
