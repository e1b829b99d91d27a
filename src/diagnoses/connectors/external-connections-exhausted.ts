import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** No further connection is to be had: the server’s limit, or the pool’s. */
export const externalConnectionsExhausted = defineToldDiagnosis({
  id: 'external-connections-exhausted',
  title: text('No more connections at the server or in the pool', '连接数耗尽（服务器或连接池）'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/jdbc/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `${captures.server ? `The server takes no more connections (${captures.server})` : 'The job’s connection pool had none free in time'}${captures.waited ? ` (waited ${captures.waited} ms)` : ''}.`,
      `${captures.server ? `服务器连接数已达上限（${captures.server}）` : '作业的连接池在限定时间内没有空闲连接'}${captures.waited ? `（等待 ${captures.waited} 毫秒）` : ''}。`,
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Count what the job opens: parallelism × tables × connections each. Lower the parallelism of sinks and look-ups, share one pool per process, and close what is opened (a leak grows with each restart).',
        '计算作业的连接数：并行度 × 表数 × 每个实例的连接数。降低 Sink 与维表的并行度，每个进程共享一个连接池，并确保关闭连接（泄漏会随重启增长）。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      settings: { 'sink.parallelism': '2' },
      command: `SHOW STATUS LIKE 'Threads_connected'; SHOW PROCESSLIST; -- MySQL
SELECT client_addr, state, count(*) FROM pg_stat_activity GROUP BY 1, 2; -- PostgreSQL`,
      verify: text('The server’s count of connections stays flat over a restart.', '重启前后服务器连接数保持稳定。'),
    },
    {
      aim: 'relieve',
      action: text(
        'Raise the limit at the server, or the pool’s size and waiting time.',
        '提高服务器上限，或增大连接池大小与等待时间。',
      ),
      cost: text('None for the job; it is an administrator’s act.', '对作业没有影响；需要管理员操作。'),
      command:
        'SET GLOBAL max_connections = 1000; -- PostgreSQL: ALTER SYSTEM SET max_connections = 500 (restart), or pgbouncer',
      settings: { 'connection.pool.size': '20' },
    },
  ],
});
