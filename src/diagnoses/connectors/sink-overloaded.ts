import type { Prescription } from '#engine';
import type { Text } from '#evidence';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** Loads come more often, or are larger, than the storage engine can merge or hold. */
export const sinkOverloaded = defineToldDiagnosis({
  id: 'sink-overloaded',
  title: text('The target cannot keep up with small or large loads', '目标引擎跟不上导入'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/overview/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) => summaryOf(captures),
  prescriptions: ({ fault }) => [
    ...(fault.match?.signature.family ? [throttled] : []),
    {
      aim: 'cure',
      action: text(
        'Load less often and more at once: a longer checkpoint interval and flush interval, larger batches, lower sink parallelism, batches clustered by partition.',
        '降低导入频率、增大每批数据：延长检查点间隔与刷写间隔，增大批次，降低 Sink 并行度，按分区聚簇写入。',
      ),
      cost: text('Data is visible later.', '数据可见延迟增加。'),
      settings: {
        'execution.checkpointing.interval': '60 s',
        'sink.buffer-flush.interval': '30 s',
        'sink.buffer-flush.max-rows': '500000',
        'sink.buffer-flush.max-bytes': '300mb',
      },
      verify: text('The number of versions/parts of the tablet falls.', '版本数/part 数下降。'),
    },
    {
      aim: 'relieve',
      action: text(
        'Let the target merge: wait (stop the job for minutes), give compaction more threads, raise the limit only for a while.',
        '让目标端完成合并：暂停作业数分钟，增加 compaction 线程，仅临时提高上限。',
      ),
      cost: text('None for the job; it is an administrator’s act.', '对作业没有影响；需要管理员操作。'),
      command: `-- Doris be.conf: max_tablet_version_num = 2000 (before: 500), more compaction threads; SHOW TABLET <id>;
-- StarRocks be.conf: tablet_max_versions; cumulative_compaction_num_threads_per_disk
-- ClickHouse: SELECT partition, count() FROM system.parts WHERE active AND table = '<t>' GROUP BY partition;`,
    },
    {
      aim: 'prevent',
      action: text(
        'Fewer tablets, buckets and partitions per load; for ClickHouse asynchronous inserts or a coarser PARTITION BY.',
        '减少每次导入涉及的 tablet、分桶和分区；ClickHouse 可使用异步插入或更粗的 PARTITION BY。',
      ),
      cost: text('None for the job; it is an administrator’s act.', '对作业没有影响；需要管理员操作。'),
    },
  ],
});

/** Services that count requests, not versions of a tablet. */
const throttled: Prescription = {
  aim: 'relieve',
  action: text(
    'Stay below the limit of the target: fewer and fuller requests (batch size, flush interval, fewer sink subtasks), more retries with growing pauses in the sink (Hologres: rpcRetries = 100; AWS sinks of 1.15 and later back off by themselves: sink.batch.max-size, sink.requests.max-inflight), or a higher quota: shards, capacity units, slots. Answers that come now and then and are retried can be ignored.',
    '使写入低于目标端的限额：减少请求数并增大每批数据（批大小、刷写间隔、减少 Sink 并行度）；提高 Sink 的重试次数并逐步退避（Hologres：rpcRetries = 100；1.15 及以后的 AWS Sink 会自行退避：sink.batch.max-size、sink.requests.max-inflight）；或提升配额：分片、容量单位、slot。偶发且重试成功的可以忽略。',
  ),
  cost: text('Latency, or money for a higher limit.', '延迟增加，或提升配额的费用。'),
  settings: { 'sink.batch.max-size': '500', 'sink.requests.max-inflight': '16' },
  verify: text(
    'The answers stop, and numRecordsOut of the sink grows evenly.',
    '不再出现该响应，Sink 的 numRecordsOut 平稳增长。',
  ),
};

function summaryOf({
  parts,
  count,
  partitions,
  memory,
  transactions,
  queries,
  region,
  tablet,
}: ToldCase['captures']): Text {
  if (memory) return text(`The target ran out of memory for loads (${memory}).`, `目标端导入内存不足（${memory}）。`);
  if (transactions)
    return text(
      `The target allows no more transactions at once (${transactions}).`,
      `目标端并发事务已达上限（${transactions}）。`,
    );
  if (queries || region)
    return text('The target is too busy to take more writes.', '目标端过于繁忙，无法接受更多写入。');
  if (partitions) return text('One insert touches too many partitions.', '一次插入涉及的分区过多。');
  const what = parts ? `parts${count ? ` (${count})` : ''}` : `versions${tablet ? ` (tablet ${tablet})` : ''}`;
  return text(
    `The table has too many unmerged ${what}: loads are small and frequent, and merging does not keep up.`,
    `表中未合并的${parts ? ' part ' : '版本'}过多（${what}）：导入小而频繁，合并跟不上。`,
  );
}
