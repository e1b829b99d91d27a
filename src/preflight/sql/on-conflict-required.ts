import { text } from '#evidence';
import type { Hit } from '../rule.ts';
import { rewrite, setting } from './advice.ts';
import { isOpen } from './sql-program.ts';
import { defineSqlRule } from './sql-rule.ts';
import { keyMismatchOf } from './upsert-key.ts';

const REQUIRE = 'table.exec.sink.require-on-conflict';

/** Since 2.3 the planner wants to be told what to do when rows of a sink come from several rows of the query. */
export const onConflictRequired = defineSqlRule({
  id: 'on-conflict-required',
  title: text('The INSERT needs ON CONFLICT on Flink 2.3', '在 Flink 2.3 上该 INSERT 需要 ON CONFLICT'),
  severity: 'critical',
  pages: ['dev/table/config/'],
  flink: { since: { major: 2, minor: 3 } },

  check: (program) => {
    if (program.settings.get(REQUIRE)?.toLowerCase() === 'false' || isOpen(program, REQUIRE)) return [];
    return program.selects.flatMap((one): readonly Hit[] => {
      const found = keyMismatchOf(one, program);
      if (found === undefined || one.insert?.onConflict !== undefined) return [];
      const { target, primaryKey, queryKey } = found;
      return [
        {
          place: one.place,
          confidence: 'likely',
          subject: { configKey: REQUIRE },
          summary: text(
            `${target} keeps a row per (${primaryKey.join(', ')}), the query updates by (${queryKey.join(', ')}), and the INSERT has no ON CONFLICT: Flink 2.3 refuses it.`,
            `${target} 按 (${primaryKey.join(', ')}) 保存数据，查询按 (${queryKey.join(', ')}) 更新，而 INSERT 没有 ON CONFLICT：Flink 2.3 会拒绝执行。`,
          ),
          prescriptions: [
            rewrite(
              text(
                'Say what to do with rows that meet under one key, or align the keys.',
                '声明同一主键下多行如何处理，或对齐两者的键。',
              ),
              `INSERT INTO ${target} SELECT … ON CONFLICT DO DEDUPLICATE`,
            ),
            setting(
              text('Or go on as before 2.3.', '或沿用 2.3 之前的行为。'),
              { [REQUIRE]: 'false' },
              text('SinkUpsertMaterializer stays.', '仍会使用 SinkUpsertMaterializer。'),
            ),
          ],
        },
      ];
    });
  },
});
