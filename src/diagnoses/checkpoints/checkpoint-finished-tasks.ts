import type { Prescription } from '#engine';
import { text } from '#evidence';
import { isBefore } from '#prescriptions/settings';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** Before 1.14 the coordinator needs every task running: one finished source subtask ends all checkpoints. */
export const checkpointFinishedTasks = defineToldDiagnosis({
  id: 'checkpoint-finished-tasks',
  title: text('Finished tasks stop checkpoints', '任务 FINISHED 后无法做检查点'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpoints/'],
  explains: ['checkpoint-tasks-not-running', 'checkpoint-tolerance-exceeded', 'checkpoint-expired-backpressure'],
  runsOn: true,
  severity: ({ checkpointedSince }) => (checkpointedSince ? 'info' : 'critical'),
  confidence: ({ fault, version }) => {
    if (fault.match?.signature.strength === 'decisive') return 'likely';
    return isBefore(version, [1, 14]) ? 'likely' : 'possible';
  },
  summary: (told) =>
    unionState(told)
      ? text(
          `Part of the subtasks of ${told.captures.vertex ?? 'a vertex'} have finished, and it has a union list state: such a state cannot be saved any more.`,
          `${told.captures.vertex ?? '某个顶点'} 的部分子任务已结束，而它使用了 UnionListState：这种状态无法再保存。`,
        )
      : text(
          `Checkpoints are refused because a task has finished or cannot take part any more${at(told)}; usually a source subtask without split (parallelism above the number of partitions), or a bounded side input.`,
          `由于有任务已结束或无法再参与，检查点被拒绝${at(told)}；通常是没有分到 split 的数据源子任务（并行度大于分区数），或有界的旁路输入。`,
        ),
  ruledOut: ({ fault }) =>
    fault.match?.signature.strength === 'decisive'
      ? [
          {
            id: 'checkpoint-tasks-not-running',
            because: text('the message says finished, not waiting to run', '消息表明任务已结束，而不是等待运行'),
          },
        ]
      : [],
  open: ({ fault }) =>
    fault.match?.signature.strength === 'decisive'
      ? undefined
      : {
          because: text(
            '“tasks not ready” does not tell a finished subtask from one that is not running yet',
            '“tasks not ready” 无法区分子任务已结束还是尚未运行',
          ),
          remedy: text(
            'The state of each source subtask (/jobs/:jobid/vertices/:vertexid: FINISHED or INITIALIZING), and the Flink version.',
            '请提供各数据源子任务的状态（/jobs/:jobid/vertices/:vertexid：FINISHED 或 INITIALIZING）以及 Flink 版本。',
          ),
        },
  prescriptions: (told) => [fewerSubtasks(), allowFinished(told)],
});

function unionState({ fault }: ToldCase): boolean {
  return fault.match?.signature.id.endsWith('union-state') ?? false;
}

function at({ captures: { task } }: ToldCase): string {
  return task === undefined ? '' : ` (${task})`;
}

function fewerSubtasks(): Prescription {
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

function allowFinished({ version }: ToldCase): Prescription {
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
