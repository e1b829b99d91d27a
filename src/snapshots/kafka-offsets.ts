import { KAFKA_CONSUMER_STATE, kafkaConsumerOffset, SOURCE_READER_STATE, type Value } from '#formats/snapshot';
import { readEntries } from './entries.ts';
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
  const names: readonly string[] = [SOURCE_READER_STATE, KAFKA_CONSUMER_STATE];
  const query = { state: (name: string) => names.includes(name), onUnreadable: () => {} };
  for await (const { operator, entries } of readEntries(snapshot, query)) {
    for (const { value } of entries) {
      const position = positionOf(operator.id, value);
      // Left-over union state holds a partition many times.
      if (position !== undefined) positions.set(`${operator.id} ${position.topic} ${position.partition}`, position);
    }
  }
  return [...positions.values()];
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
