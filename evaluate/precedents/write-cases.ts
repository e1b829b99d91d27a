import { digitsOf } from '#symptoms/precedents/digits';
import type { WrittenCases } from '#symptoms/precedents/settled-cases';
import type { Settled } from './documents.ts';

const WHOLE = 63;
/** What a text of JavaScript takes as it is; in a line of Chinese an address of other characters would be broken. */
const ADDRESS = /^https:\/\/[^\s`\\$]+$/;

/** Settled incidents as the doctor carries them. */
export function writeCases(settled: readonly Settled[]): WrittenCases {
  const words = [...new Set(settled.flatMap((one) => [...one.words.keys()]))].toSorted();
  const diagnoses = [...new Set(settled.flatMap(({ targets }) => [...targets.keys()]))].toSorted();
  const placeOf = new Map(words.map((word, at) => [word, at]));
  const lines = settled.map(({ url, targets, words: own }) => {
    const right = [...targets].map(
      ([id, share]) => digitsOf(diagnoses.indexOf(id), 2) + digitsOf(Math.round(share * WHOLE), 1),
    );
    const said = [...own.keys()].map((word) => digitsOf(placeOf.get(word) as number, 3));
    const address = url.replace(/[^!-~]/gu, encodeURIComponent);
    return `${ADDRESS.test(address) ? address : '-'} ${right.join('')} ${said.join('')}`;
  });
  return { words: words.join(' '), diagnoses: diagnoses.join(' '), cases: lines.join('\n') };
}
