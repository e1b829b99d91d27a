import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';
import { keepSnapshots, PAGES } from './ways-back.ts';

/** ZooKeeper or the ConfigMap points at a file in the HA storage directory that is gone, or of another Flink version. */
export const restoreHaPointerBroken = defineToldDiagnosis({
  id: 'restore-ha-pointer-broken',
  title: text('The HA store points at data that is not there', 'HA 指针失效'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/ha/overview/', PAGES.checkpoints],
  explains: ['restart-budget-exhausted'],
  subject: () => ({ configKey: 'high-availability.storageDir' }),
  summary: ({ captures: { pointer, graph, path, older } }) =>
    older
      ? text(
          `The HA entry ${pointer ?? ''} was written by another Flink version that this one cannot read.`,
          `HA 条目 ${pointer ?? ''} 由另一个 Flink 版本写出，当前版本无法读取。`,
        )
      : text(
          `The HA store (ZooKeeper or a ConfigMap${pointer ? `, ${pointer}` : ''}) refers to ${graph ? 'a job graph' : 'a checkpoint'} whose file ${path ?? 'in high-availability.storageDir'} is gone or unreadable, so the JobManager cannot recover the job.`,
          `HA 存储（ZooKeeper 或 ConfigMap${pointer ? `，${pointer}` : ''}）引用的${graph ? '作业图' : '检查点'}文件 ${path ?? '（位于 high-availability.storageDir）'} 已丢失或不可读，JobManager 无法恢复作业。`,
        ),
  ruledOut: () => [
    {
      id: 'restore-files-missing',
      because: text(
        'nobody passed a path: it is Flink’s own pointer in the HA store',
        '不是用户传入的路径，而是 Flink 自己在 HA 存储中的指针',
      ),
    },
  ],
  prescriptions: ({ version, captures }) => [
    {
      aim: 'cure',
      action: captures.older
        ? text(
            'Go back to the Flink version that wrote it and let the job recover; upgrade by stopping with a savepoint, then start the new version under a new cluster id.',
            '退回写出该条目的 Flink 版本恢复作业；升级时先带保存点停止，再以新的 cluster-id 启动新版本。',
          )
        : text(
            'Remove the HA entries of this cluster id (they point at nothing), and submit the job again from the newest checkpoint in the checkpoint directory, by its full path.',
            '删除该 cluster-id 的 HA 条目（已指向不存在的数据），并以检查点目录中最新检查点的完整路径重新提交作业。',
          ),
      cost: text(
        'All jobs of that cluster id lose their HA entries; start each from its checkpoint.',
        '该 cluster-id 下所有作业的 HA 条目都会丢失，需分别从检查点启动。',
      ),
      command:
        'kubectl delete configmap -l app=$CLUSTER_ID,configmap-type=high-availability   # ZooKeeper: zkCli.sh deleteall /flink/$CLUSTER_ID\nflink run -s $CHECKPOINTS/$OLD_JOB/chk-42 job.jar',
      verify: text(
        'The JobManager initialises the job and says “Restoring job”.',
        'JobManager 成功初始化作业并出现 “Restoring job”。',
      ),
    },
    {
      aim: 'prevent',
      action: text(
        'Never delete high-availability.storageDir while HA entries exist, no lifecycle rule on it, and a cluster id of its own for every cluster.',
        'HA 条目存在时不要删除 high-availability.storageDir，不要对其设置生命周期规则，且每个集群使用独立的 cluster-id。',
      ),
      cost: text('None.', '无。'),
    },
    keepSnapshots(version),
  ],
});
