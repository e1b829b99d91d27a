import { text } from '#evidence';
import { isSet } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const KEY = 'pipeline.max-parallelism';

/** Unset, it is derived from the parallelism of the first start (128 at least), and can never change afterwards. */
export const maxParallelismUnset = definePipelineRule({
  id: 'max-parallelism-unset',
  title: text('Max parallelism is left to the first start', '最大并行度由首次启动决定'),
  severity: 'info',
  pages: ['ops/production_ready/', 'dev/datastream/execution/parallel/'],
  leadsTo: ['restore-max-parallelism', 'key-group-skew'],

  check: (pipeline) => {
    const first = pipeline.nodes.find(
      ({ keyedBy, stateful, virtual }) => keyedBy !== undefined && stateful && !virtual,
    );
    // A job that gives no uids is not made to be restored.
    if (!first || isSet(pipeline, KEY) || !pipeline.nodes.some(({ uid }) => uid)) return [];
    if (pipeline.nodes.some(({ maxParallelism }) => maxParallelism)) return [];
    return [
      {
        place: first.call.at,
        confidence: 'likely',
        subject: { configKey: KEY },
        summary: text(
          'Keyed state, and no max parallelism in the code: Flink derives it from the first parallelism (128, or the power of two above 1.5 times it), and a restore can never exceed it.',
          '存在键控状态，而代码未设置最大并行度：Flink 按首次并行度推导（128，或其 1.5 倍向上取 2 的幂），之后恢复永远不能超过它。',
        ),
        prescriptions: [
          cure(
            text(
              'Choose it before the first start: a number with many divisors, well above what is ever needed.',
              '在首次启动前确定：约数多、远大于将来所需的数。',
            ),
            'env.setMaxParallelism(720);',
            text(
              'Changing it later means starting without keyed state. Each key group costs a little.',
              '以后更改意味着放弃键控状态重新开始；每个 key group 有少量开销。',
            ),
          ),
        ],
      },
    ];
  },
});
