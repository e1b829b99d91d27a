import { CODE } from './digits.ts';
import { WORD_WEIGHTS } from './word-weights.ts';

/**
 * A softmax regression over the words of a text: what each word speaks for, learnt from settled public incidents and from the
 * pages of the diagnoses (evaluate/precedents). Written as text: `code` has 64 digits.
 */
export interface WrittenModel {
  /** Diagnoses, in the order in which weights count them; separated by spaces. */
  readonly diagnoses: string;
  /** For each diagnosis one digit: how often it is met whatever the words, as `weightOf`. */
  readonly biases: string;
  /**
   * A word in each line: the word, a space, a digit for its rarity in steps of `RARITY_STEP`, and three digits for each diagnosis
   * that it speaks for or against: two for its place among `diagnoses`, one for the weight.
   */
  readonly words: string;
}

/** What a text with these words turned out to be, of all settled cases with such words: shares of 1, the largest first. */
export function likeliest(words: ReadonlyMap<string, number>): readonly Likely[] {
  return likeliestBy(delivered(), words);
}

export type Likely = readonly [diagnosis: string, share: number];

/** As `likeliest`, by another model than the one that is delivered. */
export function likeliestBy(model: Model, words: ReadonlyMap<string, number>): readonly Likely[] {
  const { diagnoses, biases } = model;
  const scores = Float64Array.from(biases);
  for (const { place, value } of valuesOf(words, model.words)) addWeights(scores, place, value);
  const top = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const odds = scores.map((score) => Math.exp(score - top));
  const sum = odds.reduce((all, one) => all + one, 0);
  return diagnoses
    .map((diagnosis, i) => [diagnosis, (odds[i] as number) / sum] as const)
    .toSorted(([, a], [, b]) => b - a);
}

/** How much the words of one line speak for a diagnosis; below 0 against it. */
export function speaksFor(diagnosis: string, words: Iterable<string>): number {
  const { diagnoses, words: known } = delivered();
  const at = diagnoses.indexOf(diagnosis);
  let sum = 0;
  for (const word of new Set(words)) {
    const place = known.get(word);
    if (!place) continue;
    forEachWeight(place, (index, weight) => {
      if (index === at) sum += weight * place.rarity;
    });
  }
  return sum;
}

/** How many of these words the model has met. */
export function knownAmong(words: Iterable<string>): number {
  const { words: known } = delivered();
  return [...words].filter((word) => known.has(word)).length;
}

export const RARITY_STEP = 1 / 6;
/** A digit stands for -8 … 7.75. */
const WEIGHT_STEP = 1 / 4;
const ZERO = 32;

export function weightOf(digit: string): number {
  return (CODE.indexOf(digit) - ZERO) * WEIGHT_STEP;
}

export function digitOf(weight: number): string {
  return CODE[Math.max(0, Math.min(63, Math.round(weight / WEIGHT_STEP) + ZERO))] as string;
}

/** Read when it is first asked for: most examinations never do. */
let model: Model | undefined;

function delivered(): Model {
  model ??= readModel(WORD_WEIGHTS);
  return model;
}

interface Place {
  readonly rarity: number;
  /** Three digits for each weight. */
  readonly weights: string;
}

export interface Model {
  readonly diagnoses: readonly string[];
  readonly biases: readonly number[];
  readonly words: ReadonlyMap<string, Place>;
}

export function readModel({ diagnoses, biases, words }: WrittenModel): Model {
  const places = words.split('\n').map((line): [string, Place] => {
    const gap = line.indexOf(' ');
    const rarity = CODE.indexOf(line[gap + 1] as string) * RARITY_STEP;
    return [line.slice(0, gap), { rarity, weights: line.slice(gap + 2) }];
  });
  return { diagnoses: diagnoses.split(' '), biases: [...biases].map(weightOf), words: new Map(places) };
}

/**
 * What each word that is known counts for in a text: by its rarity, and the less the more often it is said again; together of
 * length 1. Learning and asking must count alike.
 */
export function valuesOf<T extends { readonly rarity: number }>(
  words: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, T>,
): readonly { readonly place: T; readonly value: number }[] {
  const parts = [...words].flatMap(([word, count]) => {
    const place = known.get(word);
    return place ? [{ place, value: (1 + Math.log(count)) * place.rarity }] : [];
  });
  const length = Math.hypot(...parts.map(({ value }) => value)) || 1;
  return parts.map(({ place, value }) => ({ place, value: value / length }));
}

function addWeights(scores: Float64Array, place: Place, value: number): void {
  forEachWeight(place, (index, weight) => {
    scores[index] = (scores[index] as number) + weight * value;
  });
}

function forEachWeight({ weights }: Place, take: (index: number, weight: number) => void): void {
  for (let at = 0; at + 2 < weights.length; at += 3) {
    const index = CODE.indexOf(weights[at] as string) * 64 + CODE.indexOf(weights[at + 1] as string);
    take(index, weightOf(weights[at + 2] as string));
  }
}
