import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';
import { ageOf, moreMetaspace, WHICH_METASPACE } from './metaspace.ts';

/** Classes of earlier jobs or attempts are kept alive, so each restart loads them once more until metaspace is full. */
export const oomMetaspaceLeak = defineToldDiagnosis({
  id: 'oom-metaspace-leak',
  when: (told) => ageOf(told) !== 'first',
  title: text('Metaspace grows with each job or restart', 'Metaspace 随作业或重启增长（类加载器泄漏）'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/debugging/debugging_classloading/'],
  explains: ['tm-heartbeat-timeout', 'tm-lost-gc', 'network-connection-lost', 'partition-not-found', 'tm-released'],
  confidence: (told) => (ageOf(told) === 'unknown' ? 'possible' : 'likely'),
  summary: (told) =>
    ageOf(told) === 'running'
      ? text(
          'Metaspace filled up while the job ran, without a restart before: its code goes on loading or generating classes (a class loader for each rule or record, scripts and expressions compiled anew, proxies) and keeps them.',
          '作业运行期间 Metaspace 耗尽，此前没有重启：其代码不断加载或生成类（每条规则或记录一个类加载器、反复编译脚本和表达式、动态代理）且一直引用它们。',
        )
      : ageOf(told) === 'grown'
        ? text(
            'Metaspace is full after several jobs or restarts in the same process: classes of earlier class loaders are still held (class loading leak).',
            '同一进程经历多次作业或重启后 Metaspace 耗尽：之前类加载器的类仍被引用（类加载泄漏）。',
          )
        : text(
            'Metaspace is full. In a process that has seen several jobs or restarts this is a class loading leak.',
            'Metaspace 已耗尽。若该进程经历过多次作业或重启，则是类加载泄漏。',
          ),
  ruledOut: () => [
    {
      id: 'oom-heap-tm',
      because: text('The words name the metaspace, not the heap.', '报错指明是 Metaspace，不是堆。'),
    },
  ],
  prescriptions: (told) =>
    ageOf(told) === 'running'
      ? [moreMetaspace(told), compileOnce]
      : [moreMetaspace(told), freshProcess(), releaseClasses()],
  open: (told) => (ageOf(told) === 'unknown' ? WHICH_METASPACE : undefined),
});

function freshProcess(): Prescription {
  return {
    aim: 'relieve',
    action: text(
      'Restart the TaskManagers now, and run one cluster per job (application mode): a fresh cluster starts without old classes.',
      '立即重启 TaskManager，并改为每个作业一个集群（应用模式 application mode）：新集群没有旧类。',
    ),
    cost: text('A restart of all jobs of that session cluster.', '该 session 集群的所有作业都会重启。'),
    command:
      'bin/flink run-application -t kubernetes-application …   # Flink 2.x: bin/flink run -t kubernetes-application …',
    verify: text('ClassesLoaded is the same after each restart of the job.', '每次作业重启后 ClassesLoaded 不变。'),
  };
}

const compileOnce: Prescription = {
  aim: 'cure',
  action: text(
    'Find who makes the classes (the histogram below names many of the same kind), compile each script, rule or expression once, keep a bounded cache of them in open(), and drop the class loader together with the entry.',
    '找出是谁在生成类（下面的直方图中会有大量同类），每个脚本、规则或表达式只编译一次，在 open() 中用有上限的缓存保存，淘汰时连同类加载器一起释放。',
  ),
  cost: text('Work on the job’s code.', '需要修改作业代码。'),
  command: 'jcmd $(jps | grep TaskManagerRunner | cut -d" " -f1) VM.classloader_stats | sort -k4 -rn | head -20',
  verify: text(
    'Status.JVM.ClassLoader.ClassesLoaded stays level while the job runs.',
    '作业运行期间 Status.JVM.ClassLoader.ClassesLoaded 保持平稳。',
  ),
};

function releaseClasses(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Find what holds the old class loaders (several ChildFirstClassLoader instances in a heap dump): stop threads and close clients in close(), put JDBC drivers and other libraries with static registries into lib/, release the rest with a class loader hook. Do not raise heartbeat.timeout instead.',
      '找出仍引用旧类加载器的对象（堆转储中多个 ChildFirstClassLoader 实例）：在 close() 中停止线程、关闭客户端；将 JDBC 驱动等带静态注册表的库放入 lib/；其余用类加载器释放钩子。不要以调大 heartbeat.timeout 代替。',
    ),
    cost: text('Work on the job’s code or its packaging.', '需要修改作业代码或打包方式。'),
    code: 'getRuntimeContext().registerUserCodeClassLoaderReleaseHookIfAbsent("client", () -> client.close());',
    command: 'jcmd $(jps | grep TaskManagerRunner | cut -d" " -f1) GC.class_histogram | grep -i ClassLoader',
    verify: text('The number of class loaders equals the number of running jobs.', '类加载器数量等于运行中的作业数。'),
  };
}
