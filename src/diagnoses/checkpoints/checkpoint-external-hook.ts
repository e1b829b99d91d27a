import { text } from '#evidence';
import { settingsFor } from '#prescriptions/settings';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A connector takes a checkpoint in its own system through a master hook (Pravega and the like), and that one fails. */
export const checkpointExternalHook = defineToldDiagnosis({
  id: 'checkpoint-external-hook',
  title: text('The source system’s own checkpoint fails', '外部系统侧的检查点失败'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpoints/'],
  explains: ['checkpoint-tolerance-exceeded', 'checkpoint-expired-backpressure'],
  runsOn: true,
  severity: ({ checkpointedSince }) => (checkpointedSince ? 'info' : 'critical'),
  summary: (told) =>
    text(
      `Every checkpoint of this job also needs one in the external system, taken through the hook ${hookOf(told)}, and that system does not give it (it failed, or did not answer in time). Flink's own tasks are not what fails.`,
      `该作业的每个检查点还需要外部系统通过钩子 ${hookOf(told)} 完成一次检查点，而外部系统失败或未及时响应。失败的并不是 Flink 自身的任务。`,
    ),
  ruledOut: () => [
    {
      id: 'checkpoint-storage-write-failed',
      because: text(
        'the stack is in the connector’s hook, not in Flink’s storage',
        '堆栈位于连接器的钩子中，而非 Flink 的存储',
      ),
    },
  ],
  prescriptions: ({ version, ...told }) => [
    {
      aim: 'cure',
      action: text(
        `Repair the external system behind ${systemOf(told)}: is it up, is its storage full, are its servers reachable from the JobManager? The hook only waits for it.`,
        `修复 ${systemOf(told)} 背后的外部系统：是否存活、存储是否已满、从 JobManager 是否可达？钩子只是在等待它。`,
      ),
      cost: text('None on Flink’s side.', 'Flink 侧没有代价。'),
      verify: text(
        'The external system reports completed checkpoints, and so does the job.',
        '外部系统与作业都报告检查点完成。',
      ),
    },
    {
      aim: 'relieve',
      action: text(
        'Leave time between attempts (minimum pause), so that failed ones do not flood the external system with connections, and give each more time.',
        '在两次尝试之间留出最小间隔（min-pause），避免失败的重试用连接压垮外部系统，并给每次更多时间。',
      ),
      cost: text('Checkpoints come less often. A restart.', '检查点频率降低。需要重启。'),
      settings: settingsFor(version, {
        'execution.checkpointing.min-pause': '60 s',
        'execution.checkpointing.timeout': '10 min',
      }),
    },
  ],
});

function hookOf({ captures: { hook } }: ToldCase): string {
  return hook ?? 'of the connector';
}

/** Pravega is the best known; else the hook's own name has to do. */
function systemOf({ captures: { hook = '' } }: Pick<ToldCase, 'captures'>): string {
  return hook.includes('pravega') ? 'Pravega' : hook || 'the connector';
}
