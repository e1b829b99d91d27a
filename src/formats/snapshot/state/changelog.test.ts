import { describe, expect, it } from 'vitest';
import { LONG, listOf, mapOf, STRING, standalone, timerOf, VOID_NAMESPACE } from '#fixtures/snapshots/serializer-bytes';
import { frame, keyedState, type MadeState, queue, stateMeta, text } from '#fixtures/snapshots/state-bytes';
import { hex, type Writer, writer } from '#fixtures/snapshots/writer';
import { bytesSource } from '#formats/bytes';
import { readSnapshotAlone } from '../serializers/read-alone.ts';
import { readChangeSet, readInlinedChanges } from './changelog.ts';
import type { StateChange } from './state-change.ts';

type Change = readonly [keyGroup: number, bytes: Writer];

const KEY = readSnapshotAlone(standalone(STRING), 'f');

function metadata(id: number, state: MadeState, defaultValue?: Writer): Change {
  const bytes = stateMeta(writer().int8(8).int32(6), state);
  if (state.type !== 3) bytes.int8(0).int8(defaultValue === undefined ? 0 : 1);
  if (defaultValue !== undefined) bytes.raw(defaultValue.bytes());
  return [-1, bytes.int16(id).int8(state.type)];
}

const COUNT = metadata(0, keyedState('count', 'VALUE', LONG, VOID_NAMESPACE), writer().int64(0));
const TAGS = metadata(1, keyedState('tags', 'LIST', listOf(STRING), VOID_NAMESPACE));
const SEEN = metadata(2, keyedState('seen', 'MAP', mapOf(STRING, LONG), VOID_NAMESPACE));
const TIMERS = metadata(3, queue('_timer_state/event_t', timerOf(STRING, VOID_NAMESPACE)));

const change = (operation: number, state: number): Writer => text(writer().int8(operation).int16(state), 'a').int8(0);

const CHANGES: readonly Change[] = [
  COUNT,
  TAGS,
  SEEN,
  TIMERS,
  [4, change(1, 0).int64(7)],
  [4, change(0, 0)],
  [4, text(change(5, 1), 'x')],
  [4, text(text(change(3, 1).int32(2), 'x'), 'y')],
  [4, text(change(6, 2), 'k').int64(9)],
  [4, text(change(7, 2), 'k')],
  [
    4,
    text(
      writer()
        .int8(5)
        .int16(3)
        .int32(1)
        .int64(-(2n ** 63n) + 5n),
      'a',
    ).int8(0),
  ],
];

const EXPECTED = [
  ['metadata', 'count', null, []],
  ['metadata', 'tags', null, []],
  ['metadata', 'seen', null, []],
  ['metadata', '_timer_state/event_t', null, []],
  ['set', 'count', 'a', [7]],
  ['clear', 'count', 'a', []],
  ['add-element', 'tags', 'a', ['x']],
  ['add', 'tags', 'a', [['x', 'y']]],
  ['add-or-update-element', 'seen', 'a', ['k', 9]],
  ['remove-element', 'seen', 'a', ['k']],
  ['add-element', '_timer_state/event_t', null, [[expect.objectContaining({ values: [5, 'a', null] })]]],
];

const told = (one: StateChange) => [one.operation, one.state.name, one.key, one.values];

function inlined(changes: readonly Change[]) {
  const parts = changes.map(([keyGroup, bytes]) => ({ keyGroup, at: 0, bytes: bytes.bytes() }));
  return {
    kind: 'changelog-bytes' as const,
    firstKeyGroup: 0,
    keyGroupCount: 8,
    from: 0,
    to: 1,
    changes: parts,
    handleId: '',
  };
}

describe('changes that are inlined', () => {
  it('are read in order', () => {
    expect(readInlinedChanges(inlined(CHANGES), 'f', KEY).map(told)).toEqual(EXPECTED);
  });

  it('tell their keys by a timer, if nothing beneath does', () => {
    expect(readInlinedChanges(inlined(CHANGES), 'f', undefined).map(told)).toEqual(EXPECTED);
  });

  it('have opaque keys otherwise', () => {
    const [, set] = readInlinedChanges(inlined([COUNT, [4, change(1, 0).int64(7)]]), 'f', undefined);
    expect(set).toMatchObject({ key: { kind: 'opaque', bytes: hex('0261') }, namespace: null, values: [7] });
  });

  it.each<[string, Change, string]>([
    ['a state that was not made known', [4, change(1, 9)], 'expected one that was made known before, found 9'],
    ['an operation that does not exist', [4, writer().int8(12)], 'expected 0 to 8, found 12'],
    ['bytes after the end', [4, change(0, 0).int8(1)], 'expected its end, found 1 more bytes'],
  ])('with %s are refused', (_, wrong, message) => {
    expect(() => readInlinedChanges(inlined([COUNT, wrong]), 'f', KEY)).toThrow(message);
  });
});

describe('a set of changes in a file', () => {
  const set = (() => {
    const bytes = writer().int32(2);
    for (const keyGroup of [-1, 4]) {
      const own = CHANGES.filter(([group]) => group === keyGroup);
      bytes.int32(own.length).int32(keyGroup);
      for (const [, one] of own) bytes.blob(one.bytes());
    }
    return bytes.bytes();
  })();
  const before = new Uint8Array(300_000);

  it.each([
    ['plain', writer().int8(0).raw(before).raw(set).bytes()],
    ['packed', writer().int8(1).raw(packed(before)).raw(frame(set, false)).bytes()],
  ])('is read, %s', async (_, file) => {
    const found: StateChange[] = [];
    for await (const batch of readChangeSet(bytesSource(file, 'f'), before.length, KEY)) found.push(...batch);
    expect(found.map(told)).toEqual(EXPECTED);
  });
});

/** In chunks of 60,000 bytes. */
function packed(bytes: Uint8Array): Uint8Array {
  const to = writer();
  for (let at = 0; at < bytes.length; at += 60_000) to.raw(frame(bytes.subarray(at, at + 60_000), at === 0));
  return to.bytes();
}
