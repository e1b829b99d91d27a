import { text } from '#evidence';
import { UNKNOWN } from '../string-constants.ts';
import { rewrite } from './advice.ts';
import { defineSqlRule } from './sql-rule.ts';

const SECRET = /password|passwd|secret|access[._-]?key|token|sasl\.jaas\.config/i;

/** What stands in a jar is read by everybody who can download it, also over the REST API. */
export const credentialsInDdl = defineSqlRule({
  id: 'credentials-in-ddl',
  title: text('A password stands in the jar', 'jar 中写有密码'),
  severity: 'warning',
  pages: ['dev/table/sql/create/'],
  leadsTo: [],
  inBatch: true,

  check: ({ tables }) =>
    [...tables.values()].flatMap(({ statement: { name, options }, place }) => {
      const key = [...options].find(([one, value]) => SECRET.test(one) && isLiteral(one, value))?.[0];
      if (key === undefined) return [];
      return [
        {
          place,
          confidence: 'certain' as const,
          summary: text(
            `${name.join('.')}: the value of ${key} stands in the jar as plain text.`,
            `${name.join('.')} 的 ${key} 以明文写在 jar 中。`,
          ),
          prescriptions: [
            rewrite(
              text(
                'Put it in at run time: an environment variable or a mounted file read by main, or a catalog that holds the connection.',
                '运行时注入：由 main 读取环境变量或挂载文件，或使用保存连接信息的 Catalog。',
              ),
              `'${key}' = '\${…}' -- replaced before executeSql`,
            ),
          ],
        },
      ];
    }),
});

/** Placeholders and what is put in at run time are no secrets; neither is a login without its password. */
function isLiteral(key: string, value: string): boolean {
  if (value === '' || value.includes(UNKNOWN) || /^[$<{*#]|\$\{|\{\{/.test(value)) return false;
  return !/jaas/i.test(key) || /password\s*=/i.test(value);
}
