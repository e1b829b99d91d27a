import { text } from '#evidence';
import { functionsOf, nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const OLD = /\/FlinkKafkaConsumer(?:Base|\d*)?$/;

/** Deprecated since 1.14; Kafka connector 4.0, for Flink 2.x, has it no more. */
export const legacyConsumer = definePipelineRule({
  id: 'legacy-consumer',
  title: text(
    'FlinkKafkaConsumer is deprecated, and gone with connector 4',
    'FlinkKafkaConsumer 已弃用，连接器 4 起移除',
  ),
  severity: 'critical',
  pages: ['connectors/datastream/kafka/'],
  leadsTo: ['kafka-connector-migration'],

  check: ({ nodes }, { flink }) =>
    nodes.flatMap((node) => {
      const made = functionsOf(node).find(({ type }) => OLD.test(type));
      if (!made) return [];
      return [
        {
          place: node.call.at,
          confidence: 'certain' as const,
          // It still works with the connectors of 1.x.
          ...(flink.major < 2 && { severity: 'warning' as const }),
          summary: text(
            `${nodeText(node)} is deprecated and was removed with connector 4.0: this job cannot go to Flink 2.x. Its state is of no use to KafkaSource.`,
            `${nodeText(node)} 已弃用，并在连接器 4.0 中移除：该作业无法升级到 Flink 2.x。其状态对 KafkaSource 无用。`,
          ),
          prescriptions: [
            cure(
              text(
                'Move to KafkaSource under a new uid, with --allowNonRestoredState once.',
                '改用 KafkaSource 并使用新的 uid，首次启动加 --allowNonRestoredState。',
              ),
              'KafkaSource.builder() … // .uid("<a new one>")',
              text(
                'The old state is given up: positions come from committed offsets, open transactions must be committed first (stop with a savepoint).',
                '旧状态被放弃：位置来自已提交位点，未完成的事务需先提交（用保存点停止）。',
              ),
            ),
          ],
        },
      ];
    }),
});
