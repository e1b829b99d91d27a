import { CODE } from '#symptoms/precedents/digits';
import { digitOf, RARITY_STEP, valuesOf, type WrittenModel } from '#symptoms/precedents/word-model';
import type { Document } from './documents.ts';

/** Passes over all documents. Of 4 to 25, 8 was best for 403 incidents that were left out. */
const PASSES = 8;
const RATE = 0.5;
/** So many weights are kept, the largest: with half as many it was right for 1 % less, with three times as many for no more. */
const MOST_WEIGHTS = 130_000;
/** Against a division by zero at first sight. */
const START = 1e-3;
/** A change too small to count. */
const TINY = 1e-5;

interface Example {
  readonly places: Int32Array;
  readonly values: Float32Array;
  readonly targets: readonly (readonly [index: number, share: number])[];
  readonly weight: number;
}

interface Draft {
  readonly words: readonly string[];
  readonly rarities: readonly number[];
  readonly diagnoses: readonly string[];
  /** A row of weights for each word. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/** Learns which words speak for which diagnosis: softmax regression by AdaGrad, in an order that is always the same. */
export function learn(documents: readonly Document[]): WrittenModel {
  const { draft, examples } = prepare(documents);
  const sums = draft.weights.map(() => START);
  const biasSums = draft.biases.map(() => START);
  const shares = new Float32Array(draft.diagnoses.length);
  const random = sequence(7);
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const example of shuffled(examples, random)) {
      guess(draft, example, shares);
      for (const [index, share] of example.targets) shares[index] = (shares[index] as number) - share;
      correct(draft.biases, 0, biasSums, shares, example.weight);
      for (const [i, place] of example.places.entries()) {
        correct(draft.weights, place * shares.length, sums, shares, (example.values[i] as number) * example.weight);
      }
    }
  }
  return written(draft);
}

function prepare(documents: readonly Document[]): { readonly draft: Draft; readonly examples: readonly Example[] } {
  const seen = new Map<string, number>();
  for (const { words } of documents) for (const word of words.keys()) seen.set(word, (seen.get(word) ?? 0) + 1);
  const words = [...seen.keys()].toSorted();
  const diagnoses = [...new Set(documents.flatMap(({ targets }) => [...targets.keys()]))].toSorted();
  const rarities = words.map((word) => {
    const rarity = Math.log((1 + documents.length) / (1 + (seen.get(word) as number))) + 1;
    return Math.min(63, Math.round(rarity / RARITY_STEP)) * RARITY_STEP;
  });
  const places = new Map(words.map((word, at) => [word, { at, rarity: rarities[at] as number }]));
  const examples = documents.map((document) => exampleOf(document, places, diagnoses));
  const weights = new Float32Array(words.length * diagnoses.length);
  return { draft: { words, rarities, diagnoses, weights, biases: new Float32Array(diagnoses.length) }, examples };
}

interface Row {
  /** Its place among the words. */
  readonly at: number;
  readonly rarity: number;
}

function exampleOf(
  { words, targets, weight }: Document,
  places: ReadonlyMap<string, Row>,
  diagnoses: readonly string[],
): Example {
  const parts = valuesOf(words, places);
  return {
    places: Int32Array.from(parts, ({ place }) => place.at),
    values: Float32Array.from(parts, ({ value }) => value),
    targets: [...targets].map(([id, share]) => [diagnoses.indexOf(id), share] as const),
    weight,
  };
}

/** Fills `shares` with what the weights of now say of an example. */
function guess({ weights, biases }: Draft, { places, values }: Example, shares: Float32Array): void {
  shares.set(biases);
  for (const [i, place] of places.entries()) {
    const from = place * shares.length;
    const value = values[i] as number;
    for (let c = 0; c < shares.length; c += 1)
      shares[c] = (shares[c] as number) + (weights[from + c] as number) * value;
  }
  const top = shares.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let c = 0; c < shares.length; c += 1) sum += shares[c] = Math.exp((shares[c] as number) - top);
  for (let c = 0; c < shares.length; c += 1) shares[c] = (shares[c] as number) / sum;
}

function correct(row: Float32Array, from: number, sums: Float32Array, errors: Float32Array, value: number): void {
  for (let c = 0; c < errors.length; c += 1) {
    const slope = (errors[c] as number) * value;
    if (slope < TINY && slope > -TINY) continue;
    const at = from + c;
    const sum = (sums[at] as number) + slope * slope;
    sums[at] = sum;
    row[at] = (row[at] as number) - (RATE * slope) / Math.sqrt(sum);
  }
}

/** Numbers from 0 to 1, the same in each run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}

function written({ words, rarities, diagnoses, weights, biases }: Draft): WrittenModel {
  const least = weights.map(Math.abs).toSorted()[Math.max(0, weights.length - MOST_WEIGHTS)] ?? 0;
  const lines = words.flatMap((word, place) => {
    const row = [...weights.subarray(place * diagnoses.length, (place + 1) * diagnoses.length)];
    const kept = row.flatMap((weight, c) => {
      const digit = digitOf(weight);
      return Math.abs(weight) < least || digit === digitOf(0) ? [] : [`${CODE[c >> 6]}${CODE[c & 63]}${digit}`];
    });
    const rarity = CODE[Math.round((rarities[place] as number) / RARITY_STEP)] as string;
    return kept.length > 0 ? [`${word} ${rarity}${kept.join('')}`] : [];
  });
  return { diagnoses: diagnoses.join(' '), biases: [...biases].map(digitOf).join(''), words: lines.join('\n') };
}
