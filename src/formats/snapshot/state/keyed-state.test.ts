import { describe, expect, it } from 'vitest';
import {
  INT,
  kryo,
  LONG,
  listOf,
  mapOf,
  pojo,
  type Snapshot,
  STRING,
  timerOf,
  tupleOf,
  VOID_NAMESPACE,
} from '#fixtures/snapshots/serializer-bytes';
import { frame, keyedHeader, keyedState, type MadeState, offsets, queue, text } from '#fixtures/snapshots/state-bytes';
import { hex, type Writer, writer } from '#fixtures/snapshots/writer';
import { bytesSource } from '#formats/bytes';
import type { KeyedEntry } from './keyed-entry.ts';
import { openKeyedState, readKeyedState } from './keyed-state.ts';

interface Stream {
  readonly file: Uint8Array;
  readonly positions: readonly number[];
  readonly canonical: boolean;
  readonly firstKeyGroup?: number;
}

type Plain = readonly [
  state: string,
  keyGroup: number,
  key: unknown,
  namespace: unknown,
  mapKey: unknown,
  value: unknown,
];

async function read(
  stream: Stream,
  wanted?: (keyGroup: number) => boolean,
  maxParallelism = 128,
): Promise<readonly Plain[]> {
  const { file, positions, canonical, firstKeyGroup = 4 } = stream;
  const handle = { canonical, firstKeyGroup, keyGroupCount: positions.length, offsets: offsets(...positions) };
  const opened = await openKeyedState(bytesSource(file, 'f'), handle);
  const entries: KeyedEntry[] = [];
  for await (const batch of readKeyedState(opened, maxParallelism, wanted)) entries.push(...batch);
  return entries.map((one) => [one.state.name, one.keyGroup, one.key, one.namespace, one.mapKey, one.value]);
}

/** An entry of the full format. */
function entry(to: Writer, keyGroup: number, key: Writer, value: Writer, next?: number): Writer {
  const keyBytes = writer()
    .int8(next === undefined ? keyGroup : keyGroup | 0x80)
    .raw(key.bytes());
  to.blob(keyBytes.bytes()).blob(value.bytes());
  return next === undefined ? to : to.int16(next);
}

const END = -1;

/** Key, void namespace. */
const key = (name: string) => text(writer(), name).int8(0);

const STATES: readonly MadeState[] = [
  keyedState('count', 'VALUE', LONG, VOID_NAMESPACE),
  keyedState('tags', 'LIST', listOf(STRING), VOID_NAMESPACE),
  keyedState('seen', 'MAP', mapOf(STRING, INT), VOID_NAMESPACE),
  queue('_timer_state/event_user-timers', timerOf(STRING, VOID_NAMESPACE)),
];

const EXPECTED: readonly Plain[] = [
  ['count', 4, 'a', null, undefined, 1],
  ['count', 4, 'b', null, undefined, 2],
  ['tags', 4, 'a', null, undefined, ['x', 'y']],
  ['seen', 4, 'a', null, 'k', 7],
  ['seen', 4, 'a', null, 'n', null],
  ['seen', 4, 'a', null, 'p', null],
  ['_timer_state/event_user-timers', 4, 'a', null, undefined, 5],
  ['count', 6, 'c', null, undefined, 3],
];

function fullGroup4(): Writer {
  const to = writer().int16(0);
  entry(to, 4, key('a'), writer().int64(1));
  entry(to, 4, key('b'), writer().int64(2), 1);
  entry(to, 4, key('a'), text(text(writer(), 'x').int8(0x2c), 'y'), 2);
  entry(to, 4, text(key('a'), 'k'), writer().int8(0).int32(7));
  entry(to, 4, text(key('a'), 'n'), writer().int8(1));
  // As the heap backend writes a null: the flag, and then what the serializer makes of it (Flink 1.20.3, lab `values`).
  entry(to, 4, text(key('a'), 'p'), writer().int8(1).int8(1), 3);
  return entry(to, 4, text(writer().int64(-(2n ** 63n) + 5n), 'a').int8(0), writer(), END);
}

