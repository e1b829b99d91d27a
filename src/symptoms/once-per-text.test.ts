import { describe, expect, it } from 'vitest';
import { oncePerText } from './once-per-text.ts';

/** A reading of at most 1,000 characters in all, of 10 each, and how often it was made. */
function counted() {
  const made = { times: 0 };
  const read = oncePerText(1_000, (text) => {
    made.times += 1;
    return { length: text.length };
  });
  return { made, read };
}

describe('what a text says', () => {
  it('is read once', () => {
    const { made, read } = counted();
    expect(read('abc')).toBe(read(['a', 'b', 'c'].join('')));
    expect(made.times).toBe(1);
  });

  it('is read each time where the text is long', () => {
    const { made, read } = counted();
    for (let i = 0; i < 3; i += 1) expect(read('x'.repeat(11))).toEqual({ length: 11 });
    expect(made.times).toBe(3);
  });

  it('is forgotten when there are too many texts', () => {
    const { made, read } = counted();
    for (let i = 0; i < 101; i += 1) read(`${1_000_000_000 + i}`);
    const before = made.times;
    read('1000000100');
    expect(made.times).toBe(before);
    read('1000000000');
    expect(made.times).toBe(before + 1);
  });
});
