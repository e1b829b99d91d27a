import type { MadeObject, Pipeline, PipelineNode } from '#formats/bytecode';
import { functionsOf, isMadeBy } from '../pipeline-facts.ts';

export const KAFKA_SOURCE = 'org/apache/flink/connector/kafka/source/KafkaSource';
export const KAFKA_SINK = 'org/apache/flink/connector/kafka/sink/KafkaSink';

export interface KafkaNode {
  readonly node: PipelineNode;
  /** The source or sink, with the calls on its builder. */
  readonly made: MadeObject;
}

/** Sources or sinks of the Kafka connector in a pipeline. */
export function kafkaNodes(pipeline: Pipeline, className: string): readonly KafkaNode[] {
  return pipeline.nodes.flatMap((node) => {
    const made = functionsOf(node).find((one) => isMadeBy(one, className));
    return made ? [{ node, made }] : [];
  });
}
