import { text } from '#evidence';
import type { Hit } from '../rule.ts';
import { rewrite, setting } from './advice.ts';
import { defineSqlRule } from './sql-rule.ts';
import { keyMismatchOf, MATERIALIZE } from './upsert-key.ts';

/**
 * Updates of one row of the sink come from several rows of the query, on several subtasks: Flink adds an operator that
 * keeps a list of rows for each key (SinkUpsertMaterializer), which is slow and large.
 */
export const upsertMaterialize = defineSqlRule({
  id: 'upsert-materialize',
  title: text("The sink's primary key is not the key of the query", '结果表主键与查询的更新键不一致'),
  severity: 'warning',
  pages: ['dev/table/config/', 'dev/table/concepts/dynamic_tables/'],
  leadsTo: ['sql-changelog-disorder', 'backpressure-slow-operator'],

  check: (program) =>
    program.selects.flatMap((one): readonly Hit[] => {
      const found = keyMismatchOf(one, program);
      if (found === undefined) return [];
      const { target, primaryKey, queryKey } = found;
      return [
        {
          place: one.place,
          confidence: 'likely',
          subject: { configKey: MATERIALIZE },
          summary: text(
            `${target} has the primary key (${primaryKey.join(', ')}), the query updates by (${queryKey.join(', ')}): Flink adds SinkUpsertMaterializer, which keeps a list of rows per primary key.`,
            `${target} 的主键是 (${primaryKey.join(', ')})，而查询按 (${queryKey.join(', ')}) 更新：Flink 会加入 SinkUpsertMaterializer，为每个主键保存一个行列表。`,
          ),
          prescriptions: [
            rewrite(
              text('Give the sink the key of the query.', '让结果表主键与查询的更新键一致。'),
              `PRIMARY KEY (${queryKey.map((key) => key.slice(key.lastIndexOf('.') + 1)).join(', ')}) NOT ENFORCED`,
            ),
            setting(
              text(
                'Or, if rows of one primary key never come from two groups, switch the operator off.',
                '若同一主键的数据绝不会来自两个分组，可关闭该算子。',
              ),
              { [MATERIALIZE]: 'NONE' },
              text('If they do, the sink may keep a stale row.', '否则结果表可能留下旧数据。'),
            ),
          ],
        },
      ];
    }),
});
