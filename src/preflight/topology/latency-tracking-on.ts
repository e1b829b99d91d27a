import { text } from '#evidence';
import { millisOf, settingsOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const KEY = 'metrics.latency.interval';

/** They cost throughput and make a metric for each pair of subtasks. */
export const latencyTrackingOn = definePipelineRule({
  id: 'latency-tracking-on',
  title: text('Latency markers are switched on', '开启了延迟标记'),
  severity: 'info',
  pages: ['ops/metrics/'],
  leadsTo: ['jm-overloaded'],

  check: (pipeline) => {
    const set = settingsOf(pipeline, KEY).at(-1);
    if (!set || !((millisOf(set.value) ?? 0) > 0)) return [];
    return [
      {
        place: set.call.at,
        confidence: 'certain',
        subject: { configKey: KEY },
        summary: text(
          `Latency markers every ${millisOf(set.value)} ms: a histogram per pair of source subtask and operator subtask, which can overload the metrics of the JobManager.`,
          `每 ${millisOf(set.value)} 毫秒发送延迟标记：每对 source 子任务与算子子任务都有一个直方图，可能压垮指标系统。`,
        ),
        prescriptions: [
          cure(
            text(
              'Switch it on only while looking; coarser granularity costs less.',
              '只在排查时开启；使用更粗的粒度。',
            ),
            'metrics.latency.granularity: single',
          ),
        ],
      },
    ];
  },
});