const fullGroup6 = () => entry(writer().int16(0), 6, key('c'), writer().int64(3), END);

function full(compressed: boolean): Stream {
  const file = keyedHeader(STRING, STATES, compressed);
  const pack = (group: Writer) => (compressed ? frame(group.bytes()) : group.bytes());
  const first = file.size();
  file.raw(pack(fullGroup4()));
  const second = file.size();
  file.raw(pack(fullGroup6()));
  return { file: file.bytes(), positions: [first, 0, second], canonical: true };
}

function heapSections(entries: readonly ((to: Writer) => Writer)[]): Writer[] {
  return entries.map((write, id) => write(writer().int16(id)));
}

const ns = (to: Writer, name: string) => text(to.int8(0), name);

function heap(compressed: boolean): Stream {
  const file = keyedHeader(STRING, STATES, compressed);
  const none = (to: Writer) => to.int32(0);
  const groups = [
    heapSections([
      (to) => ns(ns(to.int32(2), 'a').int64(1), 'b').int64(2),
      (to) => text(text(ns(to.int32(1), 'a').int32(2), 'x'), 'y'),
      (to) =>
        text(
          text(
            text(ns(to.int32(1), 'a').int32(3), 'k')
              .int8(0)
              .int32(7),
            'n',
          ).int8(1),
          'p',
        ).int8(1),
      (to) => text(to.int32(1).int64(-(2n ** 63n) + 5n), 'a').int8(0),
    ]),
    heapSections([none, none, none, none]),
    heapSections([(to) => ns(to.int32(1), 'c').int64(3), none, none, none]),
  ];
  const positions = groups.map((sections, index) => {
    const at = file.size();
    file.int32(4 + index);
    for (const section of sections) file.raw(compressed ? frame(section.bytes()) : section.bytes());
    return at;
  });
  return { file: file.bytes(), positions, canonical: false };
}

describe.each([
  ['the full format', full(false)],
  ['the full format, packed', full(true)],
  ['the full format under a handle of old', { ...full(false), canonical: false }],
  ['the heap format', heap(false)],
  ['the heap format, packed', heap(true)],
])('%s', (_, stream) => {
  it('is read to its end', async () => {
    expect(await read(stream)).toEqual(EXPECTED);
  });

  it('is read by key groups', async () => {
    expect(await read(stream, (keyGroup) => keyGroup === 6)).toEqual(EXPECTED.slice(-1));
  });

  it('is refused when cut off', async () => {
    const cut = { ...stream, file: stream.file.slice(0, -1) };
    await expect(read(cut)).rejects.toThrow(/expected/);
  });
});

describe('one key group that could be either', () => {
  const header = () => keyedHeader(STRING, [keyedState('count', 'VALUE', LONG, VOID_NAMESPACE)]);

  it('is read as heap if that comes out even', async () => {
    const file = header();
    const at = file.size();
    ns(file.int32(0).int16(0).int32(1), 'a').int64(1);
    const stream = { file: file.bytes(), positions: [at], canonical: false, firstKeyGroup: 0 };
    expect(await read(stream)).toEqual([['count', 0, 'a', null, undefined, 1]]);
  });

  it('is read in full otherwise', async () => {
    const file = header();
    const at = file.size();
    file.raw(entry(writer().int16(0), 0, key('a'), writer().int64(1), END).bytes());
    const stream = { file: file.bytes(), positions: [at], canonical: false, firstKeyGroup: 0 };
    expect(await read(stream)).toEqual([['count', 0, 'a', null, undefined, 1]]);
  });
});

