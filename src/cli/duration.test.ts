import { describe, expect, it } from 'vitest';
import { parseDuration } from './duration.ts';

describe('a duration', () => {
  it.each([
    ['0', 0],
    ['500ms', 500],
    ['20s', 20_000],
    ['1.5m', 90_000],
    ['1m30s', 90_000],
    ['1h', 3_600_000],
  ])('%s is %i ms', (given, ms) => {
    expect(parseDuration(given)).toBe(ms);
  });

  it.each(['20', '', 's', '-5s', '20 s', '1d', '5e3s', '25h'])('"%s" is refused by name', (given) => {
    expect(() => parseDuration(given)).toThrow(`--for ${given}:`);
  });
});
