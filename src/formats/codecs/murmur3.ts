const C1 = 0x87c37b91114253d5n;
const C2 = 0x4cf5ad432745937fn;
const MASK = 0xffffffffffffffffn;
const BLOCK = 16;

/** murmur3, 128 bits, the variant for 64-bit machines, seed 0: 32 hexadecimal characters in the order of its bytes. */
export function murmur3(bytes: Uint8Array): string {
  const [first, second] = hashed(bytes);
  return littleEndianHex(first) + littleEndianHex(second);
}

function hashed(bytes: Uint8Array): readonly [bigint, bigint] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = Math.floor(bytes.length / BLOCK) * BLOCK;
  let h1 = 0n;
  let h2 = 0n;
  for (let at = 0; at < whole; at += BLOCK) {
    h1 ^= mix1(view.getBigUint64(at, true));
    h1 = (((rotate(h1, 27n) + h2) & MASK) * 5n + 0x52dce729n) & MASK;
    h2 ^= mix2(view.getBigUint64(at + 8, true));
    h2 = (((rotate(h2, 31n) + h1) & MASK) * 5n + 0x38495ab5n) & MASK;
  }
  h2 ^= mix2(tail(bytes, whole + 8, bytes.length));
  h1 ^= mix1(tail(bytes, whole, Math.min(whole + 8, bytes.length)));
  const length = BigInt(bytes.length);
  h1 ^= length;
  h2 ^= length;
  h1 = (h1 + h2) & MASK;
  h2 = (h2 + h1) & MASK;
  h1 = finish(h1);
  h2 = finish(h2);
  h1 = (h1 + h2) & MASK;
  return [h1, (h2 + h1) & MASK];
}

function mix1(k: bigint): bigint {
  return (rotate((k * C1) & MASK, 31n) * C2) & MASK;
}

function mix2(k: bigint): bigint {
  return (rotate((k * C2) & MASK, 33n) * C1) & MASK;
}

/** Bytes `[start, end)`, little-endian; 0 if there are none. */
function tail(bytes: Uint8Array, start: number, end: number): bigint {
  let value = 0n;
  for (let i = end - 1; i >= start; i--) value = (value << 8n) | BigInt(bytes[i] as number);
  return value;
}

function finish(value: bigint): bigint {
  let k = value;
  k = ((k ^ (k >> 33n)) * 0xff51afd7ed558ccdn) & MASK;
  k = ((k ^ (k >> 33n)) * 0xc4ceb9fe1a85ec53n) & MASK;
  return k ^ (k >> 33n);
}

function rotate(value: bigint, bits: bigint): bigint {
  return ((value << bits) | (value >> (64n - bits))) & MASK;
}

function littleEndianHex(value: bigint): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, value, true);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}
