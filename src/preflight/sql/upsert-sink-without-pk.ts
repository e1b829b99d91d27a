import { text } from '#evidence';
import type { TableDefinition } from '#formats/flink-sql';
import type { Hit } from '../rule.ts';
import { rewrite } from './advice.ts';
import { isChangelogTable, isUpdating, isUpsertSink } from './query-shape.ts';
import { type PlacedSelect, type SqlProgram, tableAt } from './sql-program.ts';
import { defineSqlRule } from './sql-rule.ts';

/** Sinks that can only append, with formats that have no updates. */
const APPENDS = /^(?:kafka|filesystem|kinesis|pulsar|rabbitmq|firehose)$/;

/** A query that changes its rows needs a sink that can change them, and knows by which key. */
export const upsertSinkWithoutPk = defineSqlRule({
  id: 'upsert-sink-without-pk',
  title: text('The query updates rows, the sink cannot', '查询会更新数据，而结果表不支持'),
  severity: 'critical',
  pages: ['dev/table/concepts/dynamic_tables/', 'connectors/table/upsert-kafka/'],
  leadsTo: ['sql-sink-changelog', 'sql-sink-primary-key'],

  check: (program) => program.selects.flatMap((one) => check(one, program)),
});

function check({ insert, query, place }: PlacedSelect, program: SqlProgram): readonly Hit[] {
  const table = insert && tableAt(program, insert.target);
  if (!insert || !table || table.like !== undefined || table.primaryKey !== undefined) return [];
  const connector = table.options.get('connector') ?? '';
  const name = insert.target.join('.');
  if (connector === 'upsert-kafka')
    return [
      hit(place, table, 'certain', `upsert-kafka table ${name} has no primary key`, `upsert-kafka 表 ${name} 没有主键`),
    ];
  if (!isUpdating(query, program)) return [];
  if (APPENDS.test(connector) && !isChangelogTable(table)) {
    return [
      hit(
        place,
        table,
        'likely',
        `${name} (${connector}) only appends, and the query updates rows it has already sent`,
        `${name}（${connector}）只支持追加，而查询会更新已输出的数据`,
      ),
    ];
  }
  if (!isUpsertSink(table)) return [];
  return [
    hit(
      place,
      table,
      'likely',
      `${name} (${connector}) has no primary key, and the query updates rows it has already sent`,
      `${name}（${connector}）没有主键，而查询会更新已输出的数据`,
    ),
  ];
}

function hit(place: Hit['place'], table: TableDefinition, confidence: Hit['confidence'], en: string, zh: string): Hit {
  const key = table.columns[0]?.name ?? 'id';
  return {
    place,
    confidence,
    summary: text(`${en}: Flink refuses the INSERT.`, `${zh}：Flink 会拒绝该 INSERT。`),
    prescriptions: [
      rewrite(
        text(
          'Declare the primary key the query updates by, on a connector that takes updates (upsert-kafka, jdbc …); or make the query append only (a window instead of a group).',
          '在支持更新的连接器（upsert-kafka、jdbc 等）上声明查询的更新键为主键；或把查询改为只追加（用窗口代替分组）。',
        ),
        `PRIMARY KEY (${key}) NOT ENFORCED`,
      ),
    ],
  };
}
