import type { Prescription } from '#engine';
import { text } from '#evidence';
import { isBefore, type Version } from '#prescriptions/settings';

/** What finishes should not, or need not. */
export function fewerSubtasks(): Prescription {
  return {
    aim: 'relieve',
    action: text(
      'Give the source at most as many subtasks as it has partitions or splits (parallelism 1 for a single one), or use the connector release or option that keeps readers without a split idle instead of finished; read the side input in unbounded mode.',
      '将数据源并行度设为不超过分区或 split 数（只有一个则并行度为 1），或使用让空闲 reader 保持 idle 而非 FINISHED 的连接器版本或选项；旁路输入改用无界模式读取。',
    ),
    cost: text('A restart of the job.', '需要重启作业。'),
    verify: text(
      'No subtask is FINISHED, and counts.completed rises.',
      '没有 FINISHED 的子任务，counts.completed 持续增加。',
    ),
  };
}

/** Flink 1.14 (FLIP-147) takes checkpoints with finished tasks; on by default since 1.15. */
export function allowFinished(version: Version): Prescription {
  const since = isBefore(version, [1, 14]);
  return {
    aim: 'cure',
    action: text(
      since
        ? 'Upgrade to Flink 1.15 or newer, which takes checkpoints with finished tasks (1.14 with the switch below).'
        : 'Let Flink take checkpoints with finished tasks: on by default from 1.15 on, a switch in 1.14; before that upgrade.',
      since
        ? '升级到 Flink 1.15 或更高版本，支持任务结束后的检查点（1.14 需打开下面的开关）。'
        : '允许 Flink 在有任务结束后做检查点：1.15 起默认开启，1.14 需要开关；更低版本请升级。',
    ),
    cost: text('A restart of the job, or an upgrade.', '需要重启作业或升级。'),
    settings: { 'execution.checkpointing.checkpoints-after-tasks-finish.enabled': 'true' },
    verify: text('Checkpoints complete while a task is FINISHED.', '有任务 FINISHED 时检查点仍能完成。'),
  };
}
