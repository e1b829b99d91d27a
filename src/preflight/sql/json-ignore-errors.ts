import { text } from '#evidence';
import { rewrite } from './advice.ts';
import { defineSqlRule } from './sql-rule.ts';

/** `ignore-parse-errors` throws rows away and counts them nowhere. */
export const jsonIgnoreErrors = defineSqlRule({
  id: 'json-ignore-errors',
  title: text('Rows that cannot be parsed disappear silently', '无法解析的数据被静默丢弃'),
  severity: 'info',
  pages: ['connectors/table/formats/json/'],
  leadsTo: [],
  inBatch: true,

  check: ({ tables }) =>
    [...tables.values()].flatMap(({ statement: { name, options }, place }) => {
      const key = [...options].find(
        ([one, value]) => one.endsWith('ignore-parse-errors') && value.toLowerCase() === 'true',
      )?.[0];
      if (key === undefined) return [];
      return [
        {
          place,
          confidence: 'certain' as const,
          summary: text(
            `${name.join('.')}: ${key} is true. Rows that cannot be parsed are dropped, or come with NULL columns, and no metric counts them.`,
            `${name.join('.')} 的 ${key} 为 true：无法解析的行会被丢弃或变成 NULL 列，且没有指标统计。`,
          ),
          prescriptions: [
            rewrite(
              text(
                'If losing them matters, read the raw text beside it and keep what does not parse.',
                '若不能丢失，可同时读取原始文本并保留无法解析的数据。',
              ),
              `'format' = 'raw' -- a second table on the same topic, with TRY_CAST / JSON_VALUE … NULL ON ERROR`,
            ),
          ],
        },
      ];
    }),
});
