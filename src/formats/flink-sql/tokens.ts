/** The smallest part of a statement that means something. */
export interface Token {
  /** `word` also of keywords · `quoted` a name in backticks, without them · `hint` what stands in `/*+ … *\/`. */
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'symbol' | 'hint';
  /** Words in upper case; strings without quotes, `''` undone. */
  readonly text: string;
  /** As it is written. */
  readonly raw: string;
  /** In characters from the start of the text. */
  readonly offset: number;
}

const SPACE = /\s+/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SYMBOL = /<>|!=|<=|>=|=>|\|\||::|[^\s]/uy;

/**
 * The tokens of Flink SQL. Comments are left out, hints are not. Whatever is no SQL at all comes out as symbols: nothing is
 * refused, an open string or comment ends with the text.
 */
export function tokensOf(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < sql.length) {
    const space = match(SPACE, sql, at);
    if (space) at += space.length;
    if (at >= sql.length) break;
    const [token, end] = tokenAt(sql, at);
    if (token) tokens.push(token);
    at = end;
  }
  return tokens;
}

function tokenAt(sql: string, at: number): readonly [Token | undefined, number] {
  if (sql.startsWith('--', at)) return [undefined, endOf(sql, '\n', at)];
  if (sql.startsWith('/*', at)) return comment(sql, at);
  const first = sql[at];
  if (first === "'") return quotedBy("'", 'string', sql, at);
  if (first === '`') return quotedBy('`', 'quoted', sql, at);
  if (first === '"') return quotedBy('"', 'quoted', sql, at);
  const word = match(WORD, sql, at);
  if (word) return [{ kind: 'word', text: word.toUpperCase(), raw: word, offset: at }, at + word.length];
  const number = match(NUMBER, sql, at);
  if (number) return [{ kind: 'number', text: number, raw: number, offset: at }, at + number.length];
  const symbol = match(SYMBOL, sql, at) ?? sql.slice(at, at + 1);
  return [{ kind: 'symbol', text: symbol, raw: symbol, offset: at }, at + symbol.length];
}

function comment(sql: string, at: number): readonly [Token | undefined, number] {
  const end = endOf(sql, '*/', at + 2);
  if (sql[at + 2] !== '+') return [undefined, end];
  const raw = sql.slice(at, end);
  return [{ kind: 'hint', text: raw.replace(/^\/\*\+|\*\/$/g, '').trim(), raw, offset: at }, end];
}

/** A quote within is written twice. */
function quotedBy(quote: string, kind: 'string' | 'quoted', sql: string, at: number): readonly [Token, number] {
  let end = at + 1;
  for (;;) {
    const next = sql.indexOf(quote, end);
    if (next < 0) {
      end = sql.length;
      break;
    }
    end = next + 1;
    if (sql[end] !== quote) break;
    end += 1;
  }
  const raw = sql.slice(at, end);
  const inner = raw.slice(1, raw.length > 1 && raw.endsWith(quote) ? -1 : undefined);
  return [{ kind, text: inner.replaceAll(quote + quote, quote), raw, offset: at }, end];
}

function endOf(sql: string, mark: string, from: number): number {
  const found = sql.indexOf(mark, from);
  return found < 0 ? sql.length : found + mark.length;
}

function match(pattern: RegExp, sql: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(sql)?.[0];
}
