import { describe, expect, it } from 'vitest';
import { avroProblem } from './avro-resolution.ts';

const record = (fields: object, name = 'acme.Order') =>
  JSON.stringify({
    type: 'record',
    name,
    fields: Object.entries(fields).map(([field, type]) => ({ name: field, ...(type.type ? type : { type }) })),
  });
const symbols = (...names: readonly string[]) => ({ type: { type: 'enum', name: 'S', symbols: names } });

/**
 * Avro's own `SchemaCompatibility` says so of the same pairs:
 * https://avro.apache.org/docs/1.11.1/specification/#schema-resolution
 */
describe('an Avro schema that changed', () => {
  it.each<[string, string, string, string | undefined]>([
    ['by nothing that matters', record({ id: 'int' }), record({ id: 'int' }), undefined],
    ['in the order of its fields', record({ a: 'int', b: 'int' }), record({ b: 'int', a: 'int' }), undefined],
    ['by a field less', record({ id: 'int', at: 'long' }), record({ id: 'int' }), undefined],
    [
      'by a field with a default',
      record({ id: 'int' }),
      record({ id: 'int', at: { type: 'long', default: 0 } }),
      undefined,
    ],
    ['by a field without', record({ id: 'int' }), record({ id: 'int', at: 'long' }), 'at: – → long without a default'],
    ['to a wider number', record({ id: 'int' }), record({ id: 'long' }), undefined],
    ['to a narrower number', record({ id: 'long' }), record({ id: 'int' }), 'id: long → int'],
    ['to a string', record({ id: 'int' }), record({ id: 'string' }), 'id: int → string'],
    ['to optional', record({ id: 'int' }), record({ id: { type: ['null', 'int'] } }), undefined],
    ['from optional', record({ id: { type: ['null', 'int'] } }), record({ id: 'int' }), 'id: null → int'],
    ['to none of several', record({ id: 'long' }), record({ id: { type: ['null', 'int'] } }), 'id: long → null|int'],
    ['from text to bytes', '"string"', '"bytes"', undefined],
    [
      'to Java strings',
      record({ id: 'string' }),
      record({ id: { type: { type: 'string', 'avro.java.string': 'String' } } }),
      undefined,
    ],
    ['by a symbol more', record({ s: symbols('A') }), record({ s: symbols('A', 'B') }), undefined],
    ['by a symbol less', record({ s: symbols('A', 'B') }), record({ s: symbols('A') }), 's: B → –'],
    [
      'by a symbol less, with a default',
      '{"type":"enum","name":"S","symbols":["A","B"]}',
      '{"type":"enum","name":"S","symbols":["B"],"default":"B"}',
      undefined,
    ],
    ['in its name', record({}), record({}, 'acme.Bill'), ': acme.Order → acme.Bill'],
    ['in its namespace', record({}), record({}, 'other.Order'), undefined],
    ['in what lists hold', '{"type":"array","items":"int"}', '{"type":"array","items":"string"}', '[]: int → string'],
    ['to a wider element', '{"type":"array","items":"int"}', '{"type":"array","items":"long"}', undefined],
    ['in an alias', record({ a: 'int' }), record({ b: { type: 'int', aliases: ['a'] } }), undefined],
    [
      'in its size',
      '{"type":"fixed","name":"F","size":4}',
      '{"type":"fixed","name":"F","size":8}',
      ': 4 bytes → 8 bytes',
    ],
  ])('%s', (_, writer, reader, expected) => {
    const problem = avroProblem(writer, reader);
    expect(typeof problem === 'object' ? `${problem.path}: ${problem.before} → ${problem.now}` : problem).toBe(
      expected,
    );
  });

  it('is told where a type contains itself', () => {
    const tree = (leaf: string, name: string) => record({ leaf, next: { type: ['null', name] } });
    expect(avroProblem(tree('int', 'acme.Order'), tree('long', 'Order'))).toBeUndefined();
    expect(avroProblem(tree('long', 'Order'), tree('int', 'Order'))).toMatchObject({ path: 'leaf' });
  });

  it('is not told of what is no schema, or endless', () => {
    expect(avroProblem('{', '"int"')).toBe('unknown');
    const deep = `${'{"type":"array","items":'.repeat(5_000)}"int"${'}'.repeat(5_000)}`;
    expect(avroProblem(deep, deep)).toBe('unknown');
  });
});
