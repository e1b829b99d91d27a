import { text } from '#evidence';
import { callTo, nodeText, propertyOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { KAFKA_SOURCE, kafkaNodes } from './kafka-nodes.ts';

/** Without a group offsets are not committed: lag tools see nothing. */
export const groupIdMissing = definePipelineRule({
  id: 'group-id-missing',
  title: text('A Kafka source without a consumer group', 'Kafka source 未设置消费组'),
  severity: 'info',
  pages: ['connectors/datastream/kafka/'],
  leadsTo: ['kafka-offset-commit-lag'],

  check: (pipeline) =>
    kafkaNodes(pipeline, KAFKA_SOURCE).flatMap(({ node, made }) => {
      const { value, open } = propertyOf(made, 'group.id');
      if (callTo(made, 'setGroupId') || value !== undefined || open) return [];
      return [
        {
          place: node.call.at,
          confidence: 'certain' as const,
          summary: text(
            `${nodeText(node)} has no group id: offsets are not committed on checkpoints, so no tool can show the lag of this job.`,
            `${nodeText(node)} 没有 group id：检查点时不会提交位点，任何工具都看不到该作业的 lag。`,
          ),
          prescriptions: [cure(text('Name the group.', '设置消费组。'), '.setGroupId("<job>")')],
        },
      ];
    }),
});
