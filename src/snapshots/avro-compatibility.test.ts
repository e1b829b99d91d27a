import { describe, expect, it } from 'vitest';
import { avroReads } from './avro-compatibility.ts';

const record = (fields: object, name = 'acme.Order') =>
  JSON.stringify({
    type: 'record',
    name,
    fields: Object.entries(fields).map(([field, type]) => ({ name: field, ...(type.type ? type : { type }) })),
  });
const symbols = (...names: readonly string[]) => ({ type: { type: 'enum', name: 'S', symbols: names } });

/** Avro's own `SchemaCompatibility` says so of the same pairs (specification, "Schema Resolution"). */
describe('an Avro schema that changed', () => {
  it.each<[string, string, string, string | undefined]>([
    ['by nothing that matters', record({ id: 'int' }), record({ id: 'int' }), undefined],
    ['by a field less', record({ id: 'int', at: 'long' }), record({ id: 'int' }), undefined],
    [
      'by a field with a default',
      record({ id: 'int' }),
      record({ id: 'int', at: { type: 'long', default: 0 } }),
      undefined,
    ],
    ['by a field without', record({ id: 'int' }), record({ id: 'int', at: 'long' }), 'at: is new and has no default'],
    ['to a wider number', record({ id: 'int' }), record({ id: 'long' }), undefined],
    ['to a narrower number', record({ id: 'long' }), record({ id: 'int' }), 'id: long → int'],
    ['to optional', record({ id: 'int' }), record({ id: { type: ['null', 'int'] } }), undefined],
    ['from optional', record({ id: { type: ['null', 'int'] } }), record({ id: 'int' }), 'id: null → int'],
    ['from text to bytes', '"string"', '"bytes"', undefined],
    ['by a symbol more', record({ s: symbols('A') }), record({ s: symbols('A', 'B') }), undefined],
    ['by a symbol less', record({ s: symbols('A', 'B') }), record({ s: symbols('A') }), 's: B is gone'],
    ['in its name', record({}), record({}, 'acme.Bill'), 'acme.Order → acme.Bill'],
    ['in its namespace', record({}), record({}, 'other.Order'), undefined],
    ['in what lists hold', '{"type":"array","items":"int"}', '{"type":"array","items":"string"}', '[]: int → string'],
    ['in an alias', record({ a: 'int' }), record({ b: { type: 'int', aliases: ['a'] } }), undefined],
  ])('%s', (_, writer, reader, because) => {
    expect(avroReads(writer, reader)).toEqual(because === undefined ? 'readable' : { because });
  });

  it('is told where a type contains itself', () => {
    const tree = (leaf: string) => record({ leaf, next: { type: ['null', 'acme.Order'] } });
    expect(avroReads(tree('int'), tree('long'))).toBe('readable');
    expect(avroReads(tree('long'), tree('int'))).toEqual({ because: 'leaf: long → int' });
  });

  it('is not told of what is no schema, or endless', () => {
    expect(avroReads('{', '"int"')).toBeUndefined();
    const deep = `${'{"type":"array","items":'.repeat(5_000)}"int"${'}'.repeat(5_000)}`;
    expect(avroReads(deep, deep)).toBeUndefined();
  });
});
