import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { settingsFor, type Version } from './settings.ts';

/** What is known of the memory of a TaskManager, in bytes, by Flink's names (`memoryConfiguration`). */
export interface HeapNeed {
  /** Bytes of heap there are (-Xmx). */
  readonly heap: number;
  /** Bytes it should have. */
  readonly wanted: number;
  /** Managed memory that nothing uses: a heap state backend, no Python, no batch operators. 0 when it is used. */
  readonly spareManaged: number;
  readonly totalProcess?: number;
  readonly totalFlink?: number;
  readonly taskHeap?: number;
  /** Effective configuration, to change the setting that rules. */
  readonly config: Readonly<Record<string, string>>;
}

const MIB = 2 ** 20;

/**
 * More heap for a TaskManager, in settings that do not contradict what is configured (Flink's memory model: total
 * process = heap + managed + direct + network + metaspace + overhead). Docs: deployment/memory/mem_setup_tm.
 */
export function moreHeap(version: Version, need: HeapNeed): Prescription {
  const missing = Math.max(0, need.wanted - need.heap - need.spareManaged);
  const more = missing === 0 ? 0 : roundUp(missing);
  const freed = need.spareManaged > 0 ? freeManaged(need) : {};
  return {
    aim: 'cure',
    action: actionText(need, more),
    cost:
      more === 0
        ? text('A restart of the TaskManagers; no more memory than now.', '需要重启 TaskManager；总内存不变。')
        : text(
            `A restart of the TaskManagers, and more memory for each (the container must allow it).`,
            `需要重启 TaskManager，且每个进程占用更多内存（容器上限须允许）。`,
          ),
    settings: settingsFor(version, { ...freed, ...(more === 0 ? {} : grow(need, more)) }),
    verify: text(
      'Garbage collection takes less than 5 % of the time, and the heap falls below two thirds of its size after a collection.',
      '垃圾回收占用的时间低于 5 %，且回收后堆使用量低于其大小的三分之二。',
    ),
  };
}

function actionText({ heap, wanted, spareManaged }: HeapNeed, more: number): Text {
  const goal = text(
    `Give each TaskManager at least ${mib(wanted)} of heap (now ${mib(heap)})`,
    `让每个 TaskManager 的堆至少达到 ${mib(wanted)}（目前 ${mib(heap)}）`,
  );
  if (spareManaged === 0) return text(`${goal.en}.`, `${goal.zh}。`);
  const taken = text(
    `${goal.en}: nothing uses its ${mib(spareManaged)} of managed memory (state is on the heap), which can become heap`,
    `${goal.zh}：其 ${mib(spareManaged)} 托管内存没有被使用（状态在堆上），可转为堆`,
  );
  return more === 0
    ? text(`${taken.en}.`, `${taken.zh}。`)
    : text(`${taken.en}; ${mib(more)} more must be added.`, `${taken.zh}；还需追加 ${mib(more)}。`);
}

/** Managed memory to nothing; an explicit size overrides the fraction, so it is the one to set. */
function freeManaged({ config }: HeapNeed): Readonly<Record<string, string>> {
  return 'taskmanager.memory.managed.size' in config
    ? { 'taskmanager.memory.managed.size': '0' }
    : { 'taskmanager.memory.managed.fraction': '0' };
}

/** The setting that rules the size of the process grows; the heap is what is left when all else is taken. */
function grow(
  { config, taskHeap, totalFlink, totalProcess, spareManaged }: HeapNeed,
  more: number,
): Readonly<Record<string, string>> {
  const ruling = (key: string, bytes: number | undefined) =>
    bytes === undefined ? {} : { [key]: mebibytes(roundUp(bytes + Math.ceil(more * rest(spareManaged)))) };
  if ('taskmanager.memory.task.heap.size' in config && taskHeap !== undefined) {
    return { 'taskmanager.memory.task.heap.size': mebibytes(roundUp(taskHeap + more + spareManaged)) };
  }
  if ('taskmanager.memory.flink.size' in config) return ruling('taskmanager.memory.flink.size', totalFlink);
  return ruling('taskmanager.memory.process.size', totalProcess);
}

/**
 * Of each added byte, network memory takes a tenth and managed memory four tenths (unless it is off), and the JVM
 * overhead a tenth of the process: so much must be added for one byte of heap.
 */
function rest(spareManaged: number): number {
  return spareManaged > 0 ? 1 / (0.9 * 0.9) : 1 / (0.5 * 0.9);
}

/** Whole multiples of 64 MiB read better and cost nothing. */
function roundUp(bytes: number): number {
  return Math.ceil(bytes / (64 * MIB)) * 64 * MIB;
}

function mib(bytes: number): string {
  return `${Math.round(bytes / MIB)} MiB`;
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / MIB)}m`;
}
