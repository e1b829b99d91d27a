import { readExpression, textOf } from './read-expression.ts';
import { readQuery } from './read-query.ts';
import { pairsOf } from './read-tables.ts';
import type { ColumnDefinition, InsertStatement, Path, Query, Span, Statement, TableDefinition } from './statement.ts';
import { isToken, listOf, TokenReader } from './token-reader.ts';
import { type Token, tokensOf } from './tokens.ts';

const SEMICOLON: ReadonlySet<string> = new Set([';']);
const NO_QUERY: Query = {
  with: [],
  selects: [],
  combinedBy: [],
  orderBy: [],
  limit: undefined,
  span: { start: 0, end: 0 },
};

/**
 * The statements of a text: a single one as `executeSql` takes it, or a file of them. Reads what Flink's parser accepts
 * from 1.13 to 2.3, tolerantly: what it does not understand is left out, and nothing is an error of the user.
 */
export function readStatements(sql: string): readonly Statement[] {
  const reader = new TokenReader(tokensOf(sql), readQuery);
  const statements: Statement[] = [];
  let set: number | undefined;
  let sets = 0;
  while (!reader.done) {
    if (reader.takes(';')) continue;
    if (reader.takes('EXECUTE', 'STATEMENT', 'SET', 'BEGIN') || reader.takes('BEGIN', 'STATEMENT', 'SET')) {
      set = sets++;
    } else if (set !== undefined && reader.takes('END')) set = undefined;
    else statements.push(readStatement(reader, set));
  }
  return statements;
}

function readStatement(reader: TokenReader, set: number | undefined): Statement {
  const start = reader.peek()?.offset ?? 0;
  const from = reader.position;
  const known = knownStatement(reader, start, set);
  const rest = reader.takeUntil(SEMICOLON);
  // A parenthesis that closes nothing would stand still.
  if (reader.position === from) reader.next();
  const span = { start, end: Math.max(start, reader.takenTo) };
  if (known) return known.kind === 'insert' ? { ...known, onConflict: conflictIn(rest), span } : { ...known, span };
  const all = reader.tokens.slice(from, reader.position);
  return { kind: 'other', words: textOf(all.slice(0, 4)), options: optionsIn(all), span };
}

function knownStatement(reader: TokenReader, start: number, set: number | undefined): Statement | undefined {
  const span = { start, end: start };
  if (reader.takes('SET')) return readSetting(reader, span);
  if (reader.sees('INSERT') || reader.sees('EXECUTE', 'INSERT')) return readInsert(reader, span, set);
  if (reader.sees('SELECT') || reader.sees('WITH') || reader.sees('(')) return readBareQuery(reader, span);
  if (reader.sees('CREATE')) return readCreate(reader, span);
  return undefined;
}

function readBareQuery(reader: TokenReader, span: Span): Statement | undefined {
  const query = reader.takeQuery();
  return query && query.selects.length > 0 ? { kind: 'query', query, span } : undefined;
}

/** `SET 'key' = 'value'`, and as older clients take it: `SET key = value`. */
function readSetting(reader: TokenReader, span: Span): Statement | undefined {
  const [pair] = pairsOf(reader.takeUntil(SEMICOLON));
  return pair && { kind: 'set', key: pair[0], value: pair[1], span };
}

function readInsert(reader: TokenReader, span: Span, set: number | undefined): InsertStatement | undefined {
  reader.takes('EXECUTE');
  reader.takes('INSERT');
  const overwrite = reader.takes('OVERWRITE');
  if (!overwrite) reader.takes('INTO');
  reader.takes('TABLE');
  const target = reader.takePath();
  if (target === undefined) return undefined;
  reader.takeHints();
  if (reader.takes('PARTITION')) reader.takeGroup();
  const columns = startsQuery(reader) ? undefined : reader.takeGroup();
  const query = reader.takeQuery() ?? NO_QUERY;
  const named = columns && listOf(columns).map(nameOf);
  return { kind: 'insert', target, overwrite, columns: named, query, onConflict: undefined, set, span };
}

/** `(SELECT …)` against `(a, b) SELECT …`. */
function startsQuery(reader: TokenReader): boolean {
  return reader.sees('(', 'SELECT') || reader.sees('(', 'WITH') || reader.sees('(', '(');
}

function conflictIn(rest: readonly Token[]): string | undefined {
  return isToken(rest[0], 'ON') && isToken(rest[1], 'CONFLICT') ? textOf(rest.slice(2)) : undefined;
}

function readCreate(reader: TokenReader, span: Span): Statement | undefined {
  const from = reader.position;
  reader.takes('CREATE');
  reader.takes('OR', 'REPLACE');
  const temporary = reader.takes('TEMPORARY');
  reader.takes('SYSTEM');
  if (reader.takes('TABLE')) return readTableDefinition(reader, temporary, span);
  if (reader.takes('VIEW')) return readView(reader, span);
  if (reader.takes('FUNCTION')) return readFunction(reader, span);
  reader.position = from;
  return undefined;
}

function readName(reader: TokenReader): Path | undefined {
  reader.takes('IF', 'NOT', 'EXISTS');
  return reader.takePath();
}

function readFunction(reader: TokenReader, span: Span): Statement | undefined {
  const name = readName(reader);
  if (name === undefined) return undefined;
  const className = reader.takes('AS') ? reader.next()?.text : undefined;
  return { kind: 'create-function', name, className, span };
}

