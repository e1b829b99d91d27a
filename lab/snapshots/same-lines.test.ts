import { expect, it } from 'vitest';
import { canonical } from './json-lines.ts';
import { differences } from './same-lines.ts';

const line = (state: string, key: string, value: unknown) => JSON.stringify({ uid: 'u', state, key, value });
const entries = (...lines: readonly string[]) => new Map(lines.map((one) => [one, 1]));

it('finds what is missing, too many or of another value', () => {
  const before = entries(line('count', 'a', 1), line('count', 'b', 2), line('count', 'c', 3));
  expect(differences(before, before)).toEqual([]);
  expect(differences(before, entries(line('count', 'a', 1), line('count', 'b', 2)))).toHaveLength(1);
  expect(
    differences(before, entries(line('count', 'a', 1), line('count', 'b', 9), line('count', 'c', 3))),
  ).toHaveLength(2);
  expect(differences(new Map([[line('hints', 'a', 1), 2]]), entries(line('hints', 'a', 1)))).toHaveLength(1);
});

it('minds no order where there is none', () => {
  expect(canonical({ b: [1, { d: null, c: 'x' }], a: 2 })).toBe('{"a":2,"b":[1,{"c":"x","d":null}]}');
  expect(differences(entries(line('set', 'a', ['x', 'y'])), entries(line('set', 'a', ['y', 'x'])))).toEqual([]);
  expect(differences(entries(line('list', 'a', ['x', 'y'])), entries(line('list', 'a', ['y', 'x'])))).toHaveLength(2);
});
