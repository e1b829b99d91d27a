import type { Prescription } from '#engine';
import { text } from '#evidence';
import { isBefore } from '#prescriptions/settings';
import { enlarge } from '../memory/pool-sizes.ts';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

const MIB = 2 ** 20;

/** A blocking exchange of a batch job is short of read memory, files or disk. */
export const batchShuffleContention = defineToldDiagnosis({
  id: 'batch-shuffle-contention',
  title: text('Batch shuffle short of memory, files or disk', '批作业 Shuffle 异常'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/batch/batch_shuffle/'],
  explains: ['network-connection-lost', 'partition-not-found', 'restart-budget-exhausted'],
  summary: ({ captures: { how } }) =>
    how === undefined
      ? text(
          'Readers of a blocking exchange waited in vain for read buffers: the batch shuffle’s read memory is shared by too many of them.',
          '阻塞交换的读取者等不到读缓冲：批 shuffle 读内存被过多读取者共享。',
        )
      : text(
          `The files of a blocking exchange are the limit: ${how}. Hash shuffle writes one file per consumer.`,
          `阻塞交换的文件成为瓶颈：${how}。Hash shuffle 会为每个消费者写一个文件。`,
        ),
  ruledOut: () => [
    {
      id: 'network-buffers-insufficient',
      because: text('Read memory of batch shuffle is not network memory.', '批 shuffle 的读内存不是网络内存。'),
    },
  ],
  prescriptions: (told) => [
    ...(/space|空间/.test(told.captures.how ?? '') ? [moreDisk()] : []),
    moreReadMemory(told),
    sortShuffle(told),
  ],
});

/** The part for reads may not exceed the framework's off-heap memory, of which it is taken. */
function moreReadMemory(told: ToldCase): Prescription {
  const key = 'taskmanager.memory.framework.off-heap.batch-shuffle.size';
  const read = enlarge(told, { role: 'taskmanager', key, fallback: 64 * MIB, least: 256 * MIB });
  const all = enlarge(told, {
    role: 'taskmanager',
    key: 'taskmanager.memory.framework.off-heap.size',
    fallback: 128 * MIB,
    least: read.now + 128 * MIB,
  });
  return {
    aim: 'cure',
    action: text(
      'Raise the read memory of batch shuffle together with the framework’s off-heap memory it is taken from.',
      '同时调大批 shuffle 读内存及其所属的框架堆外内存。',
    ),
    cost: text('A restart of the TaskManagers, and more memory for each.', '需要重启 TaskManager，且占用更多内存。'),
    settings: { ...all.settings, [key]: read.settings[key] as string },
    verify: text(
      'No "fierce contention" any more; stages are read without pauses.',
      '不再出现 “fierce contention”；各阶段读取不再停顿。',
    ),
  };
}

function sortShuffle({ version }: ToldCase): Prescription {
  const old = isBefore(version, [1, 15]);
  return {
    aim: 'cure',
    action: text(
      `Use sort shuffle instead of hash shuffle${old ? '' : ' (the default from 1.15 on: do not raise the limit)'}: one file per task, read in sequence. Raise the limit on open files.`,
      `使用 sort shuffle 代替 hash shuffle${old ? '' : '（1.15 起默认：不要调大该阈值）'}：每个任务一个文件，顺序读取。并提高打开文件数上限。`,
    ),
    cost: text('A sort of the output by consumer.', '输出需按消费者排序。'),
    settings: {
      ...((old || !version) && { 'taskmanager.network.sort-shuffle.min-parallelism': '1' }),
      'taskmanager.network.sort-shuffle.min-buffers': '512',
    },
    command: 'ulimit -n',
  };
}

function moreDisk(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Put the temporary folders on disks with room; lost attempts leave files behind.',
      '将临时目录放到空间充足的磁盘；失败的尝试会残留文件。',
    ),
    cost: text('A restart of the TaskManagers.', '需要重启 TaskManager。'),
    settings: { 'io.tmp.dirs': '/data1/flink,/data2/flink' },
    command: 'df -h; du -sh /tmp/flink-* | sort -h | tail',
  };
}
