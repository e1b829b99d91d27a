import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';
import { endedAndLost, isSuspended } from './stale-job.ts';

/** The leader could not renew its lease in time: API server, network, or the JobManager itself stood still. Jobs restart with the next leader. */
export const haLeadershipLost = defineToldDiagnosis({
  id: 'ha-leadership-lost',
  title: text('The JobManager loses its leadership', 'JobManager 丢失领导权'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/ha/kubernetes_ha/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/#advanced-high-availability-kubernetes-options',
  ],
  explains: ['restart-budget-exhausted', 'jm-overloaded'],
  when: (told) => !endedAndLost(told),
  evenEnded: true,
  severity: (told) =>
    told.fault.past && (told.captures.renewal || isSuspended(told)) ? 'warning' : told.fault.severity,
  confidence: ({ captures }) => (captures.renewal ? 'likely' : 'possible'),
  summary: ({ captures: { renewal, deadline, contender } }) =>
    text(
      `The JobManager ${renewal ? `could not renew its lease${deadline ? ` within ${deadline}` : ''} and ` : ''}lost leadership${contender ? ` (${contender})` : ''}: its jobs are stopped and start again with the next leader.`,
      `JobManager ${renewal ? `未能${deadline ? `在 ${deadline} 内` : '及时'}续约，` : ''}丢失领导权${contender ? `（${contender}）` : ''}：其作业停止，并由下一个 leader 重新启动。`,
    ),
  ruledOut: () => [
    {
      id: 'ha-zk-suspended',
      because: text('nothing was told of a connection to ZooKeeper', '没有关于 ZooKeeper 连接的记录'),
    },
  ],
  open: () => ({
    because: text(
      'whether the API server, the network, or a pause of the JobManager kept the lease from being renewed is not told',
      '续约失败源于 API Server、网络还是 JobManager 停顿并不清楚',
    ),
    remedy: text(
      'The JobManager’s log from a minute before the revocation, its GC log and CPU throttling (cpu.stat), and events of the control plane at that time.',
      '请提供丢失领导权前一分钟的 JobManager 日志、GC 日志、CPU 限流（cpu.stat）以及当时控制面的事件。',
    ),
  }),
  prescriptions: () => [longerLease, stepIn],
});

const longerLease: Prescription = {
  aim: 'relieve',
  action: text(
    'Give the lease more time than a maintenance of the API server takes.',
    '让租约时间长于 API Server 的维护停顿。',
  ),
  cost: text(
    'A leader that is really gone is replaced later, up to the lease duration.',
    '真正失效的 leader 最多晚一个租约时长才被替换。',
  ),
  settings: {
    'high-availability.kubernetes.leader-election.lease-duration': '60 s',
    'high-availability.kubernetes.leader-election.renew-deadline': '60 s',
    'high-availability.kubernetes.leader-election.retry-period': '5 s',
  },
  verify: text('“was revoked leadership” is gone from the log.', '日志中不再出现 “was revoked leadership”。'),
};

const stepIn: Prescription = {
  aim: 'cure',
  action: text(
    'Keep the JobManager from standing still: a CPU limit well above its use (kubernetes.jobmanager.cpu.limit-factor), enough heap, no blocking user code on it; fewer clusters (watches) per API server.',
    '避免 JobManager 停顿：CPU 上限明显高于用量（kubernetes.jobmanager.cpu.limit-factor）、足够的堆、其上不运行阻塞代码；减少每个 API Server 的集群（watch）数量。',
  ),
  cost: text('More CPU and memory for the JobManager.', 'JobManager 需要更多 CPU 和内存。'),
  settings: { 'kubernetes.jobmanager.cpu.limit-factor': '2.0' },
};
