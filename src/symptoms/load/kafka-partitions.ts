import { defineSymptom } from '#engine';
import type { OperatorMetric } from '#evidence';

/** One partition that a Kafka source reads, as its offset tells. */
export interface KafkaPartition {
  /** Vertex of the source. */
  readonly vertex: string;
  readonly topic: string;
  readonly partition: number;
  /** Offset of the last record given; -1 as long as there was none. */
  readonly offset: number;
  /** Records given while watched. */
  readonly during: number;
  readonly metric: OperatorMetric;
}

/** `KafkaSourceReader.topic.orders.partition.3.currentOffset`; the older consumer says `KafkaConsumer` and `currentOffsets`. */
const OFFSET = /^Kafka\w+\.topic\.(.+)\.partition\.(\d+)\.currentOffsets?$/;

/** So many partitions are asked for; a source that shows as many may have more. */
export const MOST_PARTITIONS = 100;

export const kafkaPartitions = defineSymptom({
  id: 'kafka-partitions',
  needs: ['operatorMetrics'],
  observe({ operatorMetrics }): readonly KafkaPartition[] {
    return partitionsIn(operatorMetrics);
  },
});

export function partitionsIn(metrics: readonly OperatorMetric[]): readonly KafkaPartition[] {
  return metrics.flatMap((metric) => {
    const [, topic, partition] = OFFSET.exec(metric.name) ?? [];
    if (topic === undefined || partition === undefined) return [];
    const { first, last } = metric;
    const during = last.max - Math.max(first.max, -1);
    return [{ vertex: metric.vertex, topic, partition: Number(partition), offset: last.max, during, metric }];
  });
}
