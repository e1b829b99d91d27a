import { text } from '#evidence';
import { rewrite, setting } from './advice.ts';
import { isUpdating } from './query-shape.ts';
import { isOpen } from './sql-program.ts';
import { defineSqlRule } from './sql-rule.ts';

const STRATEGY = 'table.optimizer.non-deterministic-update.strategy';
/** Give another value when the row is taken back. */
const CHANGING = new Set(
  'UUID RAND RAND_INTEGER NOW CURRENT_TIMESTAMP CURRENT_TIME CURRENT_DATE LOCALTIMESTAMP LOCALTIME CURRENT_ROW_TIMESTAMP UNIX_TIMESTAMP PROCTIME'.split(
    ' ',
  ),
);

/** An update takes the old row back by its values; a column that is computed anew each time never matches. */
export const nondeterministicUpdate = defineSqlRule({
  id: 'nondeterministic-update',
  title: text('An updated row has a column that is different each time', '会被更新的行中含有每次都不同的列'),
  severity: 'warning',
  pages: ['dev/table/concepts/determinism/'],
  leadsTo: ['sql-ndu'],

  check: (program) => {
    if (program.settings.get(STRATEGY)?.toUpperCase() === 'TRY_RESOLVE' || isOpen(program, STRATEGY)) return [];
    return program.selects.flatMap(({ select, query, place, insert }) => {
      if (insert === undefined) return [];
      // UNIX_TIMESTAMP('…') of a text is the same each time.
      const call = select.items
        .flatMap(({ calls }) => calls)
        .find(({ name, arguments: given }) => CHANGING.has(name) && (name !== 'UNIX_TIMESTAMP' || given.length === 0));
      if (call === undefined || !isUpdating(query, program)) return [];
      return [
        {
          place,
          confidence: 'possible' as const,
          subject: { configKey: STRATEGY },
          summary: text(
            `${call.name} in a query whose rows are updated: the row taken back differs from the one sent, so a sink or operator that compares rows keeps both.`,
            `查询结果会被更新，却含有 ${call.name}：撤回的行与之前发送的不同，按行比较的下游会同时保留两者。`,
          ),
          prescriptions: [
            rewrite(
              text(
                'Take the time or id from the source row, or compute it in the sink.',
                '从源数据中取时间或 id，或在结果端计算。',
              ),
              'SELECT …, MAX(ts) AS updated_at FROM …',
            ),
            setting(text('Or let the planner check, and mend what it can.', '或让优化器检查并尽量修正。'), {
              [STRATEGY]: 'TRY_RESOLVE',
            }),
          ],
        },
      ];
    });
  },
});
