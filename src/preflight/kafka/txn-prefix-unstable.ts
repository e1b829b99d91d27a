import { text } from '#evidence';
import { changingIn } from '../changing-values.ts';
import { givenTo, nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { KAFKA_SINK, kafkaNodes } from './kafka-nodes.ts';

/** Transactions that the last run left open are not found by another prefix; readers wait for their timeout. */
export const txnPrefixUnstable = definePipelineRule({
  id: 'txn-prefix-unstable',
  title: text('The transactional id prefix changes with each start', '事务 id 前缀每次启动都会变化'),
  severity: 'warning',
  pages: ['connectors/datastream/kafka/'],
  leadsTo: ['kafka-eos-not-visible'],

  check: (pipeline) =>
    kafkaNodes(pipeline, KAFKA_SINK).flatMap(({ node, made }) => {
      const given = givenTo(made, 'setTransactionalIdPrefix');
      const call = given && changingIn(given);
      if (!call) return [];
      return [
        {
          place: node.call.at,
          confidence: 'certain' as const,
          summary: text(
            `The transactional id prefix of ${nodeText(node)} is made with ${call}: transactions left open by the last run are not aborted, and readers of committed records stand still until they time out.`,
            `${nodeText(node)} 的事务 id 前缀由 ${call} 生成：上次运行遗留的事务不会被中止，读取已提交数据的消费者会一直停到其超时。`,
          ),
          prescriptions: [cure(text('Use a constant.', '使用常量。'), '.setTransactionalIdPrefix("<job>-<sink>")')],
        },
      ];
    }),
});
