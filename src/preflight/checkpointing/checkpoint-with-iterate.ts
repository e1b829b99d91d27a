import { text } from '#evidence';
import { constantOf, millisOf, settingOf, settingsOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const INTERVAL = 'execution.checkpointing.interval';

/** A job with a loop is refused when checkpoints are on, unless forced: records within the loop are in no checkpoint. */
export const checkpointWithIterate = definePipelineRule({
  id: 'checkpoint-with-iterate',
  title: text('Checkpoints of a job with an iteration', '带迭代的作业开启了检查点'),
  severity: 'critical',
  pages: ['dev/datastream/fault-tolerance/checkpointing/'],
  leadsTo: ['job-init-failed'],
  flink: { until: { major: 1, minor: 20 } },

  check: (pipeline) => {
    const loop = pipeline.nodes.find(({ call }) => call.name === 'iterate');
    const interval = settingOf(pipeline, INTERVAL);
    if (loop === undefined || interval === undefined || !((millisOf(interval.value) ?? 0) > 0)) return [];
    // `enableCheckpointing(interval, mode, true)` forces it as well.
    const forced =
      interval.call.arguments.length > 2 ||
      settingsOf(pipeline, 'execution.checkpointing.force').some(
        ({ value }) => constantOf(value) !== 'false' && constantOf(value) !== '0',
      );
    return [
      {
        place: interval.call.at,
        also: [loop.call.at],
        ...(forced && { severity: 'warning' as const }),
        confidence: 'certain',
        summary: forced
          ? text(
              'Checkpoints are forced on a job with iterate(): records within the loop are in none of them, and are lost with each failure.',
              '对带 iterate() 的作业强制开启检查点：循环中的数据不在检查点内，每次失败都会丢失。',
            )
          : text(
              'Checkpoints are on and the job has iterate(): submission ends with "Checkpointing is currently not supported by default for iterative jobs".',
              '作业带 iterate() 且开启了检查点：提交时会以 “Checkpointing is currently not supported by default for iterative jobs” 失败。',
            ),
        prescriptions: [
          cure(
            text(
              'Send what goes round through a topic: then it is part of the input, and of checkpoints.',
              '把回送的数据写入 topic：这样它属于输入，也包含在检查点中。',
            ),
            'next.sinkTo(<Kafka sink>);   // and read the topic beside the input',
            text('One more topic; latency grows by a round through Kafka.', '多一个 topic；延迟增加一次 Kafka 往返。'),
          ),
        ],
      },
    ];
  },
});
