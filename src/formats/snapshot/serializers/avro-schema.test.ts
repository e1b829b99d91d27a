import { describe, expect, it } from 'vitest';
import { printAvroFields } from './avro-schema.ts';

const record = (fields: readonly object[], name = 'acme.Order') => ({ type: 'record', name, fields });

describe('an Avro schema in one line', () => {
  it.each<[object | string, string]>([
    [record([{ name: 'id', type: 'long' }]), '(id: long)'],
    [record([{ name: 'note', type: ['null', 'string'] }]), '(note: string?)'],
    [record([{ name: 'at', type: { type: 'long', logicalType: 'timestamp-millis' } }]), '(at: timestamp-millis)'],
    [
      record([
        { name: 'lines', type: { type: 'array', items: record([{ name: 'sku', type: 'string' }], 'acme.Line') } },
      ]),
      '(lines: array<Line(sku: string)>)',
    ],
    [record([{ name: 'by', type: { type: 'map', values: ['int', 'string'] } }]), '(by: map<int | string>)'],
    [record([{ name: 'next', type: ['null', 'acme.Order'] }]), '(next: Order?)'],
    ['int', ''],
    [{ type: 'record' }, '(…)'],
  ])('%#', (schema, expected) => {
    expect(printAvroFields(JSON.stringify(schema))).toBe(expected);
  });

  it('stays short, whatever it is', () => {
    const wide = record(Array.from({ length: 5_000 }, (_, i) => ({ name: `f${i}`, type: 'int' })));
    expect(printAvroFields(JSON.stringify(wide)).length).toBeLessThan(2_000);
    const deep = `${'{"type":"record","name":"r","fields":[{"name":"f","type":'.repeat(300)}"int"${'}]}'.repeat(300)}`;
    expect(printAvroFields(deep).length).toBeLessThan(200);
    expect(printAvroFields('{')).toBe('');
  });
});
