import { text } from '#evidence';
import type { JobCode } from '../job-code.ts';
import { rewrite } from './advice.ts';
import { isUnbounded, isWindowed, joinKindOf } from './query-shape.ts';
import { type PlacedSelect, referencesOf, type SqlProgram } from './sql-program.ts';
import { defineSqlRule } from './sql-rule.ts';

/** Operators of SQL get their ids from the plan: another plan, after a change of the query or of Flink, finds no state. */
export const noUidControl = defineSqlRule({
  id: 'no-uid-control',
  title: text('State of SQL hangs on the plan', 'SQL 作业的状态依赖执行计划'),
  severity: 'info',
  pages: ['ops/upgrading/#table-api--sql', 'dev/table/sql/queries/overview/'],
  leadsTo: ['sql-state-incompatible-plan'],
  flink: { since: { major: 1, minor: 15 } },

  check: (program, code) => {
    const first = program.selects.find((one) => keepsState(one, program));
    const written = program.statements.find(({ statement }) => statement.kind === 'insert');
    if (first === undefined || written === undefined || usesPlans(program, code)) return [];
    return [
      {
        place: written.place,
        confidence: 'possible',
        summary: text(
          'The SQL keeps state and is planned anew at each start: after a change of the query, of a setting or of the Flink release the plan may be another one, and a savepoint does not fit it.',
          '该 SQL 有状态，且每次启动都会重新生成执行计划：查询、配置或 Flink 版本变化后计划可能不同，保存点将无法恢复。',
        ),
        prescriptions: [
          rewrite(
            text(
              'Before an upgrade of Flink, compile the plan and start the job from it.',
              '升级 Flink 之前编译执行计划，并从计划启动作业。',
            ),
            "COMPILE AND EXECUTE PLAN '/plans/<job>.json' FOR INSERT INTO …;",
            text(
              'The file belongs to the deployment from then on; the query cannot change with it.',
              '此后计划文件属于部署内容；使用它时查询不能改变。',
            ),
          ),
        ],
      },
    ];
  },
});

/** It groups, or keeps both sides of a join. */
function keepsState({ select }: PlacedSelect, program: SqlProgram): boolean {
  const tables = referencesOf(select);
  if (tables.length === 0 || !tables.every((one) => isUnbounded(one, program))) return false;
  if (select.groupBy.length > 0 || select.distinct || isWindowed(select)) return true;
  return select.joins.some((join) => joinKindOf(join, select, program) === 'regular');
}

function usesPlans({ statements }: SqlProgram, { pipelines }: JobCode): boolean {
  return (
    statements.some(({ text: sql }) => /\b(?:COMPILE|EXECUTE)\s+(?:AND\s+EXECUTE\s+)?PLAN\b/i.test(sql)) ||
    pipelines.some(({ calls }) => calls.some(({ name }) => /^(?:compilePlan\w*|loadPlan|executePlan)$/.test(name))) ||
    pipelines.some(({ sql }) => sql.some(({ text: one }) => one.kind === 'string' && /\bPLAN\s+'/i.test(one.text)))
  );
}
