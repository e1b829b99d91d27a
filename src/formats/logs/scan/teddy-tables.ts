import { type Rarity, windowHash } from './sample.ts';

/** Bits of a byte: what the kernel's nibble tables can tell apart. */
const BUCKETS = 8;
/** Bytes of the window that stands for a literal. */
const WINDOW = 4;
/** A window that does occur costs more than a false alarm: it is compared, too. */
const COST_OF_OCCURRENCE = 4;

/** Which 4 bytes of a literal are searched first. */
export interface ChosenWindow {
  readonly literal: number;
  /** Where in the literal the window begins. */
  readonly at: number;
  /** The window as a little-endian number. */
  readonly window: number;
}

export interface TeddyTables {
  /** For each of the 4 positions 16 bytes by low nibble and 16 by high nibble, a bit for each bucket. */
  readonly nibbles: Uint8Array;
  readonly windows: readonly ChosenWindow[];
}

/**
 * Chooses for each literal the window that costs least in such logs, and the bucket where it does least harm: what a bucket
 * lets pass is the product, over 4 positions, of the share of bytes whose nibbles it knows there. Literals with the least
 * choice go first; windows that several literals have in common come for free.
 */
export function teddyTables(literals: readonly Uint8Array[], rarity: Rarity): TeddyTables {
  const buckets = Array.from({ length: BUCKETS }, () => Array.from({ length: WINDOW }, emptyPlace));
  const order = literals.map((_, n) => n).sort((a, b) => (literals[a]?.length ?? 0) - (literals[b]?.length ?? 0));
  const windows = order.map((literal) => place(literal, literals[literal] ?? new Uint8Array(), buckets, rarity));
  return { nibbles: nibblesOf(buckets), windows };
}

/** What one bucket knows at one of the 4 positions. */
interface Place {
  low: number;
  high: number;
  /** Share of bytes that pass. */
  mass: number;
  /** By low nibble: share of bytes with it whose high nibble is known; `byHigh` the other way round. */
  readonly byLow: Float64Array;
  readonly byHigh: Float64Array;
}

function emptyPlace(): Place {
  return { low: 0, high: 0, mass: 0, byLow: new Float64Array(16), byHigh: new Float64Array(16) };
}

function place(
  literal: number,
  bytes: Uint8Array,
  buckets: readonly (readonly Place[])[],
  rarity: Rarity,
): ChosenWindow {
  let best = { cost: Number.POSITIVE_INFINITY, at: 0, window: 0, bucket: buckets[0] ?? [] };
  for (let at = 0; at + WINDOW <= bytes.length; at++) {
    const window = littleEndian(bytes, at);
    const occurs = COST_OF_OCCURRENCE * (rarity.ofWindow[windowHash(window)] ?? 0);
    for (const bucket of buckets) {
      const cost = occurs + growth(bucket, bytes, at, rarity.ofByte);
      if (cost < best.cost) best = { cost, at, window, bucket };
    }
  }
  best.bucket.forEach((one, n) => {
    learn(one, bytes[best.at + n] ?? 0, rarity.ofByte);
  });
  return { literal, at: best.at, window: best.window };
}

function littleEndian(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + WINDOW);
  return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
}

/** How much more the bucket would let pass. */
function growth(bucket: readonly Place[], bytes: Uint8Array, at: number, ofByte: Float64Array): number {
  let before = 1;
  let after = 1;
  for (let n = 0; n < WINDOW; n++) {
    const one = bucket[n];
    if (one === undefined) continue;
    before *= one.mass;
    after *= massWith(one, bytes[at + n] ?? 0, ofByte);
  }
  return after - before;
}

function massWith({ low, high, mass, byLow, byHigh }: Place, byte: number, ofByte: Float64Array): number {
  const newLow = ((low >> (byte & 15)) & 1) === 0;
  const newHigh = ((high >> (byte >> 4)) & 1) === 0;
  let grown = mass;
  if (newLow) grown += byLow[byte & 15] ?? 0;
  if (newHigh) grown += byHigh[byte >> 4] ?? 0;
  if (newLow && newHigh) grown += ofByte[byte] ?? 0;
  return grown;
}

function learn(one: Place, byte: number, ofByte: Float64Array): void {
  one.mass = massWith(one, byte, ofByte);
  const low = byte & 15;
  const high = byte >> 4;
  const newLow = ((one.low >> low) & 1) === 0;
  const newHigh = ((one.high >> high) & 1) === 0;
  for (let other = 0; other < 16; other++) {
    if (newLow) one.byHigh[other] = (one.byHigh[other] ?? 0) + (ofByte[(other << 4) | low] ?? 0);
    if (newHigh) one.byLow[other] = (one.byLow[other] ?? 0) + (ofByte[(high << 4) | other] ?? 0);
  }
  one.low |= 1 << low;
  one.high |= 1 << high;
}

function nibblesOf(buckets: readonly (readonly Place[])[]): Uint8Array {
  const nibbles = new Uint8Array(WINDOW * 32);
  buckets.forEach((places, bucket) => {
    places.forEach(({ low, high }, position) => {
      for (let nibble = 0; nibble < 16; nibble++) {
        const at = position * 32 + nibble;
        if ((low >> nibble) & 1) nibbles[at] = (nibbles[at] ?? 0) | (1 << bucket);
        if ((high >> nibble) & 1) nibbles[at + 16] = (nibbles[at + 16] ?? 0) | (1 << bucket);
      }
    });
  });
  return nibbles;
}
