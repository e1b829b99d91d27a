import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** No more workers can come (a limit is reached, or the cluster is standalone), so the scheduler refuses at once instead of waiting. */
export const slotsMinimumNotMet = defineToldDiagnosis({
  id: 'slots-minimum-not-met',
  title: text(
    'Not even the minimum of slots can come, and the job fails at once',
    '最小所需资源无法满足，作业立即失败',
  ),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/#slotmanager-number-of-slots-max',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/resource-providers/standalone/overview/',
  ],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) => {
    const max = captures.maxSlots ?? captures.limitSlots ?? captures.limit;
    return max
      ? text(
          `The limit of the cluster is reached (${max}): no more TaskManagers are taken in, and the job does not get the slots it needs.`,
          `已达到集群上限（${max}）：不再接受新的 TaskManager，作业得不到所需槽位。`,
        )
      : text(
          'The slots there are do not suffice, and no more can come: the cluster is standalone, or a limit on slots or resources is reached. Waiting would not help, so the job failed at once.',
          '现有槽位不足，且不会再增加：集群为 standalone 模式，或已达到槽位/资源上限。等待无济于事，因此作业立即失败。',
        );
  },
  ruledOut: () => [
    {
      id: 'slots-insufficient',
      because: text('the request was refused at once; it did not time out', '请求被立即拒绝，而不是等待超时'),
    },
  ],
  prescriptions: () => [lowerParallelism, raiseLimit, waitForWorkers],
});

const lowerParallelism: Prescription = {
  aim: 'relieve',
  action: text(
    'Start the job with a parallelism that fits into the slots there are, or let the adaptive scheduler choose it.',
    '以现有槽位能容纳的并行度启动作业，或使用自适应调度器。',
  ),
  cost: text('Less throughput.', '吞吐下降。'),
  settings: { 'jobmanager.scheduler': 'adaptive' },
  command: './bin/flink run -p <slots> <job.jar>',
  verify: text('The job is RUNNING.', '作业为 RUNNING。'),
};

const raiseLimit: Prescription = {
  aim: 'cure',
  action: text(
    'Raise the limit (slotmanager.number-of-slots.max, slotmanager.max-total-resource.cpu / .memory; quotas of the platform too), or on a standalone cluster start more TaskManagers or give them more slots (taskmanager.numberOfTaskSlots).',
    '提高上限（slotmanager.number-of-slots.max、slotmanager.max-total-resource.cpu / .memory，以及平台配额）；standalone 集群则启动更多 TaskManager 或提高 taskmanager.numberOfTaskSlots。',
  ),
  cost: text('Memory and CPU of the added TaskManagers.', '新增 TaskManager 的内存和 CPU。'),
  settings: { 'slotmanager.number-of-slots.max': '<slots of all jobs>' },
  command: './bin/taskmanager.sh start   # standalone, on one more machine',
  verify: text(
    '/overview: slots-total covers the widest vertex of every slot-sharing group.',
    '/overview：slots-total 不小于各槽位共享组最大并行度之和。',
  ),
};

const waitForWorkers: Prescription = {
  aim: 'prevent',
  action: text(
    'On a standalone cluster whose TaskManagers start later than the job, let the JobManager wait for them.',
    'standalone 集群中 TaskManager 晚于作业启动时，让 JobManager 先等待。',
  ),
  cost: text('A refusal that is justified comes later.', '真正的资源不足会更晚报出。'),
  settings: { 'resourcemanager.standalone.start-up-time': '60000' },
};
