import { text } from '#evidence';
import { settingsFor } from '#prescriptions/settings';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** By default Flink deletes a job's checkpoints when it is cancelled: the way back is gone when it is needed. */
export const checkpointRetention = defineToldDiagnosis({
  id: 'checkpoint-retention',
  title: text('Checkpoints are deleted when the job is cancelled', '取消作业后检查点被删除'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpoints/#retained-checkpoints'],
  explains: ['restore-files-missing'],
  runsOn: true,
  severity: (told) => (onlySetting(told) ? 'info' : 'critical'),
  subject: () => ({ configKey: 'execution.checkpointing.externalized-checkpoint-retention' }),
  summary: (told) =>
    onlySetting(told)
      ? text(
          `Checkpoints are not kept when the job is cancelled (${told.captures.retention ?? 'delete_on_cancellation'}).`,
          `作业取消时不会保留检查点（${told.captures.retention ?? 'delete_on_cancellation'}）。`,
        )
      : text(
          'The job was cancelled and its checkpoints went with it: retention was not set to keep them.',
          '作业被取消，检查点也随之删除：没有设置取消后保留。',
        ),
  prescriptions: ({ version }) => [
    {
      aim: 'relieve',
      action: text(
        'Look for another way back: an older savepoint, a checkpoint of another job id below the same directory, versions or a trash of the store. Else start empty and set the sources’ start positions by hand.',
        '寻找其他恢复点：更早的保存点、同一目录下其他作业 ID 的检查点、存储的历史版本或回收站。否则只能从空状态启动并手动设置数据源起始位点。',
      ),
      cost: text('Without any, state is lost.', '若都没有，状态将丢失。'),
    },
    {
      aim: 'cure',
      action: text(
        'Keep checkpoints when a job is cancelled, keep more than one, and stop with a savepoint instead of cancelling.',
        '取消作业时保留检查点，保留多个，并用带保存点的 stop 代替 cancel。',
      ),
      cost: text('Somebody has to delete what is not needed any more.', '需要自行清理不再需要的检查点。'),
      settings: settingsFor(version, {
        'execution.checkpointing.externalized-checkpoint-retention': 'RETAIN_ON_CANCELLATION',
        'execution.checkpointing.num-retained': '3',
      }),
      command: 'flink stop --savepointPath $SAVEPOINTS $JOB',
      verify: text(
        '/jobs/:jobid/checkpoints/config says externalization.delete_on_cancellation = false.',
        '/jobs/:jobid/checkpoints/config 中 externalization.delete_on_cancellation = false。',
      ),
    },
  ],
});

function onlySetting({ fault, others }: ToldCase): boolean {
  const missing = others.some(({ diagnosis }) => diagnosis === 'restore-files-missing');
  return !missing && (fault.match?.signature.id.endsWith(':setting') ?? false);
}
