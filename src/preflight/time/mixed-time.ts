import { text } from '#evidence';
import { above, nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { assignerOf, givesWatermarks, needsEventTime } from './time-facts.ts';

/** The job pays for watermarks and then ignores them. */
export const mixedTime = definePipelineRule({
  id: 'mixed-time',
  title: text('Windows by processing time behind watermarks', '已有水位线却使用处理时间窗口'),
  severity: 'warning',
  pages: ['concepts/time/', 'dev/datastream/operators/windows/'],
  leadsTo: ['window-last-not-fired'],

  check: (pipeline) =>
    pipeline.nodes.flatMap((node) => {
      const made = assignerOf(node);
      if (!made || !/\/\w*ProcessingTime\w*Windows$/.test(made.made.owner)) return [];
      const timed = [...above(pipeline, node)].find((one) => one.kind === 'timestamps' || givesWatermarks(one));
      // With event-time operators beside it the watermarks have their use.
      if (!timed || pipeline.nodes.some((one) => one !== node && needsEventTime(one))) return [];
      return [
        {
          place: node.call.at,
          also: [timed.call.at],
          confidence: 'possible' as const,
          summary: text(
            `${nodeText(node)} is by processing time though ${nodeText(timed)} assigns event time that nothing uses: after a restart records fall into other windows.`,
            `${nodeText(node)} 使用处理时间，而 ${nodeText(timed)} 分配的事件时间没有任何算子使用：重启后数据会落入不同的窗口。`,
          ),
          prescriptions: [
            cure(
              text('Use event-time windows.', '改用事件时间窗口。'),
              '.window(TumblingEventTimeWindows.of(…))',
              text('Another kind of window: the state does not fit.', '窗口种类改变，旧状态不兼容。'),
            ),
          ],
        },
      ];
    }),
});
