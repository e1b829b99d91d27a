import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** Hudi’s writer did not renew its heartbeat, and its commit was aborted. */
export const tableWriterHeartbeatLost = defineToldDiagnosis({
  id: 'table-writer-heartbeat-lost',
  title: text('The table writer’s heartbeat expired', 'Hudi 写入心跳过期'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/overview/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `The heartbeat of instant ${captures.instant ?? '…'} expired${captures.last === '0' ? ' (none was found)' : ''}, so its commit was given up: the coordinator was paused or storage slow, or another writer cleaned it up as failed.`,
      `instant ${captures.instant ?? '…'} 的心跳已过期${captures.last === '0' ? '（未找到心跳）' : ''}，其提交被放弃：协调器停顿、存储缓慢，或被其他写入方当作失败清理。`,
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Several writers on one table: give them a lock provider, lazy cleaning of failed writes and optimistic concurrency control; else let one write.',
        '同一表有多个写入方：配置锁提供者、失败写入的惰性清理与乐观并发控制；否则只保留一个写入方。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      settings: {
        'hoodie.write.concurrency.mode': 'optimistic_concurrency_control',
        'hoodie.cleaner.policy.failed.writes': 'LAZY',
      },
      verify: text('No instant is rolled back by another writer.', '没有 instant 被其他写入方回滚。'),
    },
    {
      aim: 'relieve',
      action: text('Allow longer pauses.', '允许更长的停顿。'),
      cost: text('None for the job.', '对作业没有影响。'),
      settings: { 'hoodie.client.heartbeat.interval_in_ms': '60000', 'hoodie.client.heartbeat.tolerable.misses': '5' },
    },
  ],
});
