import { describe, expect, test } from 'vitest';
import { isAtLeast, jobsLineOf, lineOf, parseVersion } from './version.ts';

test.each([
  ['1.13.6', '1.13', '1.17'],
  ['1.17.2', '1.17', '1.17'],
  ['1.18.1', '1.18', '1.17'],
  ['1.19.3', '1.19', '1.20'],
  ['1.20.3', '1.20', '1.20'],
  ['2.0.0', '2.0', '2'],
  ['2.3.0', '2.3', '2'],
])('%s is of line %s and runs the jobs of line %s', (text, line, jobsLine) => {
  const version = parseVersion(text);
  expect([lineOf(version), jobsLineOf(version)]).toEqual([line, jobsLine]);
});

test.each(['1.20', '1.20.x', 'latest', ''])('%j is not a version', (text) => {
  expect(() => parseVersion(text)).toThrow('not a Flink version');
});

describe('isAtLeast', () => {
  test.each([
    ['1.18.1', false],
    ['1.19.0', true],
    ['2.0.0', true],
  ])('%s is at least 1.19: %s', (text, expected) => {
    expect(isAtLeast(parseVersion(text), 1, 19)).toBe(expected);
  });
});
