import { text } from '#evidence';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** Records travel over the network twice for nothing. */
export const redundantShuffle = definePipelineRule({
  id: 'redundant-shuffle',
  title: text('A shuffle right before another', '重分区之后紧接着又重分区'),
  severity: 'info',
  pages: ['dev/datastream/operators/overview/'],
  leadsTo: ['network-slow'],
  inBatch: true,

  check: (pipeline) =>
    pipeline.nodes.flatMap((node) => {
      if (node.kind !== 'key-by') return [];
      const before = pipeline.nodes[node.inputs[0] ?? -1];
      if (before?.kind !== 'partition' || !/^(?:rebalance|shuffle|rescale)$/.test(before.call.name)) return [];
      return [
        {
          place: node.call.at,
          confidence: 'certain' as const,
          summary: text(
            `${before.call.name}() right before keyBy: keyBy sends each record where its key belongs anyway.`,
            `keyBy 之前紧接着 ${before.call.name}()：keyBy 本来就会按键发送每条数据。`,
          ),
          prescriptions: [cure(text('Leave it out.', '去掉它。'), 'stream.keyBy(…)')],
        },
      ];
    }),
});
