import { text } from '#evidence';
import { rewrite } from './advice.ts';
import { legacyWindowOf } from './query-shape.ts';
import { defineSqlRule } from './sql-rule.ts';

/** `GROUP BY TUMBLE(…)` is the deprecated form: no Top-N, no window join, no two-phase aggregation. */
export const legacyGroupWindow = defineSqlRule({
  id: 'legacy-group-window',
  title: text('GROUP BY TUMBLE(…) is the deprecated form of a window', 'GROUP BY TUMBLE(…) 是已弃用的窗口写法'),
  severity: 'info',
  pages: ['dev/table/sql/queries/window-agg/', 'dev/table/sql/queries/window-tvf/'],
  inBatch: true,

  check: ({ selects }) =>
    selects.flatMap(({ select, place }) => {
      const name = legacyWindowOf(select);
      if (name === undefined) return [];
      return [
        {
          place,
          confidence: 'certain' as const,
          summary: text(
            `GROUP BY ${name}(…) is deprecated since 1.13; the window function ${name} is aggregated in two phases and joins and ranks windows.`,
            `GROUP BY ${name}(…) 自 1.13 起弃用；窗口表函数 ${name} 支持两阶段聚合，也支持窗口 Join 与窗口 Top-N。`,
          ),
          prescriptions: [
            rewrite(
              text(
                'Use the window function. Its state is another: start without the old one.',
                '改用窗口表函数；状态不兼容，需不带旧状态启动。',
              ),
              `FROM TABLE(${name}(TABLE t, DESCRIPTOR(ts), INTERVAL '1' HOUR)) GROUP BY …, window_start, window_end`,
            ),
          ],
        },
      ];
    }),
});
