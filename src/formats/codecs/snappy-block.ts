/** Why a block could not be unpacked. */
export type SnappyProblem = 'truncated' | 'too long' | 'points before its start' | 'ends elsewhere than it says';

/**
 * Unpacks one raw snappy block: `length: varint`, then literals and copies.
 *
 * @param output has to have room for what the block says it holds; nothing is allocated here
 * @returns how many bytes were written, or what is wrong
 */
export function decodeSnappyBlock(input: Uint8Array, output: Uint8Array): number | SnappyProblem {
  const start = skipVarint(input);
  const length = snappyLength(input);
  if (start < 0 || length === undefined) return 'truncated';
  if (length > output.length) return 'too long';
  return decodeElements(input, start, output, length);
}

/** Bytes a block holds when unpacked; undefined if it does not even tell that. */
export function snappyLength(input: Uint8Array): number | undefined {
  let length = 0;
  for (let at = 0; at < 5; at++) {
    const byte = input[at];
    if (byte === undefined) return undefined;
    length += (byte & 0x7f) * 2 ** (7 * at);
    if (byte < 0x80) return length;
  }
  return undefined;
}

function skipVarint(input: Uint8Array): number {
  for (let at = 0; at < 5; at++) {
    const byte = input[at];
    if (byte === undefined) return -1;
    if (byte < 0x80) return at + 1;
  }
  return -1;
}

/** Copies and literals up to this length are faster by hand than by a call. */
const SHORT = 24;

function decodeElements(input: Uint8Array, start: number, output: Uint8Array, length: number): number | SnappyProblem {
  const end = input.length;
  let at = start;
  let to = 0;
  while (at < end) {
    const tag = input[at++] as number;
    let size: number;
    let distance: number;
    if ((tag & 3) === 0) {
      size = (tag >> 2) + 1;
      if (size > 60) {
        const width = size - 60;
        if (at + width > end) return 'truncated';
        size = 1 + littleEndian(input, at, width);
        at += width;
      }
      if (at + size > end) return 'truncated';
      if (to + size > length) return 'too long';
      if (size <= SHORT) for (let i = 0; i < size; i++) output[to + i] = input[at + i] as number;
      else output.set(input.subarray(at, at + size), to);
      at += size;
      to += size;
      continue;
    }
    if ((tag & 3) === 1) {
      if (at >= end) return 'truncated';
      size = ((tag >> 2) & 7) + 4;
      distance = ((tag & 0xe0) << 3) | (input[at++] as number);
    } else if ((tag & 3) === 2) {
      if (at + 2 > end) return 'truncated';
      size = (tag >> 2) + 1;
      distance = (input[at] as number) | ((input[at + 1] as number) << 8);
      at += 2;
    } else {
      if (at + 4 > end) return 'truncated';
      size = (tag >> 2) + 1;
      distance = littleEndian(input, at, 4);
      at += 4;
    }
    if (distance === 0 || distance > to) return 'points before its start';
    if (to + size > length) return 'too long';
    if (distance >= size && size > SHORT) output.copyWithin(to, to - distance, to - distance + size);
    else for (let i = 0; i < size; i++) output[to + i] = output[to - distance + i] as number;
    to += size;
  }
  return to === length ? to : 'ends elsewhere than it says';
}

function littleEndian(input: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let i = width - 1; i >= 0; i--) value = value * 256 + (input[at + i] as number);
  return value;
}
