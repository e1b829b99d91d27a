import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** What high availability stores (pointers in ZooKeeper or ConfigMaps, files in storageDir) cannot be written or was removed. */
export const haStorageUnavailable = defineToldDiagnosis({
  id: 'ha-storage-unavailable',
  title: text('The HA store cannot be read or written', 'HA 存储不可用'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/ha/overview/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/ha/kubernetes_ha/',
  ],
  explains: [
    'restart-budget-exhausted',
    'ha-leadership-lost',
    'checkpoint-tolerance-exceeded',
    'checkpoint-finalize-slow',
  ],
  summary: ({ captures }) => {
    const { path, haPath, configMap, configMapLost, tooLarge, packet, acl, checkpoint } = captures;
    const map = configMap ?? configMapLost;
    if (map)
      return text(
        `The ConfigMap ${map}, in which Flink keeps leader and checkpoints, was removed from outside or cannot be updated.`,
        `Flink 保存 leader 与检查点信息的 ConfigMap ${map} 被外部删除或无法更新。`,
      );
    if (tooLarge ?? packet)
      return text(
        'What Flink wants to store for high availability is larger than the store allows in one entry.',
        'Flink 要写入的 HA 数据超过存储单条上限。',
      );
    if (acl)
      return text(
        `ZooKeeper refuses access (${acl}): the node belongs to another user.`,
        `ZooKeeper 拒绝访问（${acl}）：该节点属于其他用户。`,
      );
    const where = path ?? haPath;
    return text(
      `The storage of high availability${where ? ` (${where})` : ''} cannot be written${checkpoint ? `: checkpoint ${checkpoint} was taken, but its pointer could not be stored` : ''}.`,
      `高可用存储${where ? `（${where}）` : ''}不可写${checkpoint ? `：检查点 ${checkpoint} 已完成，但其指针无法保存` : ''}。`,
    );
  },
  prescriptions: () => [tryStore, repairStore],
});

const tryStore: Prescription = {
  aim: 'relieve',
  action: text(
    'Try the store with the account of the JobManager: write below high-availability.storageDir, and get the ConfigMaps or ZooKeeper nodes. Note the newest complete checkpoint before anything is deleted.',
    '以 JobManager 的账号测试存储：写入 high-availability.storageDir，读取 ConfigMap 或 ZooKeeper 节点。删除任何内容前先记下最新完成的检查点。',
  ),
  cost: text('None.', '无。'),
  command: `kubectl get configmap -l configmap-type=high-availability
hdfs dfs -touchz <high-availability.storageDir>/probe`,
  verify: text('Checkpoints complete.', '检查点可以完成。'),
};

const repairStore: Prescription = {
  aim: 'cure',
  action: text(
    'Repair what it says: rights (RBAC on configmaps, ACL in ZooKeeper, credentials of the bucket), a full or missing folder, the file system plugin on the JobManager; a cluster id of its own per cluster; never delete ConfigMaps by label in clean-up scripts. Entries that are too large: keep fewer checkpoints, raise jute.maxbuffer.',
    '按提示修复：权限（configmaps 的 RBAC、ZooKeeper ACL、存储桶凭据）、目录已满或不存在、JobManager 上的文件系统插件；每个集群使用独立 cluster-id；清理脚本不要按标签删除 ConfigMap。条目过大：减少保留的检查点数，调大 jute.maxbuffer。',
  ),
  cost: text('A restart, from a checkpoint that you name if entries are lost.', '需要重启；若条目丢失需指定检查点。'),
  settings: { 'high-availability.storageDir': 's3://<bucket>/flink/ha', 'high-availability.cluster-id': '<unique id>' },
  command: './bin/flink run -s <checkpoint-dir>/<job-id>/chk-<n> <job.jar>',
};
