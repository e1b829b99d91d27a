import { text } from '#evidence';
import { isBefore } from '#prescriptions/settings';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { finishedMeasured } from './finished-measured.ts';
import { allowFinished, fewerSubtasks } from './finished-remedies.ts';

/** Before 1.14 the coordinator needs every task running: one finished source subtask ends all checkpoints. */
export const checkpointFinishedTasks = defineToldDiagnosis({
  id: 'checkpoint-finished-tasks',
  title: text('Finished tasks stop checkpoints', '任务 FINISHED 后无法做检查点'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpoints/'],
  explains: ['checkpoint-tasks-not-running', 'checkpoint-tolerance-exceeded', 'checkpoint-expired-backpressure'],
  runsOn: true,
  alongside: finishedMeasured,
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
  prescriptions: (told) => [fewerSubtasks(), allowFinished(told.version)],
});

function unionState({ fault }: ToldCase): boolean {
  return fault.match?.signature.id.endsWith('union-state') ?? false;
}

function at({ captures: { task } }: ToldCase): string {
  return task === undefined ? '' : ` (${task})`;
}
