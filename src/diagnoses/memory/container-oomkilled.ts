import { text } from '#evidence';
import { statedBy } from '#symptoms/said/concepts';
import { bytesOf } from '#symptoms/told/log-scene';
import { everyCapture } from '../every-capture.ts';
import { bytes } from '../figures.ts';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { namesMemory, WHO_KILLED } from './killed.ts';
import { boundNative, fewerArenas, moreOverhead } from './native-remedies.ts';
import { processSize } from './pool-sizes.ts';

/** The kernel killed the process because its container used more memory than its limit: nothing Java could catch. */
export const containerOomkilled = defineToldDiagnosis({
  id: 'container-oomkilled',
  title: text('Container killed for memory (OOMKilled)', '容器 OOMKilled（堆外内存超限）'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/mem_trouble/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/mem_setup_tm/',
  ],
  explains: ['tm-heartbeat-timeout', 'network-connection-lost', 'partition-not-found', 'tm-released'],
  // Only the kernel and the platform know; people guess.
  confidence: (told) =>
    told.fault.match?.signature.strength === 'decisive' && !isAboutJobs(told) ? 'likely' : 'possible',
  summary: (told) => (isRefused(told) ? refused(told) : namesMemory(told.fault) ? killed(told) : unsure(told)),
  ruledOut: (told) =>
    namesMemory(told.fault)
      ? [
          {
            id: 'oom-heap-tm',
            because: text(
              'A full heap is reported by the JVM as OutOfMemoryError; here the kernel ended the process.',
              '堆满时 JVM 会报告 OutOfMemoryError；此处是内核结束了进程。',
            ),
          },
        ]
      : [],
  prescriptions: (told) => [moreOverhead(told, roleOf(told), limitOf(told)), boundNative(), fewerArenas('prevent')],
  open: (told) => (namesMemory(told.fault) ? undefined : WHO_KILLED),
});

/** People tell of the kill in passing: what they ask is where the jobs went when the JobManager came back. */
function isAboutJobs({ fault, said }: ToldCase): boolean {
  if (fault.tellings.some(({ at, level }) => at !== undefined || level !== undefined)) return false;
  const stated = statedBy(said);
  return stated.has('jobmanager-restarted') && (stated.has('jobs-gone') || stated.has('job-begins-anew'));
}

/** True when nothing was killed: a request for native memory was turned down. */
function isRefused({ fault }: ToldCase): boolean {
  return fault.match?.signature.id === 'container-oomkilled:commit-failed';
}

function refused({ fault }: ToldCase) {
  const unmapped = everyCapture(fault).unmapped;
  const size = unmapped === undefined ? '' : ` (${bytes(Number(unmapped))})`;
  return text(
    `The operating system refused native memory to the process${size}: the machine or the container has none left beside the JVM’s pools.`,
    `操作系统拒绝为进程分配本地内存${size}：除 JVM 各内存池外，机器或容器已无剩余内存。`,
  );
}

function killed(told: ToldCase) {
  const role = roleOf(told);
  const limit = limitOf(told) ?? processSize(told.scene, role);
  const rss = everyCapture(told.fault).rssKb ?? told.scene?.facts.rssKb;
  const size = [
    limit === undefined ? text('', '') : text(` (limit ${bytes(limit)})`, `（上限 ${bytes(limit)}）`),
    rss === undefined
      ? text('', '')
      : text(`, resident ${bytes(Number(rss) * 1024)}`, `，常驻 ${bytes(Number(rss) * 1024)}`),
  ];
  const who =
    role === 'jobmanager'
      ? text('The JobManager’s container', 'JobManager 的容器')
      : text('A TaskManager’s container', 'TaskManager 的容器');
  return text(
    `${who.en} was killed for using more memory than it may${size.map(({ en }) => en).join('')}. The JVM keeps its own pools within their limits, so it is native memory (RocksDB, allocator, JNI, Python) or a container smaller than the process.`,
    `${who.zh}因内存超限被杀${size.map(({ zh }) => zh).join('')}。JVM 自身的内存池都有上限，因此是本地内存（RocksDB、分配器、JNI、Python）超出，或容器小于进程总内存。`,
  );
}

function unsure({ fault }: ToldCase) {
  const captures = everyCapture(fault);
  const reason = captures.reason ? ` (reason ${captures.reason})` : '';
  return text(
    `The process ended with exit code 137${reason}: it was killed with SIGKILL. Most often the kernel does that for memory; kubelet, NodeManager or a person can as well.`,
    `进程以退出码 137${reason} 结束，即被 SIGKILL。最常见的是内核因内存超限所杀；也可能是 kubelet、NodeManager 或人工所为。`,
  );
}

function roleOf({ fault }: ToldCase): 'taskmanager' | 'jobmanager' {
  const words = fault.tellings.map(({ text: whole }) => whole.slice(0, 1000)).join('\n');
  return /job-?manager/i.test(words) && !/task-?manager/i.test(words) ? 'jobmanager' : 'taskmanager';
}

/** Bytes of the container's limit as `kubectl describe` has it. */
function limitOf({ captures, scene }: ToldCase): number | undefined {
  const limit = bytesOf(captures.containerLimit ?? scene?.facts.containerLimit);
  return Number.isNaN(limit) ? undefined : limit;
}
