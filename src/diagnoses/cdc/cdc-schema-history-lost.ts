import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** The connector reads a row of a table whose columns it does not know at that position. */
export const cdcSchemaHistoryLost = defineToldDiagnosis({
  id: 'cdc-schema-history-lost',
  title: text('The connector does not know the schema of a captured table', 'CDC 表结构历史（schema history）丢失'),
  docs: ['https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/connectors/flink-sources/mysql-cdc/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `A row${captures.table ? ` of ${captures.table}` : ''} was read whose table the connector does not know: its schema history does not hold the table at that position.`,
      `读取到${captures.table ? `表 ${captures.table} 的` : ''}数据行，但连接器的 schema history 中没有该表在该位置的结构。`,
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Take a new snapshot of the tables: start without this source’s state, in startup mode initial.',
        '对这些表重新做快照：以 initial 模式、不带该 Source 的状态启动。',
      ),
      cost: text(
        'State of the source is lost: everything is read again, and the sink must bear repeated rows.',
        'Source 的状态会丢失：数据会重新读取，Sink 需要能承受重复数据。',
      ),
      settings: { 'scan.startup.mode': 'initial' },
    },
    {
      aim: 'relieve',
      action: text(
        'If those rows may be lost: skip events of unknown tables, or tell the connector to go on.',
        '如果可以丢弃这些行：跳过未知表的事件。',
      ),
      cost: text('Rows of those tables are lost.', '这些表的数据会丢失。'),
      settings: { 'debezium.inconsistent.schema.handling.mode': 'warn' },
    },
    {
      aim: 'prevent',
      action: text(
        'Do not widen table patterns on a running state unless newly added tables are scanned; keep DDL tools (gh-ost, pt-osc) in mind.',
        '不要在已有状态上直接扩大表匹配范围，除非启用新增表扫描；注意 gh-ost、pt-osc 等 DDL 工具。',
      ),
      cost: text('None for the job.', '对作业没有影响。'),
      settings: { 'scan.newly-added-table.enabled': 'true' },
    },
  ],
});
