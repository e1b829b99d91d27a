import type { Prescription } from '#engine';
import { text } from '#evidence';
import { moreHeap } from '#prescriptions/more-heap';
import { settingsFor } from '#prescriptions/settings';
import { bytesOf } from '#symptoms/told/log-scene';
import type { ToldCase } from '../told.ts';
import { mebibytes, partsOf, processSize, roundUp } from './pool-sizes.ts';

/** More heap per TaskManager: computed where the banner or the configuration tells sizes, else the options to raise. */
export function heapOf(told: ToldCase): Prescription {
  const { scene, version } = told;
  const parts = partsOf(scene, 'taskmanager');
  const heap = parts['Total JVM Heap Memory'];
  const process = processSize(scene, 'taskmanager');
  const flink = parts['Total Flink Memory'];
  if (heap !== undefined) {
    return moreHeap(version, {
      heap,
      wanted: heap * 2,
      spareManaged: 0,
      ...(process !== undefined && { totalProcess: process }),
      ...(flink !== undefined && { totalFlink: flink }),
      config: scene?.settings ?? {},
    });
  }
  const explicit = bytesOf(scene?.settings['taskmanager.memory.task.heap.size']);
  const settings: Readonly<Record<string, string>> = Number.isNaN(explicit)
    ? { 'taskmanager.memory.process.size': mebibytes(process === undefined ? 4 * 2 ** 30 : roundUp(process * 2)) }
    : { 'taskmanager.memory.task.heap.size': mebibytes(roundUp(explicit * 2)) };
  return {
    aim: 'relieve',
    action: text(
      'Give each TaskManager more heap: about twice what it has. With taskmanager.memory.process.size the heap grows by half of what is added; taskmanager.memory.task.heap.size sets it outright (then set managed memory too). Flink’s default process is 1728m, of which 512 MiB are heap.',
      '为每个 TaskManager 增大堆内存，约为现在的两倍。调大 taskmanager.memory.process.size 时堆约得到增量的一半；也可以用 taskmanager.memory.task.heap.size 直接指定（此时还须指定托管内存）。Flink 默认进程 1728m，其中堆为 512 MiB。',
    ),
    cost: text(
      'A restart of the TaskManagers, and more memory for each (the container must allow it).',
      '需要重启 TaskManager，且每个进程占用更多内存（容器上限须允许）。',
    ),
    settings: settingsFor(version, settings),
    verify: text(
      'Heap after a collection stays below two thirds of its maximum (Status.JVM.Memory.Heap.Used).',
      '回收后堆使用量低于上限的三分之二（Status.JVM.Memory.Heap.Used）。',
    ),
  };
}

/** The same heap for fewer tasks. */
export function fewerSlots({ scene }: ToldCase): Prescription {
  const slots = Number(scene?.settings['taskmanager.numberOfTaskSlots']);
  return {
    aim: 'relieve',
    action: text(
      'Fewer slots per TaskManager: each task gets a larger share of the heap (and more TaskManagers are needed for the same parallelism).',
      '减少每个 TaskManager 的 slot 数（fewer slots）：每个任务分到更多堆内存（相同并行度需要更多 TaskManager）。',
    ),
    cost: text('More processes for the same parallelism; a restart.', '相同并行度需要更多进程；需要重启。'),
    settings: { 'taskmanager.numberOfTaskSlots': slots > 1 ? `${Math.ceil(slots / 2)}` : '1' },
    verify: text('Heap after a collection falls on every TaskManager.', '各 TaskManager 回收后的堆使用量下降。'),
  };
}

/** What fills the heap is in the job; only a dump of the process tells. */
export function findHolder(role: 'taskmanager' | 'jobmanager'): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Find what fills the heap with a heap dump (state on the heap, buffered windows or lists, caches without a limit, very large records or files read whole such as equality delete files) and bound it; keep large keyed state in RocksDB.',
      '用堆转储找出占满堆的对象（堆上状态、缓冲的窗口或列表、无上限的缓存、超大记录、整体读入的文件如 equality delete 文件）并加以限制；大的 keyed 状态放到 RocksDB。',
    ),
    cost: text(
      'A dump is as large as the heap and stops the process while it is written.',
      '转储文件与堆一样大，写出期间进程停顿。',
    ),
    settings: { [`env.java.opts.${role}`]: '-XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=/tmp' },
    command: `jcmd $(jps | grep ${role === 'taskmanager' ? 'TaskManagerRunner' : 'Entrypoint'} | cut -d" " -f1) GC.class_histogram | head -30`,
    verify: text('The first classes of the histogram no longer grow.', '直方图中排名靠前的类不再增长。'),
  };
}
