import type { Query } from './statement.ts';
import type { Token } from './tokens.ts';

/** Reads a query where one comes next: expressions and tables hold queries, which hold expressions and tables. */
type ReadQuery = (reader: TokenReader) => Query | undefined;

/** Nobody nests queries deeper; a hostile text could. */
const MOST_NESTED = 64;

/** Walks over tokens. Nothing throws: where something else is found, `take…` answers undefined and stays. */
export class TokenReader {
  readonly tokens: readonly Token[];
  readonly end: number;
  /** How deep in parentheses; readers stop at `MOST_NESTED`. */
  readonly depth: number;
  position = 0;

  readonly #readQuery: ReadQuery;

  constructor(tokens: readonly Token[], readQuery: ReadQuery, depth = 0) {
    this.tokens = tokens;
    this.end = tokens.length;
    this.depth = depth;
    this.#readQuery = readQuery;
  }

  /** A reader of what stood in a group. */
  over(tokens: readonly Token[]): TokenReader {
    return new TokenReader(tokens, this.#readQuery, this.depth + 1);
  }

  /** `SELECT …`, if it comes next. */
  takeQuery(): Query | undefined {
    return this.tooDeep ? undefined : this.#readQuery(this);
  }

  get tooDeep(): boolean {
    return this.depth > MOST_NESTED;
  }

  /** Where what was taken last ends, in characters. */
  get takenTo(): number {
    const last = this.tokens[this.position - 1];
    return last ? last.offset + last.raw.length : 0;
  }

  get done(): boolean {
    return this.position >= this.end;
  }

  peek(ahead = 0): Token | undefined {
    const at = this.position + ahead;
    return at < this.end ? this.tokens[at] : undefined;
  }

  next(): Token | undefined {
    const token = this.peek();
    if (token) this.position += 1;
    return token;
  }

  /** Whether these words (or symbols) come next. */
  sees(...words: readonly string[]): boolean {
    return words.every((word, i) => isToken(this.peek(i), word));
  }

  /** Takes these words if they come next. */
  takes(...words: readonly string[]): boolean {
    if (!this.sees(...words)) return false;
    this.position += words.length;
    return true;
  }

  /** What stands between the parenthesis that comes next and the one that closes it; undefined if none comes. */
  takeGroup(): readonly Token[] | undefined {
    if (!this.sees('(')) return undefined;
    const close = closingOf(this.tokens, this.position, this.end);
    const inner = this.tokens.slice(this.position + 1, close);
    this.position = Math.min(close + 1, this.end);
    return inner;
  }

  /** Everything up to one of these words outside parentheses and `CASE … END`, or the end. */
  takeUntil(stops: ReadonlySet<string>): readonly Token[] {
    const from = this.position;
    let cases = 0;
    while (!this.done) {
      const token = this.peek();
      if (!token) break;
      if (isToken(token, '(')) {
        this.takeGroup();
        continue;
      }
      if (isToken(token, 'CASE')) cases += 1;
      else if (cases > 0 && isToken(token, 'END')) cases -= 1;
      else if (cases === 0 && token.kind !== 'string' && token.kind !== 'quoted' && stops.has(token.text)) break;
      this.position += 1;
    }
    return this.tokens.slice(from, this.position);
  }

  /** `catalog.database.table`, quoted or not. */
  takePath(): readonly string[] | undefined {
    const first = this.takeName();
    if (first === undefined) return undefined;
    const path = [first];
    while (this.sees('.')) {
      this.position += 1;
      const part = this.takeName();
      if (part === undefined) break;
      path.push(part);
    }
    return path;
  }

  takeName(): string | undefined {
    const token = this.peek();
    if (token?.kind !== 'word' && token?.kind !== 'quoted') return undefined;
    this.position += 1;
    return token.kind === 'word' ? token.raw : token.text;
  }

  takeHints(): readonly string[] {
    const hints: string[] = [];
    for (let token = this.peek(); token?.kind === 'hint'; token = this.peek()) {
      hints.push(token.text);
      this.position += 1;
    }
    return hints;
  }
}

/** A word or symbol; never a string or a quoted name that reads the same. */
export function isToken(token: Token | undefined, text: string): boolean {
  return token !== undefined && token.text === text && (token.kind === 'word' || token.kind === 'symbol');
}

/** Cut at commas outside parentheses; outside `MAP<…>` as well where these are types, not comparisons. */
export function listOf(
  tokens: readonly Token[],
  what: 'expressions' | 'types' = 'expressions',
): readonly (readonly Token[])[] {
  const opens = what === 'types' ? ['(', '[', '<'] : ['(', '['];
  const closes = what === 'types' ? [')', ']', '>'] : [')', ']'];
  const parts: Token[][] = [];
  let part: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (opens.some((one) => isToken(token, one))) depth += 1;
    else if (closes.some((one) => isToken(token, one))) depth = Math.max(0, depth - 1);
    if (depth === 0 && isToken(token, ',')) {
      parts.push(part);
      part = [];
    } else part.push(token);
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

function closingOf(tokens: readonly Token[], open: number, end: number): number {
  let depth = 0;
  for (let i = open; i < end; i++) {
    if (isToken(tokens[i], '(')) depth += 1;
    else if (isToken(tokens[i], ')')) depth -= 1;
    if (depth === 0) return i;
  }
  return end;
}
