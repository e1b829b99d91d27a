import type { Diagnosis } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** Calls that one TaskManager does not answer in time: its process or its host is too slow, and the log does not say why. */
export const silentTaskManager: Diagnosis = defineToldDiagnosis({
  id: 'tm-host-slow',
  title: text('One TaskManager (or its host) is slow', '单个 TaskManager（或其所在机器）缓慢'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/metrics/#system-resources'],
  severity: 'warning',
  runsOn: true,
  confidence: () => 'possible',
  summary: ({ captures: { host = '…' } }) =>
    text(
      `The TaskManager at ${host} did not answer a call in time: its process is busy (garbage collection, CPU, disk), frozen or starved by its host, or the way to it is broken.`,
      `位于 ${host} 的 TaskManager 没有及时应答调用：其进程繁忙（垃圾回收、CPU、磁盘）、被冻结或被所在机器挤占资源，或网络不通。`,
    ),
  prescriptions: ({ captures: { host = '<host>' } }) => [
    {
      aim: 'relieve',
      action: text(
        `Look at ${host} while it happens: pauses of the JVM, CPU given to it, disk. If the host is at fault, move the TaskManager.`,
        `在问题发生时检查 ${host}：JVM 停顿、可用 CPU、磁盘。如果是机器问题，将 TaskManager 迁移到其他机器。`,
      ),
      cost: text('None for looking; moving it restarts the job.', '检查没有代价；迁移会导致作业重启。'),
      command: 'jstat -gcutil <pid> 1000 5; cat /sys/fs/cgroup/cpu.stat; vmstat 1 5; iostat -x 1 5',
      verify: text('Calls to it are answered again.', '对它的调用恢复正常应答。'),
    },
  ],
  open: ({ captures: { host = '…' } }) => ({
    because: text(
      `why the TaskManager at ${host} did not answer is not in this log`,
      `该日志中没有 ${host} 上的 TaskManager 未应答的原因`,
    ),
    remedy: text(
      `Examine the running cluster by its REST URL, or give the log and GC log of the TaskManager at ${host}.`,
      `请通过 REST URL 检查运行中的集群，或提供 ${host} 上 TaskManager 的日志与 GC 日志。`,
    ),
  }),
});
