import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { UNKNOWN_TRANSACTION } from './unknown-transaction.ts';

/** After a restart the sink commits (or aborts) what is committed already, and takes the answer for a failure. */
export const sinkCommitReplayFails = defineToldDiagnosis({
  id: 'sink-commit-replay-fails',
  title: text('A repeated commit is treated as an error', '重复提交已完成的事务而报错'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/guarantees/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/savepoints/',
  ],
  explains: ['restart-budget-exhausted'],
  open: ({ fault }) =>
    fault.match?.signature.id === 'sink-commit-replay-fails:unknown-transaction' ? UNKNOWN_TRANSACTION : undefined,
  summary: ({ captures }) =>
    text(
      `After a restart the sink deals again with a transaction${labelOf(captures) && ` (${labelOf(captures)})`} that the target has finished${captures.status || captures.state ? ` (${captures.status ?? captures.state})` : ''} or no longer keeps, and takes the answer for a failure: every restart fails in the same way.`,
      `重启后 Sink 再次处理目标端已完成${captures.status || captures.state ? `（${captures.status ?? captures.state}）` : ''}或已不再保存的事务${labelOf(captures) && `（${labelOf(captures)}）`}，并把应答当作失败：每次重启都会同样失败。`,
    ),
  prescriptions: ({ captures }) => [
    {
      aim: 'cure',
      action: text(
        'Upgrade the connector to a release that looks up the label’s state after a failed commit and takes COMMITTED or VISIBLE for success (StarRocks: connector pull request 195; Doris: 24.x connectors skip what is already visible).',
        '升级连接器：新版本在提交失败后会查询 label 状态，COMMITTED 或 VISIBLE 视为成功（StarRocks 连接器 PR 195；Doris 较新的连接器会跳过已可见的事务）。',
      ),
      cost: text('A new job jar, a restart.', '需要更换作业 jar 并重启。'),
      verify: text('The job gets past its restore.', '作业能够完成恢复。'),
    },
    {
      aim: 'relieve',
      action: text(
        'Look up the label at the target. If it is COMMITTED or VISIBLE the data is there: start with a new label prefix and a new uid for the sink, so that the committer’s state is dropped.',
        '在目标端查询该 label。若为 COMMITTED 或 VISIBLE，则数据已写入：更换 sink 的 label 前缀和 uid 启动，以丢弃 committer 的状态。',
      ),
      cost: text('Transactions that were not committed are lost: check before.', '尚未提交的事务会丢失：请先确认。'),
      settings: { 'sink.label-prefix': '<a new one>' },
      command: `SHOW TRANSACTION FROM <db> WHERE LABEL = '${labelOf(captures) || '<label>'}';
curl -u <user> 'http://<fe>:8030/api/<db>/get_load_state?label=${labelOf(captures) || '<label>'}'`,
    },
    {
      aim: 'prevent',
      action: text(
        'Restore from the newest checkpoint: an older one replays what was committed after it.',
        '从最近的检查点恢复：更早的检查点会重放其后已提交的内容。',
      ),
      cost: text('None for the job.', '对作业没有影响。'),
    },
  ],
});

function labelOf({ label, finished, txn }: ToldCase['captures']): string {
  return label ?? finished ?? txn ?? '';
}
