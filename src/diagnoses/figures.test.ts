import { expect, it } from 'vitest';
import { bytes, duration, percent, rate, subtaskList, times } from './figures.ts';

it('writes figures as a person reads them', () => {
  expect([percent(0.873), percent(1)]).toEqual(['87 %', '100 %']);
  expect([rate(1234.5), rate(12.34), rate(0.456)]).toEqual(['1235', '12.3', '0.46']);
  expect([times(9.04), times(12.4), times(Number.POSITIVE_INFINITY)]).toEqual(['9.0×', '12×', '∞']);
  expect([bytes(0), bytes(1536), bytes(3 * 1024 ** 3)]).toEqual(['0 B', '1.5 KiB', '3.0 GiB']);
  expect([duration(950), duration(12_340), duration(245_000), duration(11_520_000), duration(63_072_000_000)]).toEqual([
    '950 ms',
    '12.3 s',
    '4 min 5 s',
    '3 h 12 min',
    '730 d 0 h',
  ]);
  expect([subtaskList([0, 3]), subtaskList([0, 1, 2], 2)]).toEqual(['0, 3', '0, 1, … (3)']);
});
