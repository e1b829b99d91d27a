import { readExpression, readOrderBy } from './read-expression.ts';
import { hintsOf, readJoins, readTables } from './read-tables.ts';
import type { Query, Select, SelectItem, Span } from './statement.ts';
import { isToken, listOf, type TokenReader } from './token-reader.ts';
import type { Token } from './tokens.ts';

const SET_OPERATORS = ['UNION', 'INTERSECT', 'EXCEPT', 'MINUS'];
const AFTER_ITEMS = new Set([
  'FROM',
  'WHERE',
  'GROUP',
  'HAVING',
  'ORDER',
  'LIMIT',
  'FETCH',
  'OFFSET',
  ...SET_OPERATORS,
  ';',
]);
const AFTER_FROM = new Set([
  'WHERE',
  'GROUP',
  'HAVING',
  'WINDOW',
  'QUALIFY',
  'ORDER',
  'LIMIT',
  'FETCH',
  'OFFSET',
  // `INSERT … SELECT … ON CONFLICT …`
  'ON',
  ...SET_OPERATORS,
  ';',
]);
const AFTER_SELECT = new Set([...AFTER_FROM].filter((word) => word !== 'WHERE'));
/** `INSERT … ON CONFLICT` goes on after the query. */
const AFTER_QUERY = new Set(['LIMIT', 'FETCH', 'OFFSET', ...SET_OPERATORS, ';', 'ON']);
/** `[WITH …] SELECT … [UNION …] [ORDER BY …] [LIMIT …]`; undefined where none comes. */
export function readQuery(reader: TokenReader): Query | undefined {
  const start = reader.peek()?.offset ?? 0;
  const named = readWith(reader);
  const selects: Select[] = [];
  const combinedBy: string[] = [];
  do {
    const before = combinedBy.length;
    if (selects.length > before) combinedBy.push(takeOperator(reader));
    const found = readTerm(reader);
    if (found === undefined) return selects.length === 0 ? undefined : finish();
    selects.push(...found.selects);
    combinedBy.push(...found.combinedBy);
  } while (SET_OPERATORS.some((word) => reader.sees(word)));
  return finish();

  function finish(): Query {
    const orderBy = reader.takes('ORDER', 'BY') ? readOrderBy(reader.takeUntil(AFTER_QUERY)) : [];
    const limit = reader.takes('LIMIT') ? reader.next()?.raw : fetched(reader);
    return { with: named, selects, combinedBy, orderBy, limit, span: spanTo(reader, start) };
  }
}

/** A select, or a whole query in parentheses. */
function readTerm(reader: TokenReader): Pick<Query, 'selects' | 'combinedBy'> | undefined {
  if (reader.sees('SELECT')) return { selects: [readSelect(reader)], combinedBy: [] };
  if (reader.sees('(')) {
    const inner = reader.takeGroup() ?? [];
    return reader.over(inner).takeQuery();
  }
  if (!reader.takes('VALUES')) return undefined;
  reader.takeUntil(AFTER_QUERY);
  return { selects: [], combinedBy: [] };
}

function takeOperator(reader: TokenReader): string {
  const operator = reader.next()?.text ?? '';
  if (reader.takes('ALL')) return `${operator} ALL`;
  reader.takes('DISTINCT');
  return operator;
}

function fetched(reader: TokenReader): string | undefined {
  if (!reader.takes('FETCH')) return undefined;
  reader.next();
  return reader.next()?.raw;
}

function readWith(reader: TokenReader): Query['with'] {
  const named: { name: string; query: Query }[] = [];
  if (!reader.takes('WITH')) return named;
  do {
    const name = reader.takeName();
    reader.takeGroup();
    if (name === undefined || !reader.takes('AS')) break;
    const inner = reader.over(reader.takeGroup() ?? []).takeQuery();
    if (inner) named.push({ name, query: inner });
  } while (reader.takes(','));
  return named;
}

function readSelect(reader: TokenReader): Select {
  const start = reader.peek()?.offset ?? 0;
  reader.takes('SELECT');
  const hints = hintsOf(reader.takeHints());
  const distinct = reader.takes('DISTINCT');
  reader.takes('ALL');
  const items = listOf(reader.takeUntil(AFTER_ITEMS)).map((tokens) => itemOf(tokens, reader));
  const from = reader.takes('FROM') ? readTables(reader) : [];
  const joins = from.length > 0 ? readJoins(reader) : [];
  reader.takeUntil(AFTER_FROM);
  const where = clause(reader, 'WHERE');
  const groupBy = reader.takes('GROUP', 'BY')
    ? listOf(reader.takeUntil(AFTER_SELECT)).map((tokens) => readExpression(tokens, reader))
    : [];
  const having = clause(reader, 'HAVING');
  if (reader.takes('WINDOW')) reader.takeUntil(AFTER_SELECT);
  const qualify = clause(reader, 'QUALIFY');
  return { distinct, hints, items, from, joins, where, groupBy, having, qualify, span: spanTo(reader, start) };
}

function clause(reader: TokenReader, word: string) {
  return reader.takes(word) ? readExpression(reader.takeUntil(AFTER_SELECT), reader) : undefined;
}

/** `expression [[AS] alias]`. */
function itemOf(tokens: readonly Token[], reader: TokenReader): SelectItem {
  const last = tokens.at(-1);
  const before = tokens.at(-2);
  const named = last !== undefined && (last.kind === 'word' || last.kind === 'quoted') && tokens.length > 1;
  const marked = named && isToken(before, 'AS');
  const bare = named && before !== undefined && endsValue(before) && !isToken(last, 'END');
  const body = marked ? tokens.slice(0, -2) : bare ? tokens.slice(0, -1) : tokens;
  const alias = marked || bare ? (last?.kind === 'word' ? last.raw : last?.text) : undefined;
  return { ...readExpression(body, reader), alias, star: isToken(body.at(-1), '*') && body.length <= 5 };
}

/** What a value may end with, so that a name after it is an alias. */
function endsValue(token: Token): boolean {
  if (token.kind === 'symbol') return token.text === ')' || token.text === ']';
  if (token.kind !== 'word') return token.kind !== 'hint';
  return !OPERATOR_WORDS.has(token.text);
}

const OPERATOR_WORDS = new Set([
  'AND',
  'OR',
  'NOT',
  'IS',
  'IN',
  'LIKE',
  'BETWEEN',
  'DISTINCT',
  'AS',
  'CASE',
  'INTERVAL',
  'DATE',
  'TIMESTAMP',
]);

function spanTo(reader: TokenReader, start: number): Span {
  return { start, end: Math.max(start, reader.takenTo) };
}
