import { text } from '#evidence';
import { above, isSource, nodeText, numberOf, readersOf, settingOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** All records pass one subtask, between parallel ones. */
export const setParallelism1 = definePipelineRule({
  id: 'set-parallelism-1',
  title: text('One subtask in the middle of the job', '作业中间的算子只有一个子任务'),
  severity: 'warning',
  pages: ['dev/datastream/execution/parallel/'],
  leadsTo: ['backpressure-slow-operator', 'data-skew'],

  check: (pipeline) =>
    pipeline.nodes.flatMap((node) => {
      if (node.virtual || node.kind !== 'operator' || numberOf(node.parallelism) !== 1) return [];
      const parallel =
        [...above(pipeline, node)].some(isSource) &&
        readersOf(pipeline, node).some((one) => numberOf(one.parallelism) !== 1);
      if (!parallel || numberOf(settingOf(pipeline, 'parallelism.default')?.value) === 1) return [];
      return [
        {
          place: node.call.at,
          confidence: 'possible' as const,
          summary: text(
            `${nodeText(node)} has parallelism 1 between parallel operators: every record passes one thread, over the network twice.`,
            `${nodeText(node)} 的并行度为 1，位于并行算子之间：所有数据都经过一个线程，并两次跨网络。`,
          ),
          prescriptions: [
            cure(
              text('Key the stream, or leave the parallelism to the job.', '按键分区，或使用作业并行度。'),
              '// without .setParallelism(1)',
            ),
          ],
        },
      ];
    }),
});
