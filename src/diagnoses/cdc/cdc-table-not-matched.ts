import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** No table of the server fits the names or patterns that the source was given. */
export const cdcTableNotMatched = defineToldDiagnosis({
  id: 'cdc-table-not-matched',
  title: text('No table matches the configured names', '未匹配到任何表'),
  docs: [
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/connectors/flink-sources/mysql-cdc/',
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/faq/faq/',
  ],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `No table of the server matches what the source is configured with${given(captures)}.`,
      `服务器上没有表与 Source 的配置匹配${given(captures)}。`,
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Give tables with their database (PostgreSQL, Oracle, SQL Server: schema) in front: tableList("db.table"); in SQL database-name and table-name each on their own. Both are regular expressions: “.” fits any character and “.*” any text, so a dot of a name is written “\\\\.”; names are case-sensitive as the server stores them.',
        '表名需带库名前缀（PostgreSQL、Oracle、SQL Server 为 schema）：tableList("db.table")；SQL 中分别填写 database-name 与 table-name。两者都是正则表达式：“.” 匹配任意字符，“.*” 匹配任意文本，名称中的点应写作 “\\\\.”；大小写与服务器存储的一致。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      code: '.databaseList("shop").tableList("shop.orders", "shop.order_\\\\.*")',
      verify: text('The log lists the captured tables at start.', '启动日志会列出被捕获的表。'),
    },
    {
      aim: 'cure',
      action: text(
        'Look with the user of the source: tables without SELECT are not visible to it.',
        '使用 Source 的用户检查：没有 SELECT 权限的表对其不可见。',
      ),
      cost: text('None for the job.', '对作业没有影响。'),
      command:
        "SHOW GRANTS; SELECT table_schema, table_name FROM information_schema.tables WHERE table_schema = '<database>';",
    },
  ],
});

function given({ database, table, databases, tables, option }: ToldCase['captures']): string {
  const names = [database ?? databases, table ?? tables ?? option].filter((one) => one !== undefined);
  return names.length > 0 ? ` (${names.join(' / ')})` : '';
}
