import { text } from '#evidence';
import { constantOf, givenTo, nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { KAFKA_SINK, kafkaNodes } from './kafka-nodes.ts';

/** Two sinks with one prefix use the same transactional ids and fence each other. */
export const txnPrefixNotUnique = definePipelineRule({
  id: 'txn-prefix-not-unique',
  title: text('Two Kafka sinks share a transactional id prefix', '两个 Kafka sink 共用事务 id 前缀'),
  severity: 'critical',
  pages: ['connectors/datastream/kafka/'],
  leadsTo: ['kafka-transactional-id-clash'],

  check: (pipeline) => {
    const seen = new Map<string, string>();
    return kafkaNodes(pipeline, KAFKA_SINK).flatMap(({ node, made }) => {
      const prefix = constantOf(givenTo(made, 'setTransactionalIdPrefix'));
      if (prefix === undefined || constantOf(givenTo(made, /^setDeliver(?:y)?Guarantee$/)) !== 'EXACTLY_ONCE')
        return [];
      const other = seen.get(prefix);
      seen.set(prefix, other ?? nodeText(node));
      const generic = /^(?:flink|kafka|job|tx|txn|prefix|my-?prefix|test)[-_]?$/i.test(prefix);
      if (other === undefined && !generic && !node.repeated) return [];
      return [
        {
          place: node.call.at,
          confidence: other === undefined ? ('possible' as const) : ('certain' as const),
          ...(other === undefined && { severity: 'warning' as const }),
          summary:
            other === undefined
              ? text(
                  `The transactional id prefix "${prefix}" of ${nodeText(node)} may be that of other sinks or jobs as well: they would abort each other's transactions.`,
                  `${nodeText(node)} 的事务 id 前缀 “${prefix}” 可能与其他 sink 或作业相同：它们会互相中止事务。`,
                )
              : text(
                  `${nodeText(node)} has the transactional id prefix "${prefix}" of ${other}: they fence each other and abort each other's transactions.`,
                  `${nodeText(node)} 与 ${other} 使用相同的事务 id 前缀 “${prefix}”：会互相 fence 并中止对方的事务。`,
                ),
          prescriptions: [
            cure(
              text('One prefix per job and sink.', '每个作业、每个 sink 一个前缀。'),
              `.setTransactionalIdPrefix("<job>-<sink>")`,
              text('Commit what is pending first: stop with a savepoint.', '先用保存点停止，以提交未完成的事务。'),
            ),
          ],
        },
      ];
    });
  },
});