describe('states of serializers that nobody knows', () => {
  const mine: Snapshot = (bytes) => bytes.utf('com.mine.MySnapshot').int32(1).int64(7).raw(hex('cafebabe')).int32(3);
  const second: Snapshot = (bytes) => bytes.utf('com.mine.OtherSnapshot').int32(1).raw(new Uint8Array(21).fill(9));

  it.each<[string, readonly MadeState[]]>([
    ['within a state', [keyedState('odd', 'VALUE', mine, VOID_NAMESPACE), STATES[0] as MadeState]],
    ['at the end of a state', [keyedState('odd', 'VALUE', LONG, mine), STATES[0] as MadeState]],
    ['among others', [keyedState('odd', 'VALUE', tupleOf(LONG, mine, STRING), VOID_NAMESPACE), STATES[0] as MadeState]],
    ['of two classes', [keyedState('odd', 'LIST', listOf(mine), second), STATES[0] as MadeState]],
    ['before a queue', [keyedState('odd', 'VALUE', LONG, mine), STATES[3] as MadeState, STATES[0] as MadeState]],
  ])('%s, do no harm to the next', async (_, states) => {
    const file = keyedHeader(STRING, states);
    const at = file.size();
    const id = states.length - 1;
    file.raw(entry(writer().int16(id), 4, key('a'), writer().int64(1), END).bytes());
    expect(await read({ file: file.bytes(), positions: [at], canonical: true })).toEqual([
      ['count', 4, 'a', null, undefined, 1],
    ]);
  });

  it('at the very end of the header', async () => {
    const file = keyedHeader(STRING, [STATES[0] as MadeState, keyedState('odd', 'VALUE', LONG, mine)]);
    const at = file.size();
    file.raw(entry(writer().int16(0), 4, key('a'), writer().int64(1), END).bytes());
    expect(await read({ file: file.bytes(), positions: [at], canonical: true })).toHaveLength(1);
  });
});

describe('keys', () => {
  const one = async (
    keySnapshot: Snapshot,
    namespace: Snapshot,
    bytes: Writer,
    kind = 'VALUE',
    value: Snapshot = INT,
  ) => {
    const file = keyedHeader(keySnapshot, [keyedState('s', kind, value, namespace)]);
    const at = file.size();
    const stored = kind === 'MAP' ? writer().int8(0).int32(9) : writer().int32(9);
    file.raw(entry(writer().int16(0), 4, bytes, stored, END).bytes());
    return (await read({ file: file.bytes(), positions: [at], canonical: true }))[0];
  };

  it.each([
    [128, 127, hex('7f')],
    [129, 100, hex('0064')],
    [32_768, 32_767, hex('7fff')],
  ])('of %i key groups: the last take all bits but the flag', async (maxParallelism, keyGroup, prefix) => {
    const file = keyedHeader(STRING, [keyedState('s', 'VALUE', LONG, VOID_NAMESPACE)]);
    const at = file.size();
    const last = prefix.slice();
    last[0] = (last[0] as number) | 0x80;
    const stored = (first: Uint8Array, name: string) => writer().raw(first).raw(key(name).bytes()).bytes();
    file.int16(0).blob(stored(prefix, 'a')).blob(writer().int64(1).bytes());
    file.blob(stored(last, 'b')).blob(writer().int64(2).bytes()).int16(END);
    const stream = { file: file.bytes(), positions: [at], canonical: true, firstKeyGroup: keyGroup };
    expect(await read(stream, undefined, maxParallelism)).toEqual([
      ['s', keyGroup, 'a', null, undefined, 1],
      ['s', keyGroup, 'b', null, undefined, 2],
    ]);
  });

  it('carry lengths if key and namespace both vary', async () => {
    const bytes = text(text(writer(), 'ab').int8(3), 'n').int8(2);
    expect(await one(STRING, STRING, bytes)).toEqual(['s', 4, 'ab', 'n', undefined, 9]);
  });

  it('carry long lengths in two bytes', async () => {
    const long = 'x'.repeat(299);
    const bytes = writer().raw([0xac, 0x02]).raw(new TextEncoder().encode(long)).raw([0x2d, 0x01]);
    expect(await one(STRING, STRING, text(bytes, 'n').int8(2))).toEqual(['s', 4, long, 'n', undefined, 9]);
  });

  it('carry no lengths if one of them is fixed', async () => {
    expect(await one(STRING, LONG, text(writer(), 'ab').int64(3))).toEqual(['s', 4, 'ab', 3, undefined, 9]);
    expect(await one(tupleOf(LONG, INT), STRING, text(writer().int64(1).int32(2), 'n'))).toEqual([
      's',
      4,
      [1, 2],
      'n',
      undefined,
      9,
    ]);
  });

  it('that only the job can read are bytes, beside what can be told apart', async () => {
    const found = await one(kryo('com.K'), VOID_NAMESPACE, writer().raw(hex('beef')).int8(0));
    expect(found).toMatchObject(['s', 4, { kind: 'opaque', type: 'com.K', bytes: hex('beef') }, null, undefined, 9]);
    const inMap = await one(kryo('com.K'), LONG, writer().raw(hex('beef')).int64(3).int32(5), 'MAP', mapOf(INT, INT));
    expect(inMap).toMatchObject(['s', 4, { kind: 'opaque', bytes: hex('beef') }, 3, 5, 9]);
  });
});

