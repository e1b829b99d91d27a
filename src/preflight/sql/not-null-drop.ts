import { text } from '#evidence';
import { setting } from './advice.ts';
import { defineSqlRule } from './sql-rule.ts';

const KEY = 'table.exec.sink.not-null-enforcer';

/** With DROP, a row with NULL in a NOT NULL column disappears, and nothing tells of it. */
export const notNullDrop = defineSqlRule({
  id: 'not-null-drop',
  title: text('Rows with NULL in a NOT NULL column are dropped silently', 'NOT NULL 列为 NULL 的行被静默丢弃'),
  severity: 'warning',
  pages: ['dev/table/config/'],
  leadsTo: ['sql-not-null'],
  inBatch: true,

  check: ({ settings, statements }) => {
    if (settings.get(KEY)?.toUpperCase() !== 'DROP') return [];
    const at = statements.find(({ statement }) => statement.kind === 'set' && statement.key === KEY) ?? statements[0];
    if (at === undefined) return [];
    return [
      {
        place: at.place,
        confidence: 'certain',
        subject: { configKey: KEY },
        summary: text(
          `${KEY} is DROP: rows with NULL in a NOT NULL column of a sink are thrown away without a word.`,
          `${KEY} 为 DROP：结果表 NOT NULL 列为 NULL 的行会被无声丢弃。`,
        ),
        prescriptions: [
          setting(
            text(
              'Let it fail, and say in the query what to do with NULL (COALESCE, or a filter and a table of its own).',
              '让其报错，并在查询中明确处理 NULL（COALESCE，或过滤到单独的表）。',
            ),
            { [KEY]: 'ERROR' },
            text(
              'The job restarts on the first such row until the query handles it.',
              '在查询处理好之前，遇到此类行作业会重启。',
            ),
          ),
        ],
      },
    ];
  },
});
