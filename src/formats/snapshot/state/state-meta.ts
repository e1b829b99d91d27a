import type { Cursor } from '#formats/bytes';
import type { DistributionMode } from '../metadata/handles.ts';
import { readResilient } from '../serializers/legacy-snapshots.ts';
import { readSerializerSnapshot, readVersionedSnapshot } from '../serializers/read-snapshot.ts';
import type { Serializer } from '../serializers/serializer.ts';
import type { Unknowns } from '../serializers/unknowns.ts';

/** What a state is to its backend. `key-value-v2`: of the asynchronous API, since 2.0. */
export type StateType = 'key-value' | 'operator' | 'broadcast' | 'priority-queue' | 'key-value-v2';

const TYPES: readonly StateType[] = ['key-value', 'operator', 'broadcast', 'priority-queue', 'key-value-v2'];

/** Which state of the API it is; `unknown` in state migrated from old versions. */
export type StateKind = 'value' | 'list' | 'reducing' | 'folding' | 'aggregating' | 'map' | 'unknown';

/** A state as the header of its file describes it. */
export interface StateMeta {
  readonly name: string;
  readonly type: StateType;
  /** Of keyed state. */
  readonly kind: StateKind | undefined;
  /** Of operator state. */
  readonly mode: DistributionMode | undefined;
  /** By Flink's own names in lower case: `value`, `namespace`, `key` (broadcast), `user-key` (maps of the v2 API). */
  readonly serializers: ReadonlyMap<SerializerRole, Serializer>;
}

export type SerializerRole = 'key' | 'value' | 'namespace' | 'user-key';

const ROLES: Readonly<Record<string, SerializerRole>> = {
  KEY_SERIALIZER: 'key',
  VALUE_SERIALIZER: 'value',
  NAMESPACE_SERIALIZER: 'namespace',
  USER_KEY_SERIALIZER: 'user-key',
};

const MODES: Readonly<Record<string, DistributionMode>> = {
  SPLIT_DISTRIBUTE: 'split',
  UNION: 'union',
  BROADCAST: 'broadcast',
};

const KINDS: Readonly<Record<string, StateKind>> = {
  VALUE: 'value',
  LIST: 'list',
  REDUCING: 'reducing',
  FOLDING: 'folding',
  AGGREGATING: 'aggregating',
  MAP: 'map',
};

/** A state without name, options and serializers. */
export const STATE_META_WIDTH = 2 + 4 + 4 + 4;

/**
 * Since 1.7:
 *
 *     name: utf  type: int32
 *     options: int32 × { key: utf  value: utf }  serializers: int32 × { key: utf  serializer snapshot }
 */
export function readStateMeta(cursor: Cursor, unknowns: Unknowns): StateMeta {
  const head = readHead(cursor);
  const serializers = new Map<SerializerRole, Serializer>();
  const count = cursor.count('serializers', 2 + 4 + 2 + 4);
  cursor.times('serializers', count, () => {
    const role = readRole(cursor);
    serializers.set(role, readSerializerSnapshot(cursor, unknowns));
  });
  return { ...head, serializers };
}

/** Of 1.6: the keys of the serializers, then the serializers as pairs. */
export function readStateMeta16(cursor: Cursor, unknowns: Unknowns): StateMeta {
  const head = readHead(cursor);
  const roles = cursor.list('serializers', 2, () => readRole(cursor));
  return { ...head, serializers: byRole(roles, readPairs(cursor, unknowns)) };
}

/** Of keyed state of 1.3 to 1.5: `kind: int32  name: utf  pairs`: namespace, value. */
export function readKeyedMeta13(cursor: Cursor, unknowns: Unknowns): StateMeta {
  const kinds: readonly StateKind[] = ['unknown', 'value', 'list', 'reducing', 'folding', 'aggregating', 'map'];
  const ordinal = cursor.int32('kind');
  const kind = kinds[ordinal] ?? cursor.fail('kind', `expected 0 to 6, found ${ordinal}`);
  const name = cursor.utf('name');
  const serializers = byRole(['namespace', 'value'], readPairs(cursor, unknowns));
  return { name, type: 'key-value', kind, mode: undefined, serializers };
}

/** Of operator state of 1.3 to 1.5: `name: utf  mode: uint8  pairs`: one for a list, key and value for a broadcast. */
export function readOperatorMeta13(cursor: Cursor, unknowns: Unknowns): StateMeta {
  const name = cursor.utf('name');
  const modes: readonly DistributionMode[] = ['split', 'union', 'broadcast'];
  const ordinal = cursor.uint8('mode');
  const mode = modes[ordinal] ?? cursor.fail('mode', `expected 0 to 2, found ${ordinal}`);
  const pairs = readPairs(cursor, unknowns);
  const roles: readonly SerializerRole[] = pairs.length > 1 ? ['key', 'value'] : ['value'];
  const type = pairs.length > 1 ? 'broadcast' : 'operator';
  return { name, type, kind: undefined, mode, serializers: byRole(roles, pairs) };
}

/** Serializers in pairs, as they were written until 1.6. */
export function readPairs(cursor: Cursor, unknowns: Unknowns): readonly Serializer[] {
  return readResilient(cursor, (nested) => readVersionedSnapshot(nested, unknowns));
}

function readHead(cursor: Cursor): Omit<StateMeta, 'serializers'> {
  const name = cursor.utf('name');
  const ordinal = cursor.int32('type');
  const type = TYPES[ordinal] ?? cursor.fail('type', `expected 0 to 4, found ${ordinal}`);
  const options = new Map(cursor.list('options', 4, () => [cursor.utf('key'), cursor.utf('value')] as const));
  const kind = options.get('KEYED_STATE_TYPE');
  const mode = options.get('OPERATOR_STATE_DISTRIBUTION_MODE');
  return {
    name,
    type,
    kind: kind === undefined ? undefined : (KINDS[kind] ?? 'unknown'),
    mode: mode === undefined ? undefined : MODES[mode],
  };
}

function readRole(cursor: Cursor): SerializerRole {
  const key = cursor.utf('key');
  return ROLES[key] ?? cursor.fail('key', `expected one of ${Object.keys(ROLES).join(', ')}, found ${key}`);
}

function byRole(
  roles: readonly SerializerRole[],
  serializers: readonly Serializer[],
): ReadonlyMap<SerializerRole, Serializer> {
  const found = new Map<SerializerRole, Serializer>();
  for (const [index, role] of roles.entries()) {
    const serializer = serializers[index];
    if (serializer !== undefined) found.set(role, serializer);
  }
  return found;
}
