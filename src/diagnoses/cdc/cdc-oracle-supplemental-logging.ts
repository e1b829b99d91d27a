import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** Oracle’s redo log lacks the columns a change needs, or the connector looks for the setting under another name. */
export const cdcOracleSupplementalLogging = defineToldDiagnosis({
  id: 'cdc-oracle-supplemental-logging',
  title: text('Oracle: supplemental logging “not configured”', 'Oracle 附加日志（supplemental logging）未配置'),
  docs: [
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/connectors/flink-sources/oracle-cdc/',
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/faq/faq/',
  ],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `The connector finds no supplemental logging of all columns${tableOf(captures) && ` for ${tableOf(captures)}`}. Either it is not set, or it is and the connector looks for the table under its lower-case name (Oracle 11).`,
      `连接器未找到${tableOf(captures) && `表 ${tableOf(captures)} 的`}全列附加日志。要么确实未开启，要么已开启但连接器用小写表名查询（Oracle 11 的误报）。`,
    ),
  prescriptions: ({ captures }) => [
    {
      aim: 'cure',
      action: text(
        'Add it for the database (minimal) and for every table that is read.',
        '在数据库级（最小）和每张被读取的表上开启。',
      ),
      cost: text('More redo on the server.', '服务器的 redo 日志会增多。'),
      command: `ALTER DATABASE ADD SUPPLEMENTAL LOG DATA;
ALTER TABLE ${tableOf(captures) || '<SCHEMA>.<TABLE>'} ADD SUPPLEMENTAL LOG DATA (ALL) COLUMNS;
SELECT owner, table_name, log_group_type FROM all_log_groups WHERE table_name = '<TABLE>';
SELECT supplemental_log_data_min FROM v$database;`,
      verify: text('The query on ALL_LOG_GROUPS has a row for each table.', 'ALL_LOG_GROUPS 查询中每张表都有记录。'),
    },
    {
      aim: 'cure',
      action: text(
        'If ALL_LOG_GROUPS has the row already, it is a false alarm: write schema and table in upper case, and tell Debezium that names are case-sensitive (DataStream: without the prefix debezium.).',
        '如果 ALL_LOG_GROUPS 中已有记录，则是误报：schema 与表名用大写，并告诉 Debezium 名称区分大小写（DataStream API 不带 debezium. 前缀）。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      settings: { 'debezium.database.tablename.case.insensitive': 'false' },
    },
  ],
});

function tableOf({ table, quoted }: ToldCase['captures']): string {
  return table ?? quoted ?? '';
}
