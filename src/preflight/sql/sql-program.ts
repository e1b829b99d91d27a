import type { Value } from '#formats/bytecode';
import {
  type Expression,
  type InsertStatement,
  type Join,
  type Path,
  type Query,
  readStatements,
  type Select,
  type Statement,
  type TableDefinition,
  type TableReference,
} from '#formats/flink-sql';
import type { JobCode } from '../job-code.ts';
import type { Place } from '../rule.ts';
import { stringsIn, UNKNOWN } from '../string-constants.ts';
import { classesNaming } from '../user-code.ts';

/** A statement, the text of it, and where it stands in the code or which script it is in. */
interface PlacedStatement<S extends Statement = Statement> {
  readonly statement: S;
  readonly text: string;
  readonly place: Place;
}

/** All the SQL of a job: in its code, and in the scripts of its jar. */
export interface SqlProgram {
  readonly statements: readonly PlacedStatement[];
  readonly tables: ReadonlyMap<string, PlacedStatement<TableDefinition>>;
  readonly views: ReadonlyMap<string, Query>;
  /** Of `SET`, and of keys with constant values in the code. The last one counts. */
  readonly settings: ReadonlyMap<string, string>;
  /** Keys the code names whose values are not constant: nothing is said about them. */
  readonly open: ReadonlySet<string>;
  /** It runs as a batch job: nothing grows without end. */
  readonly batch: boolean;
  /** Every query, with those within it. */
  readonly selects: readonly PlacedSelect[];
}

export interface PlacedSelect {
  readonly select: Select;
  readonly query: Query;
  readonly place: Place;
  /** Where its rows go, for the outermost select of an `INSERT`. */
  readonly insert: InsertStatement | undefined;
}

