import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { orphansInSnapshot } from './checkpoint-orphan-files-snapshot.ts';

/** Files that no checkpoint refers to pile up: uploads cancelled half-way, crashes before cleanup, folders of dead jobs. */
export const checkpointOrphanFiles = defineToldDiagnosis({
  id: 'checkpoint-orphan-files',
  title: text('The checkpoint directory fills with leftovers', '检查点目录残留文件不断增加'),
  alongside: orphansInSnapshot,
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpoints/'],
  explains: ['checkpoint-storage-write-failed', 'checkpoint-tolerance-exceeded', 'restart-budget-exhausted'],
  runsOn: true,
  severity: (told) => (onlyNotDiscarded(told) ? 'warning' : 'critical'),
  summary: (told) => summaryOf(told),
  ruledOut: () => [
    {
      id: 'state-no-ttl',
      because: text(
        'files that no retained checkpoint refers to are not state; compare with its _metadata',
        '未被任何保留检查点引用的文件不是状态；请与其 _metadata 比对',
      ),
    },
  ],
  open: (told) =>
    onlyNotDiscarded(told)
      ? {
          because: text(
            'why it could not be removed stands in the stack, which was not given',
            '未能删除的原因在堆栈中，但没有提供',
          ),
          remedy: text(
            'The stack below that line: rights, throttling, or a store that is away.',
            '请提供该行之后的堆栈：权限、限流还是存储不可用。',
          ),
        }
      : undefined,
  prescriptions: () => [clean(), upgrade()],
});

function onlyNotDiscarded({ fault }: ToldCase): boolean {
  return fault.match?.signature.id.endsWith('not-discarded') ?? false;
}

function summaryOf(told: ToldCase) {
  const { folder, limit } = told.captures;
  if (folder !== undefined)
    return text(
      `${folder} holds as many entries as HDFS allows in one directory (${limit ?? '?'}), so nothing more can be written: leftovers of cancelled uploads and dead jobs pile up there.`,
      `${folder} 的条目数已达到 HDFS 单目录上限（${limit ?? '?'}），无法再写入：被取消的上传和已结束作业的残留文件在此堆积。`,
    );
  if (onlyNotDiscarded(told))
    return text(
      'Old checkpoints or parts of failed ones could not be removed; they stay in storage for good.',
      '旧检查点或失败检查点的部分文件未能删除，会一直留在存储中。',
    );
  return text(
    'The checkpoint directory holds far more files than the retained checkpoints refer to.',
    '检查点目录中的文件数远多于保留检查点所引用的文件数。',
  );
}

function clean(): Prescription {
  return {
    aim: 'relieve',
    action: text(
      'Start from a canonical savepoint with a new checkpoint directory and delete the old one as a whole; or delete only files that no retained checkpoint and no savepoint refers to (read their _metadata first). Never set an age-based lifecycle rule on shared/: old files there may still be in use.',
      '从标准格式保存点以新的检查点目录启动，然后整体删除旧目录；或只删除未被任何保留检查点和保存点引用的文件（先读取其 _metadata）。不要对 shared/ 设置按时间清理的生命周期规则：其中的旧文件可能仍在使用。',
    ),
    cost: text(
      'One stop with savepoint. Deleting a file in use makes a checkpoint unreadable.',
      '需要一次带保存点的停止。误删使用中的文件会使检查点不可用。',
    ),
    command:
      'flink stop --type canonical --savepointPath $SAVEPOINTS $JOB && flink run -s $SAVEPOINT -Dexecution.checkpointing.dir=$NEW_DIR ...',
    verify: text('The number of files in shared/ stays level.', 'shared/ 中的文件数保持平稳。'),
  };
}

function upgrade(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Upgrade to 1.15.3, 1.16 or newer: a checkpoint cancelled while its file was being created left that file behind (FLINK-28984). On a slow store also stop what cancels checkpoints: restarts and timeouts. From 1.20 on file merging makes far fewer files.',
      '升级到 1.15.3、1.16 或更高版本：检查点在创建文件时被取消会留下孤儿文件（FLINK-28984）。存储较慢时还应减少导致检查点取消的重启和超时。1.20 起可用文件合并大幅减少文件数。',
    ),
    cost: text(
      'An upgrade. Files already left behind stay until they are deleted.',
      '需要升级。已残留的文件仍需手动删除。',
    ),
    verify: text('After a failed checkpoint the number of files is what it was.', '检查点失败后文件数不再增加。'),
  };
}
