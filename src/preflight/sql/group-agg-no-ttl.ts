import { text } from '#evidence';
import type { Hit } from '../rule.ts';
import { setting } from './advice.ts';
import { hasStateTtl, isUnbounded, isWindowed, TTL } from './query-shape.ts';
import { type PlacedSelect, referencesOf, type SqlProgram } from './sql-program.ts';
import { defineSqlRule } from './sql-rule.ts';

/** Columns with about as many values as there are rows. Names are a hint, no proof. */
const MANY_VALUES =
  /(?:^|[._])(?:uuid|guid|.*_?id|url|ip|session\w*|device\w*|phone|email|token|trace\w*|timestamp|ts)$/i;

/** A group without a window keeps its aggregate for ever; with as many groups as users, that is all users there ever were. */
export const groupAggNoTtl = defineSqlRule({
  id: 'group-agg-no-ttl',
  title: text('A group for each id is kept for ever', '按 id 分组的聚合状态永久保存'),
  severity: 'warning',
  pages: ['dev/table/sql/queries/group-agg/', 'dev/table/sql/queries/select-distinct/'],
  leadsTo: ['state-no-ttl'],

  check: (program) => program.selects.flatMap((one) => check(one, program)),
});

function check({ select, place }: PlacedSelect, program: SqlProgram): readonly Hit[] {
  if (hasStateTtl(program, select) || isWindowed(select)) return [];
  if (select.from.length === 0 || !referencesOf(select).some((one) => isUnbounded(one, program))) return [];
  const columns = (select.groupBy.length > 0 ? select.groupBy : select.distinct ? select.items : []).map(
    ({ text: it }) => it,
  );
  const wide = columns.find((column) => MANY_VALUES.test(column.replaceAll('`', '')));
  if (wide === undefined) return [];
  const what = select.groupBy.length > 0 ? 'GROUP BY' : 'SELECT DISTINCT';
  return [
    {
      place,
      confidence: 'possible',
      subject: { configKey: TTL },
      summary: text(
        `${what} ${columns.join(', ')} has no window and the jar sets no state TTL: an entry for every ${wide} ever seen stays in state.`,
        `${what} ${columns.join(', ')} 没有窗口，jar 中也未设置状态 TTL：出现过的每个 ${wide} 都会在状态中保留一条记录。`,
      ),
      prescriptions: [
        setting(
          text('Let groups expire that are not updated any more.', '让不再更新的分组过期。'),
          { [TTL]: '1 d' },
          text(
            'A group that comes back after that starts again from nothing: its count is too small.',
            '过期后再次出现的分组会从零开始，其结果偏小。',
          ),
        ),
      ],
    },
  ];
}
