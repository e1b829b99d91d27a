import { expect, it } from 'vitest';
import { avroProblem } from './avro-resolution.ts';

const record = (...fields: readonly object[]) =>
  JSON.stringify({ type: 'record', name: 'Parcel', namespace: 'shop', fields });
const id = { name: 'id', type: 'string' };
const grams = { name: 'grams', type: 'int' };

// Avro's rules of schema resolution: https://avro.apache.org/docs/1.11.1/specification/#schema-resolution
it.each<[string, string, string, string | undefined]>([
  ['the same', record(id, grams), record(id, grams), undefined],
  ['fields in another order', record(id, grams), record(grams, id), undefined],
  ['a field less', record(id, grams), record(id), undefined],
  ['a field more, with a default', record(id), record(id, { ...grams, default: 0 }), undefined],
  ['a field more, without', record(id), record(id, grams), 'Parcel.grams'],
  ['a field under an alias', record(grams), record({ name: 'weight', type: 'int', aliases: ['grams'] }), undefined],
  ['a wider number', record(grams), record({ name: 'grams', type: 'long' }), undefined],
  ['a narrower number', record({ name: 'grams', type: 'long' }), record(grams), 'Parcel.grams'],
  ['a string for a number', record(grams), record({ name: 'grams', type: 'string' }), 'Parcel.grams'],
  ['a union that has it', record(grams), record({ name: 'grams', type: ['null', 'int'] }), undefined],
  ['one branch of a union', record({ name: 'grams', type: ['null', 'int'] }), record(grams), 'Parcel.grams'],
  [
    'Java strings',
    record(id),
    record({ name: 'id', type: { type: 'string', 'avro.java.string': 'String' } }),
    undefined,
  ],
  [
    'an enum that lost a symbol',
    '{"type":"enum","name":"S","symbols":["A","B"]}',
    '{"type":"enum","name":"S","symbols":["B"]}',
    '',
  ],
  [
    'one with a default',
    '{"type":"enum","name":"S","symbols":["A","B"]}',
    '{"type":"enum","name":"S","symbols":["B"],"default":"B"}',
    undefined,
  ],
  ['elements of a list', '{"type":"array","items":"int"}', '{"type":"array","items":"long"}', undefined],
  ['another record', record(id), record(id).replace('"Parcel"', '"Letter"'), 'Letter'],
  [
    'a record within itself',
    record({ name: 'next', type: ['null', 'Parcel'] }),
    record({ name: 'next', type: ['null', 'shop.Parcel'] }),
    undefined,
  ],
])('%s', (_, writer, reader, path) => {
  const problem = avroProblem(writer, reader);
  expect(problem === 'unknown' ? problem : problem?.path).toBe(path);
});

it('is unknown where a schema is none', () => {
  expect(avroProblem('{"type":', '"int"')).toBe('unknown');
});
