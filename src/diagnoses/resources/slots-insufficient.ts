import { type Conclusion, defineDiagnosis, type Prescription, type Proof, type RuledOut, type Severity } from '#engine';
import { type Text, text } from '#evidence';
import { type Fault, faults, lastOf } from '#symptoms/faults';
import { type SlotDemand, slotDemand } from '#symptoms/slot-demand';
import { duration } from '../figures.ts';

/** Slots of TaskManagers that run are given within seconds; new ones take up to half a minute on most platforms. */
const PATIENCE_MS = 30_000;

/** A job whose tasks find no slot. It waits, and after `slot.request.timeout` (5 min) it fails. */
export const slotsInsufficient = defineDiagnosis({
  id: 'slots-insufficient',
  title: text('Not enough task slots', '槽位不足'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/concepts/flink-architecture/#task-slots-and-resources',
  ],
  symptoms: { slotDemand },
  helpers: { faults },
  explains: ['restart-budget-exhausted', 'unclassified-failure'],
  jobs: 'all',

  conclude({ slotDemand: [demand] }, { faults }, { state, lookedAt }) {
    if (!demand?.slots) return;
    const fault = refusal(faults.known ? faults.value : [], state === 'FAILED' ? Number.NEGATIVE_INFINITY : lookedAt);
    if (!fault && demand.waiting === 0) return; // it is down for another reason
    const shortage = shortageOf(demand, demand.slots.total, demand.slots.available);
    if (!shortage) return;
    const severity = fault || demand.waitedMs >= PATIENCE_MS ? 'critical' : 'info';
    return concludeOn(demand as Waiting, shortage, severity, fault);
  },
});

/** The newest failure, if it is that slots were refused, and not long ago. */
function refusal([newest]: readonly Fault[], now: number): Fault | undefined {
  return newest?.kind === 'resources' && now - lastOf(newest) < RECENT_MS ? newest : undefined;
}

/** A refusal within this time belongs to the present wait: slot requests time out after 5 min. */
const RECENT_MS = 15 * 60_000;

type Waiting = SlotDemand & Required<Pick<SlotDemand, 'slots'>>;

/**
 * - `cluster-too-small`: needs more slots than there are at all;
 * - `taken`: would fit, but no slot is free: other jobs have them;
 * - `no-task-manager`: not one TaskManager is registered.
 */
type Shortage = 'cluster-too-small' | 'taken' | 'no-task-manager';

function shortageOf({ needed }: SlotDemand, total: number, available: number): Shortage | undefined {
  if (total === 0) return 'no-task-manager';
  if (needed > total) return 'cluster-too-small';
  return available === 0 ? 'taken' : undefined; // with slots free, something else keeps them from being used
}

function concludeOn(demand: Waiting, shortage: Shortage, severity: Severity, fault: Fault | undefined): Conclusion {
  return {
    severity,
    confidence: shortage === 'no-task-manager' ? 'possible' : shortage === 'taken' ? 'likely' : 'certain',
    subject: { configKey: 'taskmanager.numberOfTaskSlots', vertex: demand.widest.id, vertexName: demand.widest.name },
    about: [],
    summary: summaryOf(demand, shortage),
    ...(demand.since !== undefined && { since: demand.since }),
    evidence: [...proofs(demand), ...refusalProof(fault)],
    ruledOut: ruledOut(demand, shortage),
    prescriptions: shortage === 'no-task-manager' ? [startTaskManagers(demand)] : remedies(demand, shortage),
    ...(shortage === 'no-task-manager' && { open: NOBODY_REGISTERED }),
  };
}

const NOBODY_REGISTERED = {
  because: text(
    'the cluster has no TaskManager at all; whether none was started or none could register is not in what was read',
    '集群中没有任何 TaskManager；已读取的信息无法判断是没有启动还是无法注册',
  ),
  remedy: text(
    'Give the log of a TaskManager, or the state of its pod or container.',
    '请提供某个 TaskManager 的日志，或其 Pod / 容器的状态。',
  ),
};

