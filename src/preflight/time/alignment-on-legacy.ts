import { text } from '#evidence';
import { configurationOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** Alignment pauses splits of a source; behind it there is nothing to pause. */
export const alignmentOnLegacy = definePipelineRule({
  id: 'alignment-on-legacy',
  title: text('Watermark alignment outside of a source', '在 source 之外使用水位线对齐'),
  severity: 'warning',
  pages: ['dev/datastream/event-time/generating_watermarks/'],
  leadsTo: ['watermark-alignment-paused'],

  check: ({ nodes }) =>
    nodes.flatMap((node) => {
      const [strategy] = node.kind === 'timestamps' ? node.call.arguments : [];
      if (
        strategy?.kind !== 'object' ||
        !configurationOf(strategy).some(({ name }) => name === 'withWatermarkAlignment')
      )
        return [];
      return [
        {
          place: node.call.at,
          confidence: 'certain' as const,
          summary: text(
            'withWatermarkAlignment in assignTimestampsAndWatermarks has no effect: only sources given the strategy in fromSource can be paused.',
            'assignTimestampsAndWatermarks 中的 withWatermarkAlignment 不生效：只有在 fromSource 中接收策略的 source 才能被暂停。',
          ),
          prescriptions: [
            cure(
              text('Give the strategy to fromSource.', '把策略传给 fromSource。'),
              'env.fromSource(source, strategy, "name")',
            ),
          ],
        },
      ];
    }),
});
