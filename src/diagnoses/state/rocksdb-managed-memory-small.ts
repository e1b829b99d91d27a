import { type Conclusion, defineDiagnosis } from '#engine';
import { citeOf, restCite, type TaskManager, text } from '#evidence';
import { type Limit, limits } from '#symptoms/load/limits';
import { severityOf } from '../backpressure/limit-verdict.ts';
import { bytes, percent } from '../figures.ts';
import { fewerStates, moreOfAll, toldRocksdbManagedMemorySmall } from './rocksdb-managed-memory-told.ts';

/**
 * Managed memory per slot below which RocksDB has no room to work: Flink keeps half of it for write buffers, and one arena block of
 * RocksDB is 8 MiB (RocksDBMemoryControllerUtils, RocksDBOperationUtils#sanityCheckArenaBlockSize).
 */
const TOO_SMALL = 32 * 2 ** 20;

/** A state access that is served from memory takes microseconds. */
const SLOW_MS = 1;

/** An operator is held up by RocksDB, whose share of the managed memory is next to nothing. */
export const rocksdbManagedMemorySmall = defineDiagnosis({
  id: 'rocksdb-managed-memory-small',
  title: toldRocksdbManagedMemorySmall.title,
  docs: toldRocksdbManagedMemorySmall.docs,
  otherwise: toldRocksdbManagedMemorySmall,
  symptoms: { limits },
  explains: ['backpressure-slow-operator', 'rocksdb-write-stall', 'rocksdb-slow-reads'],

  conclude({ limits }) {
    return limits.flatMap((limit) => concludeOn(limit) ?? []);
  },
});

function concludeOn(limit: Limit): Conclusion | undefined {
  const { vertex, why, share, hot, capacity, processors } = limit;
  if (why?.activity !== 'rocksdb') return;
  const severity = severityOf(limit);
  const short = processors?.hosts.find(({ taskManager }) => perSlot(taskManager) < TOO_SMALL);
  if (severity === undefined || short === undefined) return;
  const { taskManager } = short;
  const each = bytes(perSlot(taskManager));
  return {
    severity,
    confidence: (capacity?.msPerRecord ?? 0) >= SLOW_MS ? 'likely' : 'possible',
    subject: { vertex: vertex.id, vertexName: vertex.name, taskManager: taskManager.id },
    about: [vertex.id],
    summary: text(
      `"${vertex.name}" is held up by RocksDB, which has ${each} of managed memory per slot: memtables are flushed constantly and hardly a block stays in the cache.`,
      `“${vertex.name}”被 RocksDB 拖慢，而每个槽位的托管内存只有 ${each}：memtable 不断刷写，块缓存几乎无法命中。`,
    ),
    evidence: [
      {
        fact: text(
          `Managed memory of TaskManager ${taskManager.id}: ${bytes(totalOf(taskManager))} for ${taskManager.slots} slots`,
          `TaskManager ${taskManager.id} 的托管内存：${bytes(totalOf(taskManager))}，共 ${taskManager.slots} 个槽位`,
        ),
        cite: restCite(taskManager.path),
      },
      ...(hot
        ? [
            {
              fact: text(
                `In ${percent(share)} of the samples threads of "${vertex.name}" are in RocksDB`,
                `${percent(share)} 的采样中，“${vertex.name}”的线程在 RocksDB 中`,
              ),
              cite: citeOf(hot.cite.source, hot.cite.at),
            },
          ]
        : []),
    ],
    prescriptions: [moreOfAll, fewerStates],
  };
}

function totalOf({ samples, memory }: TaskManager): number {
  return (
    samples.findLast(({ managedTotal }) => managedTotal !== undefined)?.managedTotal ??
    memory.managedMemory ??
    Number.NaN
  );
}

/** Bytes; `NaN` where it is not told. */
function perSlot(taskManager: TaskManager): number {
  return totalOf(taskManager) / Math.max(1, taskManager.slots);
}
