import { expect, it } from 'vitest';
import type { Family, Serializer } from '#formats/snapshot';
import { shapeChange } from '#restore';
import { shapeOf } from './serializer-shapes.ts';

const plain = (family: Family, rest: Partial<Serializer> = {}): Serializer => ({
  family,
  snapshotClass: `org.acme.${family}Snapshot`,
  version: 1,
  typeName: undefined,
  children: [],
  details: undefined,
  ...rest,
});
const int = plain('int');
const radius = { role: 'radius', serializer: int };
const circle = plain('pojo', { typeName: 'com.Circle', children: [radius] });

it.each<[string, Serializer, object]>([
  [
    'an enum',
    plain('enum', { typeName: 'S', details: { of: 'enum', constants: [{ name: 'A', id: 0 }] } }),
    { constants: ['A'] },
  ],
  ['an Avro schema', plain('avro', { details: { of: 'avro', schema: '"int"' } }), { schema: '"int"' }],
  [
    'subclasses of a POJO',
    plain('pojo', {
      typeName: 'com.Shape',
      details: {
        of: 'pojo',
        registered: [{ className: 'com.Circle', serializer: circle }],
        others: [{ className: 'com.Gone', serializer: undefined }],
      },
    }),
    {
      type: 'com.Shape',
      subclasses: [
        { role: 'com.Circle', shape: { type: 'com.Circle', parts: [{ role: 'radius', shape: { family: 'int' } }] } },
        { role: 'com.Gone', shape: undefined },
      ],
    },
  ],
  [
    'a decimal',
    plain('decimal-data', { details: { of: 'decimal', precision: 10, scale: 2 } }),
    { detail: 'DECIMAL(10, 2)' },
  ],
  ['a class of its own', plain('value', { typeName: 'com.Own' }), { type: 'com.Own', writtenBy: 'valueSnapshot' }],
  ['nulls', plain('nullable', { children: [radius], details: { of: 'nullable', padding: 4 } }), { family: 'nullable' }],
])('%s', (_, serializer, expected) => {
  expect(shapeOf(serializer)).toMatchObject(expected);
  expect(shapeChange(shapeOf(serializer), shapeOf(serializer)).compatibility).toBe('same');
});
