import type { Prescription } from '#engine';
import { text } from '#evidence';
import { everyCapture } from '../every-capture.ts';
import { namesMemory, WHO_KILLED } from '../memory/killed.ts';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { isExcerpt } from './whose-log.ts';

/** Somebody outside Flink stopped the process: eviction, preemption, a drained or lost node, a scale-in, an operator. */
export const tmKilledByPlatform = defineToldDiagnosis({
  id: 'tm-killed-by-platform',
  of: ['tm-killed-by-platform', 'container-oomkilled'],
  when: (told) =>
    told.fault.diagnosis === 'tm-killed-by-platform'
      ? bySurely(told) || !told.others.some((one) => one.diagnosis === 'container-oomkilled' && namesMemory(one))
      : !namesMemory(told.fault),
  title: text('Process stopped by the platform', '进程被平台驱逐、抢占或终止'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/resource-providers/native_kubernetes/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/resource-providers/yarn/',
  ],
  explains: [
    'tm-heartbeat-timeout',
    'tm-released',
    'network-connection-lost',
    'partition-not-found',
    'restart-budget-exhausted',
  ],
  severity: (told) => (bySurely(told) || isExcerpt(told) || told.others.length > 0 ? 'critical' : 'info'),
  confidence: (told) => (bySurely(told) ? 'likely' : 'possible'),
  summary: (told) => {
    const why = reasonOf(told);
    return text(
      `A process of the cluster was stopped from outside (${why.en}); it did not fail by itself.`,
      `集群的一个进程被外部终止（${why.zh}），并非自身故障。`,
    );
  },
  ruledOut: (told) =>
    told.fault.diagnosis === 'tm-killed-by-platform'
      ? [
          {
            id: 'container-oomkilled',
            because: text('No exit code 137 with OOMKilled.', '没有带 OOMKilled 的退出码 137。'),
          },
        ]
      : [],
  prescriptions: (told) => remedies(told),
  open: (told) =>
    bySurely(told) ? undefined : told.fault.diagnosis === 'container-oomkilled' ? WHO_KILLED : WHO_STOPPED,
});

/** True when the platform named a reason; a signal alone comes from anybody. */
function bySurely({ fault }: ToldCase): boolean {
  return fault.tellings.some(({ matches }) =>
    matches.some(
      ({ signature }) => signature.diagnosis === 'tm-killed-by-platform' && signature.strength === 'decisive',
    ),
  );
}

function reasonOf({ fault }: ToldCase) {
  const captures = everyCapture(fault);
  const whole = fault.tellings.map(({ text: one }) => one.slice(0, 2000)).join('\n');
  const { pressed, disk } = captures;
  if (pressed || disk) return text(`evicted, short of ${pressed ?? disk}`, `被驱逐，${pressed ?? disk} 不足`);
  if (/preempt|抢占|-102/i.test(whole)) return text('preempted by work of higher priority', '被更高优先级的任务抢占');
  if (/probe/.test(whole)) return text('a liveness probe failed', '存活探针失败');
  if (/lost\* node|NodeNotReady|NodeLost|node failures|nodemanager-local|-10[01]\b|[Tt]aint|节点/.test(whole))
    return text('its node was lost or became unhealthy', '所在节点丢失或不健康');
  if (/scale ?down|shutdown|[Ss]pot|released by the application/i.test(whole))
    return text('its node was taken away', '所在节点被回收');
  if (/Evict|驱逐/.test(whole)) return text('evicted', '被驱逐');
  if (captures.signal || captures.exit)
    return text(
      `signal ${captures.signal === '1' ? 'SIGHUP' : 'SIGTERM'}${captures.exit ? ', exit code 143' : ''}`,
      `收到 ${captures.signal === '1' ? 'SIGHUP' : 'SIGTERM'} 信号${captures.exit ? '，退出码 143' : ''}`,
    );
  return text('SIGKILL, exit code 137', 'SIGKILL，退出码 137');
}

