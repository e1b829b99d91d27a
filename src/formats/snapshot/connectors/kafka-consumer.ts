import type { Value } from '../values/value.ts';

/** The union state in which a FlinkKafkaConsumer (connector up to 3.4) keeps its offsets. */
export const KAFKA_CONSUMER_STATE = 'topic-partition-offset-states';

/** What a FlinkKafkaConsumer knew of a partition. */
export interface KafkaConsumerOffset {
  readonly topic: string;
  readonly partition: number;
  /** The last offset *processed*: a KafkaSource keeps the next one to read, which is one more. */
  readonly offset: number | bigint;
  /** What a negative offset stands for. */
  readonly start: KafkaStart | undefined;
}

export type KafkaStart = 'not set' | 'earliest' | 'latest' | 'group offsets';

const STARTS: ReadonlyMap<number, KafkaStart> = new Map<number, KafkaStart>([
  [-915623761776, 'not set'],
  [-915623761775, 'earliest'],
  [-915623761774, 'latest'],
  [-915623761773, 'group offsets'],
]);

/** An element of that state, `[{ topic, partition }, offset]`; undefined if it is none. */
export function kafkaConsumerOffset(element: Value): KafkaConsumerOffset | undefined {
  if (!Array.isArray(element) || element.length !== 2) return undefined;
  const [where, offset] = element as readonly Value[];
  if (typeof offset !== 'number' && typeof offset !== 'bigint') return undefined;
  if (typeof where !== 'object' || where === null || !('kind' in where) || where.kind !== 'fields') return undefined;
  const [topic, partition] = where.values;
  if (where.type !== 'KafkaTopicPartition' || typeof topic !== 'string' || typeof partition !== 'number')
    return undefined;
  return { topic, partition, offset, start: STARTS.get(Number(offset)) };
}
