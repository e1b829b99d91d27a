import { text } from '#evidence';
import { callTo, constantOf, nodeText, propertyOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { KAFKA_SOURCE, kafkaNodes } from './kafka-nodes.ts';

const KEY = 'partition.discovery.interval.ms';

/** Discovery is switched off: partitions added later are never read. */
export const discoveryOff = definePipelineRule({
  id: 'discovery-off',
  title: text('New partitions of the topic are not discovered', '不会发现 topic 的新分区'),
  severity: 'info',
  pages: ['connectors/datastream/kafka/'],
  leadsTo: ['kafka-partition-discovery'],

  check: (pipeline) =>
    kafkaNodes(pipeline, KAFKA_SOURCE).flatMap(({ node, made }) => {
      const { value } = propertyOf(made, KEY);
      const millis = value === undefined ? undefined : Number(constantOf(value) ?? Number.NaN);
      if (millis === undefined || !(millis <= 0) || callTo(made, 'setBounded')) return [];
      return [
        {
          place: node.call.at,
          confidence: 'certain' as const,
          subject: { configKey: KEY },
          summary: text(
            `${nodeText(node)} sets ${KEY} to ${millis}: partitions that are added to the topic are not read until the job is restarted.`,
            `${nodeText(node)} 把 ${KEY} 设为 ${millis}：topic 新增的分区在作业重启前不会被读取。`,
          ),
          prescriptions: [
            cure(text('Look for them every few minutes.', '每隔几分钟检查一次。'), `.setProperty("${KEY}", "300000")`),
          ],
        },
      ];
    }),
});
