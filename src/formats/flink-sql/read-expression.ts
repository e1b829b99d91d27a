import type { Call, Expression, OrderItem, OverWindow, Query } from './statement.ts';
import { isToken, listOf, type TokenReader } from './token-reader.ts';
import type { Token } from './tokens.ts';

/** Words that stand before a parenthesis without calling anything. */
const NO_FUNCTIONS = new Set(
  'AND OR NOT IN ON AS OVER FILTER WHERE WHEN THEN ELSE BY FROM SELECT USING VALUES EXISTS ALL ANY SOME BETWEEN LIKE CASE WITHIN CHAR VARCHAR DECIMAL NUMERIC TIMESTAMP TIMESTAMP_LTZ TIME BINARY VARBINARY HAVING LIMIT IS DISTINCT SETS GROUPING INTERVAL PARTITION ORDER'.split(
    ' ',
  ),
);

/** @param reader the one the tokens were taken from */
export function readExpression(tokens: readonly Token[], reader: TokenReader): Expression {
  const calls: Call[] = [];
  const subqueries: Query[] = [];
  collect(reader.over(tokens), calls, subqueries);
  return { text: textOf(tokens), tokens, calls, subqueries };
}

/** Tokens as a person would write them. */
export function textOf(tokens: readonly Token[]): string {
  let text = '';
  let last: Token | undefined;
  for (const token of tokens) {
    const tight = last === undefined || isTightAfter(last) || isTightBefore(token, last);
    text += tight ? token.raw : ` ${token.raw}`;
    last = token;
  }
  return text;
}

export function readOrderBy(tokens: readonly Token[]): readonly OrderItem[] {
  return listOf(tokens).map((part) => {
    const at = part.findIndex((token) => ['ASC', 'DESC', 'NULLS'].some((word) => isToken(token, word)));
    const descending = part.some((token) => isToken(token, 'DESC'));
    return { expression: textOf(at < 0 ? part : part.slice(0, at)), descending };
  });
}

function collect(reader: TokenReader, calls: Call[], subqueries: Query[]): void {
  while (!reader.done && !reader.tooDeep) {
    const token = reader.next();
    if (token === undefined) break;
    if (isToken(token, '(')) {
      reader.position -= 1;
      collectGroup(reader.over(reader.takeGroup() ?? []), calls, subqueries);
    } else if (token.kind === 'word' && !NO_FUNCTIONS.has(token.text) && reader.sees('(')) {
      collectCall(token, reader, calls, subqueries);
    } else if (token.kind === 'word' && BARE.has(token.text)) {
      calls.push({ name: token.text, distinct: false, filtered: false, over: undefined, arguments: [] });
    }
  }
}

/** Functions that are called without parentheses. */
const BARE = new Set(['CURRENT_TIMESTAMP', 'CURRENT_DATE', 'CURRENT_TIME', 'LOCALTIMESTAMP', 'LOCALTIME']);

function collectGroup(inner: TokenReader, calls: Call[], subqueries: Query[]): void {
  if (inner.sees('SELECT') || inner.sees('WITH')) {
    const query = inner.takeQuery();
    if (query) subqueries.push(query);
  } else collect(inner, calls, subqueries);
}

function collectCall(name: Token, reader: TokenReader, calls: Call[], subqueries: Query[]): void {
  const inner = reader.takeGroup() ?? [];
  const distinct = isToken(inner[0], 'DISTINCT');
  const given = distinct ? inner.slice(1) : inner;
  const filtered = reader.sees('FILTER', '(');
  const filter = filtered ? takeAfter(reader, 1) : [];
  const over = readOver(reader);
  calls.push({ name: name.text, distinct, filtered, over, arguments: listOf(given).map(textOf) });
  collectGroup(reader.over(inner), calls, subqueries);
  collect(reader.over(filter), calls, subqueries);
}

function takeAfter(reader: TokenReader, words: number): readonly Token[] {
  reader.position += words;
  return reader.takeGroup() ?? [];
}

function readOver(reader: TokenReader): OverWindow | undefined {
  if (!reader.takes('OVER')) return undefined;
  const group = reader.takeGroup();
  if (group === undefined) {
    reader.takeName();
    return { partitionBy: [], orderBy: [] };
  }
  const inner = reader.over(group);
  const partition = inner.takes('PARTITION', 'BY') ? inner.takeUntil(AFTER_PARTITION) : [];
  const order = inner.takes('ORDER', 'BY') ? inner.takeUntil(AFTER_ORDER) : [];
  return { partitionBy: listOf(partition).map(textOf), orderBy: readOrderBy(order) };
}

const AFTER_PARTITION = new Set(['ORDER', 'ROWS', 'RANGE']);
const AFTER_ORDER = new Set(['ROWS', 'RANGE']);

function isTightAfter(token: Token): boolean {
  return token.kind === 'symbol' && ['(', '.', '[', '::'].includes(token.text);
}

function isTightBefore(token: Token, last: Token): boolean {
  if (token.kind !== 'symbol') return false;
  if ([')', ',', '.', '[', ']', '::'].includes(token.text)) return true;
  return token.text === '(' && last.kind === 'word' && !NO_FUNCTIONS.has(last.text);
}
