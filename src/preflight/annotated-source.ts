import type { SourceText } from './frame.ts';
import type { Place } from './rule.ts';

/** `@SuppressWarnings({"flink-doctor:thread-sleep", …})`, Kotlin's `@Suppress(…)`. */
const ANNOTATION = /@(?:SuppressWarnings|Suppress)\s*\(([^)]{0,2000})\)/g;
const RULE = /flink-doctor:([\w-]+)/g;

/** Lines of a file that a user has excepted from rules; 1-based, both inclusive. */
interface Excepted {
  readonly rules: readonly string[];
  readonly from: number;
  readonly to: number;
}

const known = new WeakMap<SourceText, readonly Excepted[]>();

/** Whether a line lies in a declaration that bears `@SuppressWarnings("flink-doctor:<rule>")`. */
export function suppressedInSource(
  rule: string,
  place: Exclude<Place, { readonly entry: string }>,
  source: SourceText | undefined,
): boolean {
  const { line } = place;
  if (source === undefined || line === undefined) return false;
  const excepted = known.get(source) ?? exceptedIn(source.lines.join('\n'));
  known.set(source, excepted);
  return excepted.some(({ rules, from, to }) => rules.includes(rule) && from <= line && line <= to);
}

function exceptedIn(text: string): readonly Excepted[] {
  if (!text.includes('flink-doctor:')) return [];
  return [...text.matchAll(ANNOTATION)].flatMap((match) => {
    const rules = [...(match[1] ?? '').matchAll(RULE)].map(([, rule]) => rule as string);
    if (rules.length === 0) return [];
    const end = endOfDeclaration(text, match.index + match[0].length);
    return [{ rules, from: lineOf(text, match.index), to: lineOf(text, end) }];
  });
}

/** A declaration ends with the block that it opens, or with its semicolon. What stands in strings and comments does not count. */
function endOfDeclaration(text: string, start: number): number {
  let braces = 0;
  let rounds = 0;
  for (let at = start; at < text.length; at++) {
    at = behindLiteral(text, at);
    const character = text[at];
    if (character === '(') rounds += 1;
    else if (character === ')') rounds -= 1;
    else if (character === '{') braces += 1;
    else if (character === '}' && --braces <= 0) return at;
    else if (character === ';' && braces === 0 && rounds <= 0) return at;
  }
  return text.length;
}

/** Where a string, character or comment that begins here ends; the same place if none does. */
function behindLiteral(text: string, at: number): number {
  const two = text.slice(at, at + 2);
  if (two === '//') return endOf(text, '\n', at);
  if (two === '/*') return endOf(text, '*/', at) + 1;
  if (text.startsWith('"""', at)) return endOf(text, '"""', at + 3) + 2;
  const quote = text[at];
  if (quote !== '"' && quote !== "'") return at;
  for (let next = at + 1; next < text.length; next++) {
    if (text[next] === '\\') next += 1;
    else if (text[next] === quote || text[next] === '\n') return next;
  }
  return text.length;
}

function endOf(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at);
  return found < 0 ? text.length : found;
}

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line += 1;
  return line;
}
