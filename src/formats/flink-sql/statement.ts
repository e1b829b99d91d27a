import type { Token } from './tokens.ts';

/** What a text of Flink SQL says, as far as it is understood; what is not is `other`, never an error. */
export type Statement =
  | TableDefinition
  | ViewDefinition
  | InsertStatement
  | SettingStatement
  | FunctionDefinition
  | { readonly kind: 'query'; readonly query: Query; readonly span: Span }
  /** `USE`, `SHOW`, `CREATE CATALOG`, `ALTER …`: its first words. */
  | {
      readonly kind: 'other';
      readonly words: string;
      readonly options: ReadonlyMap<string, string>;
      readonly span: Span;
    };

/** Where a statement stands in the text, in characters. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `a.b.c`, as it is written, without quotes. */
export type Path = readonly string[];

export interface TableDefinition {
  readonly kind: 'create-table';
  readonly name: Path;
  readonly temporary: boolean;
  readonly columns: readonly ColumnDefinition[];
  readonly watermark: { readonly column: string; readonly expression: Expression } | undefined;
  /** Undefined without `PRIMARY KEY`. */
  readonly primaryKey: readonly string[] | undefined;
  /** `WITH (…)`: keys and values as they are written. */
  readonly options: ReadonlyMap<string, string>;
  readonly like: Path | undefined;
  /** `CREATE TABLE … AS`. */
  readonly query: Query | undefined;
  readonly span: Span;
}

export interface ColumnDefinition {
  readonly name: string;
  /** `TIMESTAMP(3)` in upper case, without spaces that mean nothing; empty for a computed column. */
  readonly type: string;
  readonly notNull: boolean;
  readonly computed: Expression | undefined;
  /** `METADATA [FROM 'key']`: the key, or the column's name. */
  readonly metadata: string | undefined;
}

export interface ViewDefinition {
  readonly kind: 'create-view';
  readonly name: Path;
  readonly query: Query;
  readonly span: Span;
}

export interface InsertStatement {
  readonly kind: 'insert';
  readonly target: Path;
  readonly overwrite: boolean;
  readonly columns: readonly string[] | undefined;
  readonly query: Query;
  /** Flink 2.3: `ON CONFLICT DO …`. */
  readonly onConflict: string | undefined;
  /** It stands in `EXECUTE STATEMENT SET BEGIN … END`, with this number. */
  readonly set: number | undefined;
  readonly span: Span;
}

export interface SettingStatement {
  readonly kind: 'set';
  readonly key: string;
  readonly value: string;
  readonly span: Span;
}

export interface FunctionDefinition {
  readonly kind: 'create-function';
  readonly name: Path;
  readonly className: string | undefined;
  readonly span: Span;
}

/** An expression: its tokens, and what is called in it. */
export interface Expression {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Functions it calls, upper case, in the order of the text; those within subqueries are not among them. */
  readonly calls: readonly Call[];
  /** Queries within: `IN (SELECT …)`, `EXISTS (…)`, scalar ones. */
  readonly subqueries: readonly Query[];
}

export interface Call {
  readonly name: string;
  readonly distinct: boolean;
  /** `FILTER (WHERE …)` */
  readonly filtered: boolean;
  /** It is followed by `OVER (…)`: what stands in it. */
  readonly over: OverWindow | undefined;
  /** As they are written; `*` for `COUNT(*)`. */
  readonly arguments: readonly string[];
}

export interface OverWindow {
  readonly partitionBy: readonly string[];
  readonly orderBy: readonly OrderItem[];
}

export interface OrderItem {
  readonly expression: string;
  readonly descending: boolean;
}

/** `SELECT … UNION ALL SELECT … ORDER BY … LIMIT …`. */
export interface Query {
  readonly with: readonly { readonly name: string; readonly query: Query }[];
  readonly selects: readonly Select[];
  /** Between them: `UNION ALL`, `EXCEPT` …; one fewer than selects. */
  readonly combinedBy: readonly string[];
  readonly orderBy: readonly OrderItem[];
  readonly limit: string | undefined;
  readonly span: Span;
}

export interface Select {
  readonly distinct: boolean;
  readonly hints: readonly Hint[];
  readonly items: readonly SelectItem[];
  readonly from: readonly TableReference[];
  readonly joins: readonly Join[];
  readonly where: Expression | undefined;
  readonly groupBy: readonly Expression[];
  readonly having: Expression | undefined;
  readonly qualify: Expression | undefined;
  readonly span: Span;
}

export interface SelectItem extends Expression {
  readonly alias: string | undefined;
  /** `*` or `t.*`. */
  readonly star: boolean;
}

/** `STATE_TTL('a' = '1d')`, `LOOKUP(…)`, `OPTIONS(…)`. */
export interface Hint {
  readonly name: string;
  readonly arguments: ReadonlyMap<string, string>;
}

export interface TableReference {
  readonly kind: 'table' | 'subquery' | 'window-function' | 'table-function' | 'unnest' | 'values' | 'unknown';
  /** Of a table; of the table within a window function. */
  readonly path: Path | undefined;
  readonly query: Query | undefined;
  /** `TUMBLE`, `HOP`, `CUMULATE`, `SESSION`, or the name of a table function. */
  readonly function: string | undefined;
  readonly arguments: readonly string[];
  readonly alias: string | undefined;
  readonly hints: readonly Hint[];
  /** `FOR SYSTEM_TIME AS OF …`. */
  readonly asOf: Expression | undefined;
  readonly matchRecognize: boolean;
  readonly lateral: boolean;
}

export interface Join {
  readonly type: 'inner' | 'left' | 'right' | 'full' | 'cross' | 'semi' | 'anti' | 'comma';
  readonly table: TableReference;
  readonly on: Expression | undefined;
  readonly using: readonly string[];
  readonly span: Span;
}
