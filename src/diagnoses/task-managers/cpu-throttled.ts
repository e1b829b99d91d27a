import { text } from '#evidence';
import { settingsFor } from '#prescriptions/settings';
import { defineToldDiagnosis } from '../told.ts';

/** The container's CPU quota stops the process again and again, although the machine may be idle. */
export const cpuThrottled = defineToldDiagnosis({
  id: 'cpu-throttled',
  title: text('Container CPU limit reached', '容器 CPU 受限'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/#kubernetes-taskmanager-cpu-limit-factor',
  ],
  explains: ['tm-heartbeat-timeout', 'backpressure-slow-operator', 'checkpoint-expired-backpressure', 'jm-overloaded'],
  severity: 'warning',
  summary: ({ captures: { throttled } }) =>
    text(
      `The CPU limit of the container is reached${throttled ? ` (throttling counter ${throttled})` : ''}: tasks, garbage collection, network and RocksDB threads share too few CPUs, and everything in the process is a bit slow.`,
      `容器达到 CPU 上限${throttled ? `（限流计数 ${throttled}）` : ''}：任务、GC、网络与 RocksDB 线程共享过少的 CPU，进程整体变慢。`,
    ),
  ruledOut: () => [
    {
      id: 'tm-host-slow',
      because: text('The quota of the container limits it, not the machine.', '限制来自容器配额，而不是机器。'),
    },
  ],
  prescriptions: ({ scene, version }) => {
    const slots = Number(scene?.settings['taskmanager.numberOfTaskSlots']);
    return [
      {
        aim: 'cure',
        action: text(
          'Give each TaskManager at least one CPU per slot, and a limit above the request so that garbage collection and compaction find room.',
          '每个 slot 至少一个 CPU，且 limit 高于 request，为 GC 与 compaction 留出余量。',
        ),
        cost: text('More CPU; a restart of the TaskManagers.', '需要更多 CPU，并重启 TaskManager。'),
        settings: settingsFor(version, {
          'kubernetes.taskmanager.cpu.amount': `${slots > 0 ? slots : 2}.0`,
          'kubernetes.taskmanager.cpu.limit-factor': '2.0',
        }),
        command: 'kubectl exec <pod> -- cat /sys/fs/cgroup/cpu.stat',
        verify: text('nr_throttled no longer rises.', 'nr_throttled 不再上升。'),
      },
      {
        aim: 'relieve',
        action: text('Fewer slots per TaskManager.', '减少每个 TaskManager 的 slot 数。'),
        cost: text('More TaskManagers for the same parallelism.', '相同并行度需要更多 TaskManager。'),
        settings: { 'taskmanager.numberOfTaskSlots': slots > 1 ? `${Math.ceil(slots / 2)}` : '1' },
      },
    ];
  },
});
