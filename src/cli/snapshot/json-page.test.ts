import { expect, it } from 'vitest';
import { jsonPage } from './json-page.ts';

const lazy = (...all: readonly unknown[]) => ({ length: all.length, [Symbol.iterator]: () => all[Symbol.iterator]() });
const numbers = Array.from({ length: 3 }, (_, index) => index);

it.each<[string, unknown, unknown]>([
  ['nothing', {}, {}],
  ['no element', { of: lazy() }, { of: [] }],
  ['an empty list in a list', [[], {}], [[], {}]],
  ['a number', 7, 7],
  ['text with quotes and lines', ['a"b', 'line\nbreak'], ['a"b', 'line\nbreak']],
  [
    'what is not there',
    { a: undefined, b: null, c: [undefined, null] },
    { a: undefined, b: null, c: [undefined, null] },
  ],
  ['objects in objects', { a: { b: { c: [1], d: {} } } }, { a: { b: { c: [1], d: {} } } }],
  [
    'lists that are made as they are gone through',
    { schema: 's', files: lazy({ path: 'a', bytes: 1 }, { path: 'b', of: lazy('x') }), numbers, last: true },
    {
      schema: 's',
      files: [
        { path: 'a', bytes: 1 },
        { path: 'b', of: ['x'] },
      ],
      numbers,
      last: true,
    },
  ],
])('writes %s as JSON.stringify does', (_, document, whole) => {
  expect([...jsonPage(document)].join('')).toBe(`${JSON.stringify(whole, undefined, 2)}\n`);
});

it('has no piece that grows with a list', () => {
  const many = {
    *[Symbol.iterator]() {
      for (let i = 0; i < 10_000; i++) yield { path: `file-${i}`, bytes: i };
    },
  };
  let longest = 0;
  let pieces = 0;
  for (const piece of jsonPage({ files: many })) {
    longest = Math.max(longest, piece.length);
    pieces++;
  }
  expect(longest).toBeLessThan(100);
  expect(pieces).toBeGreaterThan(10_000);
});
