import { printSerializer, type Serializer } from '#formats/snapshot';
import { compatibilityOf, type SerializerChange, worst } from './compatibility.ts';
import type { OperatorFacts } from './describe.ts';
import type { KafkaPosition } from './kafka-offsets.ts';
import { kindException, restoreException, ttlSwitched, withoutTtl } from './restore-exceptions.ts';
import type { StateFacts } from './tally.ts';

/** What is compared: a snapshot as it was looked at. */
export interface Compared {
  /** Of `_metadata`: since 5, Flink is 2.0 or later. */
  readonly version: number;
  readonly operators: readonly OperatorFacts[];
  readonly positions: readonly KafkaPosition[];
}

/** What changed from one snapshot to another. Sizes in bytes, undefined where nobody measured. */
export interface Comparison {
  readonly added: readonly OperatorFacts[];
  readonly gone: readonly OperatorFacts[];
  /** The same states under another id: most likely a uid that changed, or was never set. */
  readonly renamed: readonly {
    readonly before: OperatorFacts;
    readonly after: OperatorFacts;
  }[];
  readonly operators: readonly OperatorChange[];
  readonly offsets: readonly OffsetChange[];
}

export interface OperatorChange {
  readonly before: OperatorFacts;
  readonly after: OperatorFacts;
  readonly added: readonly StateFacts[];
  readonly gone: readonly StateFacts[];
  readonly states: readonly StateDifference[];
}

export interface StateDifference {
  readonly name: string;
  readonly kind: StateFacts['kind'];
  readonly serializer: SerializerChange;
  readonly key: SerializerChange;
  readonly namespace: SerializerChange;
  /** What Flink would throw at a restore of the first into the second. */
  readonly exception: string | undefined;
  readonly entries: readonly [before: number | undefined, after: number | undefined];
  readonly bytes: readonly [before: number | undefined, after: number | undefined];
}

export interface OffsetChange extends Omit<KafkaPosition, 'offset'> {
  readonly before: bigint | undefined;
  readonly after: bigint | undefined;
}

/** Compares two snapshots of what is or was one job. */
export function compareSnapshots(before: Compared, after: Compared): Comparison {
  const now = new Map(after.operators.map((operator) => [operator.outline.id, operator]));
  const old = new Set(before.operators.map(({ outline }) => outline.id));
  const stateful = ({ states }: OperatorFacts) => states.some(isState);
  const gone = before.operators.filter((operator) => stateful(operator) && !now.has(operator.outline.id));
  const added = after.operators.filter((operator) => stateful(operator) && !old.has(operator.outline.id));
  const renamed = matchRenamed(gone, added);
  return {
    gone: gone.filter((one) => !renamed.some((pair) => pair.before === one)),
    added: added.filter((one) => !renamed.some((pair) => pair.after === one)),
    renamed,
    operators: [
      ...before.operators.flatMap((operator) => {
        const next = now.get(operator.outline.id);
        return next === undefined ? [] : [operatorChange(operator, next, after.version)];
      }),
      ...renamed.map((pair) => operatorChange(pair.before, pair.after, after.version)),
    ],
    offsets: offsetChanges(before.positions, after.positions),
  };
}

/** Pairs that look the same, where there is but one of each look. */
function matchRenamed(gone: readonly OperatorFacts[], added: readonly OperatorFacts[]): Comparison['renamed'] {
  return gone.flatMap((before) => {
    const look = lookOf(before);
    const twins = gone.filter((one) => lookOf(one) === look);
    const matches = added.filter((one) => lookOf(one) === look);
    return twins.length === 1 && matches.length === 1 ? [{ before, after: matches[0] as OperatorFacts }] : [];
  });
}

/** Buffers in flight come and go with each checkpoint. */
function isState({ kind }: StateFacts): boolean {
  return kind !== 'in-flight';
}

function lookOf({ outline, states }: OperatorFacts): string {
  const names = states
    .filter(isState)
    .map((state) => `${state.kind} ${state.name} ${printed(state)}`)
    .sort();
  return `${outline.maxParallelism} ${names.join('\n')}`;
}

function printed({ serializers }: StateFacts): string {
  const value = serializers.get('value');
  return value === undefined ? '' : printSerializer(value);
}

