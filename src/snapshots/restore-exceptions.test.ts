import { describe, expect, it } from 'vitest';
import type { Family, Serializer } from '#formats/snapshot';
import { compareSnapshots } from './compare.ts';
import type { OperatorFacts } from './describe.ts';
import { kindException, restoreException, type SerializerFates } from './restore-exceptions.ts';
import type { StateLabel } from './state-label.ts';
import type { StateFacts } from './tally.ts';

const SAME: SerializerFates = { value: 'same', key: 'same', namespace: 'same', userKey: 'same' };

/** Wordings of HeapKeyedStateBackend, RocksDBKeyedStateBackend, DefaultOperatorStateBackend and their priority queues. */
describe('what Flink throws', () => {
  it.each<[StateLabel, string | undefined, Partial<SerializerFates>, string | undefined]>([
    ['value', 'rocksdb', {}, undefined],
    ['value', 'rocksdb', { value: 'after-migration' }, undefined],
    ['value', 'rocksdb', { value: 'unknown' }, undefined],
    ['value', 'rocksdb', { value: 'incompatible' }, 'The new state serializer (…) must not be incompatible'],
    ['value', 'hashmap', { value: 'incompatible' }, 'For heap backends, the new state serializer (…)'],
    ['value', 'rocksdb', { key: 'after-migration' }, 'The new key serializer (…) must be compatible'],
    ['value', 'rocksdb', { namespace: 'after-migration' }, 'The new namespace serializer (…) must be compatible'],
    ['map', 'rocksdb', { value: 'after-migration', userKey: 'after-migration' }, 'requires state migration in order'],
    ['map', 'hashmap', { value: 'after-migration', userKey: 'after-migration' }, undefined],
    ['map', 'rocksdb', { value: 'after-migration' }, undefined],
    ['timers', 'rocksdb', { value: 'incompatible' }, 'The new priority queue serializer must not be incompatible.'],
    ['operator-list', undefined, { value: 'incompatible' }, 'typeSerializer for operator state must not be'],
    ['operator-list', undefined, { value: 'after-migration' }, undefined],
    ['broadcast', undefined, { userKey: 'incompatible' }, 'The new key typeSerializer for broadcast state'],
    ['broadcast', undefined, { value: 'incompatible' }, 'The new value typeSerializer for broadcast state'],
  ])('%s on %s, %j', (kind, backend, fates, words) => {
    const thrown = restoreException({ kind, backend }, { ...SAME, ...fates });
    if (words === undefined) expect(thrown).toBeUndefined();
    else expect(thrown).toContain(words);
  });

  it.each<[StateLabel, StateLabel, string | undefined]>([
    ['value', 'list', 'Was [VALUE], registered with [LIST].'],
    ['operator-union', 'operator-list', 'Was [UNION], registered with [SPLIT_DISTRIBUTE].'],
    ['value', 'timers', undefined],
    ['operator-list', 'broadcast', undefined],
  ])('where %s becomes %s', (before, after, words) => {
    if (words === undefined) expect(kindException(before, after)).toBeUndefined();
    else expect(kindException(before, after)).toContain(words);
  });
});

const plain = (family: Family, children: readonly Serializer[] = []): Serializer => ({
  family,
  snapshotClass: `${family}Snapshot`,
  version: 1,
  typeName: undefined,
  children: children.map((serializer, at) => ({ role: String(at), serializer })),
  details: undefined,
});

describe('state of one name in two snapshots', () => {
  const [string, long] = [plain('string'), plain('long')];
  const ttl = (value: Serializer) => plain('ttl', [long, value]);
  const state = (value: Serializer, kind: StateLabel = 'value'): StateFacts => ({
    name: 'seen',
    kind,
    backend: 'rocksdb',
    key: string,
    serializers: new Map([['value', value]]),
    entries: undefined,
    entriesAtMost: undefined,
    bytes: undefined,
    bytesPerSubtask: new Map(),
    bytesPerKeyGroup: new Map(),
  });
  const snapshot = (version: number, ...states: readonly StateFacts[]) => ({
    version,
    positions: [],
    operators: [{ outline: { id: 'a'.repeat(32) }, states } as unknown as OperatorFacts],
  });
  const compared = (version: number, before: StateFacts, after: StateFacts) =>
    compareSnapshots(snapshot(4, before), snapshot(version, after)).operators[0]?.states[0];

  it.each<[string, number, StateFacts, StateFacts, string, RegExp | undefined]>([
    ['TTL switched on, before 2.0', 4, state(long), state(ttl(long)), 'incompatible', /must not be incompatible/],
    ['TTL switched on, since 2.0', 5, state(long), state(ttl(long)), 'after-migration', undefined],
    [
      'TTL of elements switched off',
      5,
      state(plain('list', [ttl(long)]), 'list'),
      state(plain('list', [long]), 'list'),
      'after-migration',
      undefined,
    ],
    [
      'TTL all along, wrapped since 2.0',
      6,
      state(ttl(long)),
      state(plain('ttl-aware', [ttl(long)])),
      'same',
      undefined,
    ],
    ['TTL all along, and another type', 5, state(ttl(long)), state(ttl(string)), 'incompatible', /must not be/],
    ['another kind', 5, state(long), state(plain('list', [long]), 'list'), 'incompatible', /Was \[VALUE\]/],
  ])('%s', (_, version, before, after, compatibility, exception) => {
    const change = compared(version, before, after);
    expect(change?.serializer.compatibility).toBe(compatibility);
    if (exception === undefined) expect(change?.exception).toBeUndefined();
    else expect(change?.exception).toMatch(exception);
  });
});
