import { text } from '#evidence';
import { rewrite } from './advice.ts';
import { defineSqlRule } from './sql-rule.ts';

/** Each `COUNT(DISTINCT CASE …)` keeps its own set of values; with FILTER they share one. */
export const caseWhenDistinct = defineSqlRule({
  id: 'case-when-distinct',
  title: text('Several COUNT(DISTINCT CASE …) each keep their own set', '多个 COUNT(DISTINCT CASE …) 各存一份集合'),
  severity: 'info',
  pages: ['dev/table/tuning/'],
  leadsTo: ['state-no-ttl'],

  check: ({ selects }) =>
    selects.flatMap(({ select, place }) => {
      const counted = select.items.flatMap(({ calls }) =>
        calls.filter(({ distinct, arguments: [first] }) => distinct && /^CASE\b/i.test(first ?? '')),
      );
      const [first] = counted;
      if (counted.length < 2 || first === undefined) return [];
      return [
        {
          place,
          confidence: 'certain' as const,
          summary: text(
            `${counted.length} aggregates of the form ${first.name}(DISTINCT CASE …): each keeps a set of values of its own in state.`,
            `${counted.length} 个形如 ${first.name}(DISTINCT CASE …) 的聚合：每个都在状态中单独保存一份取值集合。`,
          ),
          prescriptions: [
            rewrite(
              text(
                'Use FILTER: aggregates of the same column then share one set.',
                '改用 FILTER：同一列的聚合可共享一份集合。',
              ),
              'COUNT(DISTINCT user_id) FILTER (WHERE flag = 1)',
            ),
          ],
        },
      ];
    }),
});
