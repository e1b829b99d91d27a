import { text } from '#evidence';
import { isBefore } from '#prescriptions/settings';
import { defineToldDiagnosis } from '../told.ts';
import { lookupMeasured } from './lookup-measured.ts';

/** A lookup join asks the external system once per record and waits. */
export const sqlLookupSlow = defineToldDiagnosis({
  id: 'sql-lookup-slow',
  title: text('Lookup join limits throughput', '维表关联慢'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/sql/queries/hints/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/jdbc/',
  ],
  runsOn: true,
  explains: ['source-parallelism', 'checkpoint-expired-backpressure', 'checkpoint-alignment-skew'],
  alongside: lookupMeasured,
  severity: 'warning',
  summary: () =>
    text(
      'The lookup join asks the external table for each record, synchronously and without (enough) cache: the latency of one request limits what a subtask can do.',
      '维表关联对每条记录同步查询外部表，且没有（足够的）缓存：单次请求的延迟限制了子任务吞吐。',
    ),
  prescriptions: ({ version }) => [
    {
      aim: 'relieve',
      action: text(
        'Cache: lookup.cache PARTIAL with size and time to live (or FULL for a small table); older connectors lookup.cache.max-rows and lookup.cache.ttl.',
        '开启缓存：lookup.cache 设为 PARTIAL 并设置大小与过期时间（小表可用 FULL）；旧连接器用 lookup.cache.max-rows 与 lookup.cache.ttl。',
      ),
      cost: text('Rows are as old as the cache lets them be; heap.', '数据可能滞后于缓存时间；占用堆内存。'),
      code: isBefore(version, [1, 16])
        ? "'lookup.cache.max-rows' = '100000',\n'lookup.cache.ttl' = '10 min'"
        : "'lookup.cache' = 'PARTIAL',\n'lookup.partial-cache.max-rows' = '100000',\n'lookup.partial-cache.expire-after-write' = '10 min'",
      verify: text(
        'hitCount grows faster than missCount; busy time of the operator falls.',
        'hitCount 增长快于 missCount；算子繁忙时间下降。',
      ),
    },
    {
      aim: 'cure',
      action: text(
        'Ask asynchronously where the connector can (hint LOOKUP with async=true, 1.16 and later), unordered where order does not matter; shuffle by the key for cache locality (SHUFFLE hint, 2.0 and later); index the column in the external table, and raise the parallelism.',
        '连接器支持时使用异步查询（LOOKUP 提示 async=true，1.16 起），不要求顺序时用无序输出；按 key shuffle 提高缓存命中（2.0 起 SHUFFLE 提示）；为外部表的关联列建索引，并提高并行度。',
      ),
      cost: text('More concurrent requests for the external system.', '外部系统并发请求增加。'),
      ...(isBefore(version, [1, 16])
        ? {}
        : {
            code: "SELECT /*+ LOOKUP('table'='dim', 'async'='true', 'output-mode'='allow_unordered', 'capacity'='200', 'timeout'='30s') */ …",
          }),
    },
  ],
  open: () => ({
    because: text('Where the time goes was said, not measured.', '耗时位置是描述，而非测量。'),
    remedy: text(
      'Busy ratio of the lookup operator, its cache metrics (hitCount, missCount) and the latency of one request.',
      '提供维表关联算子的繁忙比例、缓存指标（hitCount、missCount）以及单次请求延迟。',
    ),
  }),
});
