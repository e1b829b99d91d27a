import { type Cases, type Neighbour, nearestTo, readCases } from './settled-cases.ts';
import { likeliest as byWords, type Likely, likeliestBy, type Model } from './word-model.ts';
import { WRITTEN_CASES } from './written-cases.ts';

/** What a text turned out to be in settled cases like it, by every word and by the cases that are nearest. */
export interface Likeliest {
  /** Shares of 1, the largest first. */
  readonly shares: readonly Likely[];
  readonly nearest: readonly Neighbour[];
}

/** So many cases have a say. */
const NEIGHBOURS = 30;
/** Of 2 to 6, three was best: a case that has twice as much in common counts eight times. */
const SHARPNESS = 3;
/** Neighbours count a tenth: with more of it the first was right more often and the first three less (docs/decisions/0017). */
const BY_NEIGHBOURS = 0.1;

/** Read when it is first asked for: most examinations never do. */
let cases: Cases | undefined;

export function likeliest(words: ReadonlyMap<string, number>): Likeliest {
  cases ??= readCases(WRITTEN_CASES);
  return pooled(byWords(words), nearestTo(cases, words.keys(), NEIGHBOURS));
}

/** As `likeliest`, by another model and other cases than those that are delivered. */
export function likeliestAmong(model: Model, among: Cases, words: ReadonlyMap<string, number>): Likeliest {
  return pooled(likeliestBy(model, words), nearestTo(among, words.keys(), NEIGHBOURS));
}

function pooled(shares: readonly Likely[], nearest: readonly Neighbour[]): Likeliest {
  const votes = new Map<string, number>();
  for (const { settled, likeness } of nearest) {
    for (const [diagnosis, share] of settled.targets) {
      votes.set(diagnosis, (votes.get(diagnosis) ?? 0) + share * likeness ** SHARPNESS);
    }
  }
  const all = [...votes.values()].reduce((sum, one) => sum + one, 0);
  if (all === 0) return { shares, nearest };
  const ids = new Set([...shares.map(([id]) => id), ...votes.keys()]);
  const byWord = new Map(shares);
  const mixed = [...ids].map((id): Likely => {
    return [id, (1 - BY_NEIGHBOURS) * (byWord.get(id) ?? 0) + (BY_NEIGHBOURS * (votes.get(id) ?? 0)) / all];
  });
  return { shares: mixed.toSorted(([, a], [, b]) => b - a), nearest };
}
