import { expect, it } from 'vitest';
import { choiceOf, nearest } from './nearest.ts';

const IDS = ['data-skew', 'key-group-skew', 'gc-pressure', 'tm-host-slow'];

it.each([
  ['data-skwe', 'data-skew'],
  ['dataskew', 'data-skew'],
  ['gc', 'gc-pressure'],
  ['pressure', 'gc-pressure'],
  ['host', 'tm-host-slow'],
])('%s is taken for %s', (word, id) => {
  expect(nearest(word, IDS)[0]).toBe(id);
});

it('suggests nothing for what resembles nothing', () => {
  expect(nearest('xylophone', IDS)).toEqual([]);
});

it('names the choices when there is no such one', () => {
  expect(choiceOf('--format', 'json', ['text', 'json'])).toBe('json');
  expect(() => choiceOf('--format', 'jsn', ['text', 'json'])).toThrow('--format jsn: expected one of text, json.');
});
