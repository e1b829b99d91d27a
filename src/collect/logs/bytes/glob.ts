import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Whether a word is meant as a pattern: the shell usually resolves those, but not within quotes and not on Windows. */
export function isGlob(word: string): boolean {
  return /[*?[{]/.test(word);
}

/** Patterns resolve to no more files than this. */
const MOST_MATCHES = 500_000;

/** The paths a pattern means, sorted: `*`, `?`, `[ab]`, `{a,b}`, `**`. Folders that cannot be read have none. */
export function expandGlob(pattern: string): string[] {
  const found = alternatives(pattern.split(sep).join('/')).flatMap((one) => {
    const parts = one.split('/');
    const absolute = parts[0] === '';
    return matches(absolute ? '/' : '', absolute ? parts.slice(1) : parts);
  });
  return [...new Set(found)].sort();
}

/** `{a,b}` taken apart; at most 64 words. */
function alternatives(pattern: string): string[] {
  const [whole, before = '', inside = '', after = ''] = /^(.*?)\{([^{}]*)\}(.*)$/s.exec(pattern) ?? [];
  if (whole === undefined) return [pattern];
  return inside
    .split(',')
    .slice(0, 64)
    .flatMap((one) => alternatives(`${before}${one}${after}`))
    .slice(0, 64);
}

function matches(folder: string, parts: readonly string[]): string[] {
  const [part = '', ...rest] = parts;
  if (part === '**')
    return [...matches(folder, rest), ...foldersIn(folder).flatMap((one) => matches(join(folder, one), parts))];
  if (!isGlob(part)) return further(folder, part, rest);
  const regex = segment(part);
  return namesIn(folder)
    .filter((name) => regex.test(name))
    .slice(0, MOST_MATCHES)
    .flatMap((name) => further(folder, name, rest));
}

function further(folder: string, name: string, rest: readonly string[]): string[] {
  const path = join(folder, name);
  return rest.length > 0 ? matches(path, rest) : namesIn(folder).includes(name) ? [path] : [];
}

/** One name of a path as a regular expression without nested repetition. */
function segment(part: string): RegExp {
  const source = part.replace(/\*+|\?|\[[!^]?[^\]]+\]|[\\^$.|+(){}[\]]/g, (token) => {
    if (token.startsWith('*')) return '[^/]*';
    if (token === '?') return '[^/]';
    return token.length > 2 ? token.replace(/^\[!/, '[^').replace(/\\/g, '\\\\') : `\\${token}`;
  });
  return new RegExp(`^${part.startsWith('.') ? '' : '(?!\\.)'}${source}$`);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder === '' ? '.' : folder);
  } catch {
    return [];
  }
}

/** Real folders only: a link may lead back. */
function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder === '' ? '.' : folder, { withFileTypes: true });
    return entries.filter((one) => one.isDirectory() && !one.name.startsWith('.')).map(({ name }) => name);
  } catch {
    return [];
  }
}
