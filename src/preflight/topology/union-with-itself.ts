import { text } from '#evidence';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** Each record comes as often as the stream is named. */
export const unionWithItself = definePipelineRule({
  id: 'union-with-itself',
  title: text('A stream is united with itself', '流与自身 union'),
  severity: 'warning',
  pages: ['dev/datastream/operators/overview/'],
  leadsTo: ['duplicates-at-least-once'],
  inBatch: true,

  check: (pipeline) =>
    pipeline.nodes.flatMap((node) => {
      if (node.kind !== 'union' || new Set(node.inputs).size === node.inputs.length || node.repeated) return [];
      return [
        {
          place: node.call.at,
          confidence: 'certain' as const,
          summary: text(
            'union has the same stream twice: each of its records is emitted twice.',
            'union 中同一个流出现两次：其每条数据都会输出两次。',
          ),
          prescriptions: [cure(text('Name each stream once.', '每个流只写一次。'), 'a.union(b)')],
        },
      ];
    }),
});
