import { text } from '#evidence';
import { givenTo, nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { KAFKA_SINK, kafkaNodes } from './kafka-nodes.ts';

/** With fewer subtasks than partitions, some partitions stay empty. */
export const fixedPartitioner = definePipelineRule({
  id: 'fixed-partitioner',
  title: text('Each sink subtask writes one partition only', '每个 sink 子任务只写一个分区'),
  severity: 'warning',
  pages: ['connectors/datastream/kafka/'],
  leadsTo: ['data-skew'],

  check: (pipeline) =>
    kafkaNodes(pipeline, KAFKA_SINK).flatMap(({ node, made }) => {
      const schema = givenTo(made, 'setRecordSerializer');
      const given = schema?.kind === 'object' ? givenTo(schema, 'setPartitioner') : undefined;
      if (given?.kind !== 'object' || !given.type.endsWith('/FlinkFixedPartitioner')) return [];
      return [
        {
          place: node.call.at,
          confidence: 'possible' as const,
          summary: text(
            `${nodeText(node)} uses FlinkFixedPartitioner: a subtask writes to one partition only. With fewer subtasks than partitions the rest stays empty, and readers get no watermark from them.`,
            `${nodeText(node)} 使用 FlinkFixedPartitioner：每个子任务只写一个分区。子任务少于分区时其余分区为空，下游也拿不到它们的水位线。`,
          ),
          prescriptions: [
            cure(
              text(
                "Leave the partition to Kafka's own partitioner, by key or sticky.",
                '交给 Kafka 自带的分区器（按键或粘性）。',
              ),
              '// without setPartitioner(…)',
            ),
          ],
        },
      ];
    }),
});
