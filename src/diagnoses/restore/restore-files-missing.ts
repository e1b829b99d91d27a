import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { filesMissingInSnapshot } from './restore-files-missing-snapshot.ts';
import { keepSnapshots, PAGES, pathKey } from './ways-back.ts';

/** The snapshot, or a file it refers to, is not where the restore looks for it. */
export const restoreFilesMissing = defineToldDiagnosis({
  id: 'restore-files-missing',
  title: text('Files of the snapshot are missing', '快照文件缺失'),
  alongside: filesMissingInSnapshot,
  docs: [PAGES.savepoints, PAGES.checkpoints],
  subject: (told) => (pathOf(told) === undefined ? {} : { file: pathOf(told) as string }),
  summary: (told) => summaryOf(told),
  ruledOut: (told) => [
    ...(isLocal(told)
      ? []
      : [
          {
            id: 'checkpoint-storage-write-failed',
            because: text('a file was read here, not written', '这里是读取文件而非写入'),
          },
        ]),
    {
      id: 'restore-ha-pointer-broken',
      because: text(
        'the path is that of a snapshot, not of the HA storage directory',
        '路径属于快照，而非 HA 存储目录',
      ),
    },
  ],
  open: (told) =>
    partly(told)
      ? {
          because: text('who removed the file was not told', '未说明文件被谁删除'),
          remedy: text(
            'A listing of the checkpoint directory (chk-*, shared/), lifecycle rules of the bucket, and whether another job was restored from it with claim mode CLAIM.',
            '请提供检查点目录列表（chk-*、shared/）、存储桶生命周期规则，以及是否有其他作业以 CLAIM 模式从该快照恢复。',
          ),
        }
      : undefined,
  prescriptions: (told) => [
    {
      aim: 'relieve',
      action: text(
        'Start from another retained checkpoint or savepoint: list the directory for folders with a _metadata file, and give the full path of that folder.',
        '改用其他保留的检查点或保存点：在目录中查找包含 _metadata 文件的文件夹，并传入其完整路径。',
      ),
      cost: text('Replays more, from an older snapshot.', '从更早的快照恢复，回放更多数据。'),
      command: `${listing(told)} | grep _metadata`,
      settings: { [pathKey(told.version)]: exampleOf(told) },
      verify: text(
        'The log says “Starting job … from savepoint”, then “Restoring job”.',
        '日志依次出现 “Starting job … from savepoint” 和 “Restoring job”。',
      ),
    },
    {
      aim: 'cure',
      action: text(
        'Keep snapshots where the JobManager and every TaskManager see the same path (never a local file:// path). Copy a checkpoint only as a whole tree with its shared/ folder; better copy savepoints, which are self-contained. No lifecycle rule that deletes by age, no second job that claims the same snapshot (claim mode CLAIM), no manual deletion while a job may still refer to them.',
        '快照应放在 JobManager 和所有 TaskManager 路径一致的共享存储上（不要用本地 file:// 路径）。复制检查点时需连同 shared/ 整体复制；更好的做法是复制自包含的保存点。不要按时间清理，不要让另一个作业以 CLAIM 模式认领同一快照，也不要在仍可能被引用时手动删除。',
      ),
      cost: text('Storage.', '占用存储。'),
    },
    keepSnapshots(told.version),
  ],
});

function pathOf({ captures: { path, key, folder, uri } }: ToldCase): string | undefined {
  return path ?? key ?? folder ?? uri;
}

function isLocal(told: ToldCase): boolean {
  return /^(?:file:)?\/(?!\/)/.test(pathOf(told) ?? '');
}

/** The metadata was found, a file that it names was not. */
function partly({ fault }: ToldCase): boolean {
  return /:(?:state-file|frames)$/.test(fault.match?.signature.id ?? '');
}

function summaryOf(told: ToldCase) {
  const where = pathOf(told) ?? '…';
  const local = isLocal(told)
    ? text(' It is a path on a local disk, which other hosts do not have.', '这是本地磁盘路径，其他主机上没有。')
    : text('', '');
  return partly(told)
    ? text(
        `The restore needs ${where}, which is gone: part of a checkpoint (often of an incremental chain in shared/) was deleted or not copied along.${local.en}`,
        `恢复需要 ${where}，但它已不存在：检查点的一部分（常为 shared/ 中的增量文件）被删除或未一同复制。${local.zh}`,
      )
    : text(
        `There is no checkpoint or savepoint at ${where}: a wrong path, a folder without _metadata, or a snapshot that was deleted.${local.en}`,
        `${where} 处没有检查点或保存点：路径错误、目录中没有 _metadata，或快照已被删除。${local.zh}`,
      );
}

function listing(told: ToldCase): string {
  const where = (pathOf(told) ?? '$CHECKPOINTS').replace(/\/[^/]*\/?$/, '');
  if (where.startsWith('s3')) return `aws s3 ls --recursive ${where.replace(/^s3[ap]?:/, 's3:')}/`;
  if (where.startsWith('hdfs') || where.startsWith('/')) return `hdfs dfs -ls -R ${where}`;
  return `ls -R ${where}`;
}

function exampleOf(told: ToldCase): string {
  const where = pathOf(told) ?? 's3://bucket/checkpoints/<job id>/chk-42';
  return where.replace(/\/(?:chk-\d+|shared)\/.*$|\/chk-\d+$/, '/chk-<n>');
}
