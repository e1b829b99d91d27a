import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A table, column, database or index that the job names is not there, or is of another type. */
export const externalSchemaMismatch = defineToldDiagnosis({
  id: 'external-schema-mismatch',
  title: text('Table, column or index is missing at the external system', '外部系统缺少表、列或索引'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/jdbc/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/elasticsearch/',
  ],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `${what(captures).en} at the external system is not as the job declares it.`,
      `外部系统中的${what(captures).zh}与作业声明不一致。`,
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Create or rename it at the external system, or correct the table’s DDL or options in the job: database, schema prefix, upper and lower case (PostgreSQL folds to lower, Oracle to upper case), and the order of columns.',
        '在外部系统创建或改名，或更正作业中的 DDL/选项：库名、schema 前缀、大小写（PostgreSQL 折叠为小写，Oracle 为大写）以及列顺序。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      command: 'SHOW CREATE TABLE <table>; DESCRIBE <table>;   -- compare with SHOW CREATE TABLE in Flink SQL',
      verify: text('The statement of the message runs by hand.', '手工执行报错语句成功。'),
    },
    {
      aim: 'relieve',
      action: text(
        'PostgreSQL, “is of type json but expression is of type character varying”: let the server find the type.',
        'PostgreSQL 报 “is of type json but expression is of type character varying” 时：让服务器推断类型。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      settings: { url: 'jdbc:postgresql://<host>/<db>?stringtype=unspecified' },
    },
  ],
});

function what(captures: ToldCase['captures']) {
  const { column, pgColumn, columnZh, msColumn, field, database, pgDatabase, msDatabase, index, typed, target, given } =
    captures;
  const { table, relation, relationZh, object, other, name, pgSchema, zh, stream, said } = captures;
  if (typed) return text(`Column ${typed} (${target}, given ${given})`, `列 ${typed}（类型 ${target}，写入 ${given}）`);
  const of = column ?? pgColumn ?? columnZh ?? msColumn ?? field;
  if (of) return text(`Column ${of}`, `列 ${of} `);
  const db = database ?? pgDatabase ?? msDatabase ?? pgSchema;
  if (db) return text(`Database or schema ${db}`, `库/schema ${db} `);
  if (index) return text(`Index ${index}`, `索引 ${index} `);
  const thing = table ?? relation ?? relationZh ?? object ?? other ?? name ?? zh ?? stream;
  if (thing) return text(`Table ${thing}`, `表 ${thing} `);
  return text(`A table or column${said ? ` (${said})` : ''}`, `表或列${said ? `（${said}）` : ''}`);
}
