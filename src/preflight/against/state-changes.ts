import type { SnapshotState } from '#evidence';
import { isSince } from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';
import type { DeclaredState } from './declared-states.ts';
import { readProblems } from './old-values.ts';
import { type SerializerShape, shapeOfSnapshot, shapeText } from './serializer-shape.ts';
import { type Difference, shapeChange } from './shape-change.ts';
import { hasTimeToLive, unwrapped, withoutTimeToLive, withTimeToLive } from './time-to-live.ts';

/** Why Flink does not take over a state, or the key of an operator. */
export interface StateChange {
  readonly state: string;
  /** `key` is of all keyed states of the operator; `value` of this one. */
  readonly of: 'value' | 'key';
  readonly before: string;
  readonly now: string;
  /** What Flink says, `…` for what differs from run to run; several where it depends on the state backend. */
  readonly exceptions: readonly string[];
  readonly sure: 'likely' | 'possible';
  /** RocksDB refuses it, and which backend will be used is not known: the heap backend takes it. */
  readonly rocksDbOnly?: boolean;
}

const MIGRATION = 'StateMigrationException: ';

/** What Flink refuses when a function asks for a state; undefined where it takes it, or nobody can tell. */
export function stateChange(before: SnapshotState, now: DeclaredState, code: JobCode): StateChange | undefined {
  const { name } = now;
  if (before.kind !== now.kind) return kindChange(before, now);
  const shapes = shapesIn(before);
  const namespace = shapeChange(shapes.get('namespace'), now.shapes.namespace ?? shapes.get('namespace'));
  if (namespace.compatibility === 'incompatible') return namespaceChange(before, now, namespace.differences[0]);
  const written = unwrapped(shapes.get('value'));
  const migrates = isSince(code.flink, 2, 2);
  // Since 2.2 values gain and lose their time to live on the way.
  const old = migrates ? withoutTimeToLive(written, before.kind) : written;
  const next = migrates ? now.shapes.value : nextShape(now, old);
  const keyOfBroadcast = before.kind === 'broadcast' ? refusedPart(shapes.get('key'), now.shapes.key) : undefined;
  const difference = keyOfBroadcast ?? refusedPart(old, next);
  if (difference === undefined) return mapKeyChange(before, now);
  return {
    state: name,
    of: 'value',
    ...told(difference, old, next),
    exceptions: exceptionsOf(before, difference, keyOfBroadcast !== undefined, code),
    // From 2.0 on RocksDB migrated it; of the heap backend in 2.0 and 2.1 nothing is proven.
    sure: isOnlyTimeToLive(difference) && isSince(code.flink, 2, 0) ? 'possible' : 'likely',
  };
}

function isOnlyTimeToLive({ before, now }: Difference): boolean {
  return before.startsWith('ttl<') !== now.startsWith('ttl<');
}

/** RocksDB finds an entry of a map state by the bytes of its key, and does not write keys anew. */
function mapKeyChange(before: SnapshotState, now: DeclaredState): StateChange | undefined {
  const backend = backendOf(before);
  const [old, next] = [unwrapped(shapesIn(before).get('value')), now.shapes.value];
  if (before.kind !== 'map' || backend === 'hashmap') return undefined;
  const { compatibility, differences } = shapeChange(old?.parts[0]?.shape, next?.parts[0]?.shape);
  const [worst] = differences;
  if (compatibility !== 'migrated' || worst === undefined) return undefined;
  return {
    state: now.name,
    of: 'value',
    before: `key > ${worst.path}: ${worst.before}`,
    now: `key > ${worst.path}: ${worst.now}`,
    exceptions: [
      `${MIGRATION}The new serializer for a MapState requires state migration in order for the job to proceed, since the key schema has changed. However, migration for MapState currently only allows value schema evolutions.`,
    ],
    ...(backend === undefined ? { sure: 'possible', rocksDbOnly: true } : { sure: 'likely' }),
  };
}

/** By role. */
function shapesIn({ serializers }: SnapshotState): ReadonlyMap<string, SerializerShape | undefined> {
  return new Map(serializers.map((one) => [one.role, shapeOfSnapshot(one)]));
}

