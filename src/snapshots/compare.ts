import { printSerializer, type Serializer, type SerializerRole } from '#formats/snapshot';
import {
  type Compatibility,
  changeOf,
  differenceText,
  kindException,
  type SerializerShape,
  type ShapeChange,
  type StateShapes,
  stateVerdict,
  type TimeToLiveSwitch,
} from '#restore';
import type { OperatorFacts } from './describe.ts';
import type { KafkaPosition } from './kafka-offsets.ts';
import { shapeOf } from './serializer-shapes.ts';
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

/** A serializer that changed, and the parts that decide: `value > tags`. */
interface SerializerChange {
  readonly compatibility: Compatibility;
  readonly because: readonly string[];
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
  const { key, namespace, value, userKey, refusal } = stateVerdict(
    { ...shapesOf(before), backend: after.backend },
    shapesOf(after),
    { timeToLive: timeToLiveSwitch(version), named: true },
  );
  // Keys of a map are among the parts of its value.
  const both = before.kind === 'broadcast' ? changeOf([...userKey.differences, ...value.differences]) : value;
  return {
    name: before.name,
    kind: before.kind,
    serializer: serializerChange(both),
    key: serializerChange(key),
    namespace: serializerChange(namespace),
    exception: refusal?.exception,
    ...amountsOf(before, after),
  };
}

function shapesOf({ kind, backend, key, serializers }: StateFacts): StateShapes {
  const shapeAs = (role: SerializerRole) => shaped(serializers.get(role));
  return {
    kind,
    backend,
    key: shaped(key),
    namespace: shapeAs('namespace'),
    value: shapeAs('value'),
    // Of broadcast state, and of maps of the asynchronous API.
    userKey: kind === 'broadcast' ? shapeAs('key') : shapeAs('user-key'),
  };
}

function shaped(serializer: Serializer | undefined): SerializerShape | undefined {
  return serializer && shapeOf(serializer);
}

function serializerChange({ compatibility, differences }: ShapeChange): SerializerChange {
  return { compatibility, because: differences.map(differenceText) };
}

/** By the version of `_metadata`: 5 is Flink 2.0, 6 is 2.1 and later. */
function timeToLiveSwitch(version: number): TimeToLiveSwitch {
  return version >= 6 ? 'migrates' : 'refused';
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
