import { text } from '#evidence';
import { rewrite } from './advice.ts';
import { keyOf, referencesOf } from './sql-program.ts';
import { defineSqlRule } from './sql-rule.ts';

/** A STATE_TTL hint names a table by its alias where it has one; otherwise it is ignored, silently. */
export const ttlHintAlias = defineSqlRule({
  id: 'ttl-hint-alias',
  title: text('A STATE_TTL hint names a table that has an alias', 'STATE_TTL 提示使用了表名而非别名'),
  severity: 'warning',
  pages: ['dev/table/sql/queries/hints/'],
  leadsTo: ['state-no-ttl'],

  check: ({ selects }) =>
    selects.flatMap(({ select, place }) => {
      const named = select.hints
        .filter(({ name }) => name === 'STATE_TTL')
        .flatMap((hint) => [...hint.arguments.keys()]);
      const references = referencesOf(select);
      return named.flatMap((name) => {
        const found = references.find(
          ({ path, alias }) => path && alias && keyOf(path) === name.toLowerCase() && alias !== name,
        );
        if (!found?.alias || references.some(({ alias }) => alias === name)) return [];
        return [
          {
            place,
            confidence: 'certain' as const,
            summary: text(
              `STATE_TTL('${name}' = …) names the table, but the query calls it ${found.alias}: the hint is ignored and its state has no TTL.`,
              `STATE_TTL('${name}' = …) 写的是表名，而查询中其别名为 ${found.alias}：该提示被忽略，状态没有 TTL。`,
            ),
            prescriptions: [
              rewrite(text('Name the alias.', '改用别名。'), `/*+ STATE_TTL('${found.alias}' = '1d') */`),
            ],
          },
        ];
      });
    }),
});
