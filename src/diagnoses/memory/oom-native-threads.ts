import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** The operating system refuses one more thread: a limit on processes is reached, not memory of Flink. */
export const oomNativeThreads = defineToldDiagnosis({
  id: 'oom-native-threads',
  title: text('No more threads', '无法创建线程'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/debugging/debugging_classloading/'],
  explains: ['tm-heartbeat-timeout', 'network-connection-lost', 'partition-not-found'],
  summary: () =>
    text(
      'The operating system refused to start one more thread: the limit on processes of the user or on pids of the container is reached. More heap does not help.',
      '操作系统拒绝再创建线程：达到用户进程数上限或容器的 pids 上限。增大堆内存无效。',
    ),
  ruledOut: () => [
    {
      id: 'oom-heap-tm',
      because: text(
        'Despite its name the error is about threads; the heap has room.',
        '尽管名为内存溢出，该错误是线程问题，堆仍有空间。',
      ),
    },
  ],
  prescriptions: () => [higherLimits(), fewerThreads(), fewerTasks()],
  open: () => ({
    because: text('Whether the limit is low or threads are leaked is not told.', '日志未说明是上限过低还是线程泄漏。'),
    remedy: text(
      'Compare Status.JVM.Threads.Count over time with ulimit -u and /sys/fs/cgroup/pids.max; a jstack of the TaskManager names the threads that grow with each restart.',
      '请对比 Status.JVM.Threads.Count 的变化与 ulimit -u、/sys/fs/cgroup/pids.max；TaskManager 的 jstack 可看出哪些线程随重启增长。',
    ),
  }),
});

function higherLimits(): Prescription {
  return {
    aim: 'relieve',
    action: text(
      'Raise the limit on processes of the user (ulimit -u, nproc in limits.conf, TasksMax of systemd) or on pids of the container (podPidsLimit of the kubelet, --pids-limit of Docker).',
      '提高用户进程数上限（ulimit -u、limits.conf 的 nproc、systemd 的 TasksMax）或容器 pids 上限（kubelet 的 podPidsLimit、Docker 的 --pids-limit）。',
    ),
    cost: text(
      'A restart of the TaskManager; on Kubernetes a change of the node.',
      '需要重启 TaskManager；Kubernetes 上须改节点配置。',
    ),
    command:
      'ulimit -u; cat /sys/fs/cgroup/pids.max /sys/fs/cgroup/pids.current; ls /proc/$(pgrep -f TaskManagerRunner)/task | wc -l',
    verify: text('The thread count stays well below the limit.', '线程数远低于上限。'),
  };
}

function fewerThreads(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Find who starts the threads (jstack, by name): share one client per TaskManager instead of one per record or task, and close clients and executors in close(), or each restart leaves theirs behind.',
      '找出谁在创建线程（jstack 按线程名）：每个 TaskManager 共享一个客户端，而不是每条记录或每个任务一个；在 close() 中关闭客户端和线程池，否则每次重启都会残留。',
    ),
    cost: text('A change of the job’s code.', '需要修改作业代码。'),
    command: "jstack <pid> | grep '^\"' | sed -E 's/[0-9]+//g' | sort | uniq -c | sort -rn | head",
    verify: text('The thread count is the same after each restart of the job.', '每次作业重启后线程数不变。'),
  };
}

function fewerTasks(): Prescription {
  return {
    aim: 'prevent',
    action: text('Fewer slots per TaskManager.', '减少每个 TaskManager 的 slot 数。'),
    cost: text('More processes for the same parallelism.', '相同并行度需要更多进程。'),
    settings: { 'taskmanager.numberOfTaskSlots': '1' },
  };
}
