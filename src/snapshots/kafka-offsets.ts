import { KAFKA_CONSUMER_STATE, kafkaConsumerOffset, SOURCE_READER_STATE, type Value } from '#formats/snapshot';
import { readEntries } from './entries.ts';
import type { OperatorOutline } from './outline.ts';
import type { Snapshot } from './snapshot.ts';

/** Where a source stood in a partition: the next offset to read. */
export interface KafkaPosition {
  readonly operator: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
}

/** Offsets of KafkaSources and FlinkKafkaConsumers, both told as the next one to read; those not known yet are left out. */
export async function kafkaPositions(snapshot: Snapshot): Promise<readonly KafkaPosition[]> {
  const positions = new Map<string, KafkaPosition>();
  for (const asked of snapshot.outline.operators) {
    const state = stateOf(asked);
    if (state === undefined) continue;
    const query = {
      state: (name: string) => name === state,
      onUnreadable: () => {},
    };
    for await (const { entries } of readEntries(snapshot, {
      ...query,
      operator: (one) => one === asked,
    })) {
      for (const { value } of entries) {
        const position = positionOf(asked.id, value);
        // Left-over union state holds a partition many times.
        if (position !== undefined) positions.set(`${asked.id} ${position.topic} ${position.partition}`, position);
      }
    }
  }
  return [...positions.values()];
}

/** A KafkaSource's own state, beside which what a FlinkKafkaConsumer left behind is out of date, and may be huge. */
function stateOf({ states }: OperatorOutline): string | undefined {
  return [SOURCE_READER_STATE, KAFKA_CONSUMER_STATE].find((name) => states.some((state) => state.name === name));
}

function positionOf(operator: string, value: Value): KafkaPosition | undefined {
  const old = kafkaConsumerOffset(value);
  if (old !== undefined) {
    const { topic, partition, offset, start } = old;
    return start === undefined ? { operator, topic, partition, offset: BigInt(offset) + 1n } : undefined;
  }
  if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== 'fields') return undefined;
  if (value.type !== 'KafkaPartitionSplit') return undefined;
  const [topic, partition, offset] = value.values;
  const known = typeof offset === 'bigint' || typeof offset === 'number' ? BigInt(offset) : -1n;
  if (typeof topic !== 'string' || typeof partition !== 'number' || known < 0n) return undefined;
  return { operator, topic, partition, offset: known };
}