function summaryOf({ needed, slots, waitedMs, groups }: Waiting, shortage: Shortage): Text {
  const waited = Number.isNaN(waitedMs) ? '' : duration(waitedMs);
  const shared = groups.length > 1 ? { en: ` (${sumOf(groups)})`, zh: `（${sumOf(groups)}）` } : { en: '', zh: '' };
  const wait = waited ? { en: ` and has waited ${waited}`, zh: `，已等待 ${waited}` } : { en: '', zh: '' };
  switch (shortage) {
    case 'no-task-manager':
      return text(
        `The job needs ${counted(needed, 'slot')}${shared.en}${wait.en}; no TaskManager is registered.`,
        `作业需要 ${needed} 个槽位${shared.zh}${wait.zh}；没有任何已注册的 TaskManager。`,
      );
    case 'taken':
      return text(
        `The job needs ${counted(needed, 'slot')}${shared.en}${wait.en}; the cluster has ${slots.total}, and none is free: other jobs hold the rest.`,
        `作业需要 ${needed} 个槽位${shared.zh}${wait.zh}；集群共有 ${slots.total} 个，但没有空闲：其余被其他作业占用。`,
      );
    case 'cluster-too-small':
      return text(
        `The job needs ${counted(needed, 'slot')}${shared.en}${wait.en}; the cluster has ${slots.total} on ${counted(slots.taskManagers, 'TaskManager')}, ${needed - slots.total} too few.`,
        `作业需要 ${needed} 个槽位${shared.zh}${wait.zh}；集群的 ${slots.taskManagers} 个 TaskManager 共有 ${slots.total} 个，还差 ${needed - slots.total} 个。`,
      );
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `6 + 6`, the sum over slot-sharing groups. */
function sumOf(groups: Waiting['groups']): string {
  return groups.map(({ parallelism }) => parallelism).join(' + ');
}

function proofs({ waiting, tasks, widest, slots, groups, groupsKnown }: Waiting): readonly Proof[] {
  const jobPath = widest.cite;
  const shared = groupsKnown
    ? text(`in ${counted(groups.length, 'slot-sharing group')}`, `分属 ${groups.length} 个槽位共享组`)
    : text('all vertices taken to share slots', '假定所有节点共享槽位');
  return [
    {
      fact: text(
        `${slots.total} slots in all, ${slots.available} free, ${counted(slots.taskManagers, 'TaskManager')}`,
        `槽位共 ${slots.total} 个，空闲 ${slots.available} 个，TaskManager ${slots.taskManagers} 个`,
      ),
      cite: slots.cite,
    },
    {
      fact: text(
        `${waiting} of ${tasks} tasks wait (SCHEDULED or CREATED); highest parallelism ${widest.parallelism} at "${widest.name}", ${shared.en}`,
        `${tasks} 个任务中有 ${waiting} 个在等待（SCHEDULED 或 CREATED）；最高并行度 ${widest.parallelism}（“${widest.name}”），${shared.zh}`,
      ),
      cite: jobPath,
    },
  ];
}

function refusalProof(fault: Fault | undefined): readonly Proof[] {
  const newest = fault?.failures[fault.failures.length - 1];
  if (!fault || !newest) return [];
  const { class: name, message } = fault.cause;
  const times = fault.failures.length;
  return [
    {
      fact: text(
        `Refused ${times === 1 ? 'once' : `${times} times`} on record, last with ${name}: ${message}`,
        `记录中被拒绝 ${times} 次，最近一次为 ${name}: ${message}`,
      ),
      cite: newest.cite,
    },
  ];
}

function ruledOut({ slots }: Waiting, shortage: Shortage): readonly RuledOut[] {
  if (shortage === 'no-task-manager') return [];
  return [
    {
      id: 'tm-registration-timeout',
      because: text(
        `${slots.taskManagers} TaskManagers are registered with ${slots.total} slots`,
        `已有 ${slots.taskManagers} 个 TaskManager 注册，共 ${slots.total} 个槽位`,
      ),
    },
  ];
}

function remedies(demand: Waiting, shortage: Shortage): readonly Prescription[] {
  return [
    fitParallelism(demand, shortage),
    moreTaskManagers(demand, shortage),
    moreSlotsEach(demand, shortage),
  ].flatMap((one) => one ?? []);
}

/** How many slots must be added; when other jobs hold some, all that this one needs. */
function missing({ needed, slots }: Waiting, shortage: Shortage): number {
  return shortage === 'taken' ? needed : needed - slots.total;
}

function slotsPerTaskManager({ slots }: Waiting): number {
  return Math.max(1, Math.round(slots.total / Math.max(1, slots.taskManagers)));
}

function moreTaskManagers(demand: Waiting, shortage: Shortage): Prescription {
  const each = slotsPerTaskManager(demand);
  const more = Math.ceil(missing(demand, shortage) / each);
  const all = demand.slots.taskManagers + more;
  return {
    aim: 'cure',
    action: text(
      `Add ${counted(more, 'TaskManager')} of ${counted(each, 'slot')} (${all} in all).`,
      `增加 ${more} 个 TaskManager（每个 ${each} 个槽位，共 ${all} 个）。`,
    ),
    cost: text(
      `The memory and CPU of ${more === 1 ? 'one more process' : `${more} more processes`}.`,
      `需要 ${more} 个进程的内存和 CPU。`,
    ),
    command: `# standalone: on ${more} more ${more === 1 ? 'machine' : 'machines'}
./bin/taskmanager.sh start
# Kubernetes, standalone mode
kubectl scale deployment <taskmanager> --replicas=${all}`,
    verify: text('The waiting tasks are deployed within seconds.', '等待中的任务在数秒内完成部署。'),
  };
}

function moreSlotsEach(demand: Waiting, shortage: Shortage): Prescription {
  const { slots } = demand;
  const each = slotsPerTaskManager(demand) + Math.ceil(missing(demand, shortage) / Math.max(1, slots.taskManagers));
  return {
    aim: 'cure',
    action: text(
      `Or give each of the ${slots.taskManagers} TaskManagers ${counted(each, 'slot')}, if it has the CPU and memory for them.`,
      `或者在 CPU 和内存允许时，让 ${slots.taskManagers} 个 TaskManager 各提供 ${each} 个槽位。`,
    ),
    cost: text(
      'TaskManagers must be restarted. Slots share the memory of their TaskManager: each gets less.',
      '需要重启 TaskManager。同一 TaskManager 的槽位平分内存：每个槽位的内存会减少。',
    ),
    settings: { 'taskmanager.numberOfTaskSlots': String(each) },
    verify: text('The overview shows enough slots.', '集群概览中的槽位数量足够。'),
  };
}

/** The highest parallelism with which the job fits into what is there; nothing when it would not fit at all. */
function fitParallelism(demand: Waiting, shortage: Shortage): Prescription | undefined {
  if (shortage !== 'cluster-too-small') return;
  const { groups, slots, widest, needed } = demand;
  const slotsWith = (cap: number) => groups.reduce((sum, group) => sum + Math.min(group.parallelism, cap), 0);
  let cap = widest.parallelism;
  while (cap > 0 && slotsWith(cap) > slots.total) cap--;
  if (cap === 0) return;
  return {
    aim: 'relieve',
    action: text(
      `Start the job with a parallelism of at most ${cap}: it then needs ${slotsWith(cap)} slots instead of ${needed}.`,
      `以不超过 ${cap} 的并行度启动作业：此时只需 ${slotsWith(cap)} 个槽位，而不是 ${needed} 个。`,
    ),
    cost: text(
      `About ${Math.round((100 * cap) / widest.parallelism)} % of the throughput at the widest vertex.`,
      `最宽节点的吞吐约为原来的 ${Math.round((100 * cap) / widest.parallelism)} %。`,
    ),
    settings: { 'parallelism.default': String(cap) },
    command: `./bin/flink run -p ${cap} <job.jar>`,
    verify: text('All tasks are RUNNING.', '所有任务均为 RUNNING。'),
  };
}

function startTaskManagers(demand: Waiting): Prescription {
  return {
    aim: 'relieve',
    action: text(
      `Start TaskManagers with ${demand.needed} slots together, or find out why those that run do not register: jobmanager.rpc.address and port in their configuration, the network, their log.`,
      `启动总共提供 ${demand.needed} 个槽位的 TaskManager；或查明已启动的为何没有注册：检查其配置中的 jobmanager.rpc.address 和端口、网络以及日志。`,
    ),
    cost: text('None.', '无。'),
    command: './bin/taskmanager.sh start',
    verify: text('/overview shows taskmanagers above 0.', '/overview 中 taskmanagers 大于 0。'),
  };
}
