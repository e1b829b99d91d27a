import { type Text, text } from '#evidence';
import type { Join, Select } from '#formats/flink-sql';
import type { Hit } from '../rule.ts';
import { rewrite, setting, shown } from './advice.ts';
import { hasStateTtl, isUnbounded, joinKindOf, TTL } from './query-shape.ts';
import { type PlacedSelect, referencesOf, type SqlProgram } from './sql-program.ts';
import { defineSqlRule } from './sql-rule.ts';

/**
 * A join without a bound in time keeps every row of both sides, as any later row of the other side may match. Without a
 * state TTL (`table.exec.state.ttl`, default 0: never) the state grows as long as the job runs.
 */
export const regularJoinNoTtl = defineSqlRule({
  id: 'regular-join-no-ttl',
  title: text('A join keeps both of its sides for ever', '双流 Join 会永久保存两侧数据'),
  severity: 'warning',
  pages: ['dev/table/sql/queries/joins/', 'dev/table/concepts/overview/'],
  leadsTo: ['state-no-ttl'],

  check: (program) => program.selects.flatMap((one) => check(one, program)),
});

function check({ select, place }: PlacedSelect, program: SqlProgram): readonly Hit[] {
  if (hasStateTtl(program, select) || !referencesOf(select).every((one) => isUnbounded(one, program))) return [];
  const regular = select.joins.filter((join) => joinKindOf(join, select, program) === 'regular');
  const [first] = regular;
  if (first === undefined) return [];
  return [
    {
      place,
      confidence: 'likely',
      subject: { configKey: TTL },
      summary: summaryOf(first, select, regular.length),
      prescriptions: [
        setting(
          text(
            'Bound the state: give it the longest time after which two rows may still meet.',
            '限制状态：设置两侧数据最迟可能相遇的时间。',
          ),
          { [TTL]: '1 d' },
          text(
            'Rows that meet later than that are not joined, and the result is wrong for them.',
            '超过该时间才相遇的数据不会被关联，对应结果不正确。',
          ),
        ),
        rewrite(
          text(
            'Or join by time, if the rows belong to the same hours: Flink then drops what can no longer match.',
            '若两侧数据时间相近，可改为区间 Join：Flink 会清除不再可能匹配的数据。',
          ),
          "… ON a.id = b.id AND a.ts BETWEEN b.ts - INTERVAL '4' HOUR AND b.ts",
        ),
      ],
    },
  ];
}

function summaryOf({ table }: Join, { from }: Select, count: number): Text {
  const left = from[0]?.path?.join('.') ?? from[0]?.alias ?? '…';
  const right = table.path?.join('.') ?? table.alias ?? '…';
  const more = count > 1 ? ` (${count})` : '';
  return text(
    `${shown(left)} JOIN ${shown(right)}${more} has no bound in time and the jar sets no state TTL: both sides stay in state for ever, and checkpoints grow with them.`,
    `${shown(left)} JOIN ${shown(right)}${more} 没有时间范围，jar 中也未设置状态 TTL：两侧数据将永久保存在状态中，检查点随之增大。`,
  );
}
