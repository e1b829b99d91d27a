import { text } from '#evidence';
import { isSink, nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** One sink per topic or tenant multiplies operators and connections. */
export const sinkPerKey = definePipelineRule({
  id: 'sink-per-key',
  title: text('Sinks are built in a loop', '在循环中构建 sink'),
  severity: 'warning',
  pages: ['connectors/datastream/kafka/'],
  leadsTo: ['deploy-slow', 'fd-or-port-exhausted'],
  inBatch: true,

  check: (pipeline) =>
    pipeline.nodes.flatMap((node) => {
      if (!isSink(node) || !node.repeated) return [];
      return [
        {
          place: node.call.at,
          confidence: 'possible' as const,
          summary: text(
            `${nodeText(node)} is built in a loop: each turn adds an operator with its own connections and state.`,
            `${nodeText(node)} 在循环中构建：每次循环都会增加一个有独立连接和状态的算子。`,
          ),
          prescriptions: [
            cure(
              text('Choose the target per record in one sink.', '在一个 sink 中按记录选择目标。'),
              '.setRecordSerializer(KafkaRecordSerializationSchema.builder().setTopicSelector(record -> record.topic()) …)',
            ),
          ],
        },
      ];
    }),
});
