import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';
import { ageOf, moreMetaspace, WHICH_METASPACE } from './metaspace.ts';

/** The classes of one job do not fit into the metaspace: a large class path against a default of 256 MiB. */
export const oomMetaspaceSmall = defineToldDiagnosis({
  id: 'oom-metaspace-small',
  of: ['oom-metaspace-small', 'oom-metaspace-leak'],
  when: (told) => ageOf(told) === 'first' || ageOf(told) === 'unknown',
  title: text('Metaspace too small at start', 'Metaspace 太小'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/mem_trouble/'],
  explains: ['tm-heartbeat-timeout', 'network-connection-lost', 'partition-not-found', 'tm-released'],
  confidence: (told) => (ageOf(told) === 'first' ? 'likely' : 'possible'),
  summary: () =>
    text(
      'Metaspace is full. In a process that runs its first job, its class path (fat connectors, Hadoop, Python) needs more than it was given.',
      'Metaspace 已耗尽。若该进程运行的是第一个作业，则其类路径（大的连接器包、Hadoop、Python）所需超过上限。',
    ),
  prescriptions: (told) => [moreMetaspace(told), slimmerJar()],
  open: (told) => (ageOf(told) === 'unknown' ? WHICH_METASPACE : undefined),
});

function slimmerJar(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Make the jar slimmer: Flink itself and what lies in lib/ are "provided"; unused connectors stay out.',
      '精简作业 jar：Flink 自身及 lib/ 中已有的依赖设为 provided，去掉不用的连接器。',
    ),
    cost: text('A new build of the job.', '需要重新构建作业。'),
    command: "jar tf job.jar | grep -c '\\.class$'",
    verify: text('ClassesLoaded of a TaskManager falls.', 'TaskManager 的 ClassesLoaded 下降。'),
  };
}
