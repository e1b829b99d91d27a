import { describe, expect, it } from 'vitest';
import type { Snapshot } from '#fixtures/snapshots/serializer-bytes';
import * as made from '#fixtures/snapshots/serializer-bytes';
import { FormatError } from '#formats/bytes';
import { readSnapshotAlone } from './read-alone.ts';
import type { Serializer } from './serializer.ts';

const read = (snapshot: Snapshot) => readSnapshotAlone(made.standalone(snapshot), 'f');

/** `list(long)` */
function shape({ family, children }: Serializer): string {
  const inner = children.map(({ serializer }) => shape(serializer)).join(', ');
  return inner === '' ? family : `${family}(${inner})`;
}

describe('reads', () => {
  it.each<[string, Snapshot]>([
    ['long', made.LONG],
    ['void', made.VOID_NAMESPACE],
    ['list(string)', made.listOf(made.STRING)],
    ['map(string, list(long))', made.mapOf(made.STRING, made.listOf(made.LONG))],
    ['tuple(string, long, int)', made.tupleOf(made.STRING, made.LONG, made.INT)],
    ['timer(tuple(long), void)', made.timerOf(made.tupleOf(made.LONG), made.VOID_NAMESPACE)],
    ['pojo(int, kryo)', made.pojo('com.Order', { id: made.INT, extra: made.kryo('java.util.Map') })],
    ['enum', made.enumOf('com.Colour', 'RED', 'BLUE')],
    ['avro', made.avro('com.Address', '{"type":"record"}')],
    [
      'long',
      (bytes) =>
        made
          .plain(
            'org.apache.flink.api.common.typeutils.base.LongSerializer$LongSerializerSnapshot',
            2,
          )(bytes)
          .utf('L'),
    ],
  ])('%s', (expected, snapshot) => {
    expect(shape(read(snapshot))).toBe(expected);
  });

  it('the same class wherever its package went', () => {
    expect(read(made.plain('org.apache.flink.elsewhere.LongSerializer$LongSerializerSnapshot')).family).toBe('long');
  });

  it('fields and subclasses of a POJO', () => {
    const serializer = read(
      made.pojo('com.Order', { id: made.INT, name: made.STRING }, { 'com.Big': made.pojo('com.Big', {}) }),
    );
    expect(serializer.typeName).toBe('com.Order');
    expect(serializer.children.map(({ role }) => role)).toEqual(['id', 'name']);
    expect(serializer.details).toMatchObject({ of: 'pojo', registered: [{ className: 'com.Big' }], others: [] });
  });

  it('what is registered with Kryo, in order', () => {
    const { details } = read(made.kryo('com.A', ['com.A', 'com.B']));
    expect(details).toMatchObject({ registrations: [{ className: 'com.A' }, { className: 'com.B' }] });
  });
});

describe('classes nobody knows', () => {
  const unknown = made.plain('com.mine.MySerializer$MySnapshot', 1);

  it('without a body are passed over', () => {
    expect(shape(read(made.tupleOf(unknown, made.LONG)))).toBe('tuple(unknown, long)');
  });

  it('made of others show those', () => {
    const mine = made.composite('com.mine.PairSnapshot', 1, (bytes) => bytes, [made.LONG, made.STRING]);
    expect(shape(read(made.tupleOf(mine, unknown, made.INT)))).toBe('tuple(unknown(long, string), unknown, int)');
  });

  it('of one text show that', () => {
    const mine: Snapshot = (bytes) => unknown(bytes).utf('com.mine.Thing');
    expect(read(made.listOf(mine)).children[0]?.serializer).toMatchObject({
      family: 'unknown',
      typeName: 'com.mine.Thing',
    });
  });

  it('do no harm within a POJO, where they are framed', () => {
    const mine: Snapshot = (bytes) => unknown(bytes).int64(1).int64(2).int64(3);
    expect(shape(read(made.pojo('com.Order', { odd: mine, id: made.INT })))).toBe('pojo(unknown, int)');
  });

  it('of any other form are passed over up to where it goes on', () => {
    const mine: Snapshot = (bytes) => unknown(bytes).int64(1).int64(2);
    expect(shape(read(made.tupleOf(mine, made.LONG)))).toBe('tuple(unknown, long)');
  });

  it('are refused by name where nothing fits', () => {
    const mine: Snapshot = (bytes) => unknown(bytes).int64(1).int64(2);
    const half = made.composite('x.MapSerializerSnapshot', 1, (bytes) => bytes, [mine]);
    expect(() => read(half)).toThrow(/com\.mine\.MySerializer\$MySnapshot: nobody but the job knows/);
  });
});

describe('refuses', () => {
  it.each<[string, Snapshot, RegExp]>([
    [
      'a version of the future',
      made.plain('x.LongSerializer$LongSerializerSnapshot', 9),
      /version at byte \d+: expected 2 or 3/,
    ],
    ['no nested snapshots', made.plain('x.ListSerializerSnapshot', 1), /nested at byte \d+: expected 4 more bytes/],
    [
      'a list of nothing',
      made.composite('x.ListSerializerSnapshot', 1, (b) => b, []),
      /expected element, found 0 nested/,
    ],
  ])('%s', (_, snapshot, message) => {
    expect(() => read(snapshot)).toThrow(message);
  });

  it('every cut', () => {
    const bytes = made.standalone(made.pojo('com.Order', { id: made.INT, tags: made.listOf(made.STRING) }));
    for (let size = 0; size < bytes.length; size++) {
      expect(() => readSnapshotAlone(bytes.slice(0, size), 'f')).toThrow(FormatError);
    }
  });
});
