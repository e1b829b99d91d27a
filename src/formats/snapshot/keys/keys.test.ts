import { describe, expect, it } from 'vitest';
import type { Family, Serializer } from '../serializers/serializer.ts';
import type { Value } from '../values/value.ts';
import { javaHash } from './java-hash.ts';
import { defaultMaxParallelism, keyGroupOf, keyGroupsOf, subtaskOf } from './key-groups.ts';
import { operatorIdOf } from './operator-id.ts';

function of(family: Family, ...children: readonly Serializer[]): Serializer {
  const named = children.map((serializer, i) => ({ role: `f${i}`, serializer }));
  return { family, snapshotClass: 'x', version: 3, typeName: undefined, children: named, details: undefined };
}

describe('key groups', () => {
  // Hashes and key groups that Flink itself computes.
  it.each<[string, Serializer, Value, number, number, number, number]>([
    ['""', of('string'), '', 0, 94, 222, 31198],
    ['"a"', of('string'), 'a', 97, 81, 209, 19409],
    ['"hello"', of('string'), 'hello', 99162322, 35, 163, 31395],
    ['"user-42"', of('string'), 'user-42', -147182656, 20, 148, 20116],
    ['"ключ"', of('string'), 'ключ', 33309882, 67, 195, 18115],
    ['Long 1', of('long'), 1, 1, 86, 214, 16342],
    ['Long -1', of('long'), -1, 0, 94, 222, 31198],
    ['Long 2147483648', of('long'), 2147483648, -2147483648, 108, 108, 10348],
    ['Int -1', of('int'), -1, -1, 80, 80, 15184],
  ])('of %s', (_, serializer, value, hash, of128, of256, of32768) => {
    expect(javaHash(serializer, value)).toBe(hash);
    expect([128, 256, 32768].map((most) => keyGroupOf(hash, most))).toEqual([of128, of256, of32768]);
  });

  it('of tuples', () => {
    expect(javaHash(of('tuple', of('long'), of('string')), [7, 'ab'])).toBe(3322);
    expect(keyGroupOf(3322, 128)).toBe(43);
  });

  it('of doubles and booleans', () => {
    expect(javaHash(of('double'), 1)).toBe(1072693248);
    expect(javaHash(of('double'), Number.NaN)).toBe(2146959360);
    expect(javaHash(of('float'), 1)).toBe(1065353216);
    expect(javaHash(of('boolean'), true)).toBe(1231);
  });

  it('are not guessed where code decides', () => {
    expect(javaHash(of('pojo'), null)).toBe(0);
    expect(javaHash(of('pojo'), [1])).toBeUndefined();
    expect(javaHash(of('tuple', of('int'), of('enum')), [1, 'RED'])).toBeUndefined();
  });

  it.each([
    [0, 3, 128, { first: 0, last: 42 }],
    [1, 3, 128, { first: 43, last: 85 }],
    [2, 3, 128, { first: 86, last: 127 }],
    [1, 2, 1, { first: 1, last: 0 }],
  ])('of subtask %i of %i, of %i in all', (subtask, parallelism, most, expected) => {
    const range = keyGroupsOf(subtask, parallelism, most);
    expect(range).toEqual(expected);
    for (let group = range.first; group <= range.last; group++)
      expect(subtaskOf(group, parallelism, most)).toBe(subtask);
  });

  it.each([
    [1, 128],
    [85, 128],
    [86, 256],
    [200, 512],
    [30_000, 32_768],
  ])('by default for a parallelism of %i are %i', (parallelism, expected) => {
    expect(defaultMaxParallelism(parallelism)).toBe(expected);
  });
});

describe('an operator’s id', () => {
  // Pairs that Flink itself has written.
  it.each([
    ['a', '897859f6655555855a890e51483ab5e6'],
    ['my-uid', '8409efe6adc6d20787611f16017c808f'],
    ['kafka-source', '61252f73469d3ffba207c548d29a0267'],
    ['Sink Committer: my-sink', '96465a86aadc5c493ecbeef9a1b46144'],
    ['keyed-state-process-uid', '928f3b38bde6af749ed4cb45aa1237db'],
    ['uid-with-ünïcode', 'fe20de0e6c104c9ca044ff3c06eff680'],
  ])('of %s', (uid, id) => {
    expect(operatorIdOf(uid)).toBe(id);
  });
});
