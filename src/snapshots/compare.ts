import { printSerializer } from '#formats/snapshot';
import { type Compatibility, compatibilityOf, type SerializerChange } from './compatibility.ts';
import type { OperatorFacts } from './describe.ts';
import type { KafkaPosition } from './kafka-offsets.ts';
import type { StateFacts } from './tally.ts';

/** What is compared: a snapshot as it was looked at. */
export interface Compared {
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
  const stateful = ({ states }: OperatorFacts) => states.length > 0;
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
        return next === undefined ? [] : [operatorChange(operator, next)];
      }),
      ...renamed.map((pair) => operatorChange(pair.before, pair.after)),
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

function lookOf({ outline, states }: OperatorFacts): string {
  const names = states.map((state) => `${state.kind} ${state.name} ${printed(state)}`).sort();
  return `${outline.maxParallelism} ${names.join('\n')}`;
}

function printed({ serializers }: StateFacts): string {
  const value = serializers.get('value');
  return value === undefined ? '' : printSerializer(value);
}

function operatorChange(before: OperatorFacts, after: OperatorFacts): OperatorChange {
  const idOf = ({ kind, name }: StateFacts) => `${kind} ${name}`;
  const now = new Map(after.states.map((state) => [idOf(state), state]));
  const old = new Set(before.states.map(idOf));
  return {
    before,
    after,
    added: after.states.filter((state) => !old.has(idOf(state))),
    gone: before.states.filter((state) => !now.has(idOf(state))),
    states: before.states.flatMap((state) => {
      const next = now.get(idOf(state));
      return next === undefined ? [] : [stateChange(state, next)];
    }),
  };
}

const UNCHANGED: SerializerChange = { compatibility: 'same', because: [] };

function stateChange(before: StateFacts, after: StateFacts): StateDifference {
  const [old, now] = [before.serializers.get('value'), after.serializers.get('value')];
  const serializer = old === undefined || now === undefined ? UNCHANGED : compatibilityOf(old, now);
  const key =
    before.key === undefined || after.key === undefined ? UNCHANGED : compatibilityOf(before.key, after.key, 'key');
  return {
    name: before.name,
    kind: before.kind,
    serializer,
    key,
    exception: exceptionOf(before.kind, serializer.compatibility, key.compatibility),
    entries: [before.entries, after.entries],
    bytes: [before.bytes, after.bytes],
  };
}

/** As Flink words it. Keys never migrate. */
function exceptionOf(kind: StateFacts['kind'], value: Compatibility, key: Compatibility): string | undefined {
  if (key === 'incompatible' || key === 'after-migration') {
    return 'StateMigrationException: The new key serializer (…) must be compatible with the previous key serializer (…).';
  }
  if (value !== 'incompatible') return undefined;
  return kind === 'operator-list' || kind === 'operator-union' || kind === 'broadcast'
    ? 'StateMigrationException: The new state typeSerializer for operator state must not be incompatible.'
    : 'StateMigrationException: The new state serializer (…) must not be incompatible with the old state serializer (…).';
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
