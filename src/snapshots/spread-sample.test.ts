import { expect, it } from 'vitest';
import { spreadSample } from './spread-sample.ts';

function sampleOf(count: number, most: number): readonly number[] {
  const sample = spreadSample<number>(most);
  for (let i = 0; i < count; i++) sample.offer(i);
  return sample.kept();
}

it('keeps all of few', () => {
  expect(sampleOf(4, 4)).toEqual([0, 1, 2, 3]);
});

it.each([5, 8, 9, 100, 1003])('keeps some of %i, as far from each other', (count) => {
  const kept = sampleOf(count, 4);
  const steps = new Set(kept.slice(1).map((one, i) => one - (kept[i] as number)));
  expect(kept.length).toBeGreaterThan(1);
  expect(kept.length).toBeLessThanOrEqual(4);
  expect(steps.size).toBe(1);
  expect((kept.at(-1) as number) + Math.max(...steps)).toBeGreaterThanOrEqual(count);
});
