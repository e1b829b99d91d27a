import type { Prescription } from '#engine';
import { text } from '#evidence';
import { allSaid } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';
import { endedAndLost } from './stale-job.ts';

/** What the HA store says of a job and what became of it differ: a race with the loss of leadership, or leftovers of a cleanup that failed. */
export const haStaleJob = defineToldDiagnosis({
  id: 'ha-stale-job',
  title: text(
    'A job that has ended comes back, or a new one is taken for one that has ended',
    '已终止的作业被恢复，或新作业被误认为已终止',
  ),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/ha/overview/#jobresultstore',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/#job-result-store-storage-path',
  ],
  explains: ['ha-leadership-lost'],
  evenEnded: true,
  severity: (told) => (endedAndLost(told) ? 'critical' : told.fault.severity),
  of: ['ha-stale-job', 'ha-leadership-lost'],
  when: (told) => told.fault.diagnosis !== 'ha-leadership-lost' || endedAndLost(told),
  said: (facts) =>
    allSaid(
      facts,
      /(?:finished|failed|cancell?ed|terminated|已(?:结束|完成|失败|取消))[^\n]{0,40}job|job[^\n]{0,80}(?:finished|failed|cancell?ed|terminated)|作业[^\n]{0,20}(?:结束|完成|失败|取消)/,
      /(?:leader|failover|jobmanager)[^\n]{0,60}(?:restart|lost|chang|switch|fail)|failover|主备切换|jobmanager ?重启/,
      /(?:comes? back|came back|recovered|re-?submitted|restarted|runs? again|started again|又(?:被)?(?:恢复|启动|运行)|重新(?:运行|启动|恢复))/,
    ),
  summary: (told) =>
    endedAndLost(told)
      ? text(
          `The job had reached ${told.scene?.facts.endedAs ?? 'its end'}, and within moments the JobManager lost leadership; the Dispatcher saw it as SUSPENDED, so its entry in the HA store stays or is released wrongly, and the next leader recovers a job that has ended.`,
          `作业已到达 ${told.scene?.facts.endedAs ?? '终态'}，随即 JobManager 丢失领导权；Dispatcher 将其视为 SUSPENDED，HA 存储中的记录被保留或错误释放，下一个 leader 会恢复一个已终止的作业。`,
        )
      : text(
          'The HA store and the job disagree: an entry says that the job has ended (or it was not cleaned up), so it is ignored when it is submitted, or comes back after a failover.',
          'HA 存储与作业状态不一致：记录表明作业已终止（或未清理干净），因此提交被忽略，或在故障转移后作业又被恢复。',
        ),
  open: () => ({
    because: text('whether a client submitted it again is not told', '无法得知是否由客户端重新提交'),
    remedy: text(
      'The order of terminal state, revocation and release of the store in the JobManager’s log, and the entries of the HA store (kubectl get configmap -l type=flink-native-kubernetes, or the ZooKeeper path).',
      '请提供 JobManager 日志中终态、丢失领导权、存储释放的先后顺序，以及 HA 存储中的条目（kubectl get configmap … 或 ZooKeeper 路径）。',
    ),
  }),
  prescriptions: () => [removeEntry, upgradeFlink],
});

const removeEntry: Prescription = {
  aim: 'relieve',
  action: text(
    'Stop the job that came back, and remove the HA entries of the job (its ConfigMaps or ZooKeeper node, and its files below the job result store) or the resource of the job; submit under a new job id or cluster id.',
    '停止被恢复的作业，删除该作业的 HA 条目（ConfigMap 或 ZooKeeper 节点，以及 job result store 下的文件）或作业资源；使用新的作业 ID 或 cluster-id 提交。',
  ),
  cost: text(
    'Without its HA entry a job starts from what you name (-s), else from nothing: note the newest checkpoint first.',
    '删除 HA 条目后作业只从指定的检查点（-s）启动，否则从零开始：请先记下最新检查点。',
  ),
  command: `kubectl get configmap -l configmap-type=high-availability
kubectl delete configmap <cluster-id>-<job-id>-config-map`,
  verify: text('The job stays ended after a failover.', '故障转移后作业保持终止状态。'),
};

const upgradeFlink: Prescription = {
  aim: 'cure',
  action: text(
    'Upgrade Flink to a release with the fix of the race between a job’s end and the loss of leadership (FLINK-39704) once it is out, and keep the job result store on durable storage.',
    '升级到修复“作业终止与丢失领导权竞态”（FLINK-39704）的 Flink 版本，并将 job result store 放在可靠存储上。',
  ),
  cost: text('An upgrade.', '需要升级。'),
  settings: {
    'job-result-store.storage-path': 's3://<bucket>/flink/job-result-store',
    'job-result-store.delete-on-commit': 'true',
  },
};
