import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A thread or a static field of a job that has ended is used by the next: its class loader is closed. */
export const classloaderClosed = defineToldDiagnosis({
  id: 'classloader-closed',
  title: text('Access to the closed class loader of an earlier job', '访问了已关闭的类加载器'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/debugging/debugging_classloading/'],
  // At exit it does no harm; nobody asks about it but who has nothing else to ask about.
  severity: (told) => (!isAtExit(told) ? 'critical' : isAllThereIs(told) ? 'warning' : 'info'),
  summary(told) {
    if (isAtExit(told))
      return text(
        'A hook that runs while the process ends asks the class loader of a job that is closed already. It does no harm: whatever ended the process or the job stands earlier.',
        '进程退出时运行的钩子访问了已关闭的作业类加载器。这没有危害：若作业失败，真正的原因在更早的日志中。',
      );
    const library = libraryOf(told);
    return text(
      `Code holds on to the class loader of a job that has ended (or of the attempt before)${library ? `; the frames are of ${library}` : ''}: a thread pool or a static field outlived its job.`,
      `有代码仍持有已结束作业（或上一次尝试）的类加载器${library ? `，调用栈属于 ${library}` : ''}：线程池或静态变量比作业活得更久。`,
    );
  },
  prescriptions: (told) => [
    {
      aim: 'relieve',
      action: text(
        'Run one job per cluster (application mode), or restart the TaskManagers before the next submission; classloader.check-leaked-classloader: false silences the check while the leak stays.',
        '每个集群只运行一个作业（application 模式），或在下次提交前重启 TaskManager；classloader.check-leaked-classloader: false 只是关闭检查，泄漏仍在。',
      ),
      cost: text(
        'Silencing the check hides the leak: metaspace grows with every job until it is full.',
        '关闭检查会掩盖泄漏：每次提交 metaspace 都会增长，直到耗尽。',
      ),
      settings: { 'classloader.check-leaked-classloader': 'false' },
    },
    {
      aim: 'cure',
      action: text(
        `Upgrade the connector or library${libraryOf(told) ? ` (${libraryOf(told)})` : ''} to a connector version whose threads live per operator (per-operator pools closed in close()), and stop your own threads and clear static fields and ThreadLocals in close().`,
        `升级连接器或库${libraryOf(told) ? `（${libraryOf(told)}）` : ''}到线程按算子管理（per-operator，close() 时关闭）的版本；自己的线程、静态变量、ThreadLocal 在 close() 中清理。`,
      ),
      cost: text('A new build or a new connector jar.', '需要重新构建或更换连接器 jar。'),
      verify: text('The second submission to the same cluster runs.', '在同一集群第二次提交后作业正常运行。'),
    },
    {
      aim: 'cure',
      action: text(
        'If the library lies in the job jar and must be shared (drivers, pools): move it to lib/, so that its threads belong to Flink’s own class loader; if it lies in lib/ and caches the context class loader of its first caller, the upgrade is the cure.',
        '若该库在作业 jar 中且需共享（驱动、连接池）：移到 lib/，使其线程属于 Flink 自己的类加载器；若已在 lib/ 且缓存了首个调用者的上下文类加载器，则需升级。',
      ),
      cost: text('A restart of the processes.', '需要重启进程。'),
    },
  ],
});

function isAtExit({ fault: { match } }: ToldCase): boolean {
  return match?.signature.id === 'classloader-closed:shutdown-hook';
}

/** A pasted fragment, not a log: lines of it without time, and no other fault. */
function isAllThereIs({ fault, others, scene }: ToldCase): boolean {
  return others.length === 0 && (scene?.lines ?? 0) <= FRAGMENT && fault.tellings.every(({ at }) => at === undefined);
}

/** Lines of a trace that somebody pastes by itself. */
const FRAGMENT = 60;

/** Package of the first frame that is neither Java's nor Flink's. */
function libraryOf({ fault: { cause } }: ToldCase): string | undefined {
  const frame = cause?.frames.find(
    (one) => !/^(?:java|javax|jdk|sun|com\.sun|scala)\.|^org\.apache\.flink\./.test(one.class),
  );
  return frame?.class.split('.').slice(0, 3).join('.');
}
