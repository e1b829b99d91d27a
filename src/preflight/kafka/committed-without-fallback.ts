import { text } from '#evidence';
import { givenTo, nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { KAFKA_SOURCE, kafkaNodes } from './kafka-nodes.ts';

/** A group that has never committed has no offsets: the source fails. */
export const committedWithoutFallback = definePipelineRule({
  id: 'committed-without-fallback',
  title: text('Committed offsets without a fallback', '从已提交位点启动但没有回退策略'),
  severity: 'warning',
  pages: ['connectors/datastream/kafka/'],
  leadsTo: ['kafka-offset-out-of-range'],

  check: (pipeline) =>
    kafkaNodes(pipeline, KAFKA_SOURCE).flatMap(({ node, made }) => {
      const given = givenTo(made, 'setStartingOffsets');
      const call = given?.kind === 'object' ? given.made : undefined;
      if (!call || !(call.name === 'committedOffsets' && call.arguments.length === 0)) return [];
      return [
        {
          place: node.call.at,
          confidence: 'likely' as const,
          summary: text(
            `${nodeText(node)} starts at committed offsets without a reset strategy: a new group, or expired offsets, fail the job at its start (NoOffsetForPartitionException).`,
            `${nodeText(node)} 从已提交位点启动却没有重置策略：新的消费组或位点过期时，作业启动即失败（NoOffsetForPartitionException）。`,
          ),
          prescriptions: [
            cure(
              text('Say where to begin without them.', '指明没有位点时从哪里开始。'),
              '.setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))',
            ),
          ],
        },
      ];
    }),
});
