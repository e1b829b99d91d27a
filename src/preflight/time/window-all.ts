import { text } from '#evidence';
import { nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const ALL = /^(?:window|countWindow|timeWindow)All$/;

/** windowAll has no key: parallelism 1, whatever the job has. */
export const windowAll = definePipelineRule({
  id: 'window-all',
  title: text('A window over all records runs on one subtask', '全局窗口只在一个子任务上运行'),
  severity: 'warning',
  pages: ['dev/datastream/operators/windows/'],
  leadsTo: ['backpressure-slow-operator', 'data-skew'],

  check: (pipeline) =>
    pipeline.nodes.flatMap((node) => {
      if (node.kind !== 'window' || node.keyedBy !== undefined || !node.window.some(({ name }) => ALL.test(name)))
        return [];
      return [
        {
          place: node.call.at,
          confidence: 'likely' as const,
          summary: text(
            `${nodeText(node)} is a window over all records (windowAll): one subtask handles them, whatever the parallelism.`,
            `${nodeText(node)} 是对全部数据的窗口（windowAll）：无论并行度多少，都由一个子任务处理。`,
          ),
          prescriptions: [
            cure(
              text(
                'Aggregate by key and window first, then combine the few results.',
                '先按键和窗口预聚合，再合并少量结果。',
              ),
              'stream.keyBy(…).window(…).aggregate(…) // then .windowAll(…)',
            ),
          ],
        },
      ];
    }),
});
