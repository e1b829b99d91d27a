import { GRAM, gramAt, markCells, STRIDE, wordAt } from './gram-places.ts';
import { GRAM_CELLS } from './sample.ts';

/** Groups of keys by their hash. */
const GROUPS = 32_768;
/** Words of an entry: key (two), where the literal's text is, its length and the place of the gram, number and flags, none. */
const WORDS = 6;
const LAST = 1 << 16;
/** What a key consists of: the gram with the 4 bytes behind or before it, alone, or what of it is the literal's. */
const KINDS = { behind: 0, before: 1, alone: 2, first3: 3, last3: 4, first2: 5, last2: 6 } as const;

/** What the kernel looks up. */
export interface GramTables {
  /** By the hash of a key: its first entry; 0 where there is none. */
  readonly groups: Uint16Array;
  /** Entry 0 means none. Those of a group are neighbours, the last has a flag. */
  readonly entries: Uint32Array;
  /** The literals, one behind the other. */
  readonly texts: Uint8Array;
  /** What one gram may lead to, at most. */
  readonly mostHits: number;
}

/**
 * By `cellOf` a gram: a bit for each kind of key that may be found there; 0 for most.
 *
 * @param first where each literal's 4 grams begin (`choosePlaces`)
 * @param muted literals that need not be found
 */
export function gramFilter(literals: readonly Uint8Array[], first: Int16Array, muted: ReadonlySet<number>): Uint8Array {
  const filter = new Uint8Array(GRAM_CELLS);
  for (let literal = 0; literal < literals.length; literal++) {
    if (muted.has(literal)) continue;
    const bytes = literals[literal] as Uint8Array;
    const from = first[literal] as number;
    for (let at = from; at < from + STRIDE; at++) markCells(gramAt(bytes, at), filter, 1 << kindAt(bytes, at));
  }
  return filter;
}

/** @param first as above */
export function gramTables(literals: readonly Uint8Array[], first: Int16Array): GramTables {
  const count = literals.length * STRIDE;
  const unsorted = new Uint32Array(count * WORDS);
  const groupOf = new Uint16Array(count);
  const texts = new Uint8Array(literals.reduce((sum, { length }) => sum + length, 0));
  let text = 0;
  for (let literal = 0; literal < literals.length; literal++) {
    const bytes = literals[literal] as Uint8Array;
    texts.set(bytes, text);
    for (let n = 0; n < STRIDE; n++) {
      const inside = (first[literal] as number) + n;
      const kind = kindAt(bytes, inside);
      const low = wordAt(bytes, kind === KINDS.before ? inside - GRAM : inside);
      const high = kind <= KINDS.before ? wordAt(bytes, kind === KINDS.before ? inside : inside + GRAM) : 0;
      const entry = literal * STRIDE + n;
      groupOf[entry] = groupOfKey(low, high);
      const length = bytes.length | ((inside & 0xffff) << 16);
      write(unsorted, entry, low, high, text, length, literal | (kind << 17));
    }
    text += bytes.length;
  }
  return { texts, ...inGroups(unsorted, groupOf) };
}

function write(to: Uint32Array, entry: number, ...words: readonly number[]): void {
  for (let n = 0; n < words.length; n++) to[entry * WORDS + n] = words[n] as number;
}

function kindAt({ length }: Uint8Array, inside: number): number {
  if (inside >= 0 && inside + 2 * GRAM <= length) return KINDS.behind;
  if (inside >= GRAM && inside + GRAM <= length) return KINDS.before;
  if (inside < 0) return inside === -1 ? KINDS.last3 : KINDS.last2;
  const missing = inside + GRAM - length;
  return missing <= 0 ? KINDS.alone : missing === 1 ? KINDS.first3 : KINDS.first2;
}

/** The kernel has the same formula. */
function groupOfKey(low: number, high: number): number {
  return (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 17;
}

/** Makes those of one group neighbours. */
function inGroups(unsorted: Uint32Array, groupOf: Uint16Array) {
  const sizes = new Uint16Array(GROUPS);
  for (const group of groupOf) sizes[group] = (sizes[group] as number) + 1;
  const groups = new Uint16Array(GROUPS);
  let next = 1;
  let largest = 0;
  for (let group = 0; group < GROUPS; group++) {
    const size = sizes[group] as number;
    if (size > 0) groups[group] = next;
    if (size > largest) largest = size;
    next += size;
  }
  const left = sizes.slice();
  const entries = new Uint32Array(next * WORDS);
  for (let entry = groupOf.length - 1; entry >= 0; entry--) {
    const group = groupOf[entry] as number;
    const place = (left[group] as number) - 1;
    left[group] = place;
    const to = ((groups[group] as number) + place) * WORDS;
    // No view and no copy of a range: there are thousands.
    for (let n = 0; n < WORDS; n++) entries[to + n] = unsorted[entry * WORDS + n] as number;
    if (place + 1 === sizes[group]) entries[to + 4] = (entries[to + 4] as number) | LAST;
  }
  return { groups, entries, mostHits: largest * Object.keys(KINDS).length };
}
