import { text } from '#evidence';
import { rewrite } from './advice.ts';
import { isRanked } from './query-shape.ts';
import { defineSqlRule } from './sql-rule.ts';

/** With the rank in the output, a new first row changes all rows below it; without it, one row comes and one goes. */
export const topnWithRownum = defineSqlRule({
  id: 'topn-with-rownum',
  title: text('The rank is part of the Top-N result', 'Top-N 结果中包含排名列'),
  severity: 'info',
  pages: ['dev/table/sql/queries/topn/'],

  check: (program) =>
    program.selects.flatMap(({ select, place }) => {
      const inner = select.from[0]?.query?.selects.find(isRanked);
      const rank = inner?.items.find(({ calls }) => calls.some(({ name }) => name === 'ROW_NUMBER'))?.alias;
      const limit = rank && new RegExp(`\\b${rank}\\s*(<=|<|=)\\s*(\\d+)`, 'i').exec(select.where?.text ?? '');
      // The first row alone is a deduplication: its rank is always 1.
      if (!rank || !limit || (limit[2] === '1' && limit[1] !== '<')) return [];
      const carried = select.items.some(
        ({ star, text: it }) => star || it.split('.').at(-1)?.toLowerCase() === rank.toLowerCase(),
      );
      if (!carried) return [];
      return [
        {
          place,
          confidence: 'certain' as const,
          summary: text(
            `The rank ${rank} is part of the result: when a row moves up, up to ${limit[2]} rows are sent again.`,
            `排名 ${rank} 包含在结果中：一行上升时最多要重发 ${limit[2]} 行。`,
          ),
          prescriptions: [
            rewrite(
              text(
                'Leave the rank out, and key the sink by what makes a row unique.',
                '不输出排名，并以行的唯一键作为结果表主键。',
              ),
              `SELECT <columns without ${rank}> FROM (…) WHERE ${limit[0]}`,
            ),
          ],
        },
      ];
    }),
});
