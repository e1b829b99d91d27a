import { describe, expect, it } from 'vitest';
import * as made from '#fixtures/snapshots/serializer-bytes';
import { hex } from '#fixtures/snapshots/writer';
import { Cursor } from '#formats/bytes';
import { readSnapshotAlone } from '../serializers/read-alone.ts';
import type { Details, Family, Serializer } from '../serializers/serializer.ts';
import { decoderOf } from './decoder-of.ts';
import type { Value } from './value.ts';

/** A serializer as its snapshot would describe it. */
function of(family: Family, children: readonly Serializer[] = [], details?: Details): Serializer {
  const named = children.map((serializer, i) => ({ role: `f${i}`, serializer }));
  return { family, snapshotClass: 'x', version: 3, typeName: 'T', children: named, details };
}

function decode(serializer: Serializer, bytes: string): Value {
  const cursor = new Cursor(hex(bytes), 'f');
  const value = decoderOf(serializer).read(cursor, true);
  expect(cursor.left).toBe(0);
  return value;
}

const LONG = of('long');
const INT = of('int');
const STRING = of('string');
const KRYO = of('kryo');

it('refuses a linked list of less than no elements', () => {
  const list = of('linked-list', [INT], { of: 'linked-list', hasNullMask: true });
  expect(() => decode(list, 'ffffffff')).toThrow('count at byte 0: found -1');
  expect(decode(list, '00000000')).toEqual([]);
});

describe('scalars', () => {
  it.each<[Family, string, Value]>([
    ['string', '00', null],
    ['string', '01', ''],
    // "Apache" and units from 0x80 on, as documented beside Flink's StringValue.
    ['string', '07417061636865', 'Apache'],
    ['string', '02e901', 'é'],
    ['string', '03bdb00380b803', '🐀'],
    ['string-value', '06417061636865', 'Apache'],
    ['big-integer', '00000000', null],
    ['big-integer', '00000001', 0n],
    ['big-integer', '00000003', 10n],
    ['big-integer', '00000005ff', -1n],
    ['big-integer', '000000060100', 256n],
    ['big-decimal', '0000000604d200000002', '12.34'],
    ['big-decimal', '00000005ff00000002', '-0.01'],
    ['date', '00000000000003e8', '1970-01-01T00:00:01.000Z'],
    ['date', '8000000000000000', null],
    ['sql-timestamp', '00000000000003e800000005', '1970-01-01T00:00:01.000000005Z'],
    ['instant', '000000000000000100bebc20', '1970-01-01T00:00:01.012500000Z'],
    ['instant', '800000000000000080000000', null],
    // Instant.MAX, and one in the gap between what a Date and what a number can hold.
    ['instant', '00701cd2fa9578ff3b9ac9ff', '31556889864403199 s 999999999 ns'],
    ['instant', 'fffff7d08632700000000005', '-9000000000000 s 5 ns'],
    ['instant', 'ffffffffffffffff3b9ac9ff', '1969-12-31T23:59:59.999999999Z'],
    ['sql-timestamp', '7ce66c50e284000000000005', '9000000000000000000 ms 5 ns'],
    ['sql-timestamp', 'ffffc76e394a73ff3b9ac9ff', '-000002-12-31T23:59:59.999999999Z'],
    ['date', '0000e677d21fdc00', '+010000-01-01T00:00:00.000Z'],
    ['local-date', '000007e40203', '2020-02-03'],
    ['local-date', '800000008000', null],
    ['local-time', '0a0b0c00000000', '10:11:12'],
    ['local-time', '80800080000000', null],
    ['local-date-time', '000007e402030a0b0c00000001', '2020-02-03T10:11:12.000000001'],
    ['float', '3dcccccd', 0.1],
    ['float', '80000000', -0],
    ['long', 'ffe0000000000000', -(2n ** 53n)],
    ['double', '3fb999999999999a', 0.1],
    ['void', '00', null],
    ['null-value', '', null],
    ['sorted-long', '8000000000000005', 5],
    ['sorted-long', '7fffffffffffffff', -1],
    ['long-array', '000000020000000000000001ffffffffffffffff', [1, -1]],
    ['byte-array', '00000002beef', hex('beef')],
    ['string-array', '00000002 00 0261', [null, 'a']],
    [
      'time-window',
      '00000000000000010000000000000002',
      { kind: 'fields', type: undefined, names: ['start', 'end'], values: [1, 2] },
    ],
  ])('%s of %s', (family, bytes, expected) => {
    expect(decode(of(family), bytes)).toEqual(expected);
  });

  it('enums by the place in the snapshot, not today’s ordinal', () => {
    const colours = readSnapshotAlone(made.standalone(made.enumOf('com.Colour', 'RED', 'BLUE')), 'f');
    expect(decode(colours, '00000001')).toBe('BLUE');
    expect(() => decode(colours, '00000002')).toThrow('expected one of 0, 1, found 2');
  });
});

