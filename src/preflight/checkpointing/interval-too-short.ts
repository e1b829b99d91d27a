import { text } from '#evidence';
import { millisOf, settingOf, shownMillis } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const INTERVAL = 'execution.checkpointing.interval';
/** Below a second the job hardly does anything but checkpoints, once there is state. */
const SHORTEST_MS = 1000;

export const intervalTooShort = definePipelineRule({
  id: 'interval-too-short',
  title: text('The checkpoint interval is below a second', '检查点间隔小于一秒'),
  severity: 'warning',
  pages: ['dev/datastream/fault-tolerance/checkpointing/'],
  leadsTo: ['checkpoint-interval-too-short'],

  check: (pipeline) => {
    const set = settingOf(pipeline, INTERVAL);
    const millis = set && millisOf(set.value);
    if (!set || millis === undefined || millis <= 0 || millis >= SHORTEST_MS) return [];
    return [
      {
        place: set.call.at,
        confidence: 'likely',
        subject: { configKey: INTERVAL },
        summary: text(
          `A checkpoint every ${shownMillis(millis)}: aligning barriers, writing many small files and committing take longer than that as soon as there is state.`,
          `每 ${shownMillis(millis)} 一次检查点：一旦有状态，对齐 barrier、写大量小文件和提交所需的时间就会超过间隔。`,
        ),
        prescriptions: [
          cure(
            text(
              'Start with a minute, or ten seconds where results wait for the commit; leave a pause between.',
              '先用一分钟；若结果等待提交，可用十秒；并设置最小间隔。',
            ),
            'env.enableCheckpointing(60_000);\nenv.getCheckpointConfig().setMinPauseBetweenCheckpoints(30_000);',
            text('After a failure more is read again.', '失败后需重读更多数据。'),
          ),
        ],
      },
    ];
  },
});
