import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';
import { commitsNothing } from './commits-nothing.ts';

/** A label of a load is taken already: by another job, or by this job’s own past. */
export const sinkLabelClash = defineToldDiagnosis({
  id: 'sink-label-clash',
  title: text('A load label has been used already', '导入 label 已被使用'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/guarantees/'],
  explains: ['restart-budget-exhausted'],
  // After a sink that never committed, its labels are found taken: that only follows.
  when: ({ said }) => commitsNothing(said) === undefined,
  summary: ({ captures }) =>
    text(
      `The label${(captures.label ?? captures.existed) ? ` ${captures.label ?? captures.existed}` : ''} of a load is taken${captures.txn ? ` by transaction ${captures.txn}` : ''}: another job uses the same prefix, or this job was started again (from an older state, or without any) and counts its labels from where it was before.`,
      `导入 label${(captures.label ?? captures.existed) ? ` ${captures.label ?? captures.existed}` : ''} 已被占用${captures.txn ? `（事务 ${captures.txn}）` : ''}：其他作业使用了相同前缀，或作业从旧状态（或无状态）重新启动后重复使用了之前的编号。`,
    ),
  prescriptions: ({ captures }) => [
    {
      aim: 'cure',
      action: text(
        'Give each job and sink a label prefix of its own, and a new one when it is started without state or from an older one.',
        '为每个作业、每个 Sink 使用独立的 label 前缀；无状态启动或从旧状态启动时更换前缀。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      settings: { 'sink.label-prefix': '<job>_<sink>_<date>' },
      verify: text('Loads are accepted.', '导入被接受。'),
    },
    {
      aim: 'relieve',
      action: text(
        'Look up whose the label is; abort a transaction that is left prepared.',
        '查询该 label 的归属；中止残留的 PREPARED/预提交事务。',
      ),
      cost: text('None for the job; it is an administrator’s act.', '对作业没有影响；需要管理员操作。'),
      command: `SHOW TRANSACTION FROM <db> WHERE LABEL = '${captures.label ?? captures.existed ?? '<label>'}';
SHOW LOAD FROM <db> WHERE LABEL = '${captures.label ?? captures.existed ?? '<label>'}';
curl -u <user> -X PUT -H 'txn_id:${captures.txn ?? '<txn>'}' -H 'txn_operation:abort' 'http://<fe>:8030/api/<db>/_stream_load_2pc'`,
    },
  ],
});
