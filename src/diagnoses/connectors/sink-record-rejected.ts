import type { Text } from '#evidence';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** The target refuses the values of some records; the same records fail after each restart. */
export const sinkRecordRejected = defineToldDiagnosis({
  id: 'sink-record-rejected',
  title: text('The target rejects values of records', '目标系统拒绝记录的值'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/jdbc/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/elasticsearch/',
  ],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) => summaryOf(captures),
  prescriptions: ({ captures }) => [
    {
      aim: 'cure',
      action: text(
        'Widen or change the type of the column at the target (or create the partition that a row falls into, or let the table make partitions dynamically), or change the value before the sink (CAST, SUBSTRING, COALESCE, a date format); text with emoji needs utf8mb4 in MySQL, and PostgreSQL takes no 0x00.',
        '在目标端放宽或修改列的类型（或创建数据所属的分区、启用动态分区），或在写入前转换值（CAST、SUBSTRING、COALESCE、日期格式）；含 emoji 的文本在 MySQL 中需要 utf8mb4，PostgreSQL 不接受 0x00。',
      ),
      cost: text('None for the job; it is an administrator’s act.', '对作业没有影响；需要管理员操作。'),
      command: `${commandFor(captures)}`,
      verify: text('The offending record passes.', '问题记录可以写入。'),
    },
    {
      aim: 'relieve',
      action: text(
        'Let bad records pass by: filter them into a side output, or let the sink tolerate some (Doris, StarRocks: max_filter_ratio; Elasticsearch: a failure handler).',
        '放行脏数据：过滤到旁路输出，或允许 Sink 容忍部分错误（Doris、StarRocks 的 max_filter_ratio；Elasticsearch 的失败处理器）。',
      ),
      cost: text('Those records are missing at the target.', '这些记录不会写入目标端。'),
      settings: { 'sink.properties.max_filter_ratio': '0.01', 'failure-handler': 'ignore' },
    },
  ],
});

type Captures = ToldCase['captures'];

function summaryOf(captures: Captures): Text {
  const { filtered, url, charset, zero } = captures;
  const column = columnOf(captures);
  if (filtered) {
    const said = captures.said ? ` (${captures.said})` : '';
    return text(
      `The load was refused because rows do not fit the columns of the table (${filtered})${said}; the error log names them${url ? `: ${url}` : ''}.`,
      `导入被拒绝：部分行与表的列不符（${filtered}）${said}；错误日志中有具体行${url ? `：${url}` : ''}。`,
    );
  }
  const why = charset ?? zero ?? captures.type ?? captures.said ?? captures.kind ?? captures.what ?? '';
  return text(
    `The target refuses a value${column ? ` of ${column}` : ''}${why ? ` (${why})` : ''}.`,
    `目标系统拒绝了${column ? `列/字段 ${column} 的` : ''}值${why ? `（${why}）` : ''}。`,
  );
}

function columnOf({ column, charColumn, field, object, date, mongo }: Captures): string | undefined {
  return column ?? charColumn ?? field ?? object ?? date ?? mongo;
}

function commandFor(captures: Captures): string {
  if (captures.filtered) return `curl '${captures.url ?? '<ErrorURL of the message>'}'`;
  const column = columnOf(captures) ?? '<column>';
  if (captures.charset) return 'ALTER TABLE <table> CONVERT TO CHARACTER SET utf8mb4;';
  return `ALTER TABLE <table> MODIFY ${column} VARCHAR(1024); -- PostgreSQL: ALTER COLUMN ${column} TYPE …`;
}
