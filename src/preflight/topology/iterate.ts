import { text } from '#evidence';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** Records in the loop are not part of checkpoints, and 2.0 has no iterate. */
export const iterate = definePipelineRule({
  id: 'iterate',
  title: text('Iterations are gone in Flink 2.0', '迭代在 Flink 2.0 中已移除'),
  severity: 'critical',
  pages: ['dev/datastream/overview/'],
  leadsTo: ['version-mismatch'],

  check: ({ nodes }, { flink }) =>
    nodes
      .filter(({ call }) => call.name === 'iterate')
      .map((node) => ({
        place: node.call.at,
        confidence: 'certain' as const,
        ...(flink.major < 2 && { severity: 'warning' as const }),
        summary: text(
          'iterate() was removed in 2.0. Up to 1.20 records in the loop are in no checkpoint: they are lost with each failure.',
          'iterate() 在 2.0 中移除。1.20 及之前，循环中的数据不在检查点内：每次失败都会丢失。',
        ),
        prescriptions: [
          cure(
            text(
              'Send records back through a topic, or loop within the function; for machine learning, Flink ML iterations.',
              '通过 topic 回送，或在函数内循环；机器学习可用 Flink ML 的迭代。',
            ),
            '// sink to a topic, and read it beside the input',
          ),
        ],
      })),
});
