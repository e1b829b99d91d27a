import { describe, expect, it } from 'vitest';
import type { Family, Serializer } from '#formats/snapshot';
import { compareSnapshots } from './compare.ts';
import type { OperatorFacts } from './describe.ts';
import type { StateLabel } from './state-label.ts';
import type { StateFacts } from './tally.ts';

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
    ['TTL switched on, in 2.0', 5, state(long), state(ttl(long)), 'incompatible', /must not be incompatible/],
    ['TTL switched on, since 2.1', 6, state(long), state(ttl(long)), 'after-migration', undefined],
    [
      'TTL of elements switched off',
      6,
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
    ['TTL all along, and another type', 6, state(ttl(long)), state(ttl(string)), 'incompatible', /must not be/],
    ['another kind', 6, state(long), state(plain('list', [long]), 'list'), 'incompatible', /Was \[VALUE\]/],
  ])('%s', (_, version, before, after, compatibility, exception) => {
    const change = compared(version, before, after);
    expect(change?.serializer.compatibility).toBe(compatibility);
    if (exception === undefined) expect(change?.exception).toBeUndefined();
    else expect(change?.exception).toMatch(exception);
  });
});
