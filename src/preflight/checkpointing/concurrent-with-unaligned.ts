import { text } from '#evidence';
import { constantOf, numberOf, settingOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const CONCURRENT = 'execution.checkpointing.max-concurrent-checkpoints';
const UNALIGNED = 'execution.checkpointing.unaligned.enabled';

export const concurrentWithUnaligned = definePipelineRule({
  id: 'concurrent-with-unaligned',
  title: text('Unaligned checkpoints do not run concurrently', '非对齐检查点不支持并发'),
  severity: 'warning',
  pages: ['ops/state/checkpointing_under_backpressure/'],
  leadsTo: ['checkpoint-unaligned-limits'],

  check: (pipeline) => {
    const concurrent = settingOf(pipeline, CONCURRENT);
    const count = numberOf(concurrent?.value);
    const unaligned = constantOf(settingOf(pipeline, UNALIGNED)?.value);
    if (!concurrent || count === undefined || count < 2 || (unaligned !== '1' && unaligned !== 'true')) return [];
    return [
      {
        place: concurrent.call.at,
        confidence: 'certain',
        subject: { configKey: CONCURRENT },
        summary: text(
          `${count} concurrent checkpoints with unaligned checkpoints: Flink supports one at a time.`,
          `并发检查点为 ${count} 且开启了非对齐检查点：Flink 只支持一次一个。`,
        ),
        prescriptions: [
          cure(text('Leave it at one.', '保持为 1。'), 'env.getCheckpointConfig().setMaxConcurrentCheckpoints(1);'),
        ],
      },
    ];
  },
});
