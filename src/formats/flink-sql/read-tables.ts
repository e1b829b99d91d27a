import { readExpression, textOf } from './read-expression.ts';
import type { Expression, Hint, Join, TableReference } from './statement.ts';
import { isToken, listOf, type TokenReader } from './token-reader.ts';
import type { Token } from './tokens.ts';
import { tokensOf } from './tokens.ts';

const JOIN_WORDS = new Set(['JOIN', 'INNER', 'LEFT', 'RIGHT', 'FULL', 'CROSS', 'NATURAL']);
const CLAUSES = [
  'WHERE',
  'GROUP',
  'HAVING',
  'WINDOW',
  'QUALIFY',
  'ORDER',
  'LIMIT',
  'FETCH',
  'OFFSET',
  'UNION',
  'INTERSECT',
  'EXCEPT',
  'MINUS',
  ';',
];
const AFTER_CONDITION = new Set([...JOIN_WORDS, ...CLAUSES, ',', 'ON']);
const AFTER_TIME = new Set([...AFTER_CONDITION, 'USING', 'AS']);
/** Words after a table that are no alias. */
const NO_ALIAS = new Set([
  ...AFTER_CONDITION,
  'USING',
  'FOR',
  'MATCH_RECOGNIZE',
  'SEMI',
  'ANTI',
  'SET',
  'WITH',
  'TABLESAMPLE',
]);
const WINDOWS = new Set(['TUMBLE', 'HOP', 'CUMULATE', 'SESSION']);

/** The first table; those after commas are joins. */
export function readTables(reader: TokenReader): readonly TableReference[] {
  return [readTable(reader)];
}

export function readJoins(reader: TokenReader): readonly Join[] {
  const joins: Join[] = [];
  for (;;) {
    const start = reader.peek()?.offset ?? 0;
    const type = takeJoinType(reader);
    if (type === undefined) return joins;
    const table = readTable(reader);
    const conditional = !reader.sees('ON', 'CONFLICT') && reader.takes('ON');
    const on = conditional ? readExpression(reader.takeUntil(AFTER_CONDITION), reader) : undefined;
    const using = reader.takes('USING') ? listOf(reader.takeGroup() ?? []).map(textOf) : [];
    joins.push({ type, table, on, using, span: { start, end: Math.max(start, reader.takenTo) } });
  }
}

/** `STATE_TTL('a' = '1d', 'b' = '2d'), BROADCAST(t)`. */
export function hintsOf(texts: readonly string[]): readonly Hint[] {
  return texts.flatMap((one) =>
    listOf(tokensOf(one)).flatMap((tokens) => {
      const [name] = tokens;
      return name === undefined ? [] : [{ name: name.text, arguments: pairsOf(tokens.slice(2, -1)) }];
    }),
  );
}

/** `'key' = 'value', …`; an argument without a value stands for itself. */
export function pairsOf(tokens: readonly Token[]): ReadonlyMap<string, string> {
  return new Map(
    listOf(tokens).map((pair) => {
      const at = pair.findIndex((token) => isToken(token, '='));
      const plain = (part: readonly Token[]) =>
        part.map(({ kind, text, raw }) => (kind === 'word' ? raw : text)).join('');
      return at < 0 ? ([plain(pair), ''] as const) : ([plain(pair.slice(0, at)), plain(pair.slice(at + 1))] as const);
    }),
  );
}

function takeJoinType(reader: TokenReader): Join['type'] | undefined {
  if (reader.takes(',')) return 'comma';
  reader.takes('NATURAL');
  if (reader.takes('JOIN') || reader.takes('INNER', 'JOIN')) return 'inner';
  if (reader.takes('CROSS', 'JOIN')) return 'cross';
  if (reader.takes('LEFT', 'SEMI', 'JOIN')) return 'semi';
  if (reader.takes('LEFT', 'ANTI', 'JOIN')) return 'anti';
  for (const [word, type] of [
    ['LEFT', 'left'],
    ['RIGHT', 'right'],
    ['FULL', 'full'],
  ] as const) {
    if (reader.takes(word, 'OUTER', 'JOIN') || reader.takes(word, 'JOIN')) return type;
  }
  return undefined;
}

