import { text } from '#evidence';
import type { Pipeline, PipelineNode } from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';
import { functionsOf, nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { userCodeOf } from '../user-code.ts';
import { cure } from '../wording.ts';

/** A filter that needs no key runs as well before the shuffle, and then what it drops is not sent. */
export const filterHeavyLate = definePipelineRule({
  id: 'filter-heavy-late',
  title: text('A filter runs after the shuffle', '过滤发生在重分区之后'),
  severity: 'info',
  pages: ['dev/datastream/operators/overview/'],
  leadsTo: ['network-slow'],
  inBatch: true,

  check: (pipeline, code) =>
    pipeline.nodes
      .filter((node) => node.call.name === 'filter' && isShuffled(node, pipeline) && isPlain(node, code))
      .map((node) => {
        const above = pipeline.nodes[node.inputs[0] ?? -1] as PipelineNode;
        return {
          place: node.call.at,
          also: [above.call.at],
          confidence: 'certain' as const,
          summary: text(
            `${nodeText(node)} comes right after ${above.call.name}: what it drops was sent over the network first${above.kind === 'key-by' ? ', and what it gives back is not keyed any more' : ''}.`,
            `${nodeText(node)} 紧跟在 ${above.call.name} 之后：被丢弃的数据已先经过网络${above.kind === 'key-by' ? '，且其输出不再是 keyed 流' : ''}。`,
          ),
          prescriptions: [
            cure(
              text('Filter first.', '先过滤。'),
              `stream.filter(…).${above.call.name}(${above.kind === 'key-by' ? '…' : ''})`,
            ),
          ],
        };
      }),
});

function isShuffled({ inputs }: PipelineNode, { nodes }: Pipeline): boolean {
  const above = nodes[inputs[0] ?? -1];
  if (above?.kind === 'key-by') return above.call.name === 'keyBy';
  return above?.kind === 'partition' && /^(?:rebalance|shuffle|rescale)$/.test(above.call.name);
}

/** A lambda or a class without a runtime context: it cannot have state, so it gives the same answer anywhere. */
function isPlain(node: PipelineNode, code: JobCode): boolean {
  if (node.function?.kind === 'lambda') return true;
  const [made, ...others] = functionsOf(node);
  if (made === undefined || others.length > 0) return false;
  const one = userCodeOf(code).functions.find(
    ({ classFile, lambda }) => lambda === undefined && classFile.name === made.type,
  );
  return one !== undefined && !one.rich && one.classFile.fields.length === 0;
}
