import { text } from '#evidence';
import { above, nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';
import { emitsNothing, isPartitioned, strategyOf } from './time-facts.ts';

/** Behind the source the partitions of a subtask are mixed: one that lags makes its records late. */
export const watermarksAfterSource = definePipelineRule({
  id: 'watermarks-after-source',
  title: text('Watermarks are assigned after the source', '水位线在 source 之后分配'),
  severity: 'info',
  pages: ['dev/datastream/event-time/generating_watermarks/'],
  leadsTo: ['late-data-dropped'],

  check: (pipeline) =>
    pipeline.nodes.flatMap((node) => {
      if (node.kind !== 'timestamps') return [];
      const source = [...above(pipeline, node)].find(isPartitioned);
      const strategy = source && strategyOf(source);
      if (!source || !strategy || !emitsNothing(strategy)) return [];
      return [
        {
          place: node.call.at,
          also: [source.call.at],
          confidence: 'likely' as const,
          summary: text(
            `Watermarks are assigned behind ${nodeText(source)}, not in it: per-partition watermarks and alignment are lost, and a partition that lags makes its records late.`,
            `水位线在 ${nodeText(source)} 之后而不是其中分配：失去分区级水位线和对齐，滞后的分区其数据会迟到。`,
          ),
          prescriptions: [
            cure(
              text('Give the strategy to fromSource.', '把策略传给 fromSource。'),
              'env.fromSource(source, strategy, "name")',
              text('Timestamps are then taken from what the source emits.', '时间戳将取自 source 发出的记录。'),
            ),
          ],
        },
      ];
    }),
});
