import { type Text, text } from '#evidence';
import type { Select } from '#formats/flink-sql';
import { setting } from './advice.ts';
import { isUnbounded, isWindowed, joinKindOf, TTL } from './query-shape.ts';
import { type PlacedSelect, referencesOf, type SqlProgram } from './sql-program.ts';
import { defineSqlRule } from './sql-rule.ts';

/** A state TTL bounds the state, and gives up correct results for whatever comes back later: that should be known. */
export const ttlCorrectness = defineSqlRule({
  id: 'ttl-correctness',
  title: text('A state TTL makes late updates wrong', '状态 TTL 会使迟来的更新出错'),
  severity: 'info',
  pages: ['dev/table/concepts/overview/#state-management', 'dev/table/config/#table-exec-state-ttl'],
  leadsTo: ['sql-state-ttl-wrong-result'],

  check: (program) => {
    const ttl = program.settings.get(TTL);
    const kept = program.selects.flatMap((one) => keptBy(one, program) ?? []);
    const [first] = kept;
    if (ttl === undefined || /^\s*0+\s*\w*\s*$/.test(ttl) || first === undefined) return [];
    return [
      {
        place: first.place,
        also: kept.slice(1).map(({ place }) => place),
        confidence: 'certain',
        subject: { configKey: TTL },
        summary: text(
          `State expires after ${ttl} without an update: ${first.says.en}.`,
          `状态在 ${ttl} 内没有更新就会过期：${first.says.zh}。`,
        ),
        prescriptions: [
          setting(
            text(
              'Make it longer than the longest pause between two rows of a key, and say so to those who read the results.',
              '设置得比同一键两条数据之间的最长间隔更长，并告知结果的使用者。',
            ),
            { [TTL]: '7 d' },
            text(
              'More state. Some platforms report that changing the TTL between 0 and a value makes state incompatible: try it with a savepoint.',
              '状态更大。有平台报告在 0 与非 0 之间修改 TTL 会导致状态不兼容：请先用保存点验证。',
            ),
          ),
        ],
      },
    ];
  },
});

interface Kept {
  readonly place: PlacedSelect['place'];
  readonly says: Text;
}

/** What of a query lives as long as the TTL says. Hints for single tables are choices somebody made. */
function keptBy({ select, place }: PlacedSelect, program: SqlProgram): Kept | undefined {
  const tables = referencesOf(select);
  if (tables.length === 0 || !tables.every((one) => isUnbounded(one, program))) return undefined;
  if (select.hints.some(({ name }) => name === 'STATE_TTL')) return undefined;
  if (select.joins.some((join) => joinKindOf(join, select, program) === 'regular')) return { place, says: JOINED };
  return isGrouped(select) ? { place, says: GROUPED } : undefined;
}

function isGrouped(select: Select): boolean {
  return (select.groupBy.length > 0 && !isWindowed(select)) || select.distinct;
}

const JOINED = text(
  'a row whose counterpart comes later than that is joined with nothing',
  '对应数据晚于该时间到达的行将无法关联',
);
const GROUPED = text(
  'a group that comes back later starts again from nothing, and its result replaces the right one',
  '之后再次出现的分组会从零开始，其结果会覆盖正确的结果',
);
