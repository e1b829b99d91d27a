import { describe, expect, it } from 'vitest';
import { kindException, refusalOf, type SerializerFates } from './exceptions.ts';

const SAME: SerializerFates = { value: 'same', key: 'same', namespace: 'same', userKey: 'same' };

/** Wordings of HeapKeyedStateBackend, RocksDBKeyedStateBackend, DefaultOperatorStateBackend and their priority queues. */
describe('what Flink throws', () => {
  it.each<[string, string | undefined, Partial<SerializerFates>, string | undefined]>([
    ['value', 'rocksdb', {}, undefined],
    ['value', 'rocksdb', { value: 'after-migration' }, undefined],
    ['value', 'rocksdb', { value: 'unknown' }, undefined],
    ['value', 'rocksdb', { value: 'incompatible' }, 'The new state serializer (…) must not be incompatible'],
    ['value', 'hashmap', { value: 'incompatible' }, 'For heap backends, the new state serializer (…)'],
    ['value', 'rocksdb', { key: 'after-migration' }, 'The new key serializer (…) must be compatible'],
    ['value', 'rocksdb', { namespace: 'after-migration' }, 'The new namespace serializer (…) must be compatible'],
    ['map', 'rocksdb', { value: 'after-migration', userKey: 'after-migration' }, 'requires state migration in order'],
    ['map', 'hashmap', { value: 'after-migration', userKey: 'after-migration' }, undefined],
    ['map', 'rocksdb', { value: 'after-migration', userKey: 'as-is' }, 'requires state migration in order'],
    ['map', undefined, { value: 'after-migration', userKey: 'after-migration' }, 'requires state migration in order'],
    ['map', 'rocksdb', { value: 'after-migration' }, undefined],
    ['value', undefined, { value: 'incompatible' }, ': … new state serializer (…) must not be incompatible'],
    ['value', 'rocksdb', { key: 'incompatible', value: 'incompatible' }, 'The new key serializer (…)'],
    ['timers', 'rocksdb', { value: 'incompatible' }, 'The new priority queue serializer must not be incompatible.'],
    ['operator-list', undefined, { value: 'incompatible' }, 'typeSerializer for operator state must not be'],
    ['operator-list', undefined, { value: 'after-migration' }, undefined],
    ['broadcast', undefined, { userKey: 'incompatible' }, 'The new key typeSerializer for broadcast state'],
    ['broadcast', undefined, { value: 'incompatible' }, 'The new value typeSerializer for broadcast state'],
  ])('%s on %s, %j', (kind, backend, fates, words) => {
    const thrown = refusalOf({ kind, backend }, { ...SAME, ...fates })?.exception;
    if (words === undefined) expect(thrown).toBeUndefined();
    else expect(thrown).toContain(words);
  });

  it.each<[string, string, string | undefined]>([
    ['value', 'list', 'Was [VALUE], registered with [LIST].'],
    ['operator-union', 'operator-list', 'Was [UNION], registered with [SPLIT_DISTRIBUTE].'],
    ['value', 'timers', undefined],
    ['operator-list', 'broadcast', undefined],
  ])('where %s becomes %s', (before, after, words) => {
    if (words === undefined) expect(kindException(before, after)).toBeUndefined();
    else expect(kindException(before, after)).toContain(words);
  });
});
