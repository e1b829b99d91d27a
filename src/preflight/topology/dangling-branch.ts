import { text } from '#evidence';
import { isSink, nodeText } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** Flink starts from the sinks: what leads to none is left out. */
export const danglingBranch = definePipelineRule({
  id: 'dangling-branch',
  title: text('A stream without a sink is not executed', '没有 sink 的流不会执行'),
  severity: 'warning',
  pages: ['dev/datastream/overview/'],
  leadsTo: [],

  check: (pipeline) =>
    pipeline.nodes.flatMap((node) => {
      if (node.virtual || isSink(node) || isEnd(node) || node.repeated) return [];
      if (pipeline.nodes.some(({ inputs }) => inputs.includes(node.number))) return [];
      // Streams that are handed to code which was not followed, or to tables, may end there.
      if (pipeline.unfollowed.length > 0 || pipeline.apis.includes('table') || !pipeline.nodes.some(isSink)) return [];
      return [
        {
          place: node.call.at,
          confidence: 'likely' as const,
          summary: text(
            `What ${nodeText(node)} emits goes nowhere: Flink leaves out operators that lead to no sink. Its side effects do happen only if something reads it.`,
            `${nodeText(node)} 的输出没有去处：Flink 会忽略不通向任何 sink 的算子。`,
          ),
          prescriptions: [cure(text('Give it a sink, or remove it.', '为它添加 sink，或删除它。'), '.sinkTo(…)')],
        },
      ];
    }),
});

/** `executeAndCollect` and tables read a stream without a sink. */
function isEnd({ attributes, kind }: Parameters<typeof nodeText>[0]): boolean {
  return (
    kind === 'to-table' ||
    kind === 'iteration' ||
    attributes.some(({ name }) => /^(?:executeAndCollect|collectAsync|closeWith|getSideOutput)$/.test(name))
  );
}