describe('composites', () => {
  it.each<[string, Serializer, string, Value]>([
    ['a tuple', of('tuple', [INT, STRING]), '0000000502 61', [5, 'a']],
    ['a tuple of nothing', of('tuple'), '2a', []],
    ['a list', of('list', [INT]), '000000020000000100000002', [1, 2]],
    ['a set with null', of('set', [INT]), '00000002 01 00 00000007', [null, 7]],
    ['an array, whose flags are the other way', of('array', [INT]), '00000002 00 01 00000007', [null, 7]],
    [
      'a map with null',
      of('map', [STRING, INT]),
      '00000002 0261 01 0262 00 00000007',
      new Map([
        ['a', null],
        ['b', 7],
      ]),
    ],
    ['a map with a null key', of('null-aware-map', [STRING, INT]), '00000001 01 01', new Map([[null, null]])],
    ['the left of an either', of('either', [INT, STRING]), '01 00000007', { kind: 'tagged', tag: 'left', value: 7 }],
    ['no option', of('option', [INT]), '00', null],
    ['null, padded', of('nullable', [INT], { of: 'nullable', padding: 4 }), '01 00000000', null],
    ['null, not padded', of('nullable', [INT], { of: 'nullable', padding: 0 }), '01', null],
    [
      'a value with TTL',
      of('ttl', [LONG, STRING]),
      '000000000000000d 0261',
      { kind: 'fields', type: 'TtlValue', names: ['lastAccess', 'value'], values: [13, 'a'] },
    ],
    [
      'a timer, whose time is flipped',
      of('timer', [STRING, of('void')]),
      '8000000000000005 0261 00',
      { kind: 'fields', type: 'Timer', names: ['timestamp', 'key', 'namespace'], values: [5, 'a', null] },
    ],
    [
      'a row with kind and nulls',
      of('row', [INT, STRING, INT], { of: 'row', hasKind: true }),
      '58 00000007',
      { kind: 'row', change: '+U', names: undefined, values: [7, null, null] },
    ],
    [
      'a watermark among records',
      of('stream-element', [STRING]),
      '02 0000000000000009',
      { kind: 'tagged', tag: 'watermark', value: 9 },
    ],
    [
      'a linked list with nulls',
      of('linked-list', [INT], { of: 'linked-list', hasNullMask: true }),
      '00000002 80 00000007',
      [null, 7],
    ],
    ['a number of CEP', of('dewey-number'), '00000002 00000001 00000003', '1.3'],
  ])('%s', (_, serializer, bytes, expected) => {
    expect(decode(serializer, bytes)).toEqual(expected);
  });

  it('a null pending transaction', () => {
    const state = of('two-phase-commit', [INT, STRING], { of: 'two-phase-commit', hasNullFlag: true });
    expect(decode(state, '00 00000001 00000007 0000000000000009 01 0261')).toMatchObject({
      names: ['pending', 'pendingCommit', 'context'],
      values: [null, [{ values: [7, 9] }], 'a'],
    });
  });
});

describe('a POJO', () => {
  const big = made.pojo('com.Big', { id: made.INT, size: made.LONG });
  const other = made.pojo('com.Other', { id: made.INT });
  const order = readSnapshotAlone(
    made.standalone(made.pojo('com.Order', { id: made.INT }, { 'com.Big': big }, { 'com.Other': other })),
    'f',
  );

  it.each<[string, string, object | null]>([
    ['null', '01', null],
    ['of its class', '02 00 00000007', { type: 'com.Order', names: ['id'], values: [7] }],
    ['with a null field', '02 01', { type: 'com.Order', values: [null] }],
    ['of a registered subclass', '08 00 02 00 00000007 00 0000000000000009', { type: 'com.Big', values: [7, 9] }],
    ['of another subclass', '04 0009 636f6d2e4f74686572 02 00 00000007', { type: 'com.Other', values: [7] }],
    [
      'of a subclass the snapshot has not seen',
      '04 0005 636f6d2e58 0102',
      { kind: 'opaque', type: 'com.X', bytes: hex('0102') },
    ],
  ])('%s', (_, bytes, expected) => {
    const value = decode(order, bytes);
    if (expected === null) expect(value).toBeNull();
    else expect(value).toMatchObject(expected);
  });

  it('of a tag that does not exist is refused', () => {
    expect(() => decode(order, '08 05')).toThrow('expected one of 1 registered subclasses, found 5');
  });
});

