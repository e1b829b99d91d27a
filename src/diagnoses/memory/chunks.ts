import type { Prescription } from '#engine';
import { text } from '#evidence';
import { statedBy } from '#symptoms/said/concepts';
import type { ToldCase } from '../told.ts';

/** Tables are read in chunks by an incremental CDC source: one chunk is in a TaskManager's heap, the list of all in the JobManager's. */

/** True when people say that a table is read as a whole, or what its chunks are cut by. */
export function isInSnapshot({ said }: ToldCase): boolean {
  const stated = statedBy(said);
  return stated.has('snapshot-phase') || stated.has('chunk-key-few-values');
}

export const smallerChunks: Prescription = {
  aim: 'cure',
  action: text(
    'Cut the snapshot into smaller chunks: another chunk key column with many distinct, even values (a chunk holds all rows of one value), a smaller chunk size and fetch size.',
    '将快照切成更小的分片（chunk）：换用取值多且分布均匀的分片键（同一个值的所有行会进入同一分片），并减小 chunk size 与 fetch size。',
  ),
  cost: text('More chunks, which the JobManager keeps track of.', '分片数增多，由 JobManager 跟踪。'),
  settings: {
    'scan.incremental.snapshot.chunk.key-column': '<column with distinct values>',
    'scan.incremental.snapshot.chunk.size': '4096',
    'scan.snapshot.fetch.size': '512',
  },
  verify: text(
    'Heap after a collection stays below 70 % while chunks are read.',
    '读取分片期间回收后的堆占用低于 70 %。',
  ),
};

export const fewerChunks: Prescription = {
  aim: 'cure',
  action: text(
    'Fewer chunks: a larger chunk size and fetch size, and a longer checkpoint interval while the snapshot lasts; fewer tables per job.',
    '减少分片（chunk）数量：调大 chunk size 和 fetch size，快照期间延长检查点间隔；每个作业同步更少的表。',
  ),
  cost: text('A larger chunk needs more heap in the TaskManager.', '更大的分片需要更多 TaskManager 堆内存。'),
  settings: { 'scan.incremental.snapshot.chunk.size': '50000', 'scan.snapshot.fetch.size': '4096' },
  verify: text('The heap of the JobManager levels off.', 'JobManager 堆占用趋于平稳。'),
};
