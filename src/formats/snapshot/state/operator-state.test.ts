import { describe, expect, it } from 'vitest';
import { BYTES, INT, kryo, LONG, listOf, plain, STRING } from '#fixtures/snapshots/serializer-bytes';
import { broadcastState, frame, offsets, operatorHeader, operatorState, text } from '#fixtures/snapshots/state-bytes';
import { hex, type Writer, writer } from '#fixtures/snapshots/writer';
import { bytesSource } from '#formats/bytes';
import type { NamedState, OperatorStateHandle } from '../metadata/handles.ts';
import { type OperatorEntry, openOperatorState, readOperatorState } from './operator-state.ts';

/** A handle that names states and says where their elements are. */
function handleOf(states: Readonly<Record<string, readonly number[]>>): OperatorStateHandle {
  const named: NamedState[] = Object.entries(states).map(([name, positions]) => ({
    name,
    mode: 'split',
    offsets: offsets(...positions),
    at: 0,
    end: 0,
  }));
  return { at: 0, end: 0, states: named, merged: undefined, stream: undefined };
}

async function elementsOf(
  file: Writer,
  states: Readonly<Record<string, readonly number[]>>,
): Promise<Readonly<Record<string, readonly OperatorEntry[]>>> {
  const opened = await openOperatorState(bytesSource(file.bytes(), 'f'), handleOf(states));
  const found: Record<string, OperatorEntry[]> = {};
  for (const state of opened.states) {
    const entries: OperatorEntry[] = [];
    for await (const batch of readOperatorState(opened, state)) entries.push(...batch);
    found[state.name] = entries;
  }
  return found;
}

const value = (one: unknown) => ({ key: undefined, value: one });

describe('lists', () => {
  it('are read by their positions', async () => {
    const file = operatorHeader([operatorState('a', 'SPLIT_DISTRIBUTE', STRING), operatorState('b', 'UNION', LONG)]);
    const start = file.size();
    text(text(file, 'x'), 'yz').int64(7);
    const found = await elementsOf(file, { b: [start + 5], a: [start, start + 2] });
    expect(found).toEqual({ a: [value('x'), value('yz')], b: [value(7)] });
  });

  it('of opaque elements are told apart by their positions', async () => {
    const file = operatorHeader([operatorState('a', 'UNION', kryo('com.X'))]);
    const start = file.size();
    file.raw(hex('010203'));
    const { a } = await elementsOf(file, { a: [start, start + 1] });
    expect(a).toMatchObject([{ value: { bytes: hex('01') } }, { value: { bytes: hex('0203') } }]);
  });

  it('without elements', async () => {
    const file = operatorHeader([operatorState('a', 'UNION', LONG)]);
    expect(await elementsOf(file, { a: [] })).toEqual({ a: [] });
  });

  it('that the file does not know are empty, as Flink has it', async () => {
    const file = operatorHeader([operatorState('a', 'UNION', LONG)]);
    const start = file.size();
    file.int64(1);
    expect(await elementsOf(file, { a: [start], gone: [start] })).toEqual({ a: [value(1)], gone: [] });
  });

  it.each([
    ['of strings', STRING, (to: Writer, one: string) => text(to, one), ['x', 'yz']],
    ['of opaque bytes', kryo('com.X'), (to: Writer, one: string) => text(to, one), [hex('0278'), hex('03797a')]],
  ])('%s, packed', async (_, serializer, write, expected) => {
    const file = operatorHeader([operatorState('a', 'UNION', serializer)], [], true);
    file.raw(frame(new Uint8Array()).slice(0, 10));
    const positions = ['x', 'yz'].map((one) => {
      const at = file.size();
      file.raw(frame(write(writer(), one).bytes(), false));
      return at;
    });
    const { a } = await elementsOf(file, { a: positions });
    expect(a?.map((entry) => plainly(entry.value))).toEqual(expected);
  });
});

function plainly(found: unknown): unknown {
  return typeof found === 'object' && found !== null && 'bytes' in found ? found.bytes : found;
}

describe('broadcast states', () => {
  it('are one block', async () => {
    const file = operatorHeader([], [broadcastState('rules', STRING, INT)]);
    const start = file.size();
    text(text(file.int32(2), 'x').int32(1), 'y').int32(2);
    const { rules } = await elementsOf(file, { rules: [start] });
    expect(rules).toEqual([
      { key: 'x', value: 1 },
      { key: 'y', value: 2 },
    ]);
  });
});

describe('unknown serializers', () => {
  const mine = plain('com.mine.MySnapshot', 1);

  it('are passed over, as the data tells where the header ends', async () => {
    const file = operatorHeader([
      operatorState('a', 'UNION', (bytes) => mine(bytes).utf('com.mine.Thing')),
      operatorState('b', 'UNION', BYTES),
    ]);
    const start = file.size();
    file.raw(hex('0102')).blob(hex('beef'));
    const found = await elementsOf(file, { a: [start], b: [start + 2] });
    expect(found.a).toMatchObject([{ value: { kind: 'opaque', type: 'com.mine.Thing', bytes: hex('0102') } }]);
    expect(found.b).toEqual([value(hex('beef'))]);
  });
});

describe('refuses', () => {
  it('an element that is longer than its place', async () => {
    const file = operatorHeader([operatorState('a', 'UNION', listOf(LONG))]);
    const start = file.size();
    file.int32(1).int64(1).int32(0);
    await expect(elementsOf(file, { a: [start, start + 8] })).rejects.toThrow(
      `a[0] at byte ${start + 4}: expected it to end at byte ${start + 8}, it ends at ${start + 12}`,
    );
  });

  it('a header that does not reach the data', async () => {
    const file = operatorHeader([operatorState('a', 'UNION', LONG)]);
    const end = file.size();
    file.int32(0).int64(1);
    await expect(elementsOf(file, { a: [end + 4] })).rejects.toThrow(
      `expected it to end at byte ${end + 4}, it ends at ${end}`,
    );
  });
});
