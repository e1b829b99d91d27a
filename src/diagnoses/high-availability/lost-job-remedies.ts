import type { Prescription } from '#engine';
import { text } from '#evidence';
import { settingsFor, type Version } from '#prescriptions/settings';

export const startAgain: Prescription = {
  aim: 'relieve',
  action: text(
    'Start each job again from its newest retained checkpoint (or savepoint): the folder is still there if the job was not cancelled with deletion.',
    '用最新保留的检查点（或保存点）重新启动每个作业；若未配置取消时删除，目录仍然存在。',
  ),
  cost: text(
    'Output since that checkpoint is repeated for sinks without transactions.',
    '无事务的 Sink 会重复该检查点之后的输出。',
  ),
  command: './bin/flink run -s <checkpoint-dir>/<job-id>/chk-<n> <job.jar>',
  verify: text('“Restoring job … from Savepoint” in the log.', '日志中出现 “Restoring job … from Savepoint”。'),
};

export function useHa(version: Version): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Turn high availability on: Kubernetes or ZooKeeper, with a durable storage directory; keep checkpoints on cancellation.',
      '启用高可用：Kubernetes 或 ZooKeeper，并配置可靠的存储目录；取消作业时保留检查点。',
    ),
    cost: text('A restart of the cluster.', '需要重启集群。'),
    settings: settingsFor(version, {
      'high-availability.type': 'kubernetes',
      'high-availability.storageDir': 's3://<bucket>/flink/ha',
      'kubernetes.cluster-id': '<unique id>',
      'execution.checkpointing.externalized-checkpoint-retention': 'RETAIN_ON_CANCELLATION',
    }),
    verify: text(
      'After kubectl delete pod <jobmanager> the jobs come back: “Successfully recovered … persisted job graphs”.',
      '执行 kubectl delete pod <jobmanager> 后作业恢复：“Successfully recovered … persisted job graphs”。',
    ),
  };
}
