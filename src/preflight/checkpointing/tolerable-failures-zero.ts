import { text } from '#evidence';
import { constantOf, isConfigured, isSet, millisOf, settingOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const INTERVAL = 'execution.checkpointing.interval';
const TOLERATED = 'execution.checkpointing.tolerable-failed-checkpoints';

/** None is tolerated by default: one checkpoint that fails restarts the job, though the next would have done. */
export const tolerableFailuresZero = definePipelineRule({
  id: 'tolerable-failures-zero',
  title: text('One failed checkpoint restarts the job', '一次检查点失败就会重启作业'),
  severity: 'info',
  pages: [
    'deployment/config/#execution-checkpointing-tolerable-failed-checkpoints',
    'dev/datastream/fault-tolerance/checkpointing/',
  ],
  leadsTo: ['checkpoint-tolerance-exceeded'],

  check: (pipeline) => {
    const interval = settingOf(pipeline, INTERVAL);
    const tolerated = settingOf(pipeline, TOLERATED);
    const isZero = constantOf(tolerated?.value) === '0';
    if (interval === undefined || (millisOf(interval.value) ?? 1) <= 0) return [];
    if (!isZero && (isSet(pipeline, TOLERATED) || isConfigured(pipeline))) return [];
    return [
      {
        place: (isZero ? tolerated : interval)?.call.at ?? interval.call.at,
        confidence: isZero ? 'certain' : 'possible',
        subject: { configKey: TOLERATED },
        summary: isZero
          ? text(
              'The code tolerates no failed checkpoint: one that times out, or one write that fails, restarts the job.',
              '代码不容忍检查点失败：一次超时或一次写入失败就会重启作业。',
            )
          : text(
              'The code switches checkpoints on and says nothing about failed ones: unless the cluster does, none is tolerated, and one that times out restarts the job.',
              '代码开启了检查点但没有设置可容忍的失败次数：除非集群设置，默认为 0，一次超时就会重启作业。',
            ),
        prescriptions: [
          cure(
            text('Tolerate a few in a row.', '容忍连续几次失败。'),
            `${TOLERATED}: 3`,
            text(
              'After a failure the job goes back further: watch failed checkpoints by an alarm.',
              '失败后作业会回退得更远：请对失败的检查点设置告警。',
            ),
          ),
        ],
      },
    ];
  },
});
