import type { Diagnosis } from '#engine';
import { text } from '#evidence';
import { letBarriersPass } from '#prescriptions/checkpoints-under-pressure';
import { defineToldDiagnosis } from '../told.ts';

/** People say that alignment takes long, and that one subtask or input is much slower than its siblings. */
export const toldAlignmentSkew: Diagnosis = defineToldDiagnosis({
  id: 'checkpoint-alignment-skew',
  title: text('Checkpoints wait for the barriers of one slow input', '检查点对齐时间长：等待某个慢输入的 barrier'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpointing_under_backpressure/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/large_state_tuning/',
  ],
  runsOn: true,
  severity: 'warning',
  summary: () =>
    text(
      'Alignment takes long because one input is much slower than the others: channels whose barrier has come stand still until the last one has delivered its own.',
      '对齐时间长，因为某个输入远慢于其他输入：barrier 已到达的通道必须停下等待最后一个通道。',
    ),
  ruledOut: () => [
    {
      id: 'checkpoint-async-slow',
      because: text('the time goes into alignment, before anything is written', '时间花在对齐阶段，写入尚未开始'),
    },
  ],
  open: () => ({
    because: text('what makes that input slow is not told', '没有说明该输入为何慢'),
    remedy: text(
      'busyTimeMsPerSecond and numRecordsIn of the subtasks before it, and …/checkpoints/details/:id/subtasks/:vertexid.',
      '请提供其上游各子任务的 busyTimeMsPerSecond、numRecordsIn，以及 …/checkpoints/details/:id/subtasks/:vertexid。',
    ),
  }),
  prescriptions: ({ version }) => [
    letBarriersPass(version),
    {
      aim: 'cure',
      action: text(
        'Make the slow input as fast as the others: spread hot keys, give it more subtasks, or move it off the slow machine.',
        '使慢输入与其他输入同速：打散热点 key、增加并行度，或迁离慢机器。',
      ),
      cost: text('A change of the job.', '需要修改作业。'),
      verify: text('Alignment falls to seconds.', '对齐时间降到秒级。'),
    },
  ],
});
