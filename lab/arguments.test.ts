import { describe, expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

describe('readArguments', () => {
  test('a patient is sick and on the usual Flink unless told otherwise', () => {
    const args = readArguments(['data-skew']);
    expect(args).toMatchObject({ patient: 'data-skew', version: { full: '1.20.3' }, hold: false });
    expect(args.forms[0]).toBe('sick');
  });

  test('one form, several forms, some patients', () => {
    expect(readArguments(['x', '--form', 'near-miss']).forms).toEqual(['near-miss']);
    expect(readArguments(['all', '--forms', 'sick,healthy', '--only', 'a,b'])).toMatchObject({
      forms: ['sick', 'healthy'],
      only: ['a', 'b'],
    });
  });

  test('logs are examined alone on request', () => {
    expect(readArguments(['all']).fromLogs).toBe(false);
    expect(readArguments(['all', '--from-logs']).fromLogs).toBe(true);
  });

  test.each([
    [['x', '--form', 'ill'], 'no such form: ill'],
    [['x', 'y'], 'expected one patient'],
    [['x', '--flink', '1.20'], 'not a Flink version'],
    [['x', '--colour'], 'Unknown option'],
  ])('%j is refused', (words, message) => {
    expect(() => readArguments(words)).toThrow(message);
  });
});
