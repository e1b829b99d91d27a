import { cellOf, GRAM_CELLS } from './sample.ts';

export const GRAM = 4;
/** Every so many bytes a gram is looked at; the kernel has the same. */
export const STRIDE = 4;
/** Marking another cell costs little. A cell that is marked already costs only what is compared there. */
const FRESH = 0.5;
const SHARED = 0.25;

/**
 * Chooses for each literal the 4 neighbouring grams by which it is recognised, whatever the position it stands at: those
 * that are rare in such logs. Literals with the least choice go first; grams that several have in common come for free.
 *
 * @param counts of each cell, how often its grams occur in such a log
 * @returns the first of the 4 places in each literal; negative where it begins before it
 */
export function choosePlaces(literals: readonly Uint8Array[], counts: Float64Array): Int16Array {
  const known = new Uint8Array(GRAM_CELLS);
  const first = new Int16Array(literals.length);
  const order = literals.map((_, n) => n).sort((a, b) => (literals[a]?.length ?? 0) - (literals[b]?.length ?? 0));
  for (const literal of order) {
    const bytes = literals[literal] ?? new Uint8Array();
    const isLong = bytes.length >= GRAM + STRIDE - 1;
    const place = isLong
      ? longPlace(bytes, known, counts)
      : shortPlace(bytes, (at) => costOfGrams(bytes, at, known, counts));
    first[literal] = place;
    for (let n = place; n < place + STRIDE; n++) markCells(gramAt(bytes, n), known, 1);
  }
  return first;
}

/** Where all 4 grams belong to the literal. There may be tens of thousands of places: it pays to go over them in one loop. */
function longPlace(bytes: Uint8Array, known: Uint8Array, counts: Float64Array): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  let gram = wordAt(bytes, -1);
  let [a, b, c] = [0, 0, 0];
  for (let place = 0; place + GRAM <= bytes.length; place++) {
    gram = (gram >>> 8) | ((bytes[place + GRAM - 1] as number) << 24);
    const cell = cellOf(gram);
    const count = counts[cell] as number;
    const d = known[cell] === 0 ? count + FRESH : count * SHARED;
    const cost = a + b + c + d;
    if (place >= STRIDE - 1 && cost < least) {
      best = place - STRIDE + 1;
      least = cost;
    }
    a = b;
    b = c;
    c = d;
  }
  return best;
}

/** Where some of them reach beyond it: by one byte, or by two if it has only 4. */
function shortPlace({ length }: Uint8Array, costAt: (place: number) => number): number {
  const from = length === GRAM ? -2 : -1;
  const to = Math.max(-1, length - GRAM - 2);
  const places = Array.from({ length: to - from + 1 }, (_, n) => ({ place: from + n, cost: costAt(from + n) }));
  return places.reduce((best, one) => (one.cost < best.cost ? one : best)).place;
}

function costOfGrams(bytes: Uint8Array, place: number, known: Uint8Array, counts: Float64Array): number {
  let cost = 0;
  for (let n = place; n < place + STRIDE; n++) cost += costOf(gramAt(bytes, n), known, counts);
  return cost;
}

/** Four bytes of which some may lie beyond the literal: for those every value has a cell. */
export interface Gram {
  readonly word: number;
  /** How many values the unknown bytes may have, and by how many bits these are shifted. */
  readonly values: number;
  readonly shift: number;
}

export function gramAt(bytes: Uint8Array, place: number): Gram {
  const before = Math.max(0, -place);
  const unknown = before + Math.max(0, place + GRAM - bytes.length);
  return { word: wordAt(bytes, place), values: 2 ** (8 * unknown), shift: before > 0 ? 0 : 8 * (GRAM - unknown) };
}

function costOf({ word, values, shift }: Gram, known: Uint8Array, counts: Float64Array): number {
  let cost = 0;
  for (let value = 0; value < values; value++) {
    const cell = cellOf(word | (value << shift));
    cost += (counts[cell] ?? 0) * (known[cell] === 0 ? 1 : SHARED);
  }
  return cost;
}

/** Marks every cell in which the gram may be found. */
export function markCells({ word, values, shift }: Gram, cells: Uint8Array, bit: number): void {
  for (let value = 0; value < values; value++) {
    const cell = cellOf(word | (value << shift));
    cells[cell] = (cells[cell] ?? 0) | bit;
  }
}

/** Four bytes as a little-endian number; 0 for those that lie outside. */
export function wordAt(bytes: Uint8Array, place: number): number {
  return (
    byteAt(bytes, place) |
    (byteAt(bytes, place + 1) << 8) |
    (byteAt(bytes, place + 2) << 16) |
    (byteAt(bytes, place + 3) << 24)
  );
}

function byteAt(bytes: Uint8Array, place: number): number {
  return place >= 0 && place < bytes.length ? (bytes[place] as number) : 0;
}
