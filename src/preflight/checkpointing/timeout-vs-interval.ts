import { text } from '#evidence';
import { millisOf, settingOf, shownMillis } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const TIMEOUT = 'execution.checkpointing.timeout';
/** Under backpressure a checkpoint needs minutes; one that is given less fails just then. */
const SHORT_MS = 60_000;

export const timeoutVsInterval = definePipelineRule({
  id: 'timeout-vs-interval',
  title: text('Checkpoints are given less than a minute', '检查点超时时间不足一分钟'),
  severity: 'info',
  pages: ['dev/datastream/fault-tolerance/checkpointing/'],
  leadsTo: ['checkpoint-expired-backpressure', 'checkpoint-tolerance-exceeded'],

  check: (pipeline) => {
    const set = settingOf(pipeline, TIMEOUT);
    const millis = set && millisOf(set.value);
    if (!set || millis === undefined || millis >= SHORT_MS) return [];
    return [
      {
        place: set.call.at,
        confidence: 'possible',
        subject: { configKey: TIMEOUT },
        summary: text(
          `Checkpoints expire after ${shownMillis(millis)} (default 10 min): under backpressure, or with growing state, they fail, and by default the first failure fails the job.`,
          `检查点在 ${shownMillis(millis)} 后过期（默认 10 分钟）：反压或状态变大时会失败，而默认第一次失败就会使作业失败。`,
        ),
        prescriptions: [
          cure(
            text('Leave the default, and tolerate some failures.', '保留默认值，并允许若干次失败。'),
            'env.getCheckpointConfig().setTolerableCheckpointFailureNumber(3);',
          ),
        ],
      },
    ];
  },
});
