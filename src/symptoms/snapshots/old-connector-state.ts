import { defineSymptom } from '#engine';
import type { SnapshotSerializerPart } from '#evidence';
import { type UnionState, unionStates } from './union-states.ts';

/** Union state in which an old Kafka connector kept what it knew. */
export interface OldConnectorState extends UnionState {
  readonly old: 'FlinkKafkaConsumer' | 'FlinkKafkaProducer';
  readonly next: 'KafkaSource' | 'KafkaSink';
  /** The new connector has taken over the operator: nobody reads this any more, and nobody clears it. */
  readonly left: boolean;
  /** Other states of the operator that name classes of the old connectors, such as open transactions. */
  readonly beside: readonly string[];
}

/** Names of state of connectors that were removed with flink-connector-kafka 4.0 (reference/flink-state-formats.md 2.5, 2.6). */
const OLD = {
  'topic-partition-offset-states': { old: 'FlinkKafkaConsumer', next: 'KafkaSource', by: 'source' },
  'next-transactional-id-hint': { old: 'FlinkKafkaProducer', next: 'KafkaSink', by: 'sink' },
  'next-transactional-id-hint-v2': { old: 'FlinkKafkaProducer', next: 'KafkaSink', by: 'sink' },
} as const;

export const oldConnectorState = defineSymptom({
  id: 'old-connector-state',
  needs: ['snapshots'],
  given: { unionStates },
  observe(_, { unionStates }): readonly OldConnectorState[] {
    const states = unionStates.known ? unionStates.value : [];
    return states.flatMap((one) => {
      const known = Object.hasOwn(OLD, one.state.name) ? OLD[one.state.name as keyof typeof OLD] : undefined;
      if (known === undefined) return [];
      const left = one.successor === known.by || one.form === 'multiplied';
      return [{ ...one, old: known.old, next: known.next, left, beside: besideOf(one) }];
    });
  },
});

const OLD_CLASSES = /^org\.apache\.flink\.streaming\.connectors\.kafka\./;

function besideOf({ operator: { states }, state }: UnionState): readonly string[] {
  return states
    .filter((one) => one !== state && one.serializers.some(({ parts }) => parts.some(isOld)))
    .map(({ name }) => name);
}

function isOld({ class: written, type = '' }: SnapshotSerializerPart): boolean {
  return OLD_CLASSES.test(written) || OLD_CLASSES.test(type);
}
