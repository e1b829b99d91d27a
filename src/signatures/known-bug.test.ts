import { describe, expect, it } from 'vitest';
import { isAffected, mendFor } from './known-bug.ts';

const mended = { since: '1.15.0', fixed: ['1.17.0', '1.16.2'] };

describe('a defect that was mended in 1.16.2 and 1.17.0', () => {
  it.each([
    ['1.14.6', false, '1.16.2'],
    ['1.15.4', true, '1.16.2'],
    ['1.16.1', true, '1.16.2'],
    ['1.16.2', false, '1.17.0'],
    ['1.16.10', false, '1.17.0'],
    ['1.17.0', false, undefined],
    ['2.0-preview1', false, undefined],
  ])('is in %s: %s', (version, affected, mend) => {
    expect(isAffected(version, mended)).toBe(affected);
    expect(mendFor(version, mended)).toBe(mend);
  });

  it('is in every release while none mends it', () => {
    expect(isAffected('2.3.0', { fixed: [] })).toBe(true);
    expect(mendFor('2.3.0', { fixed: [] })).toBeUndefined();
  });
});
