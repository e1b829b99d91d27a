import { text } from '#evidence';
import { constantOf, givenTo, nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { KAFKA_SINK, kafkaNodes } from './kafka-nodes.ts';

/** The default of the DataStream sink is NONE: what is in the buffers of the producer is lost with it. */
export const defaultGuaranteeNone = definePipelineRule({
  id: 'default-guarantee-none',
  title: text('A Kafka sink without a delivery guarantee', 'Kafka sink 未设置投递语义'),
  severity: 'warning',
  pages: ['connectors/datastream/kafka/'],
  leadsTo: ['loss-default-guarantee'],

  check: (pipeline) =>
    kafkaNodes(pipeline, KAFKA_SINK).flatMap(({ node, made }) => {
      const given = givenTo(made, /^setDeliver(?:y)?Guarantee$/);
      const value = given && constantOf(given);
      if (given !== undefined && value !== 'NONE') return [];
      return [
        {
          place: node.call.at,
          confidence: 'certain' as const,
          summary: text(
            `${nodeText(node)} ${value === 'NONE' ? 'is set to' : 'sets no guarantee, and the default is'} NONE: records still in the producer when a task fails are lost, and checkpoints do not wait for them.`,
            `${nodeText(node)} ${value === 'NONE' ? '设为' : '未设置投递语义，默认为'} NONE：任务失败时仍在生产者缓冲中的记录会丢失，检查点也不会等待它们。`,
          ),
          prescriptions: [
            cure(
              text('At least once costs a flush per checkpoint.', '至少一次只需在每次检查点时刷写。'),
              '.setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)',
            ),
          ],
        },
      ];
    }),
});
