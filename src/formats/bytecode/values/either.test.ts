import { describe, expect, it } from 'vitest';
import { either, possibilities, same } from './either.ts';
import { shownValue } from './show.ts';
import { text } from './text.ts';
import { number, string, unknown } from './unknown.ts';
import type { Value } from './value.ts';

describe('a value where two ways meet', () => {
  it('stays what it is if both are the same', () => {
    expect(either(string('a'), string('a'))).toEqual(string('a'));
    expect(either(text([string('a'), unknown('loop')]), text([string('a'), unknown('loop')])).kind).toBe('text');
  });

  it('is one of the two, or of more', () => {
    const three = either(either(string('a'), number(1)), string('b'));
    expect(possibilities(three)).toEqual([string('a'), number(1), string('b')]);
    expect(either(three, number(1))).toEqual(three);
  });

  it('ends with what is not known when there are too many', () => {
    const many = Array.from({ length: 200 }, (_, i) => number(i + 100)).reduce(either);
    expect(possibilities(many)).toHaveLength(64);
    expect(possibilities(many).at(-1)?.kind).toBe('unknown');
  });

  it('is compared and shown without end even if it shares its parts', () => {
    const grown = (seed: string) => {
      let value: Value = text([string(seed), unknown('call')]);
      for (let i = 0; i < 40; i++) value = { kind: 'either', values: [value, { kind: 'text', parts: [value, value] }] };
      return value;
    };
    expect(same(grown('a'), grown('a'))).toBe(false);
    expect(shownValue(grown('a')).length).toBeLessThan(1000);
  });
});

describe('a string put together', () => {
  it('joins what is known', () => {
    expect(text([string('a-'), number(5), string('!')])).toEqual(string('a-5!'));
    expect(text([string('a-'), unknown('arguments'), string('b'), string('c')])).toEqual({
      kind: 'text',
      parts: [string('a-'), unknown('arguments'), string('bc')],
    });
  });

  it('does not grow without end', () => {
    let value: Value = string('0123456789');
    for (let i = 0; i < 60; i++) value = text([value, value]);
    expect(JSON.stringify(value).length).toBeLessThan(10_000);
  });
});
