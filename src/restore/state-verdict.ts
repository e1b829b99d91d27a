import { changeOf, type Difference, type ShapeChange } from './difference.ts';
import { type KeptBy, kindException, type Refusal, refusalOf } from './exceptions.ts';
import type { SerializerShape } from './serializer-shape.ts';
import { shapeChange } from './shape-change.ts';
import { hasTimeToLive, unwrapped, withoutTimeToLive } from './time-to-live.ts';

/** A state as a snapshot holds it, or as a program asks for it. What nobody knows is undefined, and not judged. */
export interface StateShapes extends KeptBy {
  readonly key?: SerializerShape | undefined;
  readonly namespace?: SerializerShape | undefined;
  readonly value?: SerializerShape | undefined;
  /** Of broadcast state; of map state it is the first part of the value, unless it is given. */
  readonly userKey?: SerializerShape | undefined;
}

/**
 * What becomes of a time to live that is switched on or off: up to 2.0 it is `refused` as another serializer; 2.1 migrates it
 * with RocksDB, and its `heap-refuses`; since 2.2 it `migrates` (`TtlAwareSerializer`, and who asks it, in the sources of each).
 */
export type TimeToLiveSwitch = 'refused' | 'heap-refuses' | 'migrates';

export interface StateVerdict {
  readonly key: ShapeChange;
  readonly namespace: ShapeChange;
  readonly value: ShapeChange;
  readonly userKey: ShapeChange;
  /** What Flink throws first; undefined where it takes the state. */
  readonly refusal: Refusal | { readonly of: 'kind'; readonly exception: string } | undefined;
}

interface Judging {
  readonly timeToLive: TimeToLiveSwitch;
  /** Differences are told from `value`, `key`, `namespace` on; otherwise the whole has no name. */
  readonly named: boolean;
}

/** What Flink makes of a state that a program asks for in another form than it was written in. */
export function stateVerdict(before: StateShapes, now: StateShapes, judging: Judging): StateVerdict {
  const name = (role: string) => (judging.named ? role : '');
  const between = (old: SerializerShape | undefined, next: SerializerShape | undefined, role: string) =>
    changeBetween(old, next, name(role));
  const key = between(before.key, now.key, 'key');
  const namespace = between(before.namespace, now.namespace, 'namespace');
  const userKey = between(userKeyOf(before), userKeyOf(now), 'key');
  const { value, refused } = valueChange(before, now, judging);
  const fates = {
    key: key.compatibility,
    namespace: namespace.compatibility,
    value: value.compatibility,
    userKey: isSetUp(userKey) ? ('same' as const) : userKey.compatibility,
  };
  const refusal = before.kind === now.kind ? (refusalOf(before, fates) ?? refused) : kindRefusal(before, now);
  return { key, namespace, value, userKey, refusal };
}

function kindRefusal(before: StateShapes, now: StateShapes): StateVerdict['refusal'] {
  const exception = kindException(before.kind, now.kind);
  return exception === undefined ? undefined : { of: 'kind', exception };
}

const UNCHANGED: ShapeChange = { compatibility: 'same', differences: [] };

function changeBetween(
  before: SerializerShape | undefined,
  now: SerializerShape | undefined,
  path: string,
): ShapeChange {
  if (before === undefined || now === undefined) return UNCHANGED;
  return shapeChange(unwrapped(before), unwrapped(now), path);
}

function userKeyOf({ kind, userKey, value }: StateShapes): SerializerShape | undefined {
  return userKey ?? (kind === 'map' ? unwrapped(value)?.parts[0]?.shape : undefined);
}

/** The new one writes old keys as the old one did. */
function isSetUp({ differences }: ShapeChange): boolean {
  return differences.every(({ what }) => what === 'constants-added');
}

interface ValueChange {
  readonly value: ShapeChange;
  readonly refused?: Refusal;
}

/** A time to live is compared apart: whether it may be switched depends on the Flink that restores. */
function valueChange(before: StateShapes, now: StateShapes, { timeToLive, named }: Judging): ValueChange {
  const path = named ? 'value' : '';
  const [old, next] = [unwrapped(before.value), unwrapped(now.value)];
  if (old === undefined || next === undefined || before.kind !== now.kind) return { value: UNCHANGED };
  const { kind, backend } = before;
  const [had, has] = [hasTimeToLive(old, kind), hasTimeToLive(next, kind)];
  const within = shapeChange(withoutTimeToLive(old, kind), withoutTimeToLive(next, kind), path);
  if (had === undefined || has === undefined || had === has) return { value: within };
  const heapRefuses = timeToLive === 'heap-refuses' && (backend === 'hashmap' || backend === undefined);
  const value = changeOf([...within.differences, switched(has, timeToLive, path)]);
  return heapRefuses
    ? { value, refused: { of: 'value', exception: HEAP_TTL, ...(backend === undefined && { heapOnly: true }) } }
    : { value };
}

/** Of the heap backend of 2.1. */
const HEAP_TTL =
  'StateMigrationException: For heap backends, the new state serializer (…) must not need ttl state migration with the old state serializer (…).';

function switched(on: boolean, timeToLive: TimeToLiveSwitch, path: string): Difference {
  const compatibility = timeToLive === 'refused' ? 'incompatible' : 'after-migration';
  const [before, now] = on ? ['off', 'on'] : ['on', 'off'];
  return { compatibility, path, what: 'time-to-live', before, now };
}
