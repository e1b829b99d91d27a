import { expect, it } from 'vitest';
import type { SerializerShape } from './serializer-shape.ts';
import { shapeChange } from './shape-change.ts';
import { hasTimeToLive, withoutTimeToLive, withTimeToLive } from './time-to-live.ts';

const plain = (family: string, more: Partial<SerializerShape> = {}): SerializerShape => ({
  family,
  parts: [],
  ...more,
});
const [string, int, long] = [plain('string'), plain('int'), plain('long')];

function composite(family: string, roles: Readonly<Record<string, SerializerShape | undefined>>, type?: string) {
  const parts = Object.entries(roles).map(([role, shape]) => ({ role, shape }));
  return plain(family, { parts, ...(type !== undefined && { type }) });
}

const total = (roles: Readonly<Record<string, SerializerShape | undefined>>) => composite('pojo', roles, 'shop.Total');
const status = (...constants: readonly string[]) => plain('enum', { type: 'shop.Status', constants });
const kryo = (...layout: readonly string[]) => plain('kryo', { type: 'shop.Basket', layout });

it.each<[string, SerializerShape | undefined, SerializerShape | undefined, string, string]>([
  ['nothing', total({ a: int }), total({ a: int }), 'same', ''],
  ['a field more', total({ a: int }), total({ a: int, b: long }), 'migrated', 'b'],
  ['a field less', total({ a: int, b: long }), total({ a: int }), 'migrated', 'b'],
  ['the type of a field', total({ a: int }), total({ a: long }), 'incompatible', 'a'],
  ['the worst comes first', total({ a: int, b: int }), total({ a: long, c: int }), 'incompatible', 'a'],
  ['a field of a field', total({ a: total({ b: int }) }), total({ a: total({ b: long }) }), 'incompatible', 'a > b'],
  ['the class', total({ a: int }), composite('pojo', { a: int }, 'shop.Sum'), 'incompatible', ''],
  ['POJO to Kryo', total({ a: int }), plain('kryo', { type: 'shop.Total' }), 'incompatible', ''],
  ['constants more, and their order', status('A', 'B'), status('B', 'A', 'C'), 'same', ''],
  ['a constant less', status('A', 'B'), status('B'), 'incompatible', ''],
  ['an element', composite('list', { element: int }), composite('list', { element: long }), 'incompatible', 'element'],
  ['the arity', composite('tuple', { f0: int }), composite('tuple', { f0: int, f1: int }), 'incompatible', ''],
  ['what Kryo writes', kryo('a: I'), kryo('a: I', 'b: J'), 'incompatible', ''],
  [
    'what Kryo writes, of which a snapshot says nothing',
    plain('kryo', { type: 'shop.Basket' }),
    kryo('a: I'),
    'same',
    '',
  ],
  ['what nobody knows', total({ a: undefined }), total({ a: string }), 'unknown', 'a'],
  ['a serializer of the user', plain('unknown', { type: 'a.B' }), string, 'unknown', ''],
])('%s', (_, before, now, compatibility, path) => {
  const change = shapeChange(before, now);
  expect(change.compatibility).toBe(compatibility);
  expect(change.differences[0]?.path ?? '').toBe(path);
});

it.each<[string, SerializerShape]>([
  ['value', long],
  ['list', composite('list', { element: long })],
  ['map', composite('map', { key: string, value: long })],
])('a time to live is put into a %s state and taken out again', (kind, shape) => {
  const timed = withTimeToLive(shape, kind);
  expect([hasTimeToLive(shape, kind), hasTimeToLive(timed, kind)]).toEqual([false, true]);
  expect(shapeChange(shape, timed).compatibility).toBe('incompatible');
  expect(withoutTimeToLive(timed, kind)).toEqual(shape);
});
