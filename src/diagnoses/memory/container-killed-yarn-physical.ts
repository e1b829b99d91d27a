import { text } from '#evidence';
import { bytesOf } from '#symptoms/told/log-scene';
import { bytes } from '../figures.ts';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { boundNative, fewerArenas, moreOverhead } from './native-remedies.ts';
import { ASK_NODE_MANAGER, usageOf } from './yarn-limits.ts';

/** The NodeManager killed the container because its processes hold more RAM than was granted. */
export const containerKilledYarnPhysical = defineToldDiagnosis({
  id: 'container-killed-yarn-physical',
  title: text('YARN kills for physical memory', 'YARN 物理内存超限'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/mem_trouble/'],
  explains: [
    'tm-heartbeat-timeout',
    'network-connection-lost',
    'partition-not-found',
    'tm-killed-by-platform',
    'tm-released',
    'container-oomkilled',
  ],
  summary: (told) => {
    const usage = usageOf(told, 'physical');
    const heap = heapOf(told);
    return text(
      `YARN killed a container for exceeding its physical memory${usage.en}.${heap.en} The JVM’s own limits were not hit, so too little headroom is left beside the heap for native memory.`,
      `YARN 因物理内存超限杀死了容器${usage.zh}。${heap.zh}JVM 自身上限没有触发，说明堆之外给本地内存留的余量太小。`,
    );
  },
  ruledOut: () => [
    { id: 'container-killed-yarn-virtual', because: text('The line names physical memory.', '该行指明是物理内存。') },
    {
      id: 'oom-heap-tm',
      because: text('No OutOfMemoryError: the heap did not fill up.', '没有 OutOfMemoryError：堆没有满。'),
    },
  ],
  prescriptions: (told) => [
    moreOverhead(told, roleOf(told), limitOf(told)),
    ...oldCutoff(told),
    boundNative(),
    fewerArenas('prevent'),
  ],
  open: (told) =>
    told.captures.physicalUsed === undefined && told.fault.match?.signature.id.endsWith('exit-104')
      ? ASK_NODE_MANAGER
      : undefined,
});

/** Bytes of the container as granted. */
function limitOf({ captures }: ToldCase): number | undefined {
  const limit = bytesOf(captures.physicalLimit);
  return Number.isNaN(limit) ? undefined : limit;
}

function heapOf(told: ToldCase) {
  const xmx = bytesOf(told.captures.xmx);
  const limit = limitOf(told);
  return Number.isNaN(xmx) || limit === undefined
    ? text('', '')
    : text(
        ` The heap alone may take ${bytes(xmx)} of ${bytes(limit)} (-Xmx).`,
        `仅堆就可占 ${bytes(limit)} 中的 ${bytes(xmx)}（-Xmx）。`,
      );
}

function roleOf({ fault }: ToldCase): 'taskmanager' | 'jobmanager' {
  const words = fault.tellings.map(({ text: whole }) => whole).join('\n');
  return /YarnJobClusterEntrypoint|YarnSessionClusterEntrypoint|YarnApplicationClusterEntryPoint|ApplicationMaster/.test(
    words,
  ) && !/YarnTaskExecutorRunner|TaskManager/.test(words)
    ? 'jobmanager'
    : 'taskmanager';
}

/** Before 1.10 a share of the container was cut off the heap; that is the headroom there. */
function oldCutoff({ version }: ToldCase) {
  if (version && (version.major > 1 || version.minor >= 10)) return [];
  return [
    {
      aim: 'relieve' as const,
      action: text(
        'Up to Flink 1.9 the headroom is the heap cutoff: a larger ratio makes a smaller heap within the same container. Do not set -Xmx by hand.',
        'Flink 1.9 及以前，余量由 heap-cutoff 决定：调大比例会在同样的容器内得到更小的堆。不要手工设置 -Xmx。',
      ),
      cost: text('A restart; less heap.', '需要重启；堆变小。'),
      settings: { 'containerized.heap-cutoff-ratio': '0.4', 'containerized.heap-cutoff-min': '600' },
    },
  ];
}