function operatorChange(before: OperatorFacts, after: OperatorFacts, version: number): OperatorChange {
  const idOf = ({ kind, name }: StateFacts) => `${kind} ${name}`;
  const [states, next] = [before.states.filter(isState), after.states.filter(isState)];
  const now = new Map(next.map((state) => [idOf(state), state]));
  const old = new Set(states.map(idOf));
  const gone = states.filter((state) => !now.has(idOf(state)));
  const added = next.filter((state) => !old.has(idOf(state)));
  return {
    before,
    after,
    added,
    gone,
    states: [
      ...states.flatMap((state) => {
        const same = now.get(idOf(state));
        return same === undefined ? [] : [stateChange(state, same, version)];
      }),
      ...gone.flatMap((state) => added.flatMap((next) => kindChange(state, next))),
    ],
  };
}

const UNCHANGED: SerializerChange = { compatibility: 'same', because: [] };

/** The same name, but no longer the same kind of state. */
function kindChange(before: StateFacts, after: StateFacts): readonly StateDifference[] {
  const exception = before.name === after.name ? kindException(before.kind, after.kind) : undefined;
  if (exception === undefined) return [];
  return [
    {
      name: before.name,
      kind: before.kind,
      serializer: { compatibility: 'incompatible', because: [`${before.kind} → ${after.kind}`] },
      key: UNCHANGED,
      namespace: UNCHANGED,
      exception,
      ...amountsOf(before, after),
    },
  ];
}

function stateChange(before: StateFacts, after: StateFacts, version: number): StateDifference {
  const serializer = valueChange(before, after, version);
  const key = changeOf(before.key, after.key, 'key');
  const namespace = changeOf(before.serializers.get('namespace'), after.serializers.get('namespace'), 'namespace');
  const userKey = changeOf(userKeyOf(before), userKeyOf(after), 'key');
  return {
    name: before.name,
    kind: before.kind,
    serializer: before.kind === 'broadcast' ? both(userKey, serializer) : serializer,
    key,
    namespace,
    exception: restoreException(after, {
      value: serializer.compatibility,
      key: key.compatibility,
      namespace: namespace.compatibility,
      userKey: userKey.compatibility,
    }),
    ...amountsOf(before, after),
  };
}

/** Time-to-live is compared apart: whether it may be switched depends on the Flink that restores. */
function valueChange(before: StateFacts, after: StateFacts, version: number): SerializerChange {
  const [old, now] = [before.serializers.get('value'), after.serializers.get('value')];
  if (old === undefined || now === undefined) return UNCHANGED;
  const inner = compatibilityOf(withoutTtl(old), withoutTtl(now));
  const ttl = ttlSwitched(old, now);
  if (ttl === undefined) return inner;
  const compatibility = version >= TTL_MIGRATES ? ('after-migration' as const) : ('incompatible' as const);
  return both(inner, { compatibility, because: [`time-to-live was switched ${ttl}`] });
}

/** Versions of `_metadata` that Flink 2.0 and later write. */
const TTL_MIGRATES = 5;

function changeOf(before: Serializer | undefined, after: Serializer | undefined, path: string): SerializerChange {
  return before === undefined || after === undefined ? UNCHANGED : compatibilityOf(before, after, path);
}

/** Of broadcast state, of maps of the asynchronous API, and of all other maps. */
function userKeyOf({ kind, serializers }: StateFacts): Serializer | undefined {
  if (kind === 'broadcast') return serializers.get('key');
  return (
    serializers.get('user-key') ?? (kind === 'map' ? serializers.get('value')?.children[0]?.serializer : undefined)
  );
}

function both(first: SerializerChange, second: SerializerChange): SerializerChange {
  return worst([first, second]);
}

function amountsOf(before: StateFacts, after: StateFacts): Pick<StateDifference, 'entries' | 'bytes'> {
  return { entries: [before.entries, after.entries], bytes: [before.bytes, after.bytes] };
}

function offsetChanges(before: readonly KafkaPosition[], after: readonly KafkaPosition[]): readonly OffsetChange[] {
  const idOf = ({ operator, topic, partition }: KafkaPosition) => `${operator} ${topic} ${partition}`;
  const old = new Map(before.map((position) => [idOf(position), position]));
  const now = new Map(after.map((position) => [idOf(position), position]));
  return [...new Set([...old.keys(), ...now.keys()])].map((id) => {
    const { operator, topic, partition } = (old.get(id) ?? now.get(id)) as KafkaPosition;
    return {
      operator,
      topic,
      partition,
      before: old.get(id)?.offset,
      after: now.get(id)?.offset,
    };
  });
}
