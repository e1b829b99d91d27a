import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { indexOf } from './literal-index.ts';
import { literalsOf } from './signature.ts';
import { signatures } from './signatures.ts';

const LOG = readFileSync(new URL('../../fixtures/logs/taskmanager-2.3.log', import.meta.url), 'utf8');

/** The slow truth. */
const idsIn = (text: string) =>
  signatures.filter((one) => literalsOf(one).some((literal) => text.includes(literal))).map(({ id }) => id);

it.each<readonly [string, string]>([
  ['nothing', ''],
  ['one character', 'x'],
  ['every literal, one behind the other', signatures.flatMap(literalsOf).join('')],
  [
    'every literal without its last character',
    signatures.flatMap((one) => literalsOf(one).map((l) => l.slice(0, -1))).join('|'),
  ],
  ...LOG.split(/\n(?=\d{4}-)/).map((entry) => [entry.slice(0, 60), entry] as const),
])('finds the signatures with a literal in: %s', (_, text) => {
  expect(
    indexOf(signatures)
      .candidates(text)
      .map(({ id }) => id),
  ).toEqual(idsIn(text));
});

it('finds each literal at the end of a text', () => {
  const lost = signatures
    .flatMap(literalsOf)
    .filter((literal) => indexOf(signatures).candidates(`.${literal}`).length === 0);
  expect(lost).toEqual([]);
});
