import { text } from '#evidence';
import { nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** An evictor looks at all elements before the function: nothing can be aggregated early. */
export const evictor = definePipelineRule({
  id: 'evictor',
  title: text('An evictor makes the window keep every record', '使用 evictor 的窗口会保存每一条记录'),
  severity: 'info',
  pages: ['dev/datastream/operators/windows/'],
  leadsTo: ['state-no-ttl'],

  check: (pipeline) =>
    pipeline.nodes.flatMap((node) => {
      const call = node.window.find(({ name }) => name === 'evictor');
      if (node.kind !== 'window' || !call) return [];
      return [
        {
          place: node.call.at,
          confidence: 'certain' as const,
          summary: text(
            `${nodeText(node)} has an evictor: even with reduce or aggregate all records of a window are kept until it fires.`,
            `${nodeText(node)} 使用了 evictor：即使用 reduce 或 aggregate，窗口的全部数据也要保存到触发。`,
          ),
          prescriptions: [
            cure(
              text(
                'Leave it out, or keep the few elements needed in the accumulator.',
                '去掉 evictor，或在累加器中只保留所需的少量元素。',
              ),
              '// without .evictor(…)',
            ),
          ],
        },
      ];
    }),
});
