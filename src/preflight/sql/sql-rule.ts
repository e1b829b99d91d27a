import type { JobCode } from '../job-code.ts';
import { defineRule, type Hit, type Rule } from '../rule.ts';
import { type SqlProgram, sqlProgramOf } from './sql-program.ts';

const PAGES = 'https://nightlies.apache.org/flink/flink-docs-stable/docs/';

interface SqlRule extends Pick<Rule, 'id' | 'title' | 'severity'>, Partial<Pick<Rule, 'leadsTo' | 'flink'>> {
  /** Pages of Flink's documentation, below `docs/`. */
  readonly pages: readonly string[];
  /** Batch jobs have the fault as well; default no. */
  readonly inBatch?: true;
  check(program: SqlProgram, code: JobCode): Iterable<Hit>;
}

/** A rule about the SQL in a jar. */
export function defineSqlRule({ pages, inBatch, check, ...rule }: SqlRule): Rule {
  return defineRule({
    ...rule,
    docs: pages.map((page) => `${PAGES}${page}`),
    check: (code) => {
      const program = sqlProgramOf(code);
      return program.statements.length === 0 || (program.batch && !inBatch) ? [] : check(program, code);
    },
  });
}
