import { expect, it } from 'vitest';
import { clockOffsets } from './clock-offsets.ts';

const HOUR = 3_600_000;
const at = (events: Readonly<Record<string, number>>) => new Map(Object.entries(events));

it.each([
  ['what lags by latency alone stays', { a: 1_000, b: 2_000, c: 3_000 }, { a: 990, b: 1_700, c: 2_995 }, 0],
  [
    'another time zone is whole quarters of an hour',
    { a: 1_000, b: 2_000 },
    { a: 1_000 + 8 * HOUR - 300, b: 2_000 + 8 * HOUR },
    -8 * HOUR,
  ],
  ['India’s zone', { a: 1_000 }, { a: 1_000 - 5.5 * HOUR }, 5.5 * HOUR],
  ['a clock that is wrong', { a: 100_000, b: 200_000, c: 300_000 }, { a: 60_000, b: 160_000, c: 260_000 }, 40_000],
  ['one late echo among many does not count', { a: 0, b: 1_000, c: 2_000 }, { a: -90_000, b: 999, c: 1_999 }, 0],
  ['a TaskManager that registers again with a new JobManager has no wrong clock', { a: 69_000 }, { a: 0 }, 0],
  ['nothing in common', { a: 0 }, { b: 5 * HOUR }, 0],
] as const)('%s', (_, reference, marks, offset) => {
  expect(clockOffsets([at(reference), at(marks)])[1]).toBe(offset);
});

it('reaches a file over another one', () => {
  const jobManager = at({ x: 0 });
  const first = at({ x: HOUR, y: 2 * HOUR });
  const second = at({ y: 5 * HOUR });
  expect(clockOffsets([jobManager, first, second])).toEqual([0, -HOUR, -4 * HOUR]);
});
