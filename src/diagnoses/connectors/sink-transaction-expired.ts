import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';
import { UNKNOWN_TRANSACTION } from './unknown-transaction.ts';

/** The target gave up a prepared transaction before the job committed it. */
export const sinkTransactionExpired = defineToldDiagnosis({
  id: 'sink-transaction-expired',
  title: text('A prepared transaction expired before the commit', '预提交事务在提交前已过期'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/guarantees/'],
  explains: ['restart-budget-exhausted'],
  open: ({ fault }) =>
    fault.match?.signature.id === 'sink-transaction-expired:unknown' ? UNKNOWN_TRANSACTION : undefined,
  summary: ({ captures }) =>
    text(
      `The target no longer has the transaction${(captures.txn ?? captures.xid ?? captures.label ?? captures.lost) ? ` ${captures.txn ?? captures.xid ?? captures.label ?? captures.lost}` : ''} that a completed checkpoint wants to commit: it timed out or was aborted, and its rows are lost.`,
      `目标端已没有已完成检查点要提交的事务${(captures.txn ?? captures.xid ?? captures.label ?? captures.lost) ? ` ${captures.txn ?? captures.xid ?? captures.label ?? captures.lost}` : ''}：事务超时或被中止，其数据已丢失。`,
    ),
  prescriptions: () => [
    {
      aim: 'relieve',
      action: text(
        'Start with a new label prefix and a new uid of the sink (the committer’s state is dropped), and load the lost span again from the source.',
        '更换 label 前缀和 Sink 的 uid 启动（丢弃 committer 状态），并从源头补写丢失区间的数据。',
      ),
      cost: text('The rows of that transaction have to be loaded again.', '该事务的数据需要重新导入。'),
      settings: { 'sink.label-prefix': '<a new one>' },
      verify: text('The job runs, and the span is complete.', '作业恢复运行，数据完整。'),
    },
    {
      aim: 'prevent',
      action: text(
        'Let prepared transactions live longer than a checkpoint interval plus the longest outage; shorter checkpoints.',
        '让预提交事务的存活时间长于检查点间隔加最长停机时间；缩短检查点间隔。',
      ),
      cost: text('None for the job; it is an administrator’s act.', '对作业没有影响；需要管理员操作。'),
      command: `-- Doris, StarRocks FE: ADMIN SET FRONTEND CONFIG ('stream_load_default_precommit_timeout_second' = '86400');
-- StarRocks: prepared_transaction_default_timeout_second, sink.properties.timeout`,
    },
    {
      aim: 'relieve',
      action: text(
        'Or use at-least-once with a primary-key table, which keeps no transactions open.',
        '或使用 at-least-once 与主键表，不保持未提交事务。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      settings: { 'sink.enable-2pc': 'false', 'sink.semantic': 'at-least-once' },
    },
  ],
});
