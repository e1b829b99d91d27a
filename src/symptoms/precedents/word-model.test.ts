import { expect, it } from 'vitest';
import { CODE } from './digits.ts';
import { digitOf, likeliestBy, readModel, weightOf } from './word-model.ts';

/** `alpha` speaks for the first diagnosis by 4, `beta` for the second by 4, `both` for neither. */
const model = readModel({
  diagnoses: 'first second',
  biases: `${digitOf(0)}${digitOf(0.5)}`,
  words: [`alpha GAA${digitOf(4)}`, `beta GAB${digitOf(4)}`, 'both G'].join('\n'),
});

const wordsOf = (...words: readonly string[]) => new Map(words.map((word) => [word, 1]));

it.each([
  [wordsOf('alpha'), 'first'],
  [wordsOf('beta'), 'second'],
  [wordsOf('alpha', 'both'), 'first'],
  // By how often each is met, where the words say nothing.
  [wordsOf('both'), 'second'],
  [wordsOf('never seen'), 'second'],
  [wordsOf(), 'second'],
])('the likeliest by %o is %s', (words, likeliest) => {
  const found = likeliestBy(model, words);
  expect(found[0]?.[0]).toBe(likeliest);
  expect(found.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(1);
});

it('is the surer the fewer other words there are', () => {
  const [[, alone] = ['', 0]] = likeliestBy(model, wordsOf('alpha'));
  const [[, diluted] = ['', 0]] = likeliestBy(model, wordsOf('alpha', 'both'));
  expect(alone).toBeGreaterThan(diluted);
});

it('writes weights as digits, to a quarter', () => {
  for (const weight of [-8, -0.25, 0, 1.75, 7.75]) expect(weightOf(digitOf(weight))).toBe(weight);
  expect(digitOf(100)).toBe(CODE[63]);
  expect(digitOf(-100)).toBe(CODE[0]);
});
