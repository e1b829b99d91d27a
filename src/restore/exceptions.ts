import type { Compatibility } from './difference.ts';

/** How the serializers of one state changed. */
export interface SerializerFates {
  readonly value: Compatibility;
  readonly key: Compatibility;
  readonly namespace: Compatibility;
  /** Of map state and broadcast state: that of the keys within. */
  readonly userKey: Compatibility;
}

/** What Flink refuses first, and in what words. */
export interface Refusal {
  readonly of: keyof SerializerFates;
  readonly exception: string;
  /** Only one backend refuses it, and which will be used is not known. */
  readonly rocksDbOnly?: boolean;
  readonly heapOnly?: boolean;
}

export interface KeptBy {
  /** As `snapshot inspect` calls the kind of state: `value`, `list`, `operator-union` … */
  readonly kind: string;
  /** `hashmap`, `rocksdb` …; undefined where a snapshot fits all of them, as a canonical one does. */
  readonly backend?: string | undefined;
}

/**
 * What Flink throws when state is restored into a job that registers it so, as its sources word it (1.13 to 2.3:
 * `HeapKeyedStateBackend`, `RocksDBKeyedStateBackend`, `DefaultOperatorStateBackend`). `…` stands for what differs from run to
 * run: serializers, which it prints with their addresses. Undefined: it takes the state.
 */
export function refusalOf({ kind, backend }: KeptBy, fates: SerializerFates): Refusal | undefined {
  const start = backend === undefined ? '…' : isHeap(backend) ? 'For heap backends, the' : 'The';
  const { key, value } = fates;
  switch (kind) {
    case 'operator-list':
    case 'operator-union':
      return refused(value, 'value', 'The new state typeSerializer for operator state must not be incompatible.');
    case 'broadcast':
      return (
        refused(fates.userKey, 'userKey', 'The new key typeSerializer for broadcast state must not be incompatible.') ??
        refused(value, 'value', 'The new value typeSerializer for broadcast state must not be incompatible.')
      );
    case 'timers':
      return (
        moved(key, 'key', KEY) ??
        refused(value, 'value', `${start} new priority queue serializer must not be incompatible.`)
      );
    default:
      return keyedRefusal({ kind, backend }, start, fates);
  }
}

function keyedRefusal(
  { kind, backend }: KeptBy,
  start: string,
  { key, namespace, value, userKey }: SerializerFates,
): Refusal | undefined {
  const isKept = userKey === 'same' || userKey === 'unknown';
  const keyOfMap = kind === 'map' && !isHeap(backend) && !isKept && value === 'after-migration';
  return (
    moved(key, 'key', KEY) ??
    moved(
      namespace,
      'namespace',
      `${start} new namespace serializer (…) must be compatible with the old namespace serializer (…).`,
    ) ??
    refused(
      value,
      'value',
      `${start} new state serializer (…) must not be incompatible with the old state serializer (…).`,
    ) ??
    (keyOfMap
      ? { of: 'userKey', exception: migration(MAP), ...(backend === undefined && { rocksDbOnly: true }) }
      : undefined)
  );
}

const KEY = 'The new key serializer (…) must be compatible with the previous key serializer (…).';
/** RocksDB finds an entry of a map state by the bytes of its key, and does not write keys anew. */
const MAP =
  'The new serializer for a MapState requires state migration in order for the job to proceed, since the key schema has changed. However, migration for MapState currently only allows value schema evolutions.';

/** Keys and namespaces are where an entry lies: they never migrate. */
function moved(fate: Compatibility, of: Refusal['of'], message: string): Refusal | undefined {
  return fate === 'incompatible' || fate === 'after-migration' ? { of, exception: migration(message) } : undefined;
}

function refused(fate: Compatibility, of: Refusal['of'], message: string): Refusal | undefined {
  return fate === 'incompatible' ? { of, exception: migration(message) } : undefined;
}

function migration(message: string): string {
  return `StateMigrationException: ${message}`;
}

function isHeap(backend: string | undefined): boolean {
  return backend === 'hashmap';
}

/**
 * What Flink throws when a state of that name is registered as another kind; undefined where it keeps the two apart, as it
 * does keyed state, operator state, broadcast state and timers.
 */
export function kindException(before: string, after: string): string | undefined {
  const [old, now] = [MODES[before], MODES[after]];
  if (old !== undefined && now !== undefined && old !== now) {
    return `IllegalStateException: Incompatible state assignment modes. Was [${old}], registered with [${now}].`;
  }
  return KEYED.has(before) && KEYED.has(after) && before !== after
    ? `IllegalStateException: Incompatible key/value state types. Was [${before.toUpperCase()}], registered with [${after.toUpperCase()}].`
    : undefined;
}

const MODES: Readonly<Record<string, string>> = { 'operator-list': 'SPLIT_DISTRIBUTE', 'operator-union': 'UNION' };
const KEYED: ReadonlySet<string> = new Set(['value', 'list', 'map', 'reducing', 'aggregating', 'folding']);
