import { text } from '#evidence';
import { constantOf, givenTo, nodeText, propertyOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { KAFKA_SINK, kafkaNodes } from './kafka-nodes.ts';

/** A guarantee of the sink is worth what the broker promises. */
export const producerAcks = definePipelineRule({
  id: 'producer-acks',
  title: text('The producer does not wait for all replicas', '生产者不等待所有副本确认'),
  severity: 'warning',
  pages: ['connectors/datastream/kafka/'],
  leadsTo: ['loss-default-guarantee'],

  check: (pipeline) =>
    kafkaNodes(pipeline, KAFKA_SINK).flatMap(({ node, made }) => {
      const acks = constantOf(propertyOf(made, 'acks').value);
      const guarantee = constantOf(givenTo(made, /^setDeliver(?:y)?Guarantee$/));
      if ((acks !== '0' && acks !== '1') || guarantee === undefined || guarantee === 'NONE') return [];
      return [
        {
          place: node.call.at,
          confidence: 'certain' as const,
          subject: { configKey: 'acks' },
          summary: text(
            `${nodeText(node)} promises ${guarantee} with acks=${acks}: records of a broker that fails before its replicas have them are lost.`,
            `${nodeText(node)} 承诺 ${guarantee}，但 acks=${acks}：broker 在副本同步前故障会丢失记录。`,
          ),
          prescriptions: [
            cure(
              text('Wait for all in-sync replicas (the default).', '等待所有同步副本（默认值）。'),
              '.setProperty("acks", "all")',
            ),
          ],
        },
      ];
    }),
});
