import { describe, expect, it } from 'vitest';
import type { Snapshot } from '#fixtures/snapshots/serializer-bytes';
import * as made from '#fixtures/snapshots/serializer-bytes';
import { isVariableLength } from './lengths.ts';
import { readSnapshotAlone } from './read-alone.ts';

const TTL = (value: Snapshot) =>
  made.composite('x.TtlStateFactory$TtlSerializerSnapshot', 1, (bytes) => bytes, [made.LONG, value]);
const NULLABLE = (padding: number, value: Snapshot) =>
  made.composite('x.NullableSerializer$NullableSerializerSnapshot', 2, (bytes) => bytes.int32(padding), [value]);
const NULL_VALUE = made.plain('x.NullValueSerializer$NullValueSerializerSnapshot');

/** As Flink's `TypeSerializer.getLength` has it. */
describe('variable in length', () => {
  it.each<[string, Snapshot, boolean]>([
    ['a long', made.LONG, false],
    ['a string', made.STRING, true],
    ['an enum', made.enumOf('com.Colour', 'RED'), false],
    ['the void namespace', made.VOID_NAMESPACE, false],
    ['a tuple of fixed ones', made.tupleOf(made.LONG, made.INT), false],
    ['a tuple with a string', made.tupleOf(made.LONG, made.STRING), true],
    ['a tuple with one that reports no length', made.tupleOf(made.LONG, made.VOID_NAMESPACE), true],
    ['a tuple with one that has none', made.tupleOf(made.LONG, NULL_VALUE), true],
    ['a timer of fixed ones', made.timerOf(made.LONG, made.VOID_NAMESPACE), false],
    ['a timer of a string', made.timerOf(made.STRING, made.VOID_NAMESPACE), true],
    ['TTL around a long', TTL(made.LONG), false],
    ['TTL around a string', TTL(made.STRING), true],
    ['null or a long, padded', NULLABLE(8, made.LONG), false],
    ['null or a long, not padded', NULLABLE(0, made.LONG), true],
    ['a POJO of fixed ones', made.pojo('com.Order', { id: made.INT }), true],
    ['a list', made.listOf(made.LONG), true],
  ])('%s', (_, snapshot, expected) => {
    expect(isVariableLength(readSnapshotAlone(made.standalone(snapshot), 'f'))).toBe(expected);
  });
});
