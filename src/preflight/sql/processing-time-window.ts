import { text } from '#evidence';
import { rewrite } from './advice.ts';
import { columnOf, describedColumn, isCalled, isProcessingTimeColumn, legacyWindowOf } from './query-shape.ts';
import { type PlacedSelect, referencesOf, type SqlProgram, tableAt } from './sql-program.ts';
import { defineSqlRule } from './sql-rule.ts';

/** By processing time the same input gives other windows each time it is read. */
export const processingTimeWindow = defineSqlRule({
  id: 'processing-time-window',
  title: text('Windows by processing time: results cannot be repeated', '按处理时间开窗：结果不可重现'),
  severity: 'info',
  pages: ['dev/table/concepts/time_attributes/'],

  check: (program) =>
    program.selects.flatMap((placed) => {
      const column = windowColumn(placed, program);
      if (column === undefined) return [];
      return [
        {
          place: placed.place,
          confidence: 'certain' as const,
          summary: text(
            `The window is by the processing-time column ${column}: after a restart or a replay rows fall into other windows.`,
            `窗口基于处理时间列 ${column}：重启或重放后，数据会落入不同的窗口。`,
          ),
          prescriptions: [
            rewrite(
              text(
                'If the result must be right after a replay, use the time of the event.',
                '若重放后结果必须一致，请使用事件时间。',
              ),
              "WATERMARK FOR event_time AS event_time - INTERVAL '5' SECOND",
            ),
          ],
        },
      ];
    }),
});

function windowColumn({ select }: PlacedSelect, program: SqlProgram): string | undefined {
  const legacy = legacyWindowOf(select);
  const grouped = select.groupBy.flatMap(({ calls }) => calls).find(({ name }) => name === legacy)?.arguments[0];
  for (const reference of referencesOf(select)) {
    const old = grouped === undefined ? undefined : columnOf(grouped);
    const column = reference.kind === 'window-function' ? describedColumn(reference) : old;
    if (column === undefined) continue;
    const found = tableAt(program, reference.path)?.columns.find((one) => isCalled(one, column));
    if (found && isProcessingTimeColumn(found)) return column;
  }
  return undefined;
}
