import { describe, expect, it } from 'vitest';
import { hex } from '#fixtures/snapshots/writer';
import { toJson } from './to-json.ts';
import { fields, type Value } from './value.ts';

describe('as JSON', () => {
  it.each<[Value, string]>([
    [null, 'null'],
    [true, 'true'],
    [1.5, '1.5'],
    [-0, '-0'],
    [[0, -0], '[0,-0]'],
    [Number.NaN, '"NaN"'],
    [Number.NEGATIVE_INFINITY, '"-Infinity"'],
    [9223372036854775807n, '"9223372036854775807"'],
    ['a "b"\n', '"a \\"b\\"\\n"'],
    [[1, ['x', null]], '[1,["x",null]]'],
    [hex('beef'), '{"base64":"vu8="}'],
    [
      new Map<Value, Value>([
        ['a', 1],
        [2, null],
      ]),
      '{"a":1,"2":null}',
    ],
    [new Map<Value, Value>([[[1, 2], 'x']]), '{"$map":[[[1,2],"x"]]}'],
    [fields('com.Order', ['id', '__proto__'], [7, 'x']), '{"id":7,"__proto__":"x"}'],
    [{ kind: 'row', change: '+I', names: undefined, values: [1, 'x'] }, '[1,"x"]'],
    [{ kind: 'row', change: '-D', names: ['id'], values: [1] }, '{"$change":"-D","row":{"id":1}}'],
    [{ kind: 'tagged', tag: 'left', value: 1 }, '{"left":1}'],
    [
      { kind: 'opaque', type: 'com.X', family: 'kryo', bytes: hex('beef') },
      '{"opaque":"com.X","family":"kryo","base64":"vu8="}',
    ],
  ])('%#', (value, expected) => {
    expect(toJson(value)).toBe(expected);
  });
});
