import { text } from '#evidence';
import { constantOf, isSink, nodeText, settingOf, sinkCommits } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const MODE = 'execution.checkpointing.mode';

/** Transactions cannot undo what state counted twice. */
export const atLeastOnceModeWithEoSink = definePipelineRule({
  id: 'at-least-once-mode-with-eo-sink',
  title: text('Exactly-once output from at-least-once checkpoints', '检查点为至少一次，却使用精确一次的 sink'),
  severity: 'critical',
  pages: ['dev/datastream/fault-tolerance/checkpointing/'],
  leadsTo: ['duplicates-at-least-once'],

  check: (pipeline) => {
    const set = settingOf(pipeline, MODE);
    const sink = pipeline.nodes.find((node) => isSink(node) && sinkCommits(node));
    if (!set || !sink || constantOf(set.value) !== 'AT_LEAST_ONCE') return [];
    return [
      {
        place: set.call.at,
        confidence: 'certain',
        subject: { configKey: MODE },
        summary: text(
          `Checkpoints are AT_LEAST_ONCE and ${nodeText(sink)} is exactly once: after a failure records are counted twice in state, and committed so.`,
          `检查点模式为 AT_LEAST_ONCE，而 ${nodeText(sink)} 为精确一次：失败后记录在状态中被重复计算并提交。`,
        ),
        prescriptions: [
          cure(
            text(
              'Use EXACTLY_ONCE (the default); against slow alignment, unaligned checkpoints.',
              '使用默认的 EXACTLY_ONCE；若对齐慢，用非对齐检查点。',
            ),
            'env.getCheckpointConfig().setCheckpointingConsistencyMode(CheckpointingMode.EXACTLY_ONCE);',
          ),
        ],
      },
    ];
  },
});
