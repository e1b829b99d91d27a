import { expect, it } from 'vitest';
import type { SerializerShape } from './serializer-shape.ts';
import { type StateShapes, stateVerdict, type TimeToLiveSwitch } from './state-verdict.ts';
import { withTimeToLive } from './time-to-live.ts';

const plain = (family: string): SerializerShape => ({ family, parts: [] });
const [string, int, long, window] = ['string', 'int', 'long', 'time-window'].map(plain);
const place = (...fields: readonly string[]): SerializerShape => ({
  family: 'pojo',
  type: 'shop.Place',
  parts: fields.map((role) => ({ role, shape: int })),
});
const map = (key: SerializerShape | undefined, value: SerializerShape | undefined): SerializerShape => ({
  family: 'map',
  parts: [
    { role: 'key', shape: key },
    { role: 'value', shape: value },
  ],
});
const value = (shape: SerializerShape | undefined, more: Partial<StateShapes> = {}): StateShapes => ({
  kind: 'value',
  backend: 'rocksdb',
  value: shape,
  ...more,
});
const heap = { backend: 'hashmap' };
const timed = withTimeToLive(long, 'value');

it.each<[string, StateShapes, StateShapes, TimeToLiveSwitch, string]>([
  ['the same', value(long), value(long), 'refused', 'taken'],
  ['another value', value(long), value(int), 'refused', 'value: StateMigrationException: The new state'],
  [
    'another value on the heap',
    value(long, heap),
    value(int, heap),
    'refused',
    'value: StateMigrationException: For h',
  ],
  ['a field more', value(place()), value(place('a')), 'refused', 'taken'],
  ['a field more of a key', value(long, { key: place() }), value(long, { key: place('a') }), 'refused', 'key: State'],
  ['another window', value(long, { namespace: window }), value(long, { namespace: string }), 'refused', 'namespace: '],
  ['another kind', value(long), value(long, { kind: 'list' }), 'refused', 'kind: IllegalStateException'],
  ['another kind, kept apart', value(long), value(long, { kind: 'broadcast' }), 'refused', 'taken'],
  ['a field more of a key in a map', ofMap('rocksdb'), ofMap('rocksdb', 'a'), 'refused', 'userKey: State'],
  ['the same on the heap', ofMap('hashmap'), ofMap('hashmap', 'a'), 'refused', 'taken'],
  ['the same on one that is not known', ofMap(undefined), ofMap(undefined, 'a'), 'refused', 'userKey only: State'],
  ['a time to live, up to 2.0', value(long), value(timed), 'refused', 'value: StateMigrationException: The new'],
  ['a time to live, since 2.2', value(timed, heap), value(long, heap), 'migrates', 'taken'],
  ['a time to live, RocksDB of 2.1', value(long), value(timed), 'heap-refuses', 'taken'],
  ['a time to live, heap of 2.1', value(long, heap), value(timed, heap), 'heap-refuses', 'value: StateMigrationExcep'],
  ['a time to live, 2.1', value(long, { backend: undefined }), value(timed), 'heap-refuses', 'value only: State'],
  ['a time to live and another type', value(timed), value(int), 'migrates', 'value: StateMigrationException'],
  ['what nobody knows', value(undefined), value(long), 'refused', 'taken'],
])('%s', (_, before, now, timeToLive, expected) => {
  const { refusal } = stateVerdict(before, now, { timeToLive, named: true });
  const only = refusal && ('rocksDbOnly' in refusal || 'heapOnly' in refusal) ? ' only' : '';
  expect(refusal === undefined ? 'taken' : `${refusal.of}${only}: ${refusal.exception}`).toContain(expected);
});

function ofMap(backend: string | undefined, ...fields: readonly string[]): StateShapes {
  return { kind: 'map', backend, value: map(place(...fields), long) };
}
