import type { ColumnDefinition, Join, Query, Select, TableDefinition, TableReference } from '#formats/flink-sql';
import { isOpen, keyOf, referencesOf, type SqlProgram, tableAt } from './sql-program.ts';

/**
 * What keeps rows of a join: `regular` both sides for ever (or the state TTL) · `interval` and `window` as long as the
 * watermark needs · `temporal` versions of the right side · `lookup` and `function` nothing.
 */
export type JoinKind = 'regular' | 'interval' | 'window' | 'temporal' | 'lookup' | 'function';

/** Sources that read a database table or files once, and end. */
const BOUNDED = new Set(['jdbc', 'values', 'hive']);
/** Formats and connectors whose rows update or delete earlier ones. */
const CHANGELOG = /(?:^|-)(?:debezium|canal|maxwell|ogg)(?:-|$)|-cdc$|^upsert-kafka$/;
const WINDOW_COLUMNS = /\bwindow_(?:start|end|time)\b/i;
const LEGACY_WINDOW = new Set(['TUMBLE', 'HOP', 'SESSION']);

export function joinKindOf(join: Join, select: Select, program: SqlProgram): JoinKind {
  const { table, on } = join;
  if (table.asOf !== undefined) return isProcessingTime(table.asOf.text, select, program) ? 'lookup' : 'temporal';
  if (table.kind === 'unnest' || table.kind === 'table-function' || table.lateral) return 'function';
  // Of `FROM a, b WHERE …` the condition stands in WHERE.
  const condition = `${on?.text ?? ''} ${select.where?.text ?? ''} ${join.using.join(' ')}`;
  if (WINDOW_COLUMNS.test(condition)) return 'window';
  if (/\bINTERVAL\b/i.test(condition) && /\bBETWEEN\b|[<>]/i.test(condition)) return 'interval';
  return 'regular';
}

/** `o.proc_time`, where that column is `AS PROCTIME()`; a column of an unknown table by its name. */
function isProcessingTime(text: string, select: Select, program: SqlProgram): boolean {
  if (/PROCTIME\s*\(\s*\)/i.test(text)) return true;
  const column = columnOf(text);
  const known = referencesOf(select).flatMap(({ path }) => tableAt(program, path)?.columns ?? []);
  const found = known.find((one) => isCalled(one, column));
  return found ? isProcessingTimeColumn(found) : /proc/i.test(column);
}

/** `ts` of `` o.`ts` ``. */
export function columnOf(written: string): string {
  return written
    .slice(written.lastIndexOf('.') + 1)
    .replaceAll('`', '')
    .trim();
}

/** Names of columns are compared without case. */
export function isCalled({ name }: ColumnDefinition, column: string): boolean {
  return name.toLowerCase() === column.toLowerCase();
}

/** `AS PROCTIME()` */
export function isProcessingTimeColumn({ computed }: ColumnDefinition): boolean {
  return computed?.calls.some(({ name }) => name === 'PROCTIME') ?? false;
}

/** The column a window function is told to go by: `DESCRIPTOR(ts)`. */
export function describedColumn({ arguments: given }: TableReference): string | undefined {
  const described = given.map((one) => /DESCRIPTOR\s*\(([^)]*)\)/i.exec(one)?.[1]).find((one) => one !== undefined);
  return described === undefined ? undefined : columnOf(described);
}

/** It groups by the windows of a window function, or by `TUMBLE(…)`: its state ends with the window. */
export function isWindowed({ groupBy }: Select): boolean {
  return groupBy.some(
    ({ text, calls }) => WINDOW_COLUMNS.test(text) || calls.some(({ name }) => LEGACY_WINDOW.has(name)),
  );
}

/** The old spelling: `GROUP BY TUMBLE(ts, …)`. */
export function legacyWindowOf({ groupBy }: Select): string | undefined {
  return groupBy.flatMap(({ calls }) => calls).find(({ name }) => LEGACY_WINDOW.has(name))?.name;
}

/** `ROW_NUMBER() OVER (…)` among what is selected. */
export function isRanked({ items }: Select): boolean {
  return items.some(({ calls }) => calls.some(({ name, over }) => name === 'ROW_NUMBER' && over !== undefined));
}

/** Whether any of the tables is read without end, or unknown; definitions in catalogs are not at hand. */
export function isUnbounded(reference: TableReference, program: SqlProgram): boolean {
  if (reference.kind === 'values') return false;
  if (reference.query)
    return reference.query.selects.some((one) => referencesOf(one).some((it) => isUnbounded(it, program)));
  const table = tableAt(program, reference.path);
  return table === undefined || !isBoundedTable(table);
}

