import { text } from '#evidence';
import type { TableDefinition } from '#formats/flink-sql';
import { rewrite } from './advice.ts';
import { joinKindOf } from './query-shape.ts';
import { tableAt } from './sql-program.ts';
import { defineSqlRule } from './sql-rule.ts';

/** Connectors that ask the database for each row, and whose cache is off by default. */
const ASKS = /^(?:jdbc|hbase-)/;

/** A lookup join asks the database once per row, and waits for the answer. */
export const lookupWithoutCache = defineSqlRule({
  id: 'lookup-without-cache',
  title: text('A lookup join asks the database for every row', '维表 Join 对每一行都访问数据库'),
  severity: 'warning',
  pages: ['connectors/table/jdbc/', 'dev/table/sql/queries/joins/'],
  leadsTo: ['sql-lookup-slow'],

  check: (program) =>
    program.selects.flatMap(({ select, place }) =>
      select.joins.flatMap((join) => {
        const table = joinKindOf(join, select, program) === 'lookup' ? tableAt(program, join.table.path) : undefined;
        if (table === undefined || table.like !== undefined || !asksEachTime(table)) return [];
        const name = table.name.join('.');
        return [
          {
            place,
            confidence: 'likely' as const,
            summary: text(
              `The lookup of ${name} (${table.options.get('connector')}) has no cache: one blocking query per row.`,
              `维表 ${name}（${table.options.get('connector')}）没有缓存：每一行都要发起一次阻塞查询。`,
            ),
            prescriptions: [
              rewrite(
                text('Cache what changes seldom; keys that are missing too.', '缓存很少变化的数据，也缓存不存在的键。'),
                `'lookup.cache' = 'PARTIAL',\n'lookup.partial-cache.max-rows' = '100000',\n'lookup.partial-cache.expire-after-write' = '10 min',\n'lookup.partial-cache.cache-missing-key' = 'true'`,
                text(
                  'Answers may be that old. The keys are those since 1.16; before, lookup.cache.max-rows and lookup.cache.ttl.',
                  '结果可能滞后相应时间。以上为 1.16 起的配置；之前为 lookup.cache.max-rows 与 lookup.cache.ttl。',
                ),
              ),
            ],
          },
        ];
      }),
    ),
});

function asksEachTime({ options }: TableDefinition): boolean {
  if (!ASKS.test(options.get('connector') ?? '')) return false;
  const cached = [...options].some(
    ([key, value]) => key.startsWith('lookup.') && key.includes('cache') && value.toUpperCase() !== 'NONE',
  );
  return !cached && options.get('lookup.async') !== 'true';
}
