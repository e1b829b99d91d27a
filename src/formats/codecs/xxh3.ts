/** XXH3-64 with seed 0, as xxHash specifies it. Long input is folded in 32-bit halves, the rest in bigints. */

const PRIME32_1 = 0x9e3779b1;
const PRIME64_1 = 0x9e3779b185ebca87n;
const PRIME64_2 = 0xc2b2ae3d27d4eb4fn;
const PRIME64_3 = 0x165667b19e3779f9n;
const PRIME_MX1 = 0x165667919e3779f9n;
const PRIME_MX2 = 0x9fb21c651e98df25n;
const MASK = 0xffffffffffffffffn;

const SECRET = fromHex(
  'b8fe6c3923a44bbe7c01812cf721ad1cded46de9839097db7240a4a4b7b3671fcb79e64eccc0e578825ad07dccff7221b8084674f743248e' +
    'e03590e6813a264c3c2852bb91c300cb88d0658b1b532ea371644897a20df94e3819ef46a9deacd8a8fa763fe39c343ff9dcbbc7c70b4f1d8a' +
    '51e04bcdb45931c89f7ec9d9787364eac5ac8334d3ebc3c581a0fffa1363eb170ddd51b7f0da49d316552629d4689e2b16be587d47a1fc8ff8' +
    'b8d17ad031ce45cb3a8f95160428afd7fbcabb4b407e',
);
const SECRET_VIEW = new DataView(SECRET.buffer);

/** Little-endian halves of the eight accumulators' first values. */
const START = Uint32Array.of(
  0xc2b2ae3d,
  0,
  0x85ebca87,
  0x9e3779b1,
  0x27d4eb4f,
  0xc2b2ae3d,
  0x9e3779f9,
  0x165667b1,
  0xc2b2ae63,
  0x85ebca77,
  0x85ebca77,
  0,
  0x165667c5,
  0x27d4eb2f,
  0x9e3779b1,
  0,
);

const STRIPE = 64;
const STRIPES_PER_BLOCK = 16;
const BLOCK = STRIPE * STRIPES_PER_BLOCK;
const LONG = 240;

/** XXH3-64 of all the bytes. */
export function xxh3(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { length } = bytes;
  if (length === 0) return avalanche64(secret(56) ^ secret(64));
  if (length <= 3) return hash1to3(bytes);
  if (length <= 8) return hash4to8(view);
  if (length <= 16) return hash9to16(view);
  if (length <= 128) return hash17to128(view);
  if (length <= LONG) return hash129to240(view);
  return hashLong(view);
}

function hash1to3(bytes: Uint8Array): bigint {
  const { length } = bytes;
  const [first, middle, last] = [bytes[0], bytes[length >> 1], bytes[length - 1]] as [number, number, number];
  const combined = ((first << 16) | (middle << 24) | last | (length << 8)) >>> 0;
  const flip = SECRET_VIEW.getUint32(0, true) ^ SECRET_VIEW.getUint32(4, true);
  return avalanche64(BigInt((combined ^ flip) >>> 0));
}

function hash4to8(view: DataView): bigint {
  const length = view.byteLength;
  const first = BigInt(view.getUint32(0, true));
  const last = BigInt(view.getUint32(length - 4, true));
  let hash = (last + (first << 32n)) ^ secret(8) ^ secret(16);
  hash ^= rotate(hash, 49n) ^ rotate(hash, 24n);
  hash = (hash * PRIME_MX2) & MASK;
  hash ^= (hash >> 35n) + BigInt(length);
  hash = (hash * PRIME_MX2) & MASK;
  return hash ^ (hash >> 28n);
}

function hash9to16(view: DataView): bigint {
  const length = view.byteLength;
  const low = view.getBigUint64(0, true) ^ secret(24) ^ secret(32);
  const high = view.getBigUint64(length - 8, true) ^ secret(40) ^ secret(48);
  return avalanche3(BigInt(length) + swap(low) + high + fold(low, high));
}

function hash17to128(view: DataView): bigint {
  const length = view.byteLength;
  let sum = BigInt(length) * PRIME64_1;
  for (let i = Math.floor((length - 1) / 32); i >= 0; i--) {
    sum += mix(view, 16 * i, 32 * i) + mix(view, length - 16 * (i + 1), 32 * i + 16);
  }
  return avalanche3(sum);
}

function hash129to240(view: DataView): bigint {
  const length = view.byteLength;
  let sum = BigInt(length) * PRIME64_1;
  for (let i = 0; i < 8; i++) sum += mix(view, 16 * i, 16 * i);
  sum = avalanche3(sum);
  for (let i = 8; i < Math.floor(length / 16); i++) sum += mix(view, 16 * i, 16 * (i - 8) + 3);
  return avalanche3(sum + mix(view, length - 16, 136 - 17));
}

