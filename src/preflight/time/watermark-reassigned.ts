import { text } from '#evidence';
import { above, nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { givesWatermarks } from './time-facts.ts';

/** The second assigner replaces the watermarks of the first, after records were shuffled. */
export const watermarkReassigned = definePipelineRule({
  id: 'watermark-reassigned',
  title: text('Watermarks are assigned twice', '水位线被重复分配'),
  severity: 'warning',
  pages: ['dev/datastream/event-time/generating_watermarks/'],
  leadsTo: ['late-data-dropped', 'watermark-jumped-ahead'],

  check: (pipeline) =>
    pipeline.nodes.flatMap((node) => {
      if (node.kind !== 'timestamps') return [];
      const upstream = [...above(pipeline, node)];
      const first = upstream.find((one) => one.kind === 'timestamps' || givesWatermarks(one));
      const shuffled = upstream.find((one) => one.kind === 'key-by');
      if (!first || !shuffled || shuffled.number < first.number) return [];
      return [
        {
          place: node.call.at,
          also: [first.call.at],
          confidence: 'likely' as const,
          summary: text(
            `Watermarks come from ${nodeText(first)} already; this assigner, behind a keyBy, makes new ones from records that the shuffle has mixed.`,
            `水位线已由 ${nodeText(first)} 产生；此分配器位于 keyBy 之后，会用 shuffle 打乱的数据重新生成。`,
          ),
          prescriptions: [
            cure(
              text('Assign once, as early as possible.', '只分配一次，越早越好。'),
              '// remove assignTimestampsAndWatermarks',
            ),
          ],
        },
      ];
    }),
});
