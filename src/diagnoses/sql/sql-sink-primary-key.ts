import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** Updates need a key at the sink, and its table declares none (or in a form that is refused). */
export const sqlSinkPrimaryKey = defineToldDiagnosis({
  id: 'sql-sink-primary-key',
  title: text('Sink table needs a primary key', 'Sink 表缺少主键'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/jdbc/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/sql/create/',
  ],
  summary({ captures: { connector, kafka, sink, format, enforced, key, column } }) {
    if (kafka !== undefined)
      return text(
        `Table ${sink} uses connector kafka with ${format}, which cannot keep a primary key; upsert-kafka can.`,
        `表 ${sink} 使用 kafka 连接器与 ${format} 格式，无法声明主键；应使用 upsert-kafka。`,
      );
    if (enforced !== undefined)
      return text(
        'A primary key was declared without NOT ENFORCED, the only mode Flink knows.',
        '主键未声明为 NOT ENFORCED，而 Flink 只支持该模式。',
      );
    if (key !== undefined)
      return text(
        `Primary key ${key} names column ${column}, which is nullable or does not exist.`,
        `主键 ${key} 中的字段 ${column} 可为空或不存在。`,
      );
    return text(
      `The query updates or deletes rows, and the sink table${connector ? ` (${connector})` : ''} declares no primary key to find them by.`,
      `查询会更新或删除行，而 Sink 表${connector ? `（${connector}）` : ''}没有声明用于定位行的主键。`,
    );
  },
  ruledOut: () => [
    {
      id: 'sql-sink-changelog',
      because: text('The sink can take updates, once it has a key.', '声明主键后该 Sink 支持更新。'),
    },
  ],
  prescriptions: (told) => [declare(told), insertOnly()],
});

function declare({ captures: { kafka, column } }: ToldCase): Prescription {
  if (kafka !== undefined)
    return {
      aim: 'cure',
      action: text(
        "Use 'connector' = 'upsert-kafka' with a PRIMARY KEY (…) NOT ENFORCED, or drop the key.",
        "使用 'connector' = 'upsert-kafka' 并声明 PRIMARY KEY (…) NOT ENFORCED，或去掉主键。",
      ),
      cost: text('The topic then holds upserts and tombstones.', '主题中将包含 upsert 与墓碑消息。'),
      code: "PRIMARY KEY (id) NOT ENFORCED\n) WITH ('connector' = 'upsert-kafka', …)",
    };
  return {
    aim: 'cure',
    action: text(
      `Declare the key of the target table in the sink’s DDL: PRIMARY KEY (…) NOT ENFORCED, the same columns as the target’s own key${column ? `, and column ${column} NOT NULL` : ''}.`,
      `在 Sink 的 DDL 中声明与目标表一致的主键：PRIMARY KEY (…) NOT ENFORCED${column ? `，且字段 ${column} 为 NOT NULL` : ''}。`,
    ),
    cost: text(
      'None; the target must have that key, or upserts become duplicates.',
      '无；目标表必须有该主键，否则会产生重复。',
    ),
    code: 'CREATE TABLE sink (\n  id BIGINT NOT NULL,\n  …,\n  PRIMARY KEY (id) NOT ENFORCED\n) WITH (…);',
    verify: text('The statement is planned.', '语句可通过编译。'),
  };
}

function insertOnly(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Or make the query insert-only (window aggregation, keep-first deduplication), if the target is meant as a log of facts.',
      '若目标表只是追加日志，也可让查询只产生 INSERT（窗口聚合、保留首行去重）。',
    ),
    cost: text('Another meaning of the result.', '结果语义不同。'),
  };
}