/** The words a user knows: a field by its name, otherwise the whole. */
function told(
  { path, before, now, what }: Difference,
  old: SerializerShape | undefined,
  next: SerializerShape | undefined,
) {
  if (path === '' && what === 'serializer') return { before: shapeText(old), now: shapeText(next) };
  const named = path === '' ? '' : `${path}: `;
  return { before: `${named}${before}`, now: `${named}${now}` };
}

function refusedPart(before: SerializerShape | undefined, now: SerializerShape | undefined): Difference | undefined {
  const [worst] = shapeChange(before, now).differences;
  return worst?.compatibility === 'incompatible' ? worst : undefined;
}

/** What keeps the state where it is restored: as it was where the snapshot tells; only RocksDB writes in its own form. */
function backendOf({ backend }: SnapshotState): 'hashmap' | 'rocksdb' | undefined {
  return backend === 'hashmap' || backend === 'rocksdb' ? backend : undefined;
}

const KINDS: Readonly<Record<string, string>> = {
  value: 'VALUE',
  list: 'LIST',
  map: 'MAP',
  reducing: 'REDUCING',
  aggregating: 'AGGREGATING',
};
const MODES: Readonly<Record<string, string>> = { 'operator-list': 'SPLIT_DISTRIBUTE', 'operator-union': 'UNION' };

function kindChange({ kind }: SnapshotState, now: DeclaredState): StateChange | undefined {
  const change = (said: string): StateChange => ({
    state: now.name,
    of: 'value',
    before: kind,
    now: now.kind,
    exceptions: [`IllegalStateException: ${said}`],
    sure: 'likely',
  });
  const [old, next] = [KINDS[kind], KINDS[now.kind]];
  if (old !== undefined && next !== undefined) {
    return change(`Incompatible key/value state types. Was [${old}], registered with [${next}].`);
  }
  const [mode, wanted] = [MODES[kind], MODES[now.kind]];
  if (mode === undefined || wanted === undefined) return undefined;
  return change(`Incompatible state assignment modes. Was [${mode}], registered with [${wanted}].`);
}

/** A window of another kind: its timers are met before its contents. */
function namespaceChange(before: SnapshotState, now: DeclaredState, difference: Difference | undefined): StateChange {
  return {
    state: before.name,
    of: 'value',
    before: difference?.before ?? '',
    now: difference?.now ?? '',
    exceptions: [
      `${MIGRATION}The new namespace serializer (…) must be compatible with the old namespace serializer (…).`,
      `${MIGRATION}… priority queue serializer must not be incompatible.`,
    ],
    sure: now.shapes.namespace === undefined ? 'possible' : 'likely',
  };
}

/** As the job will have it; where it does not tell whether there is a time to live, as before. */
function nextShape(
  { shapes, ttl, kind }: DeclaredState,
  old: SerializerShape | undefined,
): SerializerShape | undefined {
  return (ttl ?? hasTimeToLive(old, kind)) ? withTimeToLive(shapes.value, kind) : shapes.value;
}

function exceptionsOf(state: SnapshotState, difference: Difference, ofKey: boolean, code: JobCode): readonly string[] {
  // The class is the same, which is all that Flink compares: it shows when a value is read.
  if (difference.what === 'layout') return ['KryoException: …'];
  // State of operators is always on the heap.
  const reading = backendOf(state) === 'rocksdb' ? [] : readProblems(difference, code);
  switch (state.kind) {
    case 'operator-list':
    case 'operator-union':
      return [`${MIGRATION}The new state typeSerializer for operator state must not be incompatible.`, ...reading];
    case 'broadcast':
      return [
        `${MIGRATION}The new ${ofKey ? 'key' : 'value'} typeSerializer for broadcast state must not be incompatible.`,
        ...reading,
      ];
    default:
      return [
        `${MIGRATION}… new state serializer (…) must not be incompatible with the old state serializer (…).`,
        ...reading,
      ];
  }
}
