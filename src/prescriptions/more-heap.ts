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
  const fromManaged = Math.min(need.spareManaged, Math.max(0, need.wanted - need.heap));
  const enough = need.heap + fromManaged >= need.wanted;
  const more = roundUp(Math.max(0, need.wanted - need.heap - fromManaged));
  const freed = fromManaged > 0 ? freeManaged(need) : {};
  return {
    aim: 'cure',
    action: actionText(need, fromManaged, enough ? 0 : more),
    cost: enough
      ? text('A restart of the TaskManagers; no more memory than now.', '需要重启 TaskManager；总内存不变。')
      : text(
          `A restart of the TaskManagers, and ${mib(more)} more memory for each (the container must allow it).`,
          `需要重启 TaskManager，且每个进程多用 ${mib(more)} 内存（容器上限须允许）。`,
        ),
    settings: settingsFor(version, { ...freed, ...(enough ? {} : grow(need, more)) }),
    verify: text(
      'Garbage collection takes less than 5 % of the time, and the heap falls below two thirds of its size after a collection.',
      '垃圾回收占用的时间低于 5 %，且回收后堆使用量低于其大小的三分之二。',
    ),
  };
}

function actionText({ heap, wanted }: HeapNeed, fromManaged: number, more: number): Text {
  const goal = text(
    `Give each TaskManager about ${mib(wanted)} of heap (now ${mib(heap)})`,
    `让每个 TaskManager 的堆达到约 ${mib(wanted)}（目前 ${mib(heap)}）`,
  );
  if (fromManaged === 0) return text(`${goal.en}.`, `${goal.zh}。`);
  const taken = text(
    `${goal.en}: the managed memory (${mib(fromManaged)} of it) is not used by a heap state backend and can become heap`,
    `${goal.zh}：堆状态后端不使用托管内存，可将其中 ${mib(fromManaged)} 转为堆`,
  );
  return more === 0
    ? text(`${taken.en}.`, `${taken.zh}。`)
    : text(`${taken.en}, the rest must be added.`, `${taken.zh}，其余需要追加。`);
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
