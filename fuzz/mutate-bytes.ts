import type { Random } from './random.ts';

/** Numbers that counts, lengths, indices and positions are likely to trip over. */
const TELLING = [0, 1, 2, 3, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff] as const;

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => set(bytes, random, 1, random.below(256)),
  (bytes, random) => set(bytes, random, random.of([1, 2, 4]), random.of(TELLING)),
  (bytes, random) => set(bytes, random, 2, random.below(300)),
  (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  (bytes, random) => spliced(bytes, random, random.below(40), new Uint8Array(0)),
  (bytes, random) => spliced(bytes, random, 0, bytes.slice(0, random.below(60))),
  (bytes, random) => moved(bytes, random),
];

/** The bytes with some of their numbers, and now and then their length, made wrong. */
export function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let result: Uint8Array = bytes.slice();
  for (let i = 1 + random.below(4); i > 0 && result.length > 0; i -= 1) result = random.of(MUTATIONS)(result, random);
  return result;
}

function set(bytes: Uint8Array, random: Random, width: number, value: number): Uint8Array {
  const at = random.below(bytes.length);
  // Class files count from the high end, zips from the low one.
  const bigEndian = random.below(2) === 0;
  for (let i = 0; i < width && at + i < bytes.length; i += 1) {
    bytes[at + i] = value >>> (8 * (bigEndian ? width - 1 - i : i));
  }
  return bytes;
}

function spliced(bytes: Uint8Array, random: Random, removed: number, added: Uint8Array): Uint8Array {
  const at = random.below(bytes.length);
  const rest = bytes.subarray(Math.min(bytes.length, at + removed));
  const result = new Uint8Array(at + added.length + rest.length);
  result.set(bytes.subarray(0, at));
  result.set(added, at);
  result.set(rest, at + added.length);
  return result;
}

function moved(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random.below(bytes.length);
  return bytes.copyWithin(random.below(bytes.length), from, from + random.below(60));
}
