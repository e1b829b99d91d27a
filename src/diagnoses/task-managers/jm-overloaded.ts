import type { Prescription } from '#engine';
import { text } from '#evidence';
import { settingsFor } from '#prescriptions/settings';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** The JobManager does not answer in time: too little CPU or heap for its work, or it is gone. */
export const jmOverloaded = defineToldDiagnosis({
  id: 'jm-overloaded',
  title: text('JobManager too slow to answer', 'JobManager 过载'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/mem_setup_jobmanager/'],
  explains: ['tm-heartbeat-timeout', 'network-connection-lost', 'partition-not-found', 'tm-registration-timeout'],
  confidence: () => 'possible',
  summary: (told) => {
    const what = whatOf(told);
    return text(
      `${what.en}: the JobManager is busy (CPU, garbage collection, very many tasks), blocked by slow storage, or gone.`,
      `${what.zh}：JobManager 繁忙（CPU、GC、任务过多）、被慢存储阻塞，或已退出。`,
    );
  },
  prescriptions: (told) => [stronger(told), longerAsk(told), lessWork()],
  open: () => ({
    because: text('That nobody answered in time is told, not why.', '只说明没有及时应答，没有说明原因。'),
    remedy: text(
      'Give the JobManager’s log of that minute, its CPU and garbage collection time (Status.JVM.CPU.Load, Status.JVM.GarbageCollector.*.Time) and, while it happens, its jstack.',
      '请提供该时段的 JobManager 日志、CPU 与 GC 时间（Status.JVM.CPU.Load、Status.JVM.GarbageCollector.*.Time），以及发生时的 jstack。',
    ),
  }),
});

function whatOf({ captures }: ToldCase) {
  const { party, call, askMs, actor } = captures;
  if (party) return text(`The heartbeat of the ${party} timed out`, `${party} 心跳超时`);
  if (call) return text(`The call ${call} was not answered in time`, `调用 ${call} 未及时得到应答`);
  if (askMs)
    return text(
      `A call to ${actor ?? 'the JobManager'} was not answered within ${askMs} ms`,
      `对 ${actor ?? 'JobManager'} 的调用在 ${askMs} ms 内没有应答`,
    );
  return text('The JobManager does not answer in time', 'JobManager 没有及时应答');
}

function stronger({ version }: ToldCase): Prescription {
  return {
    aim: 'relieve',
    action: text('Give the JobManager more CPU and heap.', '为 JobManager 增加 CPU 与堆内存。'),
    cost: text('A restart of the JobManager.', '需要重启 JobManager。'),
    settings: settingsFor(version, {
      'jobmanager.memory.process.size': '4096m',
      'kubernetes.jobmanager.cpu.amount': '2.0',
    }),
    verify: text(
      'Its CPU load and garbage collection stay low while jobs are deployed; REST answers at once.',
      '部署作业期间 CPU 与 GC 保持较低；REST 立即应答。',
    ),
  };
}

function longerAsk({ version }: ToldCase): Prescription {
  return {
    aim: 'relieve',
    action: text('For large deployments let calls take longer.', '大规模部署时放宽 RPC 超时。'),
    cost: text('A process that is gone is noticed later.', '进程消失会更晚被发现。'),
    settings: settingsFor(version, { 'pekko.ask.timeout': '60 s', 'heartbeat.timeout': '120000' }),
  };
}

function lessWork(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Give it less to do: fewer tasks (chaining, lower parallelism), fewer jobs per session, faster HA and checkpoint storage, no blocking work in split enumerators, fewer metrics queries.',
      '减轻其工作：减少任务数（算子链、降低并行度），减少每个 session 的作业数，使用更快的 HA 与检查点存储，分片枚举器中不做阻塞操作，减少指标查询。',
    ),
    cost: text('A change of the job or of how it is deployed.', '需要修改作业或部署方式。'),
  };
}
