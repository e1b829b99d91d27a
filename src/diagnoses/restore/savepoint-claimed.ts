import { text } from '#evidence';
import { isBefore } from '#prescriptions/settings';
import { defineToldDiagnosis } from '../told.ts';
import { PAGES } from './ways-back.ts';

/** Two jobs use one snapshot, and one of them owns it (CLAIM): it deletes files the other still needs. */
export const savepointClaimed = defineToldDiagnosis({
  id: 'savepoint-claimed',
  title: text('A snapshot was claimed by another job', '快照被其他作业认领'),
  docs: [`${PAGES.savepoints}#claim-mode`],
  explains: ['restore-files-missing'],
  runsOn: true,
  confidence: () => 'possible',
  summary: () =>
    text(
      'A job restored with claim mode CLAIM owns the snapshot and deletes its files when newer checkpoints replace it; another job that was restored from the same one (or still owns it) then misses them. LEGACY has the same danger the other way round.',
      '以 CLAIM 模式恢复的作业拥有该快照，并在新检查点取代后删除其文件；另一个从同一快照恢复（或仍拥有它）的作业因此缺失文件。LEGACY 模式存在相反方向的同样风险。',
    ),
  ruledOut: () => [
    {
      id: 'checkpoint-retention',
      because: text(
        'a claim mode is named; retention deletes when a job is cancelled',
        '提到了认领模式；保留策略只在取消作业时删除',
      ),
    },
  ],
  open: () => ({
    because: text('who deleted the files was not seen', '未看到文件由谁删除'),
    remedy: text(
      'Claim mode of every job that was started from this snapshot (-claimMode/-restoreMode), and whose job id stands in the missing path.',
      '请提供从该快照启动的每个作业的认领模式（-claimMode/-restoreMode），以及缺失路径中的作业 ID。',
    ),
  }),
  prescriptions: ({ version }) => [
    {
      aim: 'relieve',
      action: text('Restore from a snapshot that no other job owns.', '从没有其他作业拥有的快照恢复。'),
      cost: text('Replays more.', '回放更多数据。'),
    },
    {
      aim: 'cure',
      action: text(
        'Restore with NO_CLAIM (the default) whenever a snapshot is shared, delete it only after the first completed checkpoint of every job that used it, and fork jobs from savepoints, never from a checkpoint another job owns.',
        '共享快照时使用 NO_CLAIM（默认）恢复；在所有使用它的作业完成首个检查点之后才可删除；派生作业应使用保存点，而非其他作业拥有的检查点。',
      ),
      cost: text('The first checkpoint after the restore is a full one.', '恢复后的第一个检查点为全量。'),
      settings: {
        [isBefore(version, [1, 20]) ? 'execution.savepoint-restore-mode' : 'execution.state-recovery.claim-mode']:
          'NO_CLAIM',
      },
      verify: text('The snapshot’s files are still there after the first checkpoints.', '首个检查点之后快照文件仍在。'),
    },
  ],
});
