import type { Prescription } from '#engine';
import { text } from '#evidence';
import { bytesOf } from '#symptoms/told/log-scene';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { ASK_NODE_MANAGER, usageOf } from './yarn-limits.ts';

/** The NodeManager counted address space, which a JVM reserves far beyond the RAM it uses. */
export const containerKilledYarnVirtual = defineToldDiagnosis({
  id: 'container-killed-yarn-virtual',
  title: text('YARN kills for virtual memory', 'YARN 虚拟内存超限'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/resource-providers/yarn/'],
  explains: [
    'tm-heartbeat-timeout',
    'network-connection-lost',
    'partition-not-found',
    'tm-killed-by-platform',
    'tm-released',
    'container-oomkilled',
  ],
  summary: (told) => {
    const usage = usageOf(told, 'virtual');
    const physical = usageOf(told, 'physical');
    return text(
      `YARN killed a container for exceeding its virtual memory${usage.en}${physical.en && ` (physical memory${physical.en})`}. Virtual memory is address space the JVM reserves, not RAM: nothing in the job is wrong.`,
      `YARN 因虚拟内存超限杀死了容器${usage.zh}${physical.zh && `（物理内存${physical.zh}）`}。虚拟内存只是 JVM 保留的地址空间，并非实际内存：作业本身没有问题。`,
    );
  },
  ruledOut: () => [
    { id: 'container-killed-yarn-physical', because: text('Physical memory was below its limit.', '物理内存未超限。') },
  ],
  prescriptions: (told) => [noCheck(), higherRatio(told)],
  open: ({ captures, fault }) =>
    captures.virtualUsed === undefined && fault.match?.signature.id.endsWith('exit-103') ? ASK_NODE_MANAGER : undefined,
});

function noCheck(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Turn the check of virtual memory off in yarn-site.xml of every NodeManager.',
      '在每个 NodeManager 的 yarn-site.xml 中关闭虚拟内存检查。',
    ),
    cost: text(
      'A restart of the NodeManagers. The check of physical memory stays.',
      '需要重启 NodeManager。物理内存检查仍然有效。',
    ),
    settings: { 'yarn.nodemanager.vmem-check-enabled': 'false' },
    verify: text(
      'No line "running beyond virtual memory limits" any more.',
      '不再出现 “running beyond virtual memory limits”。',
    ),
  };
}

/** YARN allows this many bytes of address space for each byte of RAM. */
const DEFAULT_RATIO = 2.1;

function higherRatio({ captures }: ToldCase): Prescription {
  const used = bytesOf(captures.virtualUsed);
  const ram = bytesOf(captures.physicalLimit);
  const needed = Number.isNaN(used / ram) ? DEFAULT_RATIO * 2 : Math.max(DEFAULT_RATIO * 2, (used / ram) * 1.25);
  return {
    aim: 'relieve',
    action: text(
      'Where the check must stay, allow more address space per byte of RAM; a larger container helps as well. MALLOC_ARENA_MAX lowers what is reserved.',
      '若必须保留检查，则提高每单位物理内存允许的虚拟内存；增大容器也有效。MALLOC_ARENA_MAX 可减少保留量。',
    ),
    cost: text('A restart of the NodeManagers.', '需要重启 NodeManager。'),
    settings: {
      'yarn.nodemanager.vmem-pmem-ratio': `${Math.ceil(needed)}`,
      'containerized.taskmanager.env.MALLOC_ARENA_MAX': '4',
    },
  };
}
