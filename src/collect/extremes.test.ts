import { expect, it } from 'vitest';
import { least, most } from './extremes.ts';

it('finds the least and the greatest of more numbers than a call may have arguments', () => {
  const many = Array.from({ length: 300_000 }, (_, n) => (n * 7919) % 300_007);
  expect([least(many), most(many)]).toEqual([0, 300_006]);
});

it.each([
  [[3], 3, 3],
  [[], Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
])('of %j', (values, lowest, highest) => {
  expect([least(values), most(values)]).toEqual([lowest, highest]);
});