function hashLong(view: DataView): bigint {
  const length = view.byteLength;
  const sums = START.slice();
  const blocks = Math.floor((length - 1) / BLOCK);
  for (let block = 0; block < blocks; block++) {
    for (let n = 0; n < STRIPES_PER_BLOCK; n++) accumulate(sums, view, block * BLOCK + n * STRIPE, n * 8);
    scramble(sums);
  }
  const stripes = Math.floor((length - 1 - blocks * BLOCK) / STRIPE);
  for (let n = 0; n < stripes; n++) accumulate(sums, view, blocks * BLOCK + n * STRIPE, n * 8);
  accumulate(sums, view, length - STRIPE, SECRET.length - STRIPE - 7);
  return merge(sums, BigInt(length) * PRIME64_1);
}

/** Adds 64 bytes: each 8 to its neighbour's accumulator, and the product of their halves, keyed, to its own. */
function accumulate(sums: Uint32Array, view: DataView, at: number, secretAt: number): void {
  for (let lane = 0; lane < 16; lane += 2) {
    const low = view.getUint32(at + lane * 4, true);
    const high = view.getUint32(at + lane * 4 + 4, true);
    add(sums, lane ^ 2, low, high);
    const a = (low ^ SECRET_VIEW.getUint32(secretAt + lane * 4, true)) >>> 0;
    const b = (high ^ SECRET_VIEW.getUint32(secretAt + lane * 4 + 4, true)) >>> 0;
    add(sums, lane, Math.imul(a, b) >>> 0, highProduct(a, b));
  }
}

function add(sums: Uint32Array, lane: number, low: number, high: number): void {
  const sum = (sums[lane] as number) + low;
  sums[lane] = sum;
  sums[lane + 1] = (sums[lane + 1] as number) + high + (sum > 0xffffffff ? 1 : 0);
}

/** The upper 32 bits of a product of two 32-bit numbers. */
function highProduct(a: number, b: number): number {
  const a0 = a & 0xffff;
  const a1 = a >>> 16;
  const b0 = b & 0xffff;
  const b1 = b >>> 16;
  const middle = a1 * b0 + ((a0 * b0) >>> 16);
  return a1 * b1 + Math.floor(middle / 0x10000) + ((((middle & 0xffff) + a0 * b1) / 0x10000) | 0);
}

function scramble(sums: Uint32Array): void {
  const secretAt = SECRET.length - STRIPE;
  for (let lane = 0; lane < 16; lane += 2) {
    const low = sums[lane] as number;
    const high = sums[lane + 1] as number;
    // x ^= x >>> 47 touches the low half only: 47 - 32 bits of the high half.
    const a = (low ^ (high >>> 15) ^ SECRET_VIEW.getUint32(secretAt + lane * 4, true)) >>> 0;
    const b = (high ^ SECRET_VIEW.getUint32(secretAt + lane * 4 + 4, true)) >>> 0;
    sums[lane] = Math.imul(a, PRIME32_1);
    sums[lane + 1] = highProduct(a, PRIME32_1) + Math.imul(b, PRIME32_1);
  }
}

function merge(sums: Uint32Array, start: bigint): bigint {
  const words = new DataView(sums.buffer);
  let result = start;
  for (let i = 0; i < 4; i++) {
    const one = lane(words, 2 * i) ^ secret(11 + 16 * i);
    const two = lane(words, 2 * i + 1) ^ secret(11 + 16 * i + 8);
    result += fold(one, two);
  }
  return avalanche3(result);
}

function lane(words: DataView, index: number): bigint {
  const littleEndian = LITTLE_ENDIAN_MACHINE;
  const low = BigInt(words.getUint32(index * 8, littleEndian));
  return (BigInt(words.getUint32(index * 8 + 4, littleEndian)) << 32n) | low;
}

const LITTLE_ENDIAN_MACHINE = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

function mix(view: DataView, at: number, secretAt: number): bigint {
  return fold(view.getBigUint64(at, true) ^ secret(secretAt), view.getBigUint64(at + 8, true) ^ secret(secretAt + 8));
}

/** The halves of a 128-bit product, folded. */
function fold(a: bigint, b: bigint): bigint {
  const product = a * b;
  return (product & MASK) ^ (product >> 64n);
}

function avalanche3(sum: bigint): bigint {
  let hash = sum & MASK;
  hash = ((hash ^ (hash >> 37n)) * PRIME_MX1) & MASK;
  return hash ^ (hash >> 32n);
}

function avalanche64(start: bigint): bigint {
  let hash = ((start ^ (start >> 33n)) * PRIME64_2) & MASK;
  hash = ((hash ^ (hash >> 29n)) * PRIME64_3) & MASK;
  return hash ^ (hash >> 32n);
}

function rotate(value: bigint, bits: bigint): bigint {
  return ((value << bits) | (value >> (64n - bits))) & MASK;
}

function swap(value: bigint): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, value, true);
  return view.getBigUint64(0);
}

function secret(at: number): bigint {
  return SECRET_VIEW.getBigUint64(at, true);
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16));
}