const NOTHING: TableReference = {
  kind: 'unknown',
  path: undefined,
  query: undefined,
  function: undefined,
  arguments: [],
  alias: undefined,
  hints: [],
  asOf: undefined,
  matchRecognize: false,
  lateral: false,
};

function readTable(reader: TokenReader): TableReference {
  if (reader.tooDeep) return NOTHING;
  const lateral = reader.takes('LATERAL');
  const base = { ...readSource(reader), lateral };
  const hints = [...base.hints, ...hintsOf(reader.takeHints())];
  const early = readAlias(reader);
  const asOf = readAsOf(reader);
  const matchRecognize = reader.takes('MATCH_RECOGNIZE');
  if (matchRecognize) reader.takeGroup();
  const alias = early ?? readAlias(reader) ?? base.alias;
  return { ...base, hints: [...hints, ...hintsOf(reader.takeHints())], asOf, matchRecognize, alias };
}

function readSource(reader: TokenReader): TableReference {
  if (reader.sees('(')) return inParentheses(reader);
  if (reader.takes('UNNEST')) return { ...NOTHING, kind: 'unnest', arguments: [textOf(reader.takeGroup() ?? [])] };
  if (reader.sees('TABLE', '(')) {
    reader.takes('TABLE');
    return tableFunction(reader.over(reader.takeGroup() ?? []));
  }
  return tableFunction(reader);
}

function inParentheses(reader: TokenReader): TableReference {
  const inner = reader.takeGroup() ?? [];
  if (isToken(inner[0], 'SELECT') || isToken(inner[0], 'WITH') || isToken(inner[0], '(')) {
    return { ...NOTHING, kind: 'subquery', query: reader.over(inner).takeQuery() };
  }
  if (isToken(inner[0], 'VALUES')) return { ...NOTHING, kind: 'values' };
  return readTable(reader.over(inner));
}

/** A table, or a function that gives one: `TUMBLE(TABLE orders, DESCRIPTOR(ts), INTERVAL '1' HOUR)`. */
function tableFunction(reader: TokenReader): TableReference {
  const path = reader.takePath();
  if (path === undefined) {
    reader.next();
    return NOTHING;
  }
  if (!reader.sees('(')) return { ...NOTHING, kind: 'table', path };
  const name = path.at(-1)?.toUpperCase() ?? '';
  const inner = reader.takeGroup() ?? [];
  const given = listOf(inner);
  const table = given.find((part) => part.some((token) => isToken(token, 'TABLE')));
  const called = { function: name, arguments: given.map(textOf) };
  if (!WINDOWS.has(name)) return { ...NOTHING, ...called, kind: 'table-function' };
  return { ...NOTHING, ...called, kind: 'window-function', path: table && tablePath(reader, table) };
}

/** `[DATA =>] TABLE a.b`, or `TABLE (SELECT …)`. */
function tablePath(reader: TokenReader, tokens: readonly Token[]): readonly string[] | undefined {
  const at = tokens.findIndex((token) => isToken(token, 'TABLE'));
  return reader.over(tokens.slice(at + 1)).takePath();
}

function readAsOf(reader: TokenReader): Expression | undefined {
  if (!reader.takes('FOR', 'SYSTEM_TIME', 'AS', 'OF')) return undefined;
  const tokens = reader.takeUntil(AFTER_TIME);
  // `AS OF o.proc_time AS c` and `AS OF o.proc_time c`: the alias may stand without AS.
  const bare = tokens.length > 1 && !isToken(tokens.at(-2), '.') && tokens.at(-1)?.kind === 'word';
  if (!bare) return readExpression(tokens, reader);
  reader.position -= 1;
  return readExpression(tokens.slice(0, -1), reader);
}

function readAlias(reader: TokenReader): string | undefined {
  const marked = reader.takes('AS');
  const token = reader.peek();
  if (token === undefined || (token.kind === 'word' && NO_ALIAS.has(token.text) && !marked)) return undefined;
  const alias = reader.takeName();
  if (alias !== undefined) reader.takeGroup();
  return alias;
}
