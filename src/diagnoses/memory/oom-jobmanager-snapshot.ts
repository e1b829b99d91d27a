import { type Diagnosis, defineDiagnosis, type Prescription } from '#engine';
import { text } from '#evidence';
import { type RestoreHeap, restoreHeap } from '#symptoms/snapshots/restore-heap';
import { snapshotCite } from '#symptoms/snapshots/snapshot-operators';
import { bytes, percent } from '../figures.ts';

const MIB = 1024 ** 2;

/** Before it happens: what a restore from the snapshot needs of the JobManager's heap. */
export const oomJobmanagerInSnapshot: Diagnosis = defineDiagnosis({
  id: 'oom-jobmanager',
  title: text('JobManager out of heap', 'JobManager 内存不足'),
  docs: [],
  symptoms: { restoreHeap },
  conclude({ restoreHeap }) {
    const [found] = restoreHeap;
    if (!found) return;
    const { snapshot, limits, need, messages } = found;
    // Handles stay in memory; messages pass through it, at worst all at once.
    const sure = 2 * snapshot.metadataBytes >= limits.heap;
    return {
      severity: sure ? 'critical' : 'warning',
      confidence: sure ? 'likely' : 'possible',
      subject: { file: snapshot.name },
      about: [],
      summary: text(
        `A restore from ${snapshot.name} needs up to ${bytes(need)} of the JobManager’s heap, ${percent(need / limits.heap)} of what it has (${bytes(limits.heap)}).`,
        `从 ${snapshot.name} 恢复最多需要 ${bytes(need)} 的 JobManager 堆内存，为现有 ${bytes(limits.heap)} 的 ${percent(need / limits.heap)}。`,
      ),
      evidence: [
        {
          fact: text(
            `2 × ${snapshot.metadataBytes} bytes of _metadata (this snapshot and the next) and ${messages} bytes of messages that deploy all subtasks: ${need}`,
            `_metadata ${snapshot.metadataBytes} 字节 × 2（本次与下一次快照），加部署全部子任务的消息 ${messages} 字节：合计 ${need}`,
          ),
          cite: snapshotCite(snapshot, 0),
        },
        ...(limits.heapCite
          ? [
              {
                fact: text(`Heap of the JobManager: ${limits.heap} bytes`, `JobManager 堆内存：${limits.heap} 字节`),
                cite: limits.heapCite,
              },
            ]
          : []),
      ],
      prescriptions: [moreHeap(found)],
    };
  },
});

function moreHeap({ need, limits }: RestoreHeap): Prescription {
  const wanted = Math.ceil(Math.max(2 * need, limits.heap) / MIB);
  return {
    aim: 'relieve',
    action: text(
      `Give the JobManager ${wanted} MiB of heap before the restore.`,
      `恢复之前将 JobManager 的堆内存设为 ${wanted} MiB。`,
    ),
    cost: text('A restart of the JobManager, and a larger container.', '需要重启 JobManager，容器也要更大。'),
    settings: { 'jobmanager.memory.heap.size': `${wanted}m` },
    verify: text(
      'The restore passes; the heap falls below two thirds after a collection.',
      '恢复成功；回收后堆使用量低于三分之二。',
    ),
  };
}