/** How a statement begins; a log line that begins with "select" is none. */
const STARTS =
  /^\s*(?:CREATE\s+(?:OR\s+REPLACE\s+)?(?:TEMPORARY\s+)?(?:SYSTEM\s+)?(?:TABLE|VIEW|FUNCTION|CATALOG)\s|INSERT\s+(?:INTO|OVERWRITE)\s|SELECT\s|WITH\s+\S+\s+AS\s*\(|SET\s+'?[\w.-]+'?\s*=|(?:EXECUTE|BEGIN)\s+STATEMENT\s+SET)/i;
const OPTION_KEY = /^(?:table|execution|pipeline|sql-client|state)\.[a-z0-9.-]+$/;
const KNOWN = new WeakMap<JobCode, SqlProgram>();

/** Read once for all rules. */
export function sqlProgramOf(code: JobCode): SqlProgram {
  const known = KNOWN.get(code);
  if (known) return known;
  const program = readProgram(code);
  KNOWN.set(code, program);
  return program;
}

/** A table by the last part of its name: catalogs and databases are chosen at run time. */
export function tableAt(program: SqlProgram, path: Path | undefined): TableDefinition | undefined {
  return path && program.tables.get(keyOf(path))?.statement;
}

/** The code names the key, and what it sets cannot be known. */
export function isOpen(program: SqlProgram, key: string): boolean {
  return program.open.has(key);
}

/** Whether the setting is certainly not made in this jar. It may be in the cluster's configuration. */
export function isUnset(program: SqlProgram, key: string): boolean {
  return !program.settings.has(key) && !program.open.has(key);
}

export function keyOf(path: Path): string {
  return (path.at(-1) ?? '').toLowerCase();
}

/** Tables of a select, those it joins included. */
export function referencesOf({ from, joins }: Select): readonly TableReference[] {
  return [...from, ...joins.map(({ table }: Join) => table)];
}

function readProgram(code: JobCode): SqlProgram {
  const statements = [...statementsOfCode(code), ...statementsOfScripts(code)];
  const tables = new Map<string, PlacedStatement<TableDefinition>>();
  const views = new Map<string, Query>();
  // Keys are looked for in all strings of the code: only where there is SQL they could be about.
  const { settings, open } = settingsOf(code, statements.length > 0);
  for (const placed of statements) {
    const { statement } = placed;
    if (statement.kind === 'create-table') tables.set(keyOf(statement.name), { ...placed, statement });
    if (statement.kind === 'create-view') views.set(keyOf(statement.name), statement.query);
    if (statement.kind === 'set') settings.set(statement.key, statement.value);
  }
  const batch = settings.get('execution.runtime-mode')?.toLowerCase() === 'batch';
  return { statements, tables, views, settings, open, batch, selects: statements.flatMap(selectsOf) };
}

/** What is given to the Table API; where that was not followed, strings of the code that are statements of its tables. */
function statementsOfCode(code: JobCode): readonly PlacedStatement[] {
  const built = code.pipelines.flatMap(({ sql }) =>
    sql.flatMap(({ text, call }) => {
      const known = textOf(text);
      return known === undefined ? [] : placed(known, call.at);
    }),
  );
  if (!usesTables(code)) return built;
  const seen = new Set(built.map(({ text }) => text));
  const constants = stringsIn(code, (text) => STARTS.test(text)).filter(
    ({ text, is }) => is !== 'piece' && !seen.has(text),
  );
  const found = constants.flatMap(({ text, place }) => placed(text, place));
  const names = new Set([...built, ...found].flatMap(({ statement }) => definedBy(statement)));
  return [...built, ...found.filter(({ statement }) => isFlinkSql(statement, names))];
}

function placed(text: string, place: Place): readonly PlacedStatement[] {
  return readStatements(text).map((statement) => ({ statement, text, place }));
}

function usesTables(code: JobCode): boolean {
  return classesNaming(code, (name) => name.startsWith(TABLE_API)).next().done !== true;
}

const TABLE_API = 'org/apache/flink/table/api/';

function definedBy(statement: Statement): readonly string[] {
  return statement.kind === 'create-table' || statement.kind === 'create-view' ? [keyOf(statement.name)] : [];
}

/** A job also holds SQL for its databases: that asks for other tables, and has parameters. */
function isFlinkSql(statement: Statement, names: ReadonlySet<string>): boolean {
  if (statement.kind === 'create-table') return statement.options.size > 0 || statement.like !== undefined;
  if (statement.kind === 'insert') return names.has(keyOf(statement.target));
  if (statement.kind !== 'query' && statement.kind !== 'create-view') return true;
  return selectsOf({ statement, text: '', place: { entry: '' } }).some(({ select }) =>
    referencesOf(select).some(({ path }) => path !== undefined && names.has(keyOf(path))),
  );
}

function statementsOfScripts({ archive }: JobCode): readonly PlacedStatement[] {
  const scripts = [archive, ...archive.libraries].flatMap(({ texts }) => [...texts]);
  return scripts.filter(([entry]) => entry.endsWith('.sql')).flatMap(([entry, text]) => placed(text, { entry }));
}

/** A text whose parts are mostly constant is still SQL. */
function textOf(value: Value): string | undefined {
  if (value.kind === 'string') return value.text;
  if (value.kind !== 'text') return undefined;
  return value.parts.map((part) => textOf(part) ?? UNKNOWN).join('');
}

function settingsOf(code: JobCode, wanted: boolean): { settings: Map<string, string>; open: Set<string> } {
  const settings = new Map<string, string>();
  const open = new Set<string>();
  if (!wanted) return { settings, open };
  for (const { key, value } of code.pipelines.flatMap((one) => one.settings)) {
    if (key === undefined) continue;
    const known = settingText(value);
    if (known === undefined) open.add(key);
    else settings.set(key, known);
  }
  for (const { text } of stringsIn(code, (one) => OPTION_KEY.test(one))) {
    if (!settings.has(text)) open.add(text);
  }
  return { settings, open };
}

function settingText(value: Value): string | undefined {
  if (value.kind === 'string') return value.text;
  if (value.kind === 'number') return String(value.value);
  return value.kind === 'static' ? value.field : undefined;
}

function selectsOf({ statement, place }: PlacedStatement): readonly PlacedSelect[] {
  const found: PlacedSelect[] = [];
  if (statement.kind === 'insert') walk(statement.query, statement);
  else if (statement.kind === 'query' || statement.kind === 'create-view') walk(statement.query, undefined);
  else if (statement.kind === 'create-table' && statement.query) walk(statement.query, undefined);
  return found;

  function walk(query: Query, insert: InsertStatement | undefined): void {
    for (const one of query.with) walk(one.query, undefined);
    for (const select of query.selects) {
      found.push({ select, query, place, insert });
      for (const within of queriesIn(select)) walk(within, undefined);
    }
  }
}

function queriesIn(select: Select): readonly Query[] {
  const { items, where, groupBy, having, joins } = select;
  const expressions = [...items, where, ...groupBy, having, ...joins.map(({ on }) => on)];
  const nested = expressions.flatMap((one: Expression | undefined) => one?.subqueries ?? []);
  return [...nested, ...referencesOf(select).flatMap(({ query }) => query ?? [])];
}
