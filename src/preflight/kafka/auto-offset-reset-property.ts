import { text } from '#evidence';
import { constantOf, nodeText, propertyOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { KAFKA_SOURCE, kafkaNodes } from './kafka-nodes.ts';

/** The source derives the property from its starting offsets and overwrites it. */
export const autoOffsetResetProperty = definePipelineRule({
  id: 'auto-offset-reset-property',
  title: text('auto.offset.reset is overwritten', 'auto.offset.reset 会被覆盖'),
  severity: 'info',
  pages: ['connectors/datastream/kafka/'],
  leadsTo: [],

  check: (pipeline) =>
    kafkaNodes(pipeline, KAFKA_SOURCE).flatMap(({ node, made }) => {
      const { value } = propertyOf(made, 'auto.offset.reset');
      if (value === undefined) return [];
      return [
        {
          place: node.call.at,
          confidence: 'certain' as const,
          summary: text(
            `${nodeText(node)} sets auto.offset.reset to ${constantOf(value) ?? '…'}; the source overwrites it with what its OffsetsInitializer says (earliest without one).`,
            `${nodeText(node)} 把 auto.offset.reset 设为 ${constantOf(value) ?? '…'}；source 会用 OffsetsInitializer 的设置覆盖它（未设置则为 earliest）。`,
          ),
          prescriptions: [
            cure(
              text('Say it in the starting offsets.', '在起始位点中指明。'),
              '.setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.LATEST))',
            ),
          ],
        },
      ];
    }),
});
