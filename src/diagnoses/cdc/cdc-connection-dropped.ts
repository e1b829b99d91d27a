import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** The server closed the connection that the change log is read from, or it broke on the way. */
export const cdcConnectionDropped = defineToldDiagnosis({
  id: 'cdc-connection-dropped',
  title: text('The server closed the connection of the change log', '读取变更日志的连接被断开'),
  docs: [
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/connectors/flink-sources/mysql-cdc/',
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/faq/faq/',
  ],
  explains: ['restart-budget-exhausted'],
  summary: () =>
    text(
      'The connection on which changes are read broke. Most often the reader did not fetch for longer than the server waits, because the job is back-pressured or paused; else the network or a proxy cut it.',
      '读取变更日志的连接中断。多数情况是作业反压或暂停，读取方长时间未取数据，超过服务器的等待时间；否则是网络或代理断开了连接。',
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Remove the back pressure (a slow sink, long checkpoints): a reader that fetches is not dropped.',
        '消除反压（慢 Sink、耗时的检查点）：持续读取的连接不会被断开。',
      ),
      cost: text('None for the job.', '对作业没有影响。'),
      verify: text('No disconnect while the source is not back-pressured.', '无反压时不再断开。'),
    },
    {
      aim: 'relieve',
      action: text('Let the server wait longer, and keep the connection alive.', '延长服务器的等待时间，并保持连接。'),
      cost: text('None for the job; it is an administrator’s act.', '对作业没有影响；需要管理员操作。'),
      command: `SET GLOBAL slave_net_timeout = 120;
SET GLOBAL net_write_timeout = 600;
SET GLOBAL thread_pool_idle_timeout = 120; -- where there is a thread pool
-- PostgreSQL: ALTER SYSTEM SET wal_sender_timeout = '5min';`,
      settings: { 'connect.keep.alive.interval': '30 s', 'heartbeat.interval': '30 s' },
    },
    {
      aim: 'prevent',
      action: text(
        'Let the job restart by itself: a break of the network now and then is normal.',
        '让作业自动重启：偶尔的网络中断是正常的。',
      ),
      cost: text('None for the job.', '对作业没有影响。'),
      settings: { 'restart-strategy.type': 'exponential-delay' },
    },
  ],
});
