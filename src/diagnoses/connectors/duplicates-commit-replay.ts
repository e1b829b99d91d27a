import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** A commit that had succeeded was repeated under another identity, and its files stand in the table twice. */
export const duplicatesCommitReplay = defineToldDiagnosis({
  id: 'duplicates-commit-replay',
  title: text('A commit was repeated under a new identity: duplicates', '提交身份变化导致重复提交'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/guarantees/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/savepoints/',
  ],
  explains: [],
  runsOn: true,
  summary: () =>
    text(
      'The same data was committed twice: the committer recognises what it has committed by job id and checkpoint id, and the job came back with a new job id (or an answer that timed out was taken for a failure).',
      '同一批数据被提交了两次：committer 依据作业 ID 和检查点 ID 判断是否已提交，而作业以新的作业 ID 恢复（或提交应答超时被当作失败）。',
    ),
  prescriptions: () => [
    {
      aim: 'relieve',
      action: text(
        'Roll the table back to before the second snapshot, or delete the repeated files or rows; stop the writer first.',
        '将表回滚到第二个快照之前，或删除重复的文件/数据；操作前先停止写入作业。',
      ),
      cost: text('Later snapshots are undone too.', '之后的快照也会被回滚。'),
      command: `SELECT snapshot_id, committed_at, summary['flink.job-id'], summary['flink.max-committed-checkpoint-id'] FROM db.t.snapshots;
CALL catalog.system.rollback_to_snapshot('db.t', <snapshot before>);`,
      verify: text(
        'Each data file stands in one snapshot’s added files only.',
        '每个数据文件只出现在一个快照的新增文件中。',
      ),
    },
    {
      aim: 'cure',
      action: text(
        'Upgrade to a sink version that keeps the original job id in its state.',
        '升级到在状态中保存原始作业 ID 的 Sink 版本。',
      ),
      cost: text('A new job jar, a restart.', '需要更换作业 jar 并重启。'),
    },
    {
      aim: 'prevent',
      action: text(
        'Take a commit that timed out for unknown: look whether the snapshot is there before anything is committed again; keep the job id where the deployment allows it, and give the catalog longer timeouts.',
        '提交超时应视为结果未知：再次提交前先确认快照是否已存在；部署方式允许时固定作业 ID，并增大 catalog 的超时。',
      ),
      cost: text('None for the job.', '对作业没有影响。'),
    },
  ],
});
