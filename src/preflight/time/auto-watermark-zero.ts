import { text } from '#evidence';
import { millisOf, nodeText, settingOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { needsEventTime } from './time-facts.ts';

/** With an interval of 0 periodic generators are never asked. */
export const autoWatermarkZero = definePipelineRule({
  id: 'auto-watermark-zero',
  title: text('Periodic watermarks are switched off', '周期性水位线被关闭'),
  severity: 'critical',
  pages: ['dev/datastream/event-time/generating_watermarks/'],
  leadsTo: ['watermark-none'],

  check: (pipeline) => {
    const set = settingOf(pipeline, 'pipeline.auto-watermark-interval');
    if (!set || millisOf(set.value) !== 0) return [];
    const timed = pipeline.nodes.find(needsEventTime);
    if (!timed) return [];
    return [
      {
        place: set.call.at,
        also: [timed.call.at],
        confidence: 'certain' as const,
        subject: { configKey: 'pipeline.auto-watermark-interval' },
        summary: text(
          `The watermark interval is 0: the built-in strategies never emit one, and ${nodeText(timed)} never fires.`,
          `水位线间隔为 0：内置策略不会发出水位线，${nodeText(timed)} 永不触发。`,
        ),
        prescriptions: [
          cure(
            text('Leave the default of 200 ms.', '保留默认的 200 毫秒。'),
            'env.getConfig().setAutoWatermarkInterval(200);',
          ),
        ],
      },
    ];
  },
});
