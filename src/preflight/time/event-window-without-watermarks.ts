import { text } from '#evidence';
import { above, isSource, nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { givesNoWatermarks, needsEventTime } from './time-facts.ts';

/** Windows by event time fire when the watermark passes their end. Without one they collect for ever. */
export const eventWindowWithoutWatermarks = definePipelineRule({
  id: 'event-window-without-watermarks',
  title: text('Event-time windows without watermarks', '事件时间窗口没有水位线'),
  severity: 'critical',
  pages: ['dev/datastream/event-time/generating_watermarks/', 'dev/datastream/operators/windows/'],
  leadsTo: ['watermark-none'],

  check: (pipeline) =>
    pipeline.nodes.filter(needsEventTime).flatMap((node) => {
      const upstream = [...above(pipeline, node)];
      const sources = upstream.filter(isSource);
      if (sources.length === 0 || upstream.some(({ kind }) => kind === 'timestamps' || kind === 'from-table'))
        return [];
      const bare = sources.find((one) => givesNoWatermarks(one));
      if (bare === undefined) return [];
      return [
        {
          place: node.call.at,
          also: [bare.call.at],
          confidence: 'likely' as const,
          summary: text(
            `${nodeText(node)} waits for event time, but ${nodeText(bare)} emits no watermarks and none are assigned on the way: it never fires, and its state grows.`,
            `${nodeText(node)} 等待事件时间，但 ${nodeText(bare)} 不产生水位线，途中也没有分配：永远不会触发，状态不断增长。`,
          ),
          prescriptions: [
            cure(
              text('Give the source a strategy.', '为 source 设置水位线策略。'),
              `WatermarkStrategy.<…>forBoundedOutOfOrderness(Duration.ofSeconds(5))
    .withTimestampAssigner((event, recorded) -> event.timestamp())
    .withIdleness(Duration.ofSeconds(30))`,
            ),
          ],
        },
      ];
    }),
});
