import type { Diagnosis, Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** The scheduler waited for slots in vain. What keeps workers from coming, if that is told, is the cause of it. */
export const toldSlotsInsufficient: Diagnosis = defineToldDiagnosis({
  id: 'slots-insufficient',
  title: text('Not enough task slots', '槽位不足'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/concepts/flink-architecture/#task-slots-and-resources',
  ],
  when: ({ scene }) => scene !== undefined,
  summary: ({ captures, scene }) => {
    const wanted = captures.required ?? scene?.facts.slotsWanted;
    const each = scene?.settings['taskmanager.numberOfTaskSlots'];
    const need = wanted ? text(` ${wanted} slots were wanted`, `需要 ${wanted} 个槽位`) : text('', '');
    const got = captures.allocated ?? captures.available;
    const had = got ? text(`, ${got} were there`, `，只得到 ${got} 个`) : text('', '');
    const per = each
      ? text(` (taskmanager.numberOfTaskSlots: ${each})`, `（taskmanager.numberOfTaskSlots: ${each}）`)
      : text('', '');
    return text(
      `The job asked for more slots than TaskManagers gave within slot.request.timeout${per.en}.${need.en}${had.en}${need.en ? '.' : ''}`,
      `作业请求的槽位在 slot.request.timeout 内未被满足${per.zh}。${need.zh}${had.zh}${need.zh ? '。' : ''}`,
    );
  },
  ruledOut: () => [
    {
      id: 'slots-minimum-not-met',
      because: text('the request timed out; it was not refused at once', '请求是超时，而不是立即被拒绝'),
    },
  ],
  open: () => ({
    because: text(
      'whether there are too few TaskManagers, or those asked for did not come, does not follow from the refusal',
      '仅凭该拒绝信息无法判断是 TaskManager 太少，还是已申请但未到位',
    ),
    remedy: text(
      '/overview (slots-total, slots-available, taskmanagers), and the JobManager’s lines on “Requesting new worker” and “Worker … is registered”.',
      '请提供 /overview（slots-total、slots-available、taskmanagers）以及 JobManager 日志中 “Requesting new worker” 与 “Worker … is registered” 的行。',
    ),
  }),
  prescriptions: (told) => [lessWanted, moreSlots(told), askPlatform],
});

const lessWanted: Prescription = {
  aim: 'relieve',
  action: text(
    'Start fewer jobs or a lower parallelism until slots are there: per slot-sharing group a job needs as many slots as its widest vertex. The adaptive scheduler runs with what there is.',
    '在补足槽位前减少作业数或降低并行度：每个槽位共享组所需槽位等于其最大并行度。自适应调度器可用现有槽位运行。',
  ),
  cost: text('Less throughput.', '吞吐下降。'),
  settings: { 'jobmanager.scheduler': 'adaptive' },
  verify: text('All tasks are RUNNING.', '所有任务均为 RUNNING。'),
};

function moreSlots({ scene }: ToldCase): Prescription {
  return {
    aim: 'cure',
    action: text(
      'More TaskManagers, or more slots per TaskManager (raise taskmanager.numberOfTaskSlots where its CPU and memory allow).',
      '增加 TaskManager，或在 CPU 和内存允许时提高每个 TaskManager 的槽位数（taskmanager.numberOfTaskSlots）。',
    ),
    cost: text(
      'Memory and CPU; slots of one TaskManager share its memory. TaskManagers restart.',
      '需要更多内存和 CPU；同一 TaskManager 的槽位共享内存。TaskManager 需要重启。',
    ),
    settings: {
      'taskmanager.numberOfTaskSlots': String(2 * Number(scene?.settings['taskmanager.numberOfTaskSlots'] ?? 1) || 2),
    },
    verify: text(
      '/overview: slots-available is above 0 while every job runs.',
      '/overview：所有作业运行时 slots-available 大于 0。',
    ),
  };
}

const askPlatform: Prescription = {
  aim: 'cure',
  action: text(
    'Where the platform starts TaskManagers: let it. YARN: yarn.scheduler.maximum-allocation-mb and yarn.nodemanager.resource.memory-mb must hold a TaskManager beside the others, the queue must have room. Kubernetes: quota and nodes. Slow to start: a longer slot.request.timeout.',
    '由平台启动 TaskManager 时：YARN 上 yarn.scheduler.maximum-allocation-mb 与 yarn.nodemanager.resource.memory-mb 必须容得下 TaskManager，队列要有余量；Kubernetes 上检查配额与节点。启动慢时调大 slot.request.timeout。',
  ),
  cost: text('Resources of the platform.', '占用平台资源。'),
  settings: { 'slot.request.timeout': '600000' },
  verify: text(
    '“Worker … is registered” follows “Requesting new worker”.',
    '“Requesting new worker” 之后出现 “Worker … is registered”。',
  ),
};
