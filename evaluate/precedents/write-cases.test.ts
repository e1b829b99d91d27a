import { expect, it } from 'vitest';
import { nearestTo, readCases } from '#symptoms/precedents/settled-cases';
import type { Settled } from './documents.ts';
import { writeCases } from './write-cases.ts';

function settled(url: string, id: string, ...words: readonly string[]): Settled {
  return { url, words: new Map(words.map((word) => [word, 1])), targets: new Map([[id, 1]]), weight: 1 };
}

const CASES = readCases(
  writeCases([
    settled('https://example.org/1', 'slots-insufficient', 'slot', 'request', 'job'),
    settled('https://example.org/`2', 'oom-heap-tm', 'heap', 'space', 'job'),
    settled('-', 'oom-heap-tm', 'heap', 'dump', 'job', 'slot'),
  ]),
);

it('are read as they were written; an address that is none is left out', () => {
  expect(CASES.all).toEqual([
    { url: 'https://example.org/1', targets: [['slots-insufficient', 1]] },
    { url: '-', targets: [['oom-heap-tm', 1]] },
    { url: '-', targets: [['oom-heap-tm', 1]] },
  ]);
});

it('are the nearer the more rare words they share', () => {
  const near = nearestTo(CASES, ['slot', 'request', 'job'], 2);
  expect(near.map(({ settled: { targets } }) => targets[0]?.[0])).toEqual(['slots-insufficient', 'oom-heap-tm']);
  expect(near[0]?.likeness).toBeCloseTo(1);
  expect(nearestTo(CASES, ['tea'], 2)).toEqual([]);
  const [unknownWord] = nearestTo(CASES, ['slot', 'request', 'job', 'tea'], 1);
  expect(unknownWord?.likeness).toBeLessThan(near[0]?.likeness ?? 0);
});
