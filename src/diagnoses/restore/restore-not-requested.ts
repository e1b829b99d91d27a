import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { PAGES, pathKey } from './ways-back.ts';

/** A new submission starts empty unless one snapshot is named; a directory for savepoints is only where new ones go. */
export const restoreNotRequested = defineToldDiagnosis({
  id: 'restore-not-requested',
  title: text('The job started without a snapshot', '作业启动时未指定快照'),
  docs: [PAGES.savepoints],
  runsOn: true,
  severity: 'critical',
  confidence: () => 'possible',
  subject: ({ version }) => ({ configKey: pathKey(version) }),
  summary: (told) =>
    text(
      `The job began with empty state because nothing told it which snapshot to start from${folder(told).en}. A directory for savepoints or checkpoints is only where new ones are written; a new submission has a new job id and finds no retained checkpoint by itself, and deleting a Kubernetes resource deletes its recovery information.`,
      `作业以空状态启动，因为没有指定从哪个快照恢复${folder(told).zh}。保存点或检查点目录只是新快照的写入位置；重新提交会得到新的作业 ID，不会自动找到保留的检查点；删除 Kubernetes 资源也会删除其恢复信息。`,
    ),
  ruledOut: () => [
    {
      id: 'restore-nonrestored-loss',
      because: text('that one restores, and then skips state', '该情况会先恢复再跳过部分状态'),
    },
  ],
  open: () => ({
    because: text('whether a restore was asked for was not seen', '未看到是否请求了恢复'),
    remedy: text(
      'The JobManager log from its start: “Starting job … from savepoint” and “Restoring job” (or “No checkpoint found during restore”).',
      '请提供 JobManager 启动日志：是否有 “Starting job … from savepoint” 与 “Restoring job”（或 “No checkpoint found during restore”）。',
    ),
  }),
  prescriptions: ({ version }) => [
    {
      aim: 'cure',
      action: text(
        'Name one completed snapshot by its full path, the directory that contains _metadata: -s on the command line, the setting below, or on Kubernetes spec.job.initialSavepointPath (on first deployment; later with a new savepointRedeployNonce; savepointInfo/savepointPath of other operators).',
        '用完整路径（包含 _metadata 的目录）指定一个已完成的快照：命令行 -s、下面的配置，或 Kubernetes 上的 spec.job.initialSavepointPath（首次部署时；之后需修改 savepointRedeployNonce；其他 operator 为 savepointInfo/savepointPath）。',
      ),
      cost: text(
        'The job is restarted; what it wrote since with empty state may be wrong or written twice.',
        '作业需要重启；以空状态写出的结果可能错误或重复。',
      ),
      settings: { [pathKey(version)]: 's3://bucket/savepoints/savepoint-1a2b3c-0123456789ab' },
      command: 'flink run -s s3://bucket/savepoints/savepoint-1a2b3c-0123456789ab job.jar',
      verify: text(
        '“Restoring job … from Savepoint” stands in the log; counts.restored is 1.',
        '日志出现 “Restoring job … from Savepoint”，counts.restored 为 1。',
      ),
    },
    {
      aim: 'prevent',
      action: text(
        'Upgrade in place instead of delete and create: upgradeMode last-state or savepoint with the operator, flink stop with a savepoint else.',
        '使用原地升级而不是删除重建：operator 使用 upgradeMode 为 last-state 或 savepoint，其他情况用 flink stop 带保存点停止。',
      ),
      cost: text('None.', '无。'),
    },
  ],
});

function folder({ captures: { folder: path } }: ToldCase) {
  return path === undefined
    ? text('', '')
    : text(` (${path} is a directory of snapshots, not one of them)`, `（${path} 是存放快照的目录，而不是某个快照）`);
}
