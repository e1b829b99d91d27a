import { text } from '#evidence';
import { bytesOf } from '#symptoms/told/log-scene';
import { bytes } from '../figures.ts';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { boundNative, fewerArenas, moreOverhead } from './native-remedies.ts';

/** The process holds memory that was freed: the allocator keeps it in arenas, so the container grows towards its limit. */
export const nativeFragmentation = defineToldDiagnosis({
  id: 'native-fragmentation',
  title: text('Allocator arenas hold freed memory', '内存分配器碎片'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/mem_trouble/'],
  explains: [
    'container-oomkilled',
    'container-killed-yarn-physical',
    'tm-heartbeat-timeout',
    'network-connection-lost',
  ],
  confidence: (told) => (names(told) ? 'likely' : 'possible'),
  summary: (told) => {
    const { active, resident } = { ...told.scene?.facts, ...told.captures };
    const figures =
      active && resident
        ? text(
            ` (resident ${bytes(bytesOf(resident))}, active ${bytes(bytesOf(active))})`,
            `（resident ${bytes(bytesOf(resident))}，active ${bytes(bytesOf(active))}）`,
          )
        : text('', '');
    return text(
      `The process’ resident memory grows beyond what its pools use${figures.en}: the allocator keeps freed memory in its arenas, whose number follows the host’s cores.`,
      `进程常驻内存超出各内存池的用量${figures.zh}：分配器把已释放的内存留在 arena 中，而 arena 数随宿主机核数而定。`,
    );
  },
  ruledOut: () => [{ id: 'oom-heap-tm', because: text('The heap does not grow.', '堆没有增长。') }],
  prescriptions: (told) => [fewerArenas('cure'), moreOverhead(told, 'taskmanager'), boundNative()],
  open: (told) =>
    names(told)
      ? undefined
      : {
          because: text(
            'Whether freed memory is kept or live native memory grows is not told.',
            '未说明是已释放内存未归还，还是存活的本地内存在增长。',
          ),
          remedy: text(
            'Give the allocator’s statistics (jemalloc: MALLOC_CONF=stats_print:true, active against resident) or repeat with MALLOC_ARENA_MAX=1: if the process stays flat, it is the arenas; else RocksDB’s memory metrics.',
            '请提供分配器统计（jemalloc：MALLOC_CONF=stats_print:true，比较 active 与 resident），或以 MALLOC_ARENA_MAX=1 重试：若进程内存平稳则是 arena，否则请提供 RocksDB 内存指标。',
          ),
        },
});

/** True when the allocator or its arenas are named. */
function names({ fault }: ToldCase): boolean {
  return fault.tellings.some(({ text: whole }) => /arena|jemalloc|glibc|fragment|碎片/i.test(whole));
}
