import { describe, expect, it } from 'vitest';
import { parseDuration } from './ask-cluster.ts';
import { dumpsBefore, partOf, planLooks } from './cadence.ts';

describe('when to look', () => {
  it.each([
    [0, 10_000, 1],
    [2000, 10_000, 2],
    [20_000, 10_000, 3],
    [60_000, 10_000, 7],
    [20_000, 60_000, 2],
    [20_000, 0, 3],
    [3000, 1, 4],
  ])('%i ms at an interval of %i ms: %i looks', (forMs, interval, looks) => {
    expect(planLooks(forMs, interval, undefined).looks).toBe(looks);
  });

  it('a recording has as many looks as it has', () => {
    expect(planLooks(20_000, 10_000, 5).looks).toBe(5);
  });

  it('never sooner than the metrics are refreshed', () => {
    expect(planLooks(20_000, 10_000, undefined).stepMs).toBeGreaterThan(10_000);
  });

  it.each([2, 3, 5, 61])('six thread dumps, spread over %i looks', (looks) => {
    const cadence = { looks, stepMs: 1, dumps: 6 };
    const each = Array.from({ length: looks - 1 }, (_, i) => dumpsBefore(i + 1, cadence));
    expect(each.reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
  });

  it('parts', () => {
    expect([0, 1, 2].map((look) => partOf(look, 3))).toEqual(['first', 'middle', 'last']);
    expect(partOf(0, 1)).toBe('only');
  });
});

it.each([
  ['10000', 10_000],
  ['10 s', 10_000],
  ['1min', 60_000],
  ['PT10S', 10_000],
  ['PT1M30S', 90_000],
  ['0', 0],
  ['soon', undefined],
  [undefined, undefined],
])('a duration: %s', (text, ms) => expect(parseDuration(text)).toBe(ms));
