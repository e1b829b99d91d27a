import { text } from '#evidence';
import { givenTo, nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { KAFKA_SOURCE, kafkaNodes } from './kafka-nodes.ts';

/** A start without state skips what was written meanwhile. */
export const offsetsLatest = definePipelineRule({
  id: 'offsets-latest',
  title: text('A Kafka source that starts at the end of the topic', 'Kafka source 从 topic 末尾开始读取'),
  severity: 'warning',
  pages: ['connectors/datastream/kafka/'],
  leadsTo: ['restore-not-requested'],

  check: (pipeline) =>
    kafkaNodes(pipeline, KAFKA_SOURCE).flatMap(({ node, made }) => {
      const given = givenTo(made, 'setStartingOffsets');
      const call = given?.kind === 'object' ? given.made : undefined;
      if (!call || !(call.name === 'latest')) return [];
      return [
        {
          place: node.call.at,
          confidence: 'likely' as const,
          summary: text(
            `${nodeText(node)} starts at the latest offsets: when the job starts without its state, whatever was written since is skipped.`,
            `${nodeText(node)} 从最新位点开始：作业无状态启动时，期间写入的数据会被跳过。`,
          ),
          prescriptions: [
            cure(
              text(
                'Start where the group stopped, and at the beginning the first time.',
                '从消费组上次位置开始，首次从头读取。',
              ),
              '.setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))',
            ),
          ],
        },
      ];
    }),
});
