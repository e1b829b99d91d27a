import { expect, it } from 'vitest';
import type { SerializerShape } from './serializer-shape.ts';
import { shapeChange } from './shape-change.ts';
import { hasTimeToLive, unwrapped, withoutTimeToLive, withTimeToLive } from './time-to-live.ts';

const [string, long]: readonly SerializerShape[] = [
  { family: 'string', parts: [] },
  { family: 'long', parts: [] },
];
const list: SerializerShape = { family: 'list', parts: [{ role: 'element', shape: long }] };
const map: SerializerShape = {
  family: 'map',
  parts: [
    { role: 'key', shape: string },
    { role: 'value', shape: long },
  ],
};

it.each([
  ['value', long],
  ['list', list],
  ['map', map],
])('a time to live is put into a %s state and taken out again', (kind, shape) => {
  const timed = withTimeToLive(shape, kind);
  expect([hasTimeToLive(shape, kind), hasTimeToLive(timed, kind)]).toEqual([false, true]);
  expect(shapeChange(shape, timed).compatibility).toBe('incompatible');
  expect(withoutTimeToLive(timed, kind)).toEqual(shape);
  const aware = { family: 'ttl-aware', parts: [{ role: 'serializer', shape: timed }] };
  expect(unwrapped(aware)).toEqual(timed);
});