describe('values', () => {
  it('that only the job can read hide the rest of their key group in a heap stream, but not the next', async () => {
    const file = keyedHeader(STRING, [
      keyedState('s', 'VALUE', LONG, VOID_NAMESPACE),
      keyedState('odd', 'VALUE', kryo('com.V'), VOID_NAMESPACE),
    ]);
    const positions = [4, 5, 6].map((keyGroup) => {
      const at = file.size();
      ns(file.int32(keyGroup).int16(0).int32(1), 'a').int64(keyGroup);
      file.int16(1);
      if (keyGroup === 5) file.int32(0);
      else ns(ns(file.int32(2), 'a').raw(hex('beef')), 'b').raw(hex('cafe'));
      return at;
    });
    const opaque = { kind: 'opaque', type: 'com.V', family: 'kryo', bytes: hex('000261beef000262cafe') };
    expect(await read({ file: file.bytes(), positions, canonical: false })).toEqual([
      ['s', 4, 'a', null, undefined, 4],
      ['odd', 4, null, null, undefined, opaque],
      ['s', 5, 'a', null, undefined, 5],
      ['s', 6, 'a', null, undefined, 6],
      ['odd', 6, null, null, undefined, opaque],
    ]);
  });

  it('of POJOs are read field by field', async () => {
    const order = pojo('com.Order', { id: INT, name: STRING });
    const file = keyedHeader(STRING, [keyedState('s', 'VALUE', order, VOID_NAMESPACE)]);
    const at = file.size();
    text(ns(file.int32(4).int16(0).int32(1), 'a').int8(2).int8(0).int32(7).int8(0), 'x');
    const [found] = await read({ file: file.bytes(), positions: [at], canonical: false });
    expect(found?.[5]).toMatchObject({ type: 'com.Order', names: ['id', 'name'], values: [7, 'x'] });
  });
});

describe('refuses', () => {
  it.each<[string, (to: Writer) => Writer, string]>([
    ['another key group', (to) => entry(to.int16(0), 9, key('a'), writer().int64(1), END), 'keyGroup at byte'],
    [
      'another state',
      (to) => entry(to.int16(7), 4, key('a'), writer().int64(1), END),
      'expected one of 4 states, found 7',
    ],
    ['a key that is too long', (to) => entry(to.int16(0), 4, key('a').int8(1), writer().int64(1), END), 'key at byte'],
    [
      'bytes after the end',
      (to) => entry(to.int16(0), 4, key('a'), writer().int64(1), END).int8(1),
      'found more bytes',
    ],
  ])('%s', async (_, write, message) => {
    const file = keyedHeader(STRING, STATES);
    const at = file.size();
    write(file);
    await expect(read({ file: file.bytes(), positions: [at], canonical: true })).rejects.toThrow(message);
  });
});
