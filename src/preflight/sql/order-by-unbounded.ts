import { text } from '#evidence';
import { rewrite } from './advice.ts';
import { columnOf, isCalled, isProcessingTimeColumn, isUnbounded } from './query-shape.ts';
import { referencesOf, tableAt } from './sql-program.ts';
import { defineSqlRule } from './sql-rule.ts';

/** A stream can only be sorted by time, ascending: any other order would have to wait for the end. */
export const orderByUnbounded = defineSqlRule({
  id: 'order-by-unbounded',
  title: text('ORDER BY on a stream without LIMIT', '对无界流使用没有 LIMIT 的 ORDER BY'),
  severity: 'critical',
  pages: ['dev/table/sql/queries/orderby/'],

  check: (program) =>
    program.selects.flatMap(({ query, select, place }) => {
      const [first] = query.orderBy;
      if (first === undefined || query.limit !== undefined || query.selects[0] !== select) return [];
      const tables = referencesOf(select);
      const known = tables.map(({ path }) => tableAt(program, path));
      if (known.some((one) => one === undefined) || !tables.some((one) => isUnbounded(one, program))) return [];
      const column = columnOf(first.expression);
      const timed = known.some((one) =>
        one?.columns.some(
          (it) => isCalled(it, column) && (isProcessingTimeColumn(it) || isCalled(it, one.watermark?.column ?? '')),
        ),
      );
      if (timed && !first.descending) return [];
      return [
        {
          place,
          confidence: 'likely' as const,
          summary: text(
            `ORDER BY ${first.expression}${first.descending ? ' DESC' : ''} on an unbounded table, without LIMIT: Flink sorts streams only by an ascending time attribute and refuses this.`,
            `对无界表使用 ORDER BY ${first.expression}${first.descending ? ' DESC' : ''} 且没有 LIMIT：Flink 只支持按升序的时间属性对流排序，会拒绝该查询。`,
          ),
          prescriptions: [
            rewrite(
              text(
                'Sort where the result is read; or take the first n, which can be kept up to date.',
                '在读取结果处排序；或只取前 n 条，Flink 可持续维护。',
              ),
              `ORDER BY ${first.expression}${first.descending ? ' DESC' : ''} LIMIT 100`,
            ),
          ],
        },
      ];
    }),
});
