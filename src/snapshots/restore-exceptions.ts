import type { Serializer } from '#formats/snapshot';
import type { Compatibility } from './compatibility.ts';
import type { StateLabel } from './state-label.ts';
import type { StateFacts } from './tally.ts';

/** How the serializers of one state changed. */
export interface SerializerFates {
  readonly value: Compatibility;
  readonly key: Compatibility;
  readonly namespace: Compatibility;
  /** Of map state and broadcast state: that of the keys within. */
  readonly userKey: Compatibility;
}

/**
 * What Flink throws when state is restored into a job that registers it so, as its sources word it (1.13 to 2.2:
 * `HeapKeyedStateBackend`, `RocksDBKeyedStateBackend`, `DefaultOperatorStateBackend`). Serializers, which it prints with their
 * addresses, are left out. Undefined: it takes the state.
 */
export function restoreException(
  { kind, backend }: Pick<StateFacts, 'kind' | 'backend'>,
  fates: SerializerFates,
): string | undefined {
  const heap = backend === 'hashmap' ? 'For heap backends, the' : 'The';
  switch (kind) {
    case 'operator-list':
    case 'operator-union':
      return refused(fates.value)
        ? migration('The new state typeSerializer for operator state must not be incompatible.')
        : undefined;
    case 'broadcast':
      return broadcastException(fates);
    case 'timers':
      if (moves(fates.key)) return migration(KEY);
      return refused(fates.value)
        ? migration(`${heap} new priority queue serializer must not be incompatible.`)
        : undefined;
    default:
      return keyedException(kind, heap, backend, fates);
  }
}

const KEY = 'The new key serializer (…) must be compatible with the previous key serializer (…).';

function broadcastException({ userKey, value }: SerializerFates): string | undefined {
  if (refused(userKey)) return migration('The new key typeSerializer for broadcast state must not be incompatible.');
  return refused(value)
    ? migration('The new value typeSerializer for broadcast state must not be incompatible.')
    : undefined;
}

function keyedException(
  kind: StateLabel,
  heap: string,
  backend: string | undefined,
  { key, namespace, value, userKey }: SerializerFates,
): string | undefined {
  if (moves(key)) return migration(KEY);
  if (moves(namespace)) {
    return migration(`${heap} new namespace serializer (…) must be compatible with the old namespace serializer (…).`);
  }
  if (refused(value)) {
    return migration(`${heap} new state serializer (…) must not be incompatible with the old state serializer (…).`);
  }
  const isMoved = kind === 'map' && backend !== 'hashmap' && userKey !== 'same' && value === 'after-migration';
  return isMoved ? migration(MAP) : undefined;
}

const MAP =
  'The new serializer for a MapState requires state migration in order for the job to proceed, since the key schema has changed. However, migration for MapState currently only allows value schema evolutions.';

/** Keys and namespaces are where an entry lies: they never migrate. */
function moves(fate: Compatibility): boolean {
  return fate === 'incompatible' || fate === 'after-migration';
}

function refused(fate: Compatibility): boolean {
  return fate === 'incompatible';
}

function migration(message: string): string {
  return `StateMigrationException: ${message}`;
}

/**
 * What Flink throws when a state of that name is registered as another kind; undefined where it keeps the two apart, as it
 * does keyed state, operator state and timers.
 */
export function kindException(before: StateLabel, after: StateLabel): string | undefined {
  const [old, now] = [MODES[before], MODES[after]];
  if (old !== undefined && now !== undefined) {
    return `IllegalStateException: Incompatible state assignment modes. Was [${old}], registered with [${now}].`;
  }
  return KEYED.has(before) && KEYED.has(after)
    ? `IllegalStateException: Incompatible key/value state types. Was [${before.toUpperCase()}], registered with [${after.toUpperCase()}].`
    : undefined;
}

const MODES: Partial<Readonly<Record<StateLabel, string>>> = {
  'operator-list': 'SPLIT_DISTRIBUTE',
  'operator-union': 'UNION',
};

const KEYED: ReadonlySet<StateLabel> = new Set(['value', 'list', 'map', 'reducing', 'aggregating', 'folding']);

/**
 * Whether time-to-live was switched on or off. Up to 1.20 Flink refuses that as another serializer; since 2.0 it wraps values,
 * or takes them out.
 */
export function ttlSwitched(before: Serializer, after: Serializer): 'on' | 'off' | undefined {
  const [old, now] = [hasTtl(before), hasTtl(after)];
  if (old === now) return undefined;
  return now ? 'on' : 'off';
}

/** Of lists and maps, elements and values have it. */
function hasTtl({ family, children }: Serializer): boolean {
  if (family === 'ttl') return true;
  const inner = family === 'list' ? children[0] : family === 'map' ? children[1] : undefined;
  return family === 'ttl-aware'
    ? children.some(({ serializer }) => hasTtl(serializer))
    : inner?.serializer.family === 'ttl' || inner?.serializer.family === 'ttl-aware';
}

/** The serializer without time-to-live. */
export function withoutTtl(serializer: Serializer): Serializer {
  const { family, children } = serializer;
  if (family === 'ttl') return children[1]?.serializer ?? serializer;
  if (family === 'ttl-aware') return withoutTtl(children[0]?.serializer ?? serializer);
  if (family !== 'list' && family !== 'map') return serializer;
  const last = children.length - 1;
  return {
    ...serializer,
    children: children.map((child, at) =>
      at === last ? { role: child.role, serializer: withoutTtl(child.serializer) } : child,
    ),
  };
}
