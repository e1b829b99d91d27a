import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A query produces updates or deletes, and what follows it takes inserts only. */
export const sqlSinkChangelog = defineToldDiagnosis({
  id: 'sql-sink-changelog',
  title: text('Sink or operator cannot take updates', 'Sink（或算子）不支持更新流'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/concepts/dynamic_tables/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/upsert-kafka/',
  ],
  summary(told) {
    const { sink, consumer, changes = 'update', node, conversion } = told.captures;
    if (conversion !== undefined)
      return text(
        `A DataStream that became a table as insert-only carries records of kind ${changes}.`,
        `以仅插入方式转换为表的 DataStream 中含有 ${changes} 类型的记录。`,
      );
    const isAppended = told.fault.match?.signature.id === 'sql-sink-changelog:old';
    const who = sink ?? consumer?.trim() ?? (isAppended ? 'toAppendStream' : '?');
    const by = node ? text(` by ${node}`, `（由 ${node} 产生）`) : text('', '');
    return text(
      `${who} takes inserts only, but the query produces ${changes} changes${by.en}.`,
      `${who} 只接受 INSERT，而查询会产生 ${changes} 变更${by.zh}。`,
    );
  },
  ruledOut: () => [
    {
      id: 'sql-sink-primary-key',
      because: text(
        'The planner refuses the changes themselves; a missing key is said in other words.',
        'Planner 拒绝的是变更类型本身；缺少主键时报错不同。',
      ),
    },
  ],
  prescriptions: (told) => [
    ...(told.captures.conversion ? [fromChangelogStream()] : isStream(told) ? [asChangelogStream()] : [upsertSink()]),
    insertOnly(told),
  ],
});

function isStream({ captures: { sink = '', consumer = '' } }: ToldCase): boolean {
  return /anonymous_datastream_sink|toAppendStream|toDataStream/.test(sink + consumer);
}

function upsertSink(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Write into a sink that takes updates, with a primary key: upsert-kafka instead of kafka, JDBC, a lake table (Paimon, Iceberg upsert, Hudi), Elasticsearch; or keep kafka with a changelog format (debezium-json, canal-json).',
      '使用支持更新的 Sink 并声明主键：用 upsert-kafka 代替 kafka，或 JDBC、湖表（Paimon、Iceberg upsert、Hudi）、Elasticsearch；也可继续用 kafka 但采用 changelog 格式（debezium-json、canal-json）。',
    ),
    cost: text(
      'Consumers must understand upserts and tombstones (or the changelog format).',
      '下游需要理解 upsert 与墓碑消息（或 changelog 格式）。',
    ),
    code: "CREATE TABLE sink (\n  id BIGINT,\n  total BIGINT,\n  PRIMARY KEY (id) NOT ENFORCED\n) WITH (\n  'connector' = 'upsert-kafka',\n  'topic' = '…',\n  'properties.bootstrap.servers' = '…',\n  'key.format' = 'json',\n  'value.format' = 'json'\n);",
    verify: text('EXPLAIN CHANGELOG_MODE of the statement succeeds.', '该语句的 EXPLAIN CHANGELOG_MODE 可成功执行。'),
  };
}

function asChangelogStream(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Convert with toChangelogStream (or toRetractStream before 1.13) instead of toDataStream/toAppendStream, and look at RowKind.',
      '用 toChangelogStream（1.13 之前用 toRetractStream）代替 toDataStream/toAppendStream，并处理 RowKind。',
    ),
    cost: text('The code that follows must handle updates and deletes.', '后续代码需处理更新与删除。'),
    code: 'DataStream<Row> changes = tableEnv.toChangelogStream(table);',
  };
}

function fromChangelogStream(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Make the table with fromChangelogStream (with a Schema that declares the primary key, and the ChangelogMode) instead of fromDataStream or createTemporaryView.',
      '用 fromChangelogStream（Schema 声明主键，并给出 ChangelogMode）代替 fromDataStream 或 createTemporaryView。',
    ),
    cost: text('What follows must take updates and deletes.', '下游需能处理更新与删除。'),
    code: 'Table table = tableEnv.fromChangelogStream(rows, Schema.newBuilder().primaryKey("id").build(), ChangelogMode.all());',
  };
}

function insertOnly({ captures: { node, consumer } }: ToldCase): Prescription {
  const window = /Window|Match|Over|IntervalJoin|TemporalSort/.test(consumer ?? '');
  return {
    aim: 'cure',
    action: window
      ? text(
          'This operator (window, interval join, MATCH_RECOGNIZE, OVER) takes inserts only: let its input be insert-only (keep-first deduplication on event time, window Top-N, an append source), or do the aggregation with a plain GROUP BY.',
          '该算子（窗口、interval join、MATCH_RECOGNIZE、OVER）只接受 INSERT：使其输入为仅插入（按事件时间的首行去重、窗口 Top-N、append 源），或改用普通 GROUP BY 聚合。',
        )
      : text(
          `Or make the query insert-only${node ? ` (${node} is what updates)` : ''}: window aggregation (TUMBLE, HOP, CUMULATE) instead of GROUP BY, interval or temporal join instead of a regular join, keep-first-row deduplication; a CDC source always updates.`,
          `或让查询只产生 INSERT${node ? `（产生更新的是 ${node}）` : ''}：用窗口聚合（TUMBLE、HOP、CUMULATE）代替 GROUP BY，用 interval/temporal join 代替普通 join，用保留首行去重；CDC 源总会产生更新。`,
        ),
    cost: text('Results come when a window closes, not with every record.', '结果在窗口结束时输出，而不是逐条更新。'),
  };
}
