import type { Prescription } from '#engine';
import type { Text } from '#evidence';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** Two writers, or a writer and its own past, changed the same files of a table. */
export const tableCommitConflict = defineToldDiagnosis({
  id: 'table-commit-conflict',
  title: text('Commit conflict in a lake table', '湖表提交冲突'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/overview/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) => summaryOf(captures),
  prescriptions: (told) => [
    {
      aim: 'cure',
      action: text(
        'One writer with compaction per partition and bucket: let all other jobs write only, and compact in a dedicated job; not several INSERTs of one statement set into the same table.',
        '每个分区/桶只保留一个带压缩的写入方：其他作业设为只写，由专门的作业做压缩；不要在同一个 STATEMENT SET 中多次 INSERT 同一张表。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      ...ONE_COMPACTS[lakeOf(told)],
      verify: text(
        'Commits succeed, and all snapshots since are of the expected users.',
        '提交成功，之后的快照均来自预期的写入方。',
      ),
    },
    {
      aim: 'relieve',
      action: text(
        'Do not rewind the job against a table that moved on: restore from its latest checkpoint, or roll the table back to the snapshot of that savepoint.',
        '不要让作业回退到旧状态写入已前进的表：从最近的检查点恢复，或将表回滚到该保存点对应的快照。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      command: `CALL sys.rollback_to('db.t', <snapshot>);           -- Paimon
CALL catalog.system.rollback_to_snapshot('db.t', <id>); -- Iceberg`,
    },
    {
      aim: 'cure',
      action: text(
        'Upgrade the table format: closing a writer whose compaction was not committed, and false conflicts with the job’s own commits, were mended in newer releases.',
        '升级表格式版本：写入器在压缩未提交时被关闭、与自身提交产生的误报冲突等问题已在新版本修复。',
      ),
      cost: text('A new job jar, a restart.', '需要更换作业 jar 并重启。'),
    },
  ],
});

function summaryOf({ file, single, instant, table }: ToldCase['captures']): Text {
  if (single)
    return text(
      'Two jobs write into one dynamic-bucket table, which allows one.',
      '两个作业写入同一张动态桶表，而它只允许一个写入作业。',
    );
  const what = file ? ` (${file})` : table ? ` (${table})` : instant ? ` (instant ${instant})` : '';
  return text(
    `A commit was refused because files it builds on changed meanwhile${what}: another writer or compaction, or this job was restored from an older state than the table’s.`,
    `提交被拒绝，因为其依赖的文件已被改动${what}：存在其他写入或压缩任务，或作业从比表更旧的状态恢复。`,
  );
}

type Lake = 'paimon' | 'iceberg' | 'hudi';

function lakeOf({ fault }: ToldCase): Lake {
  const told = fault.tellings.map(({ text }) => text).join('\n');
  if (/hoodie|hudi/i.test(told)) return 'hudi';
  return /iceberg/i.test(told) ? 'iceberg' : 'paimon';
}

/** How each format is told that others compact. */
const ONE_COMPACTS: Readonly<Record<Lake, Pick<Prescription, 'settings' | 'command'>>> = {
  paimon: {
    settings: { 'write-only': 'true' },
    command: "CALL sys.compact(`table` => 'db.t'); -- as a job of its own",
  },
  iceberg: {
    command:
      "CALL catalog.system.rewrite_data_files(table => 'db.t', options => map('partial-progress.enabled', 'true')); -- not while a rewrite of the same files runs",
  },
  hudi: {
    settings: {
      'compaction.async.enabled': 'false',
      'hoodie.write.concurrency.mode': 'optimistic_concurrency_control',
      'hoodie.cleaner.policy.failed.writes': 'LAZY',
    },
  },
};
