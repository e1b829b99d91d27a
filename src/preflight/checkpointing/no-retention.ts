import { text } from '#evidence';
import { isSet, millisOf, settingOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const INTERVAL = 'execution.checkpointing.interval';
const RETENTION = 'execution.checkpointing.externalized-checkpoint-retention';

/** Without retention the last checkpoint is deleted with the job that is cancelled. */
export const noRetention = definePipelineRule({
  id: 'no-retention',
  title: text('Checkpoints are deleted when the job is cancelled', '取消作业时检查点会被删除'),
  severity: 'info',
  pages: ['ops/state/checkpoints/'],
  leadsTo: ['checkpoint-retention'],

  check: (pipeline) => {
    const set = settingOf(pipeline, INTERVAL);
    if (!set || (millisOf(set.value) ?? 1) <= 0 || isSet(pipeline, RETENTION)) return [];
    return [
      {
        place: set.call.at,
        confidence: 'possible',
        subject: { configKey: RETENTION },
        summary: text(
          'The code switches checkpoints on and does not retain them: unless the cluster does, they are deleted when the job is cancelled, also by mistake.',
          '代码开启了检查点但未设置保留：除非集群设置，取消作业（包括误操作）时会被删除。',
        ),
        prescriptions: [
          cure(
            text(
              'Retain them, and remove old ones by a rule of the store.',
              '保留检查点，并用存储的生命周期规则清理旧的。',
            ),
            'execution.checkpointing.externalized-checkpoint-retention: RETAIN_ON_CANCELLATION',
            text('Retained checkpoints must be cleaned up by somebody.', '保留的检查点需要有人清理。'),
          ),
        ],
      },
    ];
  },
});
