import { text } from '#evidence';
import { rewrite } from './advice.ts';
import { joinKindOf } from './query-shape.ts';
import { defineSqlRule } from './sql-rule.ts';

/** With so many joins one after another the intermediate results outgrow the tables. */
const MANY = 3;

/** Each join of a chain keeps the result of all before it: state and updates multiply. */
export const cascadedJoins = defineSqlRule({
  id: 'cascaded-joins',
  title: text('A chain of regular joins multiplies state', '级联的普通 Join 使状态成倍增长'),
  severity: 'warning',
  pages: ['dev/table/sql/queries/joins/', 'dev/table/tuning/'],
  leadsTo: ['state-no-ttl'],

  check: (program) =>
    program.selects.flatMap(({ select, place }) => {
      const count = select.joins.filter((join) => joinKindOf(join, select, program) === 'regular').length;
      if (count < MANY) return [];
      return [
        {
          place,
          confidence: 'likely' as const,
          summary: text(
            `${count} regular joins in one select: each keeps the joined rows of all before it, and one change at the front is sent through all of them.`,
            `一个 select 中有 ${count} 个普通 Join：每个都保存之前全部 Join 的结果，前面的一次变更会逐级放大。`,
          ),
          prescriptions: [
            rewrite(
              text(
                'Join the unique sides first; use lookup or temporal joins for dimensions; union and group by the key instead of joining (if all share one). From 2.1 Flink can join them at once.',
                '先关联具有唯一键的一侧；维表改用 Lookup 或时态 Join；若共用同一键，可用 UNION 加分组代替。2.1 起 Flink 可一次完成多路 Join。',
              ),
              "SET 'table.optimizer.multi-join.enabled' = 'true'; -- 2.1 and later",
            ),
          ],
        },
      ];
    }),
});
