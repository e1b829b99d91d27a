import { describe, expect, it } from 'vitest';
import type { StateEntry } from './entries.ts';
import { conditionOf } from './where.ts';

const ENTRY: StateEntry = {
  state: 'orders',
  kind: 'map',
  subtask: 0,
  keyGroup: 17,
  key: {
    kind: 'fields',
    type: 'Key',
    names: ['customer', 'id'],
    values: ['acme-7', 9007199254740993n],
  },
  namespace: null,
  mapKey: [1, 'x'],
  value: new Map([['count', 10]]),
};

describe('a condition', () => {
  it.each([
    ['key.customer=acme-7', true],
    ['key.customer~cme', true],
    ['key.customer~none', false],
    ['key.1=9007199254740993', true],
    ['key.id=9007199254740992', false],
    ['key.id>9007199254740992', true],
    ['mapKey.1=x', true],
    ['value.count>=10', true],
    ['value.count < 10', false],
    ['value.count!=9.5', true],
    ['keyGroup=17', true],
    ['namespace=', true],
    ['key.nothing=1', false],
  ])('%s', (given, expected) => {
    expect(conditionOf(given)?.(ENTRY)).toBe(expected);
  });

  it.each(['', 'key', 'other=1', '=1', 'key customer=1'])('is not "%s"', (given) => {
    expect(conditionOf(given)).toBeUndefined();
  });
});
