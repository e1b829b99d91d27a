import { text } from '#evidence';
import { nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { isEventWindow } from './time-facts.ts';

/** Without lateness and a side output late records are only a number in a metric. */
export const lateDataDroppedSilently = definePipelineRule({
  id: 'late-data-dropped-silently',
  title: text('Late records are dropped and not seen', '迟到数据被丢弃且无从查看'),
  severity: 'info',
  pages: ['dev/datastream/operators/windows/'],
  leadsTo: ['late-data-dropped'],

  check: (pipeline) =>
    pipeline.nodes.flatMap((node) => {
      if (node.kind !== 'window' || !isEventWindow(node)) return [];
      if (node.window.some(({ name }) => name === 'allowedLateness' || name === 'sideOutputLateData')) return [];
      return [
        {
          place: node.call.at,
          confidence: 'certain' as const,
          summary: text(
            `${nodeText(node)} drops records that are late; only the metric numLateRecordsDropped counts them.`,
            `${nodeText(node)} 会丢弃迟到数据，只有指标 numLateRecordsDropped 计数。`,
          ),
          prescriptions: [
            cure(
              text('Keep them aside, or allow some lateness.', '输出到侧流，或允许一定迟到。'),
              '.allowedLateness(Duration.ofMinutes(1))\n.sideOutputLateData(lateTag)',
              text(
                'Lateness keeps windows longer in state, and results are sent again.',
                '允许迟到会延长窗口状态，并重复输出结果。',
              ),
            ),
          ],
        },
      ];
    }),
});
