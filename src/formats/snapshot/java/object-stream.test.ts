import { describe, expect, it } from 'vitest';
import { hex, type Writer, writer } from '#fixtures/snapshots/writer';
import { Cursor, FormatError } from '#formats/bytes';
import { readCheckpointProperties } from '../metadata/checkpoint-properties.ts';
import { javaList } from './java-list.ts';
import type { JavaObject, JavaValue } from './java-value.ts';
import { readObjectStream } from './object-stream.ts';

/** After the grammar of the Java Object Serialization Specification, protocol version 2. */
const stream = () => writer().raw(hex('aced0005'));
const string = (to: Writer, text: string) => to.int8(0x74).utf(text);

function description(
  to: Writer,
  name: string,
  fields: readonly (readonly [type: string, name: string])[],
  flags = 2,
): Writer {
  to.int8(0x72).utf(name).int64(1).int8(flags).int16(fields.length);
  for (const [type, field] of fields) {
    to.int8(type.charCodeAt(0)).utf(field);
    if (type === 'L' || type === '[') string(to, 'Ljava/lang/Object;');
  }
  return to.int8(0x78).int8(0x70);
}

function read(bytes: Writer): JavaValue {
  const cursor = new Cursor(bytes.bytes(), 'f');
  const value = readObjectStream(cursor, 'object');
  expect(cursor.left).toBe(0);
  return value;
}

const enumOf = (to: Writer, name: string, constant: string) =>
  string(description(to.int8(0x7e), name, [], 18), constant);

describe('reads', () => {
  it('null and text', () => {
    expect(read(stream().int8(0x70))).toBeNull();
    expect(read(string(stream(), 'hi'))).toBe('hi');
  });

  it('fields of every type, superclasses first', () => {
    const to = stream().int8(0x73).int8(0x72).utf('Child').int64(1).int8(2).int16(1).int8(0x49).utf('own').int8(0x78);
    description(to, 'Parent', [
      ['Z', 'flag'],
      ['J', 'long'],
      ['D', 'double'],
      ['L', 'text'],
    ]);
    string(to.int8(1).int64(5).float64(1.5), 'x').int32(7);
    const value = read(to) as JavaObject;
    expect(value.className).toBe('Child');
    expect(Object.fromEntries(value.fields)).toEqual({ flag: true, long: 5, double: 1.5, text: 'x', own: 7 });
  });

  it('references to what came before', () => {
    const to = description(stream().int8(0x73), 'Pair', [
      ['L', 'a'],
      ['L', 'b'],
    ]);
    // Handles: description, its two type names, the object, then the string.
    string(to, 'x').int8(0x71).int32(0x7e0004);
    expect(Object.fromEntries((read(to) as JavaObject).fields)).toEqual({ a: 'x', b: 'x' });
  });

  it('lists, wherever Java keeps their items', () => {
    const list = description(stream().int8(0x73), 'java.util.ArrayList', [['I', 'size']], 3);
    string(string(list.int32(2).int8(0x77).int8(4).int32(2), 'a'), 'b').int8(0x78);
    expect(javaList(read(list))).toEqual(['a', 'b']);
  });

  it('arrays of bytes and of objects', () => {
    expect(read(description(stream().int8(0x75), '[B', []).int32(2).raw(hex('beef')))).toMatchObject({
      items: hex('beef'),
    });
    const objects = description(stream().int8(0x75), '[Ljava.lang.String;', []).int32(2);
    expect(read(string(objects, 'a').int8(0x70))).toMatchObject({ items: ['a', null] });
  });

  it('checkpoint properties', () => {
    const package_ = 'org.apache.flink.runtime.checkpoint';
    const to = description(stream().int8(0x73), `${package_}.CheckpointProperties`, [
      ['Z', 'forced'],
      ['L', 'checkpointType'],
    ]).int8(0);
    description(to.int8(0x73), `${package_}.SavepointType`, [
      ['L', 'name'],
      ['L', 'formatType'],
      ['L', 'postCheckpointAction'],
    ]);
    enumOf(string(to, 'Suspend Savepoint'), 'org.apache.flink.core.execution.SavepointFormatType', 'NATIVE');
    enumOf(to, `${package_}.SavepointType$PostCheckpointAction`, 'SUSPEND');
    expect(readCheckpointProperties(new Cursor(to.bytes(), 'f'))).toMatchObject({
      kind: 'savepoint',
      name: 'Suspend Savepoint',
      format: 'NATIVE',
      postAction: 'SUSPEND',
      flags: { forced: false },
    });
  });
});

describe('refuses', () => {
  it.each<[string, Writer, string]>([
    ['another format', writer().raw(hex('beef0005')), 'f > object > magic at byte 0: expected aced, found beef'],
    ['an unknown code', stream().int8(0x33), 'expected 70 to 7e, found 33'],
    ['a handle that does not exist', stream().int8(0x71).int32(0x7e0005), 'expected one of 0 handles, found 5'],
    ['nesting without end', stream().raw(new Uint8Array(5000).fill(0x76)), 'is nested more than 400 deep'],
    ['resets without end', stream().raw(new Uint8Array(100_000).fill(0x79)), 'expected 1 more bytes, found 0'],
    ['a lying array', description(stream().int8(0x75), '[I', []).int32(1e9), 'expected 0 to 0 items'],
  ])('%s', (_, bytes, message) => {
    const problem = () => readObjectStream(new Cursor(bytes.bytes(), 'f'), 'object');
    expect(problem).toThrow(FormatError);
    expect(problem).toThrow(message);
  });
});
