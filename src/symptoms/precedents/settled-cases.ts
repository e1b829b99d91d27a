import { CODE, numberOf } from './digits.ts';

/** Settled public incidents as text, in little room: numbers have digits of `CODE`. */
export interface WrittenCases {
  /** Every word that occurs, separated by spaces. */
  readonly words: string;
  /** Every diagnosis that one of them was, separated by spaces. */
  readonly diagnoses: string;
  /**
   * A case in each line: its address (`-`: not known), a space; three digits for each diagnosis that is right for it, two for
   * its place among `diagnoses` and one for how much of 63 is its, a space; three digits for each word.
   */
  readonly cases: string;
}

/** One settled incident. */
interface SettledCase {
  readonly url: string;
  /** What is right for it; the shares together are 1. */
  readonly targets: readonly (readonly [diagnosis: string, share: number])[];
}

/** A case that has words in common with a text. */
export interface Neighbour {
  readonly settled: SettledCase;
  /** 0: nothing in common · 1: the same words. */
  readonly likeness: number;
}

/** Cases by their words. */
export interface Cases {
  readonly all: readonly SettledCase[];
  readonly rarities: ReadonlyMap<string, number>;
  /** For each word the cases that have it. */
  readonly having: ReadonlyMap<string, readonly number[]>;
  /** For each case the length of its words, each as long as it is rare. */
  readonly lengths: Float64Array;
}

const WORD_DIGITS = 3;
const TARGET_DIGITS = 3;
const WHOLE = CODE.length - 1;

export function readCases({ words, diagnoses, cases }: WrittenCases): Cases {
  const known = words.split(' ');
  const ids = diagnoses.split(' ');
  const having = new Map<string, number[]>(known.map((word) => [word, []]));
  const lines = cases.split('\n').filter((line) => line !== '');
  const all = lines.map((line, at): SettledCase => {
    const [url = '', targets = '', own = ''] = line.split(' ');
    for (let i = 0; i < own.length; i += WORD_DIGITS) {
      having.get(known[numberOf(own.slice(i, i + WORD_DIGITS))] ?? '')?.push(at);
    }
    return { url, targets: targetsIn(targets, ids) };
  });
  const rarities = new Map([...having].map(([word, at]) => [word, rarityOf(at.length, all.length)]));
  const squares = new Float64Array(all.length);
  for (const [word, at] of having) {
    const rarity = rarities.get(word) as number;
    for (const one of at) squares[one] = (squares[one] as number) + rarity * rarity;
  }
  return { all, rarities, having, lengths: squares.map(Math.sqrt) };
}

function targetsIn(digits: string, ids: readonly string[]): SettledCase['targets'] {
  return Array.from({ length: digits.length / TARGET_DIGITS }, (_, i) => {
    const one = digits.slice(i * TARGET_DIGITS, (i + 1) * TARGET_DIGITS);
    return [ids[numberOf(one.slice(0, 2))] ?? '', numberOf(one.slice(2)) / WHOLE] as const;
  });
}

/** What few cases have tells more. */
function rarityOf(having: number, cases: number): number {
  return Math.log((1 + cases) / (1 + having)) + 1;
}

/**
 * The cases that have most in common with a text, the nearest first: the cosine between the words of both, each as long as it is
 * rare. How often a word stands there says nothing (it was 1 % worse with).
 */
export function nearestTo(
  { all, rarities, having, lengths }: Cases,
  words: Iterable<string>,
  most: number,
): readonly Neighbour[] {
  const common = new Float64Array(all.length);
  let square = 0;
  for (const word of new Set(words)) {
    const rarity = rarities.get(word) ?? rarityOf(0, all.length);
    square += rarity * rarity;
    for (const at of having.get(word) ?? []) common[at] = (common[at] as number) + rarity * rarity;
  }
  const length = Math.sqrt(square) || 1;
  const likeness = common.map((one, at) => one / (length * ((lengths[at] as number) || 1)));
  const places = Array.from(likeness.keys()).filter((at) => (likeness[at] as number) > 0);
  places.sort((a, b) => (likeness[b] as number) - (likeness[a] as number));
  return places.slice(0, most).map((at) => ({ settled: all[at] as SettledCase, likeness: likeness[at] as number }));
}
