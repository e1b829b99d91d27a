import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** The table’s buckets, schema or partition spec changed, and the job still writes the old one. */
export const tableLayoutChanged = defineToldDiagnosis({
  id: 'table-layout-changed',
  title: text('The table’s layout changed under the job', '表的分桶/模式与作业不一致'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/overview/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `The job writes the table in another layout than it has${captures.now ? `: ${captures.now} buckets, the data has ${captures.before}` : captures.was ? `: ${captures.is} buckets, the data has ${captures.was}` : captures.bucket ? `: bucket ${captures.bucket} has two files` : ''}.`,
      `作业写入的布局与表不一致${captures.now ? `：现为 ${captures.now} 个桶，已有数据为 ${captures.before} 个` : captures.was ? `：现为 ${captures.is} 个桶，已有数据为 ${captures.was} 个` : captures.bucket ? `：桶 ${captures.bucket} 有两个文件` : ''}。`,
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Buckets: stop the writers, set the number, rewrite the existing partitions in batch mode, start again; or set the old number back.',
        '分桶：停止写入，修改桶数，以批模式重写已有分区后再启动；或改回原桶数。',
      ),
      cost: text('A rewrite of the partitions.', '需要重写分区。'),
      command: `SET 'execution.runtime-mode' = 'batch';
INSERT OVERWRITE t PARTITION (dt = '…') SELECT … FROM t WHERE dt = '…';`,
      verify: text('The writer starts.', '写入作业可以启动。'),
    },
    {
      aim: 'cure',
      action: text(
        'Schema or partition spec: restart the job so that it reads the table anew; a query whose columns or nullability differ has to be changed.',
        '模式或分区规则：重启作业以重新读取表定义；列或可空性不一致的查询需要修改。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
    },
    {
      aim: 'cure',
      action: text(
        'Hudi, two files of one bucket: remove the uncommitted one (or compact), upgrade; the number of buckets and the index type of a table cannot be changed.',
        'Hudi 同一桶出现两个文件：删除未提交的文件（或压缩）并升级；表的桶数与索引类型不能修改。',
      ),
      cost: text('None for the job; it is an administrator’s act.', '对作业没有影响；需要管理员操作。'),
    },
  ],
});
