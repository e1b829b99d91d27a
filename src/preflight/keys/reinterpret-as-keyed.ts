import { text } from '#evidence';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

/** Records must already lie where keyBy would put them; otherwise state is split or the task fails. */
export const reinterpretAsKeyed = definePipelineRule({
  id: 'reinterpret-as-keyed',
  title: text('A stream is declared keyed without a shuffle', '未经 shuffle 就声明为按键分区'),
  severity: 'warning',
  pages: ['dev/datastream/experimental/'],
  leadsTo: ['key-not-deterministic'],

  check: ({ calls }) =>
    calls
      .filter(({ name }) => name === 'reinterpretAsKeyedStream')
      .map((call) => ({
        place: call.at,
        confidence: 'possible' as const,
        summary: text(
          'reinterpretAsKeyedStream trusts that records are partitioned exactly as keyBy would, by the same key, parallelism and max parallelism. If not, the task fails (key group not in range) or state of a key is in two places.',
          'reinterpretAsKeyedStream 假定数据已按与 keyBy 完全相同的方式分区（同样的键、并行度和最大并行度）。否则任务失败（key group 不在范围内），或同一个键的状态分散在两处。',
        ),
        prescriptions: [
          cure(
            text(
              'Use keyBy, unless the stream comes straight from a keyed operator of the same key.',
              '使用 keyBy，除非流直接来自同一个键的算子。',
            ),
            'stream.keyBy(…)',
          ),
        ],
      })),
});
