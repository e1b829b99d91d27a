import type { Prescription } from '#engine';
import { text } from '#evidence';
import type { Shortage, Waiting } from './slot-shortage.ts';

/** What gives a job its slots: less need, more TaskManagers, more slots on those there are. */
export function slotRemedies(waiting: Waiting, shortage: Shortage): readonly Prescription[] {
  if (shortage === 'no-task-manager') return [startTaskManagers(waiting)];
  const fitting = shortage === 'cluster-too-small' ? fitParallelism(waiting) : undefined;
  return [...(fitting ? [fitting] : []), moreTaskManagers(waiting, shortage), moreSlotsEach(waiting, shortage)];
}

/** `1 slot`, `2 slots`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** How many slots must be added; when others have some, as many as this job needs and does not find free. */
function missing({ needed, slots }: Waiting, shortage: Shortage): number {
  return shortage === 'taken' ? needed - slots.available : needed - slots.total;
}

function slotsPerTaskManager({ slots }: Waiting): number {
  return Math.max(1, Math.round(slots.total / Math.max(1, slots.taskManagers)));
}

function moreTaskManagers(waiting: Waiting, shortage: Shortage): Prescription {
  const each = slotsPerTaskManager(waiting);
  const more = Math.ceil(missing(waiting, shortage) / each);
  const all = waiting.slots.taskManagers + more;
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

function moreSlotsEach(waiting: Waiting, shortage: Shortage): Prescription {
  const { taskManagers } = waiting.slots;
  const each = slotsPerTaskManager(waiting) + Math.ceil(missing(waiting, shortage) / Math.max(1, taskManagers));
  return {
    aim: 'cure',
    action: text(
      `Or give each of the ${taskManagers} TaskManagers ${counted(each, 'slot')}, if it has the CPU and memory for them.`,
      `或者在 CPU 和内存允许时，让 ${taskManagers} 个 TaskManager 各提供 ${each} 个槽位。`,
    ),
    cost: text(
      'TaskManagers must be restarted, and with them every job on them. Slots share the memory of their TaskManager: each gets less.',
      '需要重启 TaskManager，其上的所有作业都会重启。同一 TaskManager 的槽位平分内存：每个槽位的内存会减少。',
    ),
    settings: { 'taskmanager.numberOfTaskSlots': String(each) },
    verify: text('/overview shows enough slots-total.', '/overview 中的 slots-total 足够。'),
  };
}

/** The highest parallelism with which the job fits into what is there; nothing when it would not fit at all. */
function fitParallelism({ groups, slots, widest, needed }: Waiting): Prescription | undefined {
  const slotsWith = (cap: number) => groups.reduce((sum, group) => sum + Math.min(group.parallelism, cap), 0);
  let cap = widest.parallelism;
  while (cap > 0 && slotsWith(cap) > slots.total) cap--;
  if (cap === 0) return;
  const part = Math.round((100 * cap) / widest.parallelism);
  return {
    aim: 'relieve',
    action: text(
      `Start the job with a parallelism of at most ${cap}: it then needs ${counted(slotsWith(cap), 'slot')} instead of ${needed}. The adaptive scheduler does this by itself.`,
      `以不超过 ${cap} 的并行度启动作业：此时只需 ${slotsWith(cap)} 个槽位，而不是 ${needed} 个。自适应调度器（adaptive scheduler）会自动这样做。`,
    ),
    cost: text(
      `About ${part} % of the throughput at the widest vertex. State is kept as long as max parallelism stays the same.`,
      `最宽节点的吞吐约为原来的 ${part} %。最大并行度不变即可保留状态。`,
    ),
    settings: { 'parallelism.default': String(cap) },
    command: `./bin/flink run -p ${cap} <job.jar>`,
    verify: text('All tasks are RUNNING.', '所有任务均为 RUNNING。'),
  };
}

function startTaskManagers({ needed }: Waiting): Prescription {
  return {
    aim: 'relieve',
    action: text(
      `Start TaskManagers with ${counted(needed, 'slot')} together, or find out why those that run do not register: jobmanager.rpc.address and port in their configuration, the network, their log.`,
      `启动总共提供 ${needed} 个槽位的 TaskManager；或查明已启动的为何没有注册：检查其配置中的 jobmanager.rpc.address 和端口、网络以及日志。`,
    ),
    cost: text('None.', '无。'),
    command: './bin/taskmanager.sh start',
    verify: text('/overview shows taskmanagers above 0.', '/overview 中 taskmanagers 大于 0。'),
  };
}
