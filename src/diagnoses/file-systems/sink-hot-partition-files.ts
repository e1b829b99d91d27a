import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** Each subtask of a file-like sink opens a writer per partition: heap goes to writers, and every checkpoint leaves tiny files. */
export const sinkHotPartitionFiles = defineToldDiagnosis({
  id: 'sink-hot-partition-files',
  title: text('Too many open writers or small files', '打开的写入器或小文件过多'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/filesystem/#file-compaction',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/filesystem/#compaction',
  ],
  severity: 'warning',
  summary: ({ captures: { writers, scaled } }) =>
    text(
      writers
        ? `${writers} Parquet writers share the heap, and their row groups were scaled to ${scaled}%: every subtask writes to many partitions at once.`
        : 'Every subtask of the sink writes to every partition (or bucket), so that each checkpoint leaves partitions × subtasks small files and as many open writers.',
      writers
        ? `${writers} 个 Parquet 写入器共享堆内存，row group 被缩小到 ${scaled}%：每个子任务同时写很多分区。`
        : 'Sink 的每个子任务都在写所有分区（或桶），每个检查点产生“分区数 × 子任务数”个小文件和同样多的写入器。',
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Bring the records of a partition to one subtask before the sink: keyBy the partition (with a salt for hot ones), SQL sink.shuffle-by-partition.enable, Iceberg write.distribution-mode = hash; choose coarser partitions.',
        '在 Sink 之前将同一分区的数据汇聚到一个子任务：按分区 keyBy（热点分区加盐）、SQL 的 sink.shuffle-by-partition.enable、Iceberg 的 write.distribution-mode = hash；并使用更粗的分区。',
      ),
      cost: text(
        'A shuffle; a hot partition becomes one subtask’s work.',
        '增加一次 shuffle；热点分区由单个子任务承担。',
      ),
      settings: { 'sink.shuffle-by-partition.enable': 'true', 'write.distribution-mode': 'hash' },
      verify: text(
        'Files per checkpoint fall to about the number of partitions.',
        '每个检查点的文件数降到约等于分区数。',
      ),
    },
    {
      aim: 'relieve',
      action: text(
        'Compact (auto-compaction of file tables, rewrite or clustering of lake tables), and a longer checkpoint interval.',
        '开启合并（文件表的 auto-compaction，湖表的 rewrite/clustering），并延长检查点间隔。',
      ),
      cost: text('Compaction costs I/O; data is visible later.', '合并消耗 I/O；数据可见更晚。'),
      settings: {
        'auto-compaction': 'true',
        'compaction.file-size': '128MB',
        'execution.checkpointing.interval': '5 min',
      },
    },
  ],
});
