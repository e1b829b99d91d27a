import { expect, it } from 'vitest';
import { differenceText } from './difference.ts';
import type { SerializerShape, ShapePart } from './serializer-shape.ts';
import { shapeChange } from './shape-change.ts';

const plain = (family: string, more: Partial<SerializerShape> = {}): SerializerShape => ({
  family,
  parts: [],
  ...more,
});
const [string, int, long] = [plain('string'), plain('int'), plain('long')];

type Roles = Readonly<Record<string, SerializerShape | undefined>>;

const partsOf = (roles: Roles): readonly ShapePart[] => Object.entries(roles).map(([role, shape]) => ({ role, shape }));
const composite = (family: string, roles: Roles, type?: string) =>
  plain(family, { parts: partsOf(roles), ...(type !== undefined && { type }) });
const total = (roles: Roles) => composite('pojo', roles, 'shop.Total');
const status = (...constants: readonly string[]) => plain('enum', { type: 'shop.Status', constants });
const kryo = (...layout: readonly string[]) => plain('kryo', { type: 'shop.Basket', layout });
const avro = (schema: string, type = 'shop.Parcel') => plain('avro', { type, schema });
/** A POJO of which one subclass is known. */
const shape = (roles: Roles) =>
  plain('pojo', {
    type: 'shop.Shape',
    subclasses: [{ role: 'shop.Circle', shape: composite('pojo', roles, 'shop.Circle') }],
  });
const decimal = (detail: string) => plain('decimal-data', { detail });

/**
 * By the snapshot classes of Flink: `PojoSerializerSnapshot`, `EnumSerializer`, `KryoSerializerSnapshot`,
 * `AvroSerializerSnapshot`, `CompositeTypeSerializerSnapshot`, `DecimalDataSerializer`; tried on real ones by `lab against`.
 */
it.each<[string, SerializerShape | undefined, SerializerShape | undefined, string, string]>([
  ['nothing', total({ a: int }), total({ a: int }), 'same', ''],
  ['the order of fields', total({ a: int, b: long }), total({ b: long, a: int }), 'same', ''],
  ['a field more', total({ a: int }), total({ a: int, b: long }), 'after-migration', 'v.b is new'],
  ['a field less', total({ a: int, b: long }), total({ a: int }), 'after-migration', 'v.b is gone'],
  ['the type of a field', total({ a: int }), total({ a: long }), 'incompatible', 'v.a: int → long'],
  ['the worst comes first', total({ a: int, b: int }), total({ a: long, c: int }), 'incompatible', 'v.a: int → long'],
  [
    'a field of a field',
    total({ a: total({ b: int }) }),
    total({ a: total({ b: long }) }),
    'incompatible',
    'v.a.b: int → long',
  ],
  [
    'a value of a map in a field',
    total({ a: composite('map', { key: string, value: int }) }),
    total({ a: composite('map', { key: string, value: string }) }),
    'incompatible',
    'v.a > value: int → string',
  ],
  [
    'the class',
    total({ a: int }),
    composite('pojo', { a: int }, 'shop.Sum'),
    'incompatible',
    'v: shop.Total → shop.Sum',
  ],
  [
    'POJO to Kryo',
    total({ a: int }),
    plain('kryo', { type: 'shop.Total' }),
    'incompatible',
    'v: pojo shop.Total → kryo shop.Total',
  ],
  [
    'what a subclass holds',
    shape({ r: int }),
    shape({ r: string }),
    'incompatible',
    'v as shop.Circle.r: int → string',
  ],
  [
    'a field of a subclass',
    shape({ r: int }),
    shape({ r: int, x: int }),
    'after-migration',
    'v as shop.Circle.x is new',
  ],
  ['constants more', status('A'), status('A', 'B'), 'as-is', 'v: constants A, B'],
  ['the order of constants', status('A', 'B'), status('B', 'A'), 'as-is', 'v: constants B, A'],
  ['a constant less', status('A', 'B'), status('B'), 'incompatible', 'v: A is gone'],
  ['constants nobody knows', status('A'), plain('enum', { type: 'shop.Status' }), 'same', ''],
  [
    'an element',
    composite('list', { element: int }),
    composite('list', { element: long }),
    'incompatible',
    'v > element: int → long',
  ],
  [
    'the arity',
    composite('tuple', { f0: int }),
    composite('tuple', { f0: int, f1: int }),
    'incompatible',
    'v: 1 parts → 2 parts',
  ],
  ['what Kryo writes', kryo('a: I'), kryo('a: I', 'b: J'), 'unknown', 'v: – → b: J'],
  ['what Kryo writes, which nobody knows', plain('kryo', { type: 'shop.Basket' }), kryo('a: I'), 'same', ''],
  ['the class of Kryo', kryo(), plain('kryo', { type: 'shop.Hamper' }), 'incompatible', 'v: shop.Basket → shop.Hamper'],
  ['an Avro schema', avro('"int"'), avro('"long"'), 'after-migration', 'v: the Avro schema changed'],
  [
    'an Avro schema, the other way round',
    avro('"long"'),
    avro('"int"'),
    'incompatible',
    'v: Avro cannot read the old schema with the new one: long → int',
  ],
  ['white space of an Avro schema', avro('["null","int"]'), avro('[ "null", "int" ]'), 'same', ''],
  ['the class of an Avro schema', avro('"int"'), avro('"int"', 'shop.Box'), 'same', ''],
  ['no Avro schema', avro('{'), avro('"int"'), 'unknown', 'v: the Avro schema changed'],
  [
    'the precision of a decimal',
    decimal('DECIMAL(10, 2)'),
    decimal('DECIMAL(12, 2)'),
    'incompatible',
    'v: DECIMAL(10, 2) → DECIMAL(12, 2)',
  ],
  ['what nobody knows', total({ a: undefined }), total({ a: string }), 'unknown', 'v.a: ? → string'],
  [
    'a list that may be null',
    plain('kryo', { type: 'java.util.List' }),
    composite('nullable', { value: composite('list', { element: string }) }),
    'incompatible',
    'v: kryo java.util.List → nullable<list<string>>',
  ],
  ['a serializer of the user', plain('unknown', { type: 'a.B' }), string, 'unknown', 'v: unknown a.B → string'],
  ['to one of the user', string, plain('unknown', { type: 'a.B' }), 'unknown', 'v: string → unknown a.B'],
  ['one of the user, which stays', plain('unknown', { type: 'a.B' }), plain('unknown', { type: 'a.B' }), 'same', ''],
  [
    'who wrote what only its class can read',
    plain('value', { type: 'a.B', writtenBy: 'ValueSnapshot' }),
    plain('value', { type: 'a.B', writtenBy: 'OtherSnapshot' }),
    'unknown',
    'v: ValueSnapshot → OtherSnapshot',
  ],
])('%s', (_, before, now, compatibility, first) => {
  const change = shapeChange(before, now, 'v');
  expect(change.compatibility).toBe(compatibility);
  expect(change.differences[0] ? differenceText(change.differences[0]) : '').toBe(first);
});

it('the field that decides is named, with the POJO it stands in', () => {
  const [difference] = shapeChange(total({ a: total({ b: int }) }), total({ a: total({ b: long }) })).differences;
  expect(difference).toMatchObject({ path: 'a.b', field: { owner: 'shop.Total', name: 'b' } });
});

it('is not told of what is endless', () => {
  let deep = int;
  for (let depth = 0; depth < 5_000; depth++) deep = composite('list', { element: deep });
  expect(shapeChange(deep, deep).compatibility).toBe('unknown');
});
