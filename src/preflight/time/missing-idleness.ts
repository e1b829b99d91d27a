import { text } from '#evidence';
import { above, nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { emitsNothing, isIdleAware, isPartitioned, needsEventTime, strategyOf } from './time-facts.ts';

/** The watermark is that of the slowest split: one without records has none. */
export const missingIdleness = definePipelineRule({
  id: 'missing-idleness',
  title: text('An idle partition stops event time', '空闲分区会使事件时间停滞'),
  severity: 'warning',
  pages: ['dev/datastream/event-time/generating_watermarks/'],
  leadsTo: ['watermark-idle-source'],

  check: (pipeline) => {
    const timed = pipeline.nodes.find(needsEventTime);
    if (!timed) return [];
    const upstream = new Set([...above(pipeline, timed)]);
    return pipeline.nodes
      .filter((node) => upstream.has(node) && node.kind === 'source' && isPartitioned(node))
      .flatMap((node) => {
        const strategy = strategyOf(node);
        if (strategy === undefined || emitsNothing(strategy) || isIdleAware(strategy)) return [];
        return [
          {
            place: node.call.at,
            also: [timed.call.at],
            confidence: 'possible' as const,
            summary: text(
              `The watermark strategy of ${nodeText(node)} has no idleness: a partition without records, or a subtask without partitions, holds back ${nodeText(timed)}.`,
              `${nodeText(node)} 的水位线策略没有设置空闲检测：没有数据的分区或没有分区的子任务会拖住 ${nodeText(timed)}。`,
            ),
            prescriptions: [
              cure(
                text('Let idle splits step aside.', '让空闲分片不参与计算。'),
                '.withIdleness(Duration.ofSeconds(30))',
                text('What an idle partition brings afterwards may be late.', '空闲分区之后到来的数据可能迟到。'),
              ),
            ],
          },
        ];
      });
  },
});
