import { text } from '#evidence';
import { callTo, constantOf, givenTo, nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { KAFKA_SINK, kafkaNodes } from './kafka-nodes.ts';

/** build() throws: an exactly-once sink must be able to name its transactions. */
export const txnPrefixMissing = definePipelineRule({
  id: 'txn-prefix-missing',
  title: text('Exactly-once Kafka sink without a transactional id prefix', '精确一次的 Kafka sink 缺少事务 id 前缀'),
  severity: 'critical',
  pages: ['connectors/datastream/kafka/'],
  leadsTo: ['job-init-failed', 'kafka-transactional-id-clash'],

  check: (pipeline) =>
    kafkaNodes(pipeline, KAFKA_SINK).flatMap(({ node, made }) => {
      if (constantOf(givenTo(made, /^setDeliver(?:y)?Guarantee$/)) !== 'EXACTLY_ONCE') return [];
      if (callTo(made, 'setTransactionalIdPrefix')) return [];
      return [
        {
          place: node.call.at,
          confidence: 'certain' as const,
          summary: text(
            `${nodeText(node)} writes exactly once and sets no transactional id prefix: build() throws.`,
            `${nodeText(node)} 使用精确一次，却未设置事务 id 前缀：build() 会抛出异常。`,
          ),
          prescriptions: [
            cure(
              text('Give each job and sink a prefix of its own.', '为每个作业、每个 sink 设置各自的前缀。'),
              '.setTransactionalIdPrefix("<job>-<sink>")',
            ),
          ],
        },
      ];
    }),
});
