import { describe, expect, it } from 'vitest';
import type { Snapshot } from '#fixtures/snapshots/serializer-bytes';
import * as made from '#fixtures/snapshots/serializer-bytes';
import { readSnapshotAlone } from './read-alone.ts';
import { printSerializer, serializersWithin } from './serializer-tree.ts';

const read = (snapshot: Snapshot) => readSnapshotAlone(made.standalone(snapshot), 'f');

describe('a serializer as one line', () => {
  it.each<[Snapshot, string]>([
    [made.LONG, 'long'],
    [made.mapOf(made.STRING, made.listOf(made.LONG)), 'map<string, list<long>>'],
    [made.tupleOf(made.STRING, made.kryo('com.X')), 'tuple<string, kryo com.X>'],
    [
      made.pojo('com.Order', { id: made.INT, extra: made.kryo('java.util.Map') }),
      'pojo com.Order(id: int, extra: kryo java.util.Map)',
    ],
    [made.enumOf('com.Colour', 'RED'), 'enum com.Colour'],
    [
      made.pojo('com.Shape', { id: made.INT }, { 'com.Circle': made.pojo('com.Circle', { r: made.INT }) }),
      'pojo com.Shape(id: int) or com.Circle(r: int)',
    ],
    [made.plain('com.mine.MySnapshot', 1), 'unknown com.mine.MySnapshot'],
  ])('%#', (snapshot, expected) => {
    expect(printSerializer(read(snapshot))).toBe(expected);
  });
});

describe('what is within', () => {
  it('tells where Kryo hides', () => {
    const big = made.pojo('com.Big', { blob: made.kryo('com.Blob') });
    const order = made.pojo('com.Order', { id: made.INT, tags: made.listOf(made.kryo('com.Tag')) }, { 'com.Big': big });
    const places = [...serializersWithin(read(made.mapOf(made.STRING, order)))];
    const kryo = places.filter(({ serializer }) => serializer.family === 'kryo');
    expect(kryo.map(({ path, serializer }) => [path.join('.'), serializer.typeName])).toEqual([
      ['value.tags.element', 'com.Tag'],
      ['value.Big.blob', 'com.Blob'],
    ]);
  });
});
