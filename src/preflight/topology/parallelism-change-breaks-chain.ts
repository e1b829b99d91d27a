import { text } from '#evidence';
import type { Pipeline, PipelineNode } from '#formats/bytecode';
import { nodeText, numberOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** Where the parallelism changes Flink rebalances: records are serialized, sent over the network, and lose their order. */
export const parallelismChangeBreaksChain = definePipelineRule({
  id: 'parallelism-change-breaks-chain',
  title: text('A change of parallelism breaks a chain', '并行度变化打断算子链'),
  severity: 'info',
  pages: ['dev/datastream/execution/parallel/', 'dev/datastream/operators/overview/#task-chaining-and-resource-groups'],
  leadsTo: ['network-slow'],
  inBatch: true,

  check: ({ nodes }) =>
    nodes.flatMap((node) => {
      const [above, ...others] = node.inputs.flatMap((one) => nodes[one] ?? []);
      const before = above && parallelismOf(above);
      const after = parallelismOf(node);
      if (above === undefined || others.length > 0 || before === undefined || after === undefined || before === after)
        return [];
      const keyed = isOrderedByKey(above, nodes);
      return [
        {
          place: node.call.at,
          also: [above.call.at],
          confidence: 'certain' as const,
          summary: text(
            `${nodeText(above)} runs ${before} times and ${nodeText(node)} ${after} times: they are not chained, and records go round-robin over the network${keyed ? ', where records of one key overtake each other' : ''}.`,
            `${nodeText(above)} 的并行度为 ${before}，${nodeText(node)} 为 ${after}：两者无法链接，数据以轮询方式经过网络${keyed ? '，同一 key 的数据可能乱序' : ''}。`,
          ),
          prescriptions: [
            cure(
              text(
                'Give both the same parallelism, unless one needs more.',
                '除非其中之一确实需要更多并行度，否则设为相同。',
              ),
              keyed
                ? '.keyBy(…)   // again, where the order within a key matters'
                : `.setParallelism(${Math.max(before, after)})   // both`,
            ),
          ],
        },
      ];
    }),
});

/** A constant one of an ordinary operator; single ones are for another rule. */
function parallelismOf({ kind, parallelism }: PipelineNode): number | undefined {
  const number = kind === 'operator' ? numberOf(parallelism) : undefined;
  return number !== undefined && number > 1 ? number : undefined;
}

function isOrderedByKey({ keyedBy, inputs }: PipelineNode, nodes: Pipeline['nodes']): boolean {
  return keyedBy !== undefined && inputs.some((one) => nodes[one]?.kind === 'key-by');
}