function isBoundedTable({ options }: TableDefinition): boolean {
  const connector = options.get('connector') ?? options.get('connector.type') ?? '';
  if (connector === 'datagen') return options.has('number-of-rows');
  if (connector === 'filesystem') return !options.has('source.monitor-interval');
  if (connector === 'hive') return options.get('streaming-source.enable') !== 'true';
  if (options.get('scan.bounded.mode')?.startsWith('latest') || options.has('scan.bounded.timestamp-millis'))
    return true;
  return BOUNDED.has(connector);
}

/** Rows of this table update earlier ones. */
export function isChangelogTable({ options }: TableDefinition): boolean {
  return ['connector', 'format', 'value.format'].some((key) => CHANGELOG.test(options.get(key) ?? ''));
}

/** State ends by itself: a TTL is set, may be set, or this query has a hint for it. */
export function hasStateTtl(program: SqlProgram, select: Select): boolean {
  const ttl = program.settings.get(TTL);
  if (ttl !== undefined && !isZero(ttl)) return true;
  return isOpen(program, TTL) || select.hints.some(({ name }) => name === 'STATE_TTL');
}

export const TTL = 'table.exec.state.ttl';

function isZero(duration: string): boolean {
  return /^\s*0+\s*\w*\s*$/.test(duration);
}

/**
 * Whether rows of a query are taken back or changed later: a group without a window, DISTINCT, a ranking, an outer regular
 * join, or a source that is a changelog. Names of `WITH` and views are followed.
 */
export function isUpdating(query: Query, program: SqlProgram, seen: ReadonlySet<string> = new Set()): boolean {
  if (query.combinedBy.some((one) => !one.endsWith('ALL'))) return true;
  const named = new Map(query.with.map((one) => [one.name.toLowerCase(), one.query]));
  return query.selects.some((select) => isUpdatingSelect(select, program, named, seen));
}

function isUpdatingSelect(
  select: Select,
  program: SqlProgram,
  named: ReadonlyMap<string, Query>,
  seen: ReadonlySet<string>,
): boolean {
  if (isGrouped(select) || select.distinct) return true;
  if (select.joins.some((join) => isOuter(join) && joinKindOf(join, select, program) === 'regular')) return true;
  return referencesOf(select).some((one) => isUpdatingTable(one, program, named, seen));
}

function isOuter({ type }: Join): boolean {
  return type === 'left' || type === 'right' || type === 'full';
}

/** `GROUP BY`, or an aggregate of everything, that no window ends. */
function isGrouped(select: Select): boolean {
  if (select.groupBy.length > 0) return !isWindowed(select);
  return select.items.some(({ calls }) => calls.some(({ name, over }) => AGGREGATES.has(name) && over === undefined));
}

const AGGREGATES = new Set(['COUNT', 'SUM', 'MIN', 'MAX', 'AVG', 'LISTAGG', 'COLLECT', 'FIRST_VALUE', 'LAST_VALUE']);

function isUpdatingTable(
  { path, query, asOf }: TableReference,
  program: SqlProgram,
  named: ReadonlyMap<string, Query>,
  seen: ReadonlySet<string>,
): boolean {
  // The right side of a temporal or lookup join changes nothing of what was already joined.
  if (asOf !== undefined) return false;
  if (query) return isRankingFiltered(query) || isUpdating(query, program, seen);
  if (path === undefined) return false;
  const key = keyOf(path);
  if (seen.has(key)) return false;
  const within = named.get(key) ?? program.views.get(key);
  if (within) return isUpdating(within, program, new Set([...seen, key]));
  const table = tableAt(program, path);
  return table !== undefined && isChangelogTable(table);
}

/** Top-N: a ranking in a subquery is filtered outside. */
function isRankingFiltered(query: Query): boolean {
  return query.selects.some(isRanked);
}

/** Sinks that keep a row per primary key. */
const UPSERT_SINKS =
  /^(?:upsert-kafka|jdbc|elasticsearch-?\d*|opensearch-?\d*|hbase-.*|mongodb|doris|starrocks|paimon|hudi|clickhouse|kudu|redis|tidb|oceanbase)$/;

export function isUpsertSink({ options }: TableDefinition): boolean {
  return UPSERT_SINKS.test(options.get('connector') ?? '');
}
