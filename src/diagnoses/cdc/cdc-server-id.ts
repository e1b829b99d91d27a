import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** Two readers of one MySQL server call themselves by the same server id. */
export const cdcServerId = defineToldDiagnosis({
  id: 'cdc-server-id',
  title: text('Two binlog readers share a server-id', 'server-id 冲突'),
  docs: [
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/connectors/flink-sources/mysql-cdc/',
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/faq/faq/',
  ],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `Another binlog reader (a job, another subtask, a replica, canal, …) uses the same server-id, and MySQL drops one for the other${captures.range ? `; the range ${captures.range} has fewer ids than the source has subtasks` : ''}.`,
      `另一个 binlog 读取方（其他作业、其他子任务、从库、canal 等）使用了相同的 server-id，MySQL 会断开其中之一${captures.range ? `；区间 ${captures.range} 的 id 数少于 Source 的并行度` : ''}。`,
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Give every job a range of its own, at least as long as the source’s parallelism (each source and table counts), apart from other jobs, tools and real replicas.',
        '为每个作业（每个 Source）设置独立的区间，长度不小于 Source 并行度，且不与其他作业、同步工具和真实从库重叠。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      settings: { 'server-id': '5400-5408' },
      command: 'SHOW REPLICAS; -- before 8.0.22: SHOW SLAVE HOSTS;',
      verify: text('SHOW REPLICAS lists each id once.', 'SHOW REPLICAS 中每个 id 只出现一次。'),
    },
  ],
});
