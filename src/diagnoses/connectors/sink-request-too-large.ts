import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** One request, batch or document is larger than the target takes. */
export const sinkRequestTooLarge = defineToldDiagnosis({
  id: 'sink-request-too-large',
  title: text('A request exceeds the size the target accepts', '单次请求超过目标系统大小限制'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/jdbc/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/elasticsearch/',
  ],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `A write is larger than the target takes${captures.size ? `: ${captures.size} > ${captures.limit ?? '?'} bytes` : captures.count ? `: ${captures.count} parameters in one statement` : ''}.`,
      `一次写入超过目标系统上限${captures.size ? `：${captures.size} > ${captures.limit ?? '?'} 字节` : captures.count ? `：一条语句含 ${captures.count} 个参数` : ''}。`,
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text('Write fewer rows at once.', '减少单批写入的行数。'),
      cost: text('More requests.', '请求数增加。'),
      settings: {
        'sink.buffer-flush.max-rows': '100',
        'sink.bulk-flush.max-size': '2mb',
        'sink.bulk-flush.max-actions': '500',
      },
      verify: text('No request is refused for its size.', '不再有请求因大小被拒绝。'),
    },
    {
      aim: 'cure',
      action: text(
        'Or raise the limit at the target: MySQL max_allowed_packet (and reconnect), Elasticsearch http.max_content_length, HBase hbase.client.keyvalue.maxsize, nginx client_max_body_size in between.',
        '或在目标端提高上限：MySQL max_allowed_packet（需重连）、Elasticsearch http.max_content_length、HBase hbase.client.keyvalue.maxsize、中间 nginx 的 client_max_body_size。',
      ),
      cost: text('None for the job; it is an administrator’s act.', '对作业没有影响；需要管理员操作。'),
      command: "SET PERSIST max_allowed_packet = 268435456; SHOW VARIABLES LIKE 'max_allowed_packet';",
    },
    {
      aim: 'relieve',
      action: text(
        'A single document that is too large (16 MB in MongoDB) has to be cut, compressed or put elsewhere.',
        '单个文档过大（MongoDB 上限 16 MB）时需要拆分、压缩或另行存放。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
    },
  ],
});
