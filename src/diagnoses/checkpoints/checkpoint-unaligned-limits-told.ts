import type { Diagnosis } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** People say that checkpoints are unaligned and late all the same. */
export const toldUnalignedLimits: Diagnosis = defineToldDiagnosis({
  id: 'checkpoint-unaligned-limits',
  title: text('Barriers are late in spite of unaligned checkpoints', '已启用非对齐检查点，barrier 仍然迟到'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpointing_under_backpressure/'],
  runsOn: true,
  severity: 'warning',
  summary: () =>
    text(
      'Checkpoints are late although they are unaligned: a barrier overtakes what is queued, but neither the record that is being worked on, nor a bulk of timers, nor records on FORWARD, RESCALE and BROADCAST edges.',
      '检查点虽为非对齐仍然超时：barrier 可以越过排队的数据，但无法越过正在处理的记录、集中触发的定时器，以及 FORWARD、RESCALE、BROADCAST 边上的数据。',
    ),
  ruledOut: () => [
    {
      id: 'checkpoint-expired-backpressure',
      because: text('unaligned barriers do not wait in full channels', '非对齐 barrier 不会在积满的通道中等待'),
    },
  ],
  open: () => ({
    because: text('what holds the barrier up is not told', '没有说明 barrier 被什么挡住'),
    remedy: text(
      '…/checkpoints/details/:id/subtasks/:vertexid of a late checkpoint, and a thread dump of a subtask that has not answered.',
      '请提供一次超时检查点的 …/checkpoints/details/:id/subtasks/:vertexid，以及未确认子任务的线程转储。',
    ),
  }),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Make the work for one record short: split records that expand to very many, call external systems asynchronously, spread timers over time. From Flink 1.20 and 2.0 on, execution.checkpointing.unaligned.interruptible-timers.enabled lets barriers in between timers.',
        '缩短单条记录的处理时间：拆分会展开成大量数据的记录，异步访问外部系统，分散定时器。从 Flink 1.20、2.0 起，execution.checkpointing.unaligned.interruptible-timers.enabled 允许在定时器之间处理 barrier。',
      ),
      cost: text('A change of the job.', '需要修改作业。'),
      verify: text('The start delay of all subtasks stays at seconds.', '所有子任务的 start delay 保持在秒级。'),
    },
  ],
});
