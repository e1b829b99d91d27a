import type { SnapshotState } from '#evidence';
import { isSince } from '#formats/bytecode';
import {
  type Difference,
  hasTimeToLive,
  type SerializerShape,
  type StateShapes,
  type StateVerdict,
  shapeText,
  stateVerdict,
  type TimeToLiveSwitch,
  unwrapped,
  withTimeToLive,
} from '#restore';
import type { JobCode } from '../job-code.ts';
import type { DeclaredState } from './declared-states.ts';
import { misreadByKryo } from './kryo-versions.ts';
import { readProblems } from './old-values.ts';
import { withSubclasses } from './subclasses.ts';
import { writtenShape } from './written-shape.ts';

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
  /** The one that refuses it, where it is not known which will be used: the other takes it. */
  readonly only?: 'rocksdb' | 'heap';
}

type Refusal = NonNullable<StateVerdict['refusal']>;

/** What Flink refuses when a function asks for a state; undefined where it takes it, or nobody can tell. */
export function stateChange(
  before: SnapshotState,
  now: DeclaredState,
  code: JobCode,
  crossing: boolean,
): StateChange | undefined {
  const old = shapesIn(before);
  const asked = shapesOf(now, old);
  const value = withSubclasses(asked.value, old.value, code);
  const next = { ...old, ...asked, value, kind: now.kind, key: undefined };
  const verdict = stateVerdict(old, next, {
    timeToLive: timeToLiveSwitch(code),
    named: false,
  });
  if (verdict.refusal !== undefined) return refusedChange(verdict, verdict.refusal, { old, next, now, code, crossing });
  const difference = verdict.value.differences.find(({ what }) => what === 'layout');
  // The class is the same, which is all that Flink compares: it shows when a value is read.
  return difference
    ? { ...changed(now, difference, old.value, next.value), exceptions: ['KryoException: …'], sure: 'likely' }
    : undefined;
}

/** By role; of broadcast state the key is one of its own. */
function shapesIn({ kind, backend, serializers }: SnapshotState): StateShapes {
  const shapes = new Map(serializers.map((one) => [one.role, writtenShape(one)]));
  return {
    kind,
    backend: backendOf(backend),
    namespace: shapes.get('namespace'),
    value: unwrapped(shapes.get('value')),
    userKey: shapes.get(kind === 'broadcast' ? 'key' : 'user-key'),
  };
}

/** What keeps the state where it is restored: as it was where the snapshot tells; only RocksDB writes in its own form. */
function backendOf(backend: string | undefined): 'hashmap' | 'rocksdb' | undefined {
  return backend === 'hashmap' || backend === 'rocksdb' ? backend : undefined;
}

/** As the job will have it; where it does not tell whether there is a time to live, as before. */
function shapesOf({ shapes, ttl, kind }: DeclaredState, old: StateShapes): Partial<StateShapes> {
  const timed = ttl ?? hasTimeToLive(old.value, kind);
  return {
    value: timed ? withTimeToLive(shapes.value, kind) : shapes.value,
    namespace: shapes.namespace,
    userKey: kind === 'broadcast' ? shapes.key : undefined,
  };
}

function timeToLiveSwitch({ flink }: JobCode): TimeToLiveSwitch {
  if (isSince(flink, 2, 2)) return 'migrates';
  return isSince(flink, 2, 1) ? 'heap-refuses' : 'refused';
}

interface Asked {
  readonly old: StateShapes;
  readonly next: StateShapes;
  readonly now: DeclaredState;
  readonly code: JobCode;
  readonly crossing: boolean;
}

function refusedChange(
  verdict: StateVerdict,
  refusal: Refusal,
  { old, next, now, code, crossing }: Asked,
): StateChange {
  const { of, exception } = refusal;
  if (of === 'kind') {
    return {
      state: now.name,
      of: 'value',
      before: old.kind,
      now: now.kind,
      exceptions: [exception],
      sure: 'likely',
    };
  }
  const [difference] = verdict[of].differences;
  const shown = changed(now, difference, old[of], next[of]);
  if (of === 'namespace') return { ...shown, exceptions: [exception, OF_TIMERS], sure: 'likely' };
  // Values of a subclass that is not registered are read by its old serializer, whatever the backend.
  const heap = old.backend !== 'rocksdb' || !KEYED.has(old.kind) || difference?.inSubclass === true;
  const only = onlyOne(refusal);
  return {
    ...shown,
    exceptions: [
      exception,
      ...(heap && difference ? readProblems(difference, code) : []),
      ...(heap && crossing ? misreadByKryo(old[of], code) : []),
    ],
    sure: only === undefined ? 'likely' : 'possible',
    ...(only && { only }),
  };
}

/** State of operators is always on the heap. */
const KEYED = new Set(['value', 'list', 'map', 'reducing', 'aggregating']);
/** The timers of a window are met before its contents. */
const OF_TIMERS = 'StateMigrationException: … priority queue serializer must not be incompatible.';

function onlyOne({ of, ...refusal }: Refusal): StateChange['only'] {
  if (of === 'kind' || !('rocksDbOnly' in refusal || 'heapOnly' in refusal)) return undefined;
  return 'rocksDbOnly' in refusal ? 'rocksdb' : 'heap';
}

/** The words a user knows: a field by its name, otherwise the whole. */
function changed(
  { name }: DeclaredState,
  difference: Difference | undefined,
  old: SerializerShape | undefined,
  next: SerializerShape | undefined,
): Pick<StateChange, 'state' | 'of' | 'before' | 'now'> {
  const shown = { state: name, of: 'value' as const };
  if (difference === undefined || (WHOLE.has(difference.what) && difference.path === '')) {
    return { ...shown, before: shapeText(old), now: shapeText(next) };
  }
  const named = difference.path === '' ? '' : `${difference.path}: `;
  return { ...shown, before: `${named}${difference.before}`, now: `${named}${difference.now}` };
}

const WHOLE = new Set<Difference['what']>(['serializer', 'time-to-live']);
