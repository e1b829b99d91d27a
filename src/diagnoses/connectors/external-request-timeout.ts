import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** A request to an external system took longer than the client waits. */
export const externalRequestTimeout = defineToldDiagnosis({
  id: 'external-request-timeout',
  title: text('A request to an external system timed out', '外部系统请求超时'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/overview/'],
  explains: ['restart-budget-exhausted'],
  summary: () =>
    text(
      'A request to an external system was not answered in time: the request is too heavy (batch, scan, missing index), the system is slow, or something between drops answers.',
      '对外部系统的请求未在限定时间内返回：请求过重（批次过大、扫描、缺少索引）、系统变慢，或中间设备丢弃应答。',
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Make requests lighter: smaller batches, an index on the look-up key, a cache; and look at the system’s own slow log at that time.',
        '减轻请求：减小批次、为维表键建立索引、启用缓存；并查看该时刻外部系统的慢日志。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      settings: {
        'sink.bulk-flush.max-actions': '500',
        'lookup.cache': 'PARTIAL',
        'lookup.partial-cache.max-rows': '100000',
      },
      verify: text('The system’s slow log is empty of them.', '慢日志中不再出现相应请求。'),
    },
    {
      aim: 'relieve',
      action: text('Let the client wait longer, and try again.', '延长客户端超时并重试。'),
      cost: text('None for the job.', '对作业没有影响。'),
      settings: { 'socket.timeout': '120 s', 'connection.request-timeout': '120 s', 'sink.max-retries': '5' },
      command:
        '# JDBC: …?socketTimeout=120000 (MySQL, ms), …?socketTimeout=120 (PostgreSQL, s); HBase: hbase.rpc.timeout',
    },
  ],
});
