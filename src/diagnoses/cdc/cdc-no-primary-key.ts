import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** The incremental snapshot cuts a table into chunks by a key, and this table has none. */
export const cdcNoPrimaryKey = defineToldDiagnosis({
  id: 'cdc-no-primary-key',
  title: text('Table without primary key, and no column to cut chunks by', '无主键表未指定分片键'),
  docs: ['https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/connectors/flink-sources/mysql-cdc/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `The table ${captures.table ?? captures.quoted ?? ''} has no primary key, and the incremental snapshot needs a column to cut chunks by${captures.column ? ` (“${captures.column}” is none of its columns)` : ''}.`,
      `表 ${captures.table ?? captures.quoted ?? ''} 没有主键，而增量快照需要一个列来划分 chunk${captures.column ? `（“${captures.column}” 不是该表的列）` : ''}。`,
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Name a column to cut by: not null, indexed, never updated, of many values; it has to stand in the table (mind upper and lower case). In a pipeline or DataStream job give it per table.',
        '指定分片键列：非空、有索引、不会被更新、取值足够多，且必须是表中的列（注意大小写）。Pipeline 或 DataStream 作业可按表指定。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      settings: { 'scan.incremental.snapshot.chunk.key-column': '<column>' },
      verify: text('The source reads chunks, and goes on to the stream.', 'Source 开始读取 chunk，并进入增量阶段。'),
    },
    {
      aim: 'cure',
      action: text('Or add a primary key to the table.', '或者为表添加主键。'),
      cost: text('None for the job; it is an administrator’s act.', '对作业没有影响；需要管理员操作。'),
    },
    {
      aim: 'relieve',
      action: text(
        'Or turn the incremental snapshot off for this table: parallelism 1, a lock, and no checkpoints while it reads.',
        '或者对该表关闭增量快照：并行度只能为 1，需要加锁，全量期间无法做检查点。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      settings: { 'scan.incremental.snapshot.enabled': 'false' },
    },
  ],
});