describe('Avro, in Flink’s own form', () => {
  const schema = JSON.stringify({
    type: 'record',
    name: 'Node',
    namespace: 'com',
    fields: [
      { name: 'id', type: 'int' },
      { name: 'kind', type: { type: 'enum', name: 'Kind', symbols: ['A', 'B'] } },
      { name: 'tags', type: { type: 'array', items: 'string' } },
      { name: 'counts', type: { type: 'map', values: 'long' } },
      { name: 'next', type: ['null', 'Node'] },
    ],
  });
  const node = readSnapshotAlone(made.standalone(made.avro('com.Node', schema)), 'f');
  const leaf = '00000002 00000000 00 00 00000000';

  it('reads nested records, blocks and branches', () => {
    const value = decode(
      node,
      `00000001 00000001 01 00000001 61 00 01 00000001 6b 0000000000000009 00 00000001 ${leaf}`,
    );
    expect(value).toMatchObject({
      type: 'com.Node',
      names: ['id', 'kind', 'tags', 'counts', 'next'],
      values: [1, 'B', ['a'], new Map([['k', 9]]), { values: [2, 'A', [], new Map(), null] }],
    });
  });

  it('refuses a count beyond the bytes', () => {
    expect(() => decode(node, '00000001 00000001 ffffff7f')).toThrow('block at byte 11: expected 0 to');
  });

  it('ends a chain without end', () => {
    const chain = `${'00000001 00000000 00 00 00000001'.repeat(500)}${leaf}`;
    expect(() => decode(node, chain)).toThrow('is nested more than 400 deep');
  });

  it('is opaque where the schema is no JSON', () => {
    const odd = readSnapshotAlone(made.standalone(made.avro('com.Node', 'no schema')), 'f');
    expect(decode(odd, '0102')).toMatchObject({ kind: 'opaque', bytes: hex('0102') });
  });
});

describe('SQL rows', () => {
  const type = (root: string, more: object = {}) => ({ root, nullable: true, children: [], names: [], ...more });
  const rows = (...types: readonly object[]) =>
    of('row-data', [], { of: 'sql', types: types as never, names: undefined });

  it.each<[string, object[], string, readonly Value[]]>([
    ['an int and a null', [type('INT'), type('INT')], '0002000000000000 0700000000000000 0000000000000000', [7, null]],
    ['a short text in its field', [type('VARCHAR')], '0000000000000000 6170706c65000085', ['apple']],
    ['a long text behind', [type('VARCHAR')], '0000000000000000 0800000010000000 6170706c65706965', ['applepie']],
    ['a decimal', [type('DECIMAL', { precision: 10, scale: 2 })], '0000000000000000 d204000000000000', ['12.34']],
    ['a date', [type('DATE')], '0000000000000000 0100000000000000', ['1970-01-02']],
    [
      'a timestamp',
      [type('TIMESTAMP', { precision: 3 })],
      '0000000000000000 e803000000000000',
      ['1970-01-01T00:00:01.000'],
    ],
    [
      'a timestamp to the nanosecond',
      [type('TIMESTAMP_LTZ', { precision: 9 })],
      '0000000000000000 0500000010000000 e803000000000000',
      ['1970-01-01T00:00:01.000000005Z'],
    ],
    [
      'an array',
      [type('ARRAY', { children: [type('INT')] })],
      '0000000000000000 1000000010000000 02000000 02000000 07000000 00000000',
      [[7, null]],
    ],
  ])('%s', (_, types, fields, expected) => {
    const bytes = fields.replace(/\s/g, '');
    const length = (bytes.length / 2).toString(16).padStart(8, '0');
    expect(decode(rows(...types), length + bytes)).toEqual({
      kind: 'row',
      change: '+I',
      names: undefined,
      values: expected,
    });
  });

  it.each([
    ['fields beyond the row', '00000008 0000000000000000', 'expected bytes 0 to 16 of 8'],
    ['text beyond the row', '00000010 0000000000000000 0800000010000000', 'expected bytes 16 to 24 of 16'],
    ['a kind that does not exist', '00000010 0900000000000000 6170706c65000085', 'expected 0 to 3, found 9'],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => decode(rows(type('VARCHAR')), bytes)).toThrow(message);
  });
});

describe('what only the job can read', () => {
  it('is class and bytes', () => {
    expect(decode(KRYO, 'beef')).toEqual({ kind: 'opaque', type: 'T', family: 'kryo', bytes: hex('beef') });
  });

  it('is told apart from what follows if that has a fixed width', () => {
    expect(decode(of('tuple', [INT, KRYO, LONG]), '00000007 beef 0000000000000009')).toEqual([
      7,
      { kind: 'opaque', type: 'T', family: 'kryo', bytes: hex('beef') },
      9,
    ]);
  });

  it('hides what follows otherwise', () => {
    expect(decode(of('tuple', [INT, KRYO, STRING]), '00000007 beef 0261')).toEqual([
      7,
      { kind: 'opaque', type: 'T', family: 'kryo', bytes: hex('beef0261') },
    ]);
  });

  it('is refused where nothing tells its end', () => {
    const cursor = new Cursor(hex('beef'), 'f');
    expect(() => decoderOf(KRYO).read(cursor, false)).toThrow('a value of T does not tell its length');
  });
});

describe('a FlinkKafkaConsumer’s offset', () => {
  it('is read although Kryo wrote it', () => {
    const partition = {
      ...KRYO,
      typeName: 'org.apache.flink.streaming.connectors.kafka.internals.KafkaTopicPartition',
    };
    // A real element: topic "abc", partition 13, offset 16768.
    expect(decode(of('tuple', [partition, LONG]), '5701d6cfec021a016162e30000000000004180')).toEqual([
      { kind: 'fields', type: 'KafkaTopicPartition', names: ['topic', 'partition'], values: ['abc', 13] },
      16768,
    ]);
  });
});
