import { describe, expect, it } from 'vitest';
import { neutralise, neutralised } from './neutralise.ts';

describe('neutralise', () => {
  it.each([
    ['an escape sequence', 'a\u001b[31mred', 'a\\u{1b}[31mred'],
    ['a carriage return', 'good\rbad', 'good\\u{d}bad'],
    ['a C1 control', 'a\u009b31m', 'a\\u{9b}31m'],
    ['a mark that turns the reading direction', 'a\u202eb', 'a\\u{202e}b'],
    ['half a surrogate pair', 'a\ud800b', 'a\ufffdb'],
  ])('shows %s', (_, given, shown) => {
    expect(neutralise(given)).toBe(shown);
  });

  it.each(['plain', '数据倾斜', 'a\tb\nc', 'naïve → 😀'])('leaves %j as it is', (text) => {
    expect(neutralise(text)).toBe(text);
  });

  it('reaches every string of a value', () => {
    expect(neutralised({ a: ['\u0007', 1, undefined], '\u0007': { b: '\u0007' } })).toEqual({
      a: ['\\u{7}', 1, undefined],
      '\\u{7}': { b: '\\u{7}' },
    });
  });
});
