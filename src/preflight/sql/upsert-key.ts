import { isWindowed } from './query-shape.ts';
import { isOpen, type PlacedSelect, type SqlProgram, tableAt } from './sql-program.ts';

export const MATERIALIZE = 'table.exec.sink.upsert-materialize';

export interface KeyMismatch {
  readonly target: string;
  /** Columns of the sink. */
  readonly primaryKey: readonly string[];
  /** What the query groups by, as written. */
  readonly queryKey: readonly string[];
}

/**
 * An INSERT whose query updates by other columns than the primary key of its sink. Only a grouped select tells its key
 * for sure; what comes in the place of a key column of the sink is compared with what is grouped by.
 */
export function keyMismatchOf({ select, query, insert }: PlacedSelect, program: SqlProgram): KeyMismatch | undefined {
  if (insert === undefined || query.selects.length !== 1 || select.groupBy.length === 0 || isWindowed(select)) return;
  if (program.settings.get(MATERIALIZE)?.toUpperCase() === 'NONE' || isOpen(program, MATERIALIZE)) return;
  const table = tableAt(program, insert.target);
  if (table?.primaryKey === undefined || select.items.some(({ star }) => star)) return;
  const columns =
    insert.columns ?? table.columns.filter(({ computed }) => computed === undefined).map(({ name }) => name);
  if (columns.length !== select.items.length) return;
  const given = table.primaryKey.map((key) => select.items[columns.indexOf(key)]?.text);
  const queryKey = select.groupBy.map(({ text }) => text);
  // A constant in the place of a key column keeps no rows apart.
  const grouped = given.filter((one) => one !== undefined && !/^(?:'|\d)/.test(one)).map(plain);
  const wanted = queryKey.map(plain);
  // The rows of one group are one row of the sink exactly if the sink's key has all columns of the group.
  if (given.includes(undefined) || wanted.every((one) => grouped.includes(one))) return;
  return { target: insert.target.join('.'), primaryKey: table.primaryKey, queryKey };
}

function plain(text: string | undefined): string {
  return (text ?? '')
    .replaceAll('`', '')
    .toLowerCase()
    .replace(/^\w+\.(?=\w+$)/, '');
}
