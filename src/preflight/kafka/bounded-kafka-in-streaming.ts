import { text } from '#evidence';
import { callTo, nodeText, settingOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { KAFKA_SOURCE, kafkaNodes } from './kafka-nodes.ts';

/** With setBounded the source ends, and the job with it. */
export const boundedKafkaInStreaming = definePipelineRule({
  id: 'bounded-kafka-in-streaming',
  title: text('A bounded Kafka source in a streaming job', '流作业中的有界 Kafka source'),
  severity: 'info',
  pages: ['connectors/datastream/kafka/'],
  leadsTo: ['checkpoint-finished-tasks'],

  check: (pipeline) =>
    kafkaNodes(pipeline, KAFKA_SOURCE).flatMap(({ node, made }) => {
      if (!callTo(made, 'setBounded') || settingOf(pipeline, 'execution.runtime-mode')) return [];
      return [
        {
          place: node.call.at,
          confidence: 'possible' as const,
          summary: text(
            `${nodeText(node)} is bounded: it reads up to an offset and finishes, and the job ends when all sources have.`,
            `${nodeText(node)} 是有界的：读到指定位点后结束，所有 source 结束后作业也随之结束。`,
          ),
          prescriptions: [
            cure(
              text(
                'For a job that shall go on, use setUnbounded; for one that shall end, say BATCH.',
                '若作业应持续运行，使用 setUnbounded；若应结束，则设为 BATCH。',
              ),
              '.setUnbounded(OffsetsInitializer.latest())',
            ),
          ],
        },
      ];
    }),
});
