import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** The keys of the job’s table do not fit the table’s partitions, or a key is null. */
export const tableKeyMismatch = defineToldDiagnosis({
  id: 'table-key-mismatch',
  title: text('Primary key and partitions of the table do not fit', '表的主键与分区/键字段不匹配'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/overview/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `${captures.column ? `The partition column ${captures.column} is not among the key columns that upserts use` : captures.hoodie ? 'A record has no value in its record key' : captures.empty ? 'Upserts need key columns, and none are declared' : 'Primary key and partition fields of the table do not fit'}.`,
      `${captures.column ? `分区列 ${captures.column} 不在 upsert 使用的键字段中` : captures.hoodie ? '记录的主键字段为空' : captures.empty ? 'upsert 需要键字段，但未声明' : '表的主键与分区字段不匹配'}。`,
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Declare a primary key that contains every partition column (and more than them), or partition by a column of the key; in Iceberg equality-field-columns likewise. Records without key: filter or fill them.',
        '声明包含全部分区列（且不止分区列）的主键，或按主键中的列分区；Iceberg 的 equality-field-columns 同理。键为空的记录需过滤或补齐。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      code: 'PRIMARY KEY (id, dt) NOT ENFORCED) PARTITIONED BY (dt',
      verify: text('The job is planned and writes.', '作业可以规划并写入。'),
    },
    {
      aim: 'relieve',
      action: text(
        'Paimon can move rows across partitions with dynamic buckets (bucket = -1) and a key without partition columns.',
        'Paimon 在动态分桶（bucket = -1）且主键不含分区列时可跨分区更新。',
      ),
      cost: text('An index of all keys is kept.', '需要维护全量主键索引。'),
      settings: { bucket: '-1' },
    },
  ],
});
