import { text } from '#evidence';
import type { TableDefinition, TableReference } from '#formats/flink-sql';
import type { Hit } from '../rule.ts';
import { rewrite } from './advice.ts';
import {
  columnOf,
  describedColumn,
  isCalled,
  isProcessingTimeColumn,
  joinKindOf,
  legacyWindowOf,
} from './query-shape.ts';
import { type PlacedSelect, referencesOf, type SqlProgram, tableAt } from './sql-program.ts';
import { defineSqlRule } from './sql-rule.ts';

/** Event time in SQL is a column with a WATERMARK; without one, windows and temporal joins are refused or never fire. */
export const missingWatermark = defineSqlRule({
  id: 'missing-watermark',
  title: text('Event time is used on a table without WATERMARK', '在没有 WATERMARK 的表上使用了事件时间'),
  severity: 'critical',
  pages: ['dev/table/concepts/time_attributes/', 'dev/table/sql/queries/window-tvf/', 'dev/table/sql/queries/joins/'],
  leadsTo: ['watermark-none', 'sql-temporal-join-no-output'],

  check: (program) => program.selects.flatMap((one) => check(one, program)),
});

interface Use {
  readonly table: TableDefinition;
  readonly column: string;
  readonly what: string;
}

function check(placed: PlacedSelect, program: SqlProgram): readonly Hit[] {
  const uses = usesOf(placed, program).filter(({ table, column }) => lacks(table, column));
  return uses.slice(0, 1).map(({ table, column, what }) => ({
    place: placed.place,
    confidence: 'likely',
    summary: text(
      `${what} needs event time on ${table.name.join('.')}.${column}, but that table declares no WATERMARK.`,
      `${what} 需要 ${table.name.join('.')}.${column} 作为事件时间，但该表没有声明 WATERMARK。`,
    ),
    prescriptions: [
      rewrite(
        text(
          'Declare how late rows may be. The column must be TIMESTAMP(3) or TIMESTAMP_LTZ(3).',
          '声明数据最多迟到多久；该列须为 TIMESTAMP(3) 或 TIMESTAMP_LTZ(3)。',
        ),
        `WATERMARK FOR ${column} AS ${column} - INTERVAL '5' SECOND`,
      ),
    ],
  }));
}

function usesOf({ select }: PlacedSelect, program: SqlProgram): readonly Use[] {
  const windows = referencesOf(select).flatMap((one) => windowUse(one, program));
  const [only, ...others] = referencesOf(select);
  const legacy = legacyWindowOf(select);
  const grouped = select.groupBy.flatMap(({ calls }) => calls).find(({ name }) => name === legacy)?.arguments[0];
  const table = tableAt(program, only?.path);
  const old =
    legacy && grouped && table && others.length === 0
      ? [{ table, column: columnOf(grouped), what: `${legacy}(…)` }]
      : [];
  const temporal = select.joins.flatMap((join) => {
    const left = tableAt(program, only?.path);
    if (joinKindOf(join, select, program) !== 'temporal' || !left || !join.table.asOf) return [];
    return [{ table: left, column: columnOf(join.table.asOf.text), what: 'FOR SYSTEM_TIME AS OF' }];
  });
  return [...windows, ...old, ...temporal];
}

function windowUse(reference: TableReference, program: SqlProgram): readonly Use[] {
  const table = reference.kind === 'window-function' ? tableAt(program, reference.path) : undefined;
  const column = describedColumn(reference);
  return table && column !== undefined ? [{ table, column, what: `${reference.function}(…)` }] : [];
}

/** A processing-time column needs none; what comes from LIKE or is no column here is not judged. */
function lacks({ columns, watermark, like }: TableDefinition, column: string): boolean {
  if (watermark !== undefined || like !== undefined) return false;
  const found = columns.find((one) => isCalled(one, column));
  return found !== undefined && !isProcessingTimeColumn(found);
}
