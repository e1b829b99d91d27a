import { describe, expect, it } from 'vitest';
import type { Family, Serializer } from '#formats/snapshot';
import { compatibilityOf } from './compatibility.ts';

const plain = (family: Family, rest: Partial<Serializer> = {}): Serializer => ({
  family,
  snapshotClass: `${family}Snapshot`,
  version: 1,
  typeName: undefined,
  children: [],
  details: undefined,
  ...rest,
});

const composite = (family: Family, members: Readonly<Record<string, Serializer>>, typeName?: string): Serializer =>
  plain(family, {
    typeName,
    children: Object.entries(members).map(([role, serializer]) => ({
      role,
      serializer,
    })),
  });

const order = (members: Readonly<Record<string, Serializer>>) => composite('pojo', members, 'com.Order');
const status = (...names: readonly string[]) =>
  plain('enum', {
    typeName: 'S',
    details: { of: 'enum', constants: names.map((name, id) => ({ name, id })) },
  });

/** A POJO of which one subclass is registered. */
const shape = (members: Readonly<Record<string, Serializer>>) =>
  plain('pojo', {
    typeName: 'com.Shape',
    details: {
      of: 'pojo',
      registered: [{ className: 'com.Circle', serializer: composite('pojo', members, 'com.Circle') }],
      others: [],
    },
  });

const [string, int, long] = [plain('string'), plain('int'), plain('long')];

describe('a serializer that changed', () => {
  it.each<[string, Serializer, Serializer, string]>([
    ['not at all', order({ id: long }), order({ id: long }), 'same'],
    ['in the order of its fields', order({ id: long, name: string }), order({ name: string, id: long }), 'same'],
    ['by a field more', order({ id: long }), order({ id: long, name: string }), 'after-migration'],
    ['by a field less', order({ id: long, name: string }), order({ id: long }), 'after-migration'],
    ['in the type of a field', order({ id: long }), order({ id: int }), 'incompatible'],
    [
      'deep within',
      composite('list', { element: order({ a: int }) }),
      composite('list', { element: order({ a: long }) }),
      'incompatible',
    ],
    ['in its class', order({ id: long }), composite('pojo', { id: long }, 'com.Bill'), 'incompatible'],
    ['from Kryo to POJO', plain('kryo', { typeName: 'com.Order' }), order({ id: long }), 'incompatible'],
    ['in what Kryo writes', plain('kryo', { typeName: 'A' }), plain('kryo', { typeName: 'B' }), 'incompatible'],
    ['by a constant more', status('A'), status('A', 'B'), 'as-is'],
    ['by a constant less', status('A', 'B'), status('B'), 'incompatible'],
    ['in its arity', composite('tuple', { f0: int }), composite('tuple', { f0: int, f1: int }), 'incompatible'],
    [
      'in its Avro schema',
      plain('avro', { details: { of: 'avro', schema: '"int"' } }),
      plain('avro', { details: { of: 'avro', schema: '"long"' } }),
      'after-migration',
    ],
    [
      'in its Avro schema, the other way round',
      plain('avro', { details: { of: 'avro', schema: '"long"' } }),
      plain('avro', { details: { of: 'avro', schema: '"int"' } }),
      'incompatible',
    ],
    ['in what a subclass holds', shape({ radius: int }), shape({ radius: string }), 'incompatible'],
    ['by a field of a subclass', shape({ radius: int }), shape({ radius: int, name: string }), 'after-migration'],
    [
      'in the precision of a decimal',
      plain('decimal-data', {
        details: { of: 'decimal', precision: 10, scale: 2 },
      }),
      plain('decimal-data', {
        details: { of: 'decimal', precision: 12, scale: 2 },
      }),
      'incompatible',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(compatibilityOf(before, after).compatibility).toBe(expected);
  });

  it('names the field that decides', () => {
    const before = order({
      id: long,
      at: composite('map', { key: string, value: int }),
    });
    const after = order({
      id: long,
      at: composite('map', { key: string, value: string }),
    });
    expect(compatibilityOf(before, after).because).toEqual(['value.at > value: int → string']);
  });
});
