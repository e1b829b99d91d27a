/** The older xxHashes with seed 0, as xxHash specifies them: RocksDB offers both, Flink defaults to neither. */

const P32 = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1] as const;
const P64 = [
  0x9e3779b185ebca87n,
  0xc2b2ae3d27d4eb4fn,
  0x165667b19e3779f9n,
  0x85ebca77c2b2ae63n,
  0x27d4eb2f165667c5n,
] as const;
const MASK = 0xffffffffffffffffn;

/** XXH32 of all the bytes. */
export function xxh32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { length } = bytes;
  let at = 0;
  let hash: number = P32[4];
  if (length >= 16) {
    const sums = [(P32[0] + P32[1]) | 0, P32[1] | 0, 0, -P32[0] | 0];
    for (; at + 16 <= length; at += 16) {
      for (let lane = 0; lane < 4; lane++)
        sums[lane] = round32(sums[lane] as number, view.getUint32(at + 4 * lane, true));
    }
    const [a, b, c, d] = sums as [number, number, number, number];
    hash = (rotate32(a, 1) + rotate32(b, 7) + rotate32(c, 12) + rotate32(d, 18)) | 0;
  }
  hash = (hash + length) | 0;
  for (; at + 4 <= length; at += 4) {
    hash = Math.imul(rotate32((hash + Math.imul(view.getUint32(at, true), P32[2])) | 0, 17), P32[3]);
  }
  for (; at < length; at++) hash = Math.imul(rotate32((hash + Math.imul(view.getUint8(at), P32[4])) | 0, 11), P32[0]);
  hash = Math.imul(hash ^ (hash >>> 15), P32[1]);
  hash = Math.imul(hash ^ (hash >>> 13), P32[2]);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function round32(sum: number, input: number): number {
  return Math.imul(rotate32((sum + Math.imul(input, P32[1])) | 0, 13), P32[0]);
}

function rotate32(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

/** XXH64 of all the bytes. */
export function xxh64(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { length } = bytes;
  let at = 0;
  let hash: bigint = P64[4];
  if (length >= 32) {
    const sums = [(P64[0] + P64[1]) & MASK, P64[1], 0n, -P64[0] & MASK];
    for (; at + 32 <= length; at += 32) {
      for (let lane = 0; lane < 4; lane++) {
        sums[lane] = round64(sums[lane] as bigint, view.getBigUint64(at + 8 * lane, true));
      }
    }
    const [a, b, c, d] = sums as [bigint, bigint, bigint, bigint];
    hash = (rotate64(a, 1n) + rotate64(b, 7n) + rotate64(c, 12n) + rotate64(d, 18n)) & MASK;
    for (const sum of sums) hash = ((hash ^ round64(0n, sum)) * P64[0] + P64[3]) & MASK;
  }
  hash = (hash + BigInt(length)) & MASK;
  return finish64(hash, view, at);
}

function finish64(start: bigint, view: DataView, from: number): bigint {
  const length = view.byteLength;
  let at = from;
  let hash = start;
  for (; at + 8 <= length; at += 8) {
    hash = (rotate64(hash ^ round64(0n, view.getBigUint64(at, true)), 27n) * P64[0] + P64[3]) & MASK;
  }
  for (; at + 4 <= length; at += 4) {
    const mixed = hash ^ ((BigInt(view.getUint32(at, true)) * P64[0]) & MASK);
    hash = (rotate64(mixed, 23n) * P64[1] + P64[2]) & MASK;
  }
  for (; at < length; at++) {
    hash = (rotate64(hash ^ ((BigInt(view.getUint8(at)) * P64[4]) & MASK), 11n) * P64[0]) & MASK;
  }
  hash = ((hash ^ (hash >> 33n)) * P64[1]) & MASK;
  hash = ((hash ^ (hash >> 29n)) * P64[2]) & MASK;
  return hash ^ (hash >> 32n);
}

function round64(sum: bigint, input: bigint): bigint {
  return (rotate64((sum + input * P64[1]) & MASK, 31n) * P64[0]) & MASK;
}

function rotate64(value: bigint, bits: bigint): bigint {
  return ((value << bits) | (value >> (64n - bits))) & MASK;
}