function remedies(told: ToldCase): readonly Prescription[] {
  const words = told.fault.tellings.map(({ text: one }) => one).join('\n');
  const yarn = /container_|yarn/i.test(words);
  const disk = everyCapture(told.fault).disk !== undefined || /ephemeral|EmptyDir|storage/.test(words);
  return [...(disk ? [moreDisk()] : []), yarn ? calmerQueue() : protectPods(), spare()];
}

function moreDisk(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Request enough ephemeral storage, or put RocksDB’s and Flink’s working folders on a volume of their own.',
      '申请足够的 ephemeral-storage，或将 RocksDB 与 Flink 的工作目录放到独立卷上。',
    ),
    cost: text('Nodes or volumes with that much disk.', '节点或卷需要相应磁盘。'),
    code: 'resources: { requests: { ephemeral-storage: 20Gi }, limits: { ephemeral-storage: 40Gi } }   # in the pod template',
    settings: { 'io.tmp.dirs': '/data/flink', 'state.backend.rocksdb.localdir': '/data/flink/rocksdb' },
    verify: text('No pod is evicted; the volume stays below 80 %.', '不再有 pod 被驱逐；卷使用率低于 80 %。'),
  };
}

function protectPods(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Find who stops pods (node drain, autoscaler, spot nodes, memory pressure, a deployment’s roll-out) and protect these: a PodDisruptionBudget, a priority class, requests equal to limits, on-demand nodes for the JobManager.',
      '查明谁在终止 pod（节点排空、自动伸缩、竞价节点、内存压力、部署滚动更新）并加以保护：PodDisruptionBudget、priority class、requests 等于 limits、JobManager 使用按需节点。',
    ),
    cost: text('Less freedom for the scheduler, dearer nodes.', '调度灵活性降低，节点成本上升。'),
    command: 'kubectl get events --sort-by=.lastTimestamp | grep -E "Evict|Preempt|Kill|Drain|NotReady|ScaleDown"',
    verify: text('No such event while the job runs.', '作业运行期间不再出现此类事件。'),
  };
}

function calmerQueue(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Ask the NodeManager’s and ResourceManager’s logs who ended the container; run long jobs in a queue without preemption (or with a higher priority), and take bad nodes out.',
      '在 NodeManager 与 ResourceManager 日志中查明谁结束了容器；长作业放在不可抢占（或更高优先级）的队列，并下线故障节点。',
    ),
    cost: text('Capacity of the queue is taken for good.', '队列容量被长期占用。'),
    settings: { 'yarn.application.queue': '<queue without preemption>', 'yarn.application.priority': '10' },
    command: 'grep <container id> /var/log/hadoop-yarn/*nodemanager*.log /var/log/hadoop-yarn/*resourcemanager*.log',
    verify: text('No container of the job is preempted or lost.', '作业的容器不再被抢占或丢失。'),
  };
}

function spare(): Prescription {
  return {
    aim: 'prevent',
    action: text(
      'Keep one TaskManager in reserve, so that a lost one is replaced at once.',
      '保留一个备用 TaskManager，丢失后立即接替。',
    ),
    cost: text('One idle TaskManager.', '多一个空闲的 TaskManager。'),
    settings: { 'slotmanager.redundant-taskmanager-num': '1' },
  };
}

const WHO_STOPPED = {
  because: text(
    'SIGTERM (exit code 143) alone does not say who stopped the process: a planned restart or scale-in looks the same as an eviction.',
    '仅凭 SIGTERM（退出码 143）无法确定是谁终止了进程：计划内重启、缩容与驱逐看起来一样。',
  ),
  remedy: text(
    'Give the platform’s events at that time: "kubectl describe pod" and "kubectl get events", or the NodeManager’s log ("running beyond … memory limits", preemption), or who deployed.',
    '请提供当时的平台事件：“kubectl describe pod” 与 “kubectl get events”，或 NodeManager 日志（“running beyond … memory limits”、抢占），或当时谁做了部署。',
  ),
};
