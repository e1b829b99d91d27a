import { text } from '#evidence';
import type { JobCode } from '../job-code.ts';
import { classesNaming } from '../user-code.ts';
import { rewrite } from './advice.ts';
import { keyOf, type PlacedSelect, referencesOf } from './sql-program.ts';
import { defineSqlRule } from './sql-rule.ts';

const STATEMENT_SET = /^org\/apache\/flink\/table\/api\/(?:\w+\/)*\w*StatementSet$/;

/** Each INSERT that is executed by itself becomes a job of its own, and reads its sources again. */
export const manyInsertsSeparate = defineSqlRule({
  id: 'many-inserts-separate',
  title: text('Several INSERTs run as several jobs', '多个 INSERT 会成为多个作业'),
  severity: 'info',
  pages: ['dev/table/sql/insert/', 'dev/table/data_stream_api/'],

  check: ({ selects }, code) => {
    const alone = selects.filter(({ insert }) => insert !== undefined && insert.set === undefined);
    const targets = new Set(alone.map(({ insert }) => insert?.target.join('.')));
    const [, second] = alone;
    if (targets.size < 2 || second === undefined || usesStatementSet(code)) return [];
    const twice = sharedSource(alone);
    if (twice === undefined) return [];
    return [
      {
        place: second.place,
        confidence: 'likely',
        summary: text(
          `${targets.size} INSERTs (${[...targets].join(', ')}) outside a statement set: each is a job of its own, and ${twice} is read ${targets.size} times.`,
          `${targets.size} 个 INSERT（${[...targets].join('、')}）不在 statement set 中：每个都是独立作业，${twice} 会被读取多次。`,
        ),
        prescriptions: [
          rewrite(
            text(
              'Put them into one statement set: one job, shared sources, one savepoint.',
              '放入一个 statement set：一个作业、共享 source、一份保存点。',
            ),
            'EXECUTE STATEMENT SET BEGIN\n  INSERT INTO a SELECT …;\n  INSERT INTO b SELECT …;\nEND;',
          ),
        ],
      },
    ];
  },
});

function sharedSource(selects: readonly PlacedSelect[]): string | undefined {
  const seen = new Set<string>();
  for (const { select } of selects) {
    const names = new Set(referencesOf(select).flatMap(({ path }) => (path ? [keyOf(path)] : [])));
    for (const name of names) {
      if (seen.has(name)) return name;
      seen.add(name);
    }
  }
  return undefined;
}

function usesStatementSet(code: JobCode): boolean {
  return classesNaming(code, (name) => STATEMENT_SET.test(name)).next().done !== true;
}