function readView(reader: TokenReader, span: Span): Statement | undefined {
  const name = readName(reader);
  if (name === undefined) return undefined;
  reader.takeGroup();
  if (reader.takes('COMMENT')) reader.next();
  return { kind: 'create-view', name, query: reader.takes('AS') ? (reader.takeQuery() ?? NO_QUERY) : NO_QUERY, span };
}

const BEFORE_OPTIONS = new Set(['WITH', 'AS', 'LIKE', ';']);
const BEFORE_LIKE = new Set(['AS', 'LIKE', ';']);

function readTableDefinition(reader: TokenReader, temporary: boolean, span: Span): TableDefinition | undefined {
  const name = readName(reader);
  if (name === undefined) return undefined;
  const elements = listOf(reader.takeGroup() ?? [], 'types');
  reader.takeUntil(BEFORE_OPTIONS);
  const options = reader.takes('WITH') ? pairsOf(reader.takeGroup() ?? []) : NO_OPTIONS;
  reader.takeUntil(BEFORE_LIKE);
  const like = reader.takes('LIKE') ? reader.takePath() : undefined;
  const query = reader.takes('AS') ? reader.takeQuery() : undefined;
  const columns = elements.filter(isColumn).map((tokens) => columnOf(tokens, reader));
  return {
    kind: 'create-table',
    name,
    temporary,
    columns,
    watermark: watermarkIn(elements, reader),
    primaryKey: primaryKeyIn(elements),
    options,
    like,
    query,
    span,
  };
}

const NO_OPTIONS: ReadonlyMap<string, string> = new Map();

function isColumn(tokens: readonly Token[]): boolean {
  const [first, second] = tokens;
  if (first?.kind === 'quoted') return true;
  if (first?.kind !== 'word') return false;
  if (first.text === 'WATERMARK') return !isToken(second, 'FOR');
  if (first.text === 'PRIMARY' || first.text === 'UNIQUE') return !(isToken(second, 'KEY') || isToken(second, '('));
  return first.text !== 'CONSTRAINT' && first.text !== 'PERIOD';
}

/** Words that end the type of a column. */
const AFTER_TYPE = new Set(['NOT', 'NULL', 'METADATA', 'COMMENT', 'PRIMARY', 'CONSTRAINT', 'VIRTUAL', 'UNIQUE', 'AS']);

function columnOf(tokens: readonly Token[], reader: TokenReader): ColumnDefinition {
  const name = nameOf(tokens.slice(0, 1));
  if (isToken(tokens[1], 'AS')) {
    const computed = readExpression(tokens.slice(2), reader);
    return { name, type: '', notNull: false, computed, metadata: undefined };
  }
  const stop = tokens.findIndex((token, i) => i > 0 && token.kind === 'word' && AFTER_TYPE.has(token.text));
  const type = tokens.slice(1, stop < 0 ? undefined : stop);
  const rest = stop < 0 ? [] : tokens.slice(stop);
  const metadataAt = rest.findIndex((token) => isToken(token, 'METADATA'));
  const key = rest[metadataAt + 2];
  const named = isToken(rest[metadataAt + 1], 'FROM') && key?.kind === 'string' ? key.text : name;
  return {
    name,
    type: textOf(type)
      .toUpperCase()
      .replace(/ ?([<>(),]) ?/g, '$1'),
    notNull: rest.some((token, i) => isToken(token, 'NOT') && isToken(rest[i + 1], 'NULL')),
    computed: undefined,
    metadata: metadataAt < 0 ? undefined : named,
  };
}

/** `WATERMARK FOR ts AS ts - INTERVAL '5' SECOND`. */
function watermarkIn(elements: readonly (readonly Token[])[], reader: TokenReader): TableDefinition['watermark'] {
  const found = elements.find(([first, second]) => isToken(first, 'WATERMARK') && isToken(second, 'FOR'));
  if (found === undefined) return undefined;
  const at = found.findIndex((token) => isToken(token, 'AS'));
  if (at < 0) return undefined;
  return { column: nameOf(found.slice(2, at)), expression: readExpression(found.slice(at + 1), reader) };
}

/** As a constraint of the table, or on a column. */
function primaryKeyIn(elements: readonly (readonly Token[])[]): readonly string[] | undefined {
  for (const element of elements) {
    const at = element.findIndex((token, i) => isToken(token, 'PRIMARY') && isToken(element[i + 1], 'KEY'));
    if (at < 0) continue;
    if (isColumn(element)) return [nameOf(element.slice(0, 1))];
    const reader = new TokenReader(element, readQuery);
    reader.position = at + 2;
    return listOf(reader.takeGroup() ?? []).map(nameOf);
  }
  return undefined;
}

/** Of `CREATE CATALOG … WITH (…)`, `ALTER TABLE … SET (…)` and the like. */
function optionsIn(tokens: readonly Token[]): ReadonlyMap<string, string> {
  const at = tokens.findIndex(
    (token, i) => (isToken(token, 'WITH') || isToken(token, 'SET')) && isToken(tokens[i + 1], '('),
  );
  if (at < 0) return NO_OPTIONS;
  const reader = new TokenReader(tokens, readQuery);
  reader.position = at + 1;
  return pairsOf(reader.takeGroup() ?? []);
}

function nameOf(tokens: readonly Token[]): string {
  return tokens.map(({ kind, raw, text }) => (kind === 'quoted' ? text : raw)).join('');
}
