import type { Exchange } from '../exchange.ts';
import { learnNames, type NameKind, SNAPSHOTS } from './learn-names.ts';
import type { Redaction } from './redactor.ts';
import { HIDDEN } from './secrets.ts';

/**
 * Replaces names of jobs, hosts, topics and operators by `job-1`, `host-2`, …: the same name always by the same word, in
 * every text and path, also as Flink writes it into metric ids (` `, `.`, `:`, `,` become `_`). Class names, Flink's own
 * words (`Source:`, `Window`) and all numbers stay, so that the same things are found.
 */
export interface NameRedactor {
  learn(exchange: Exchange): void;
  /** To be called once everything was learnt. */
  exchange(exchange: Exchange): Exchange;
  report(): readonly Redaction[];
}

export function createNameRedactor(): NameRedactor {
  const kinds = new Map<string, NameKind>();
  let replace: ((text: string) => string) | undefined;
  const replacer = () => {
    replace ??= createReplacer(kinds);
    return replace;
  };
  return {
    learn: (exchange) => {
      for (const [name, kind] of learnNames(exchange)) if (!kinds.has(name)) kinds.set(name, kind);
    },
    exchange: (exchange) => ({
      ...exchange,
      path: replacer()(exchange.path),
      ...(exchange.body === undefined
        ? {}
        : {
            body: replaceIn(
              exchange.path.startsWith(SNAPSHOTS) ? withoutKeys(exchange.body) : exchange.body,
              replacer(),
            ),
          }),
      ...(exchange.problem === undefined
        ? {}
        : { problem: { ...exchange.problem, detail: replacer()(exchange.problem.detail) } }),
    }),
    report: () => {
      const counts = new Map<NameKind, number>();
      for (const kind of kinds.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return [...counts].map(([what, count]) => ({ what, count }));
    },
  };
}

/** Keys of state are names too: whose account, which customer. How large they are stays. */
function withoutKeys(body: unknown, field = ''): unknown {
  if (Array.isArray(body)) return body.map((one) => withoutKeys(one));
  if (typeof body !== 'object' || body === null) return field === 'sample' ? HIDDEN : body;
  return Object.fromEntries(Object.entries(body).map(([key, one]) => [key, withoutKeys(one, key)]));
}

/** Fields that hold Flink's own words, whatever a job may be called. */
const FLINK_FIELDS = new Set([
  'state',
  'status',
  'type',
  'job-type',
  'jobType',
  'ship_strategy',
  'exchange',
  'exceptionName',
  'threadState',
  'key',
  'kind',
  'family',
  'format',
  'role',
]);

/** Names of state that Flink's connectors gave it. */
const FLINK_STATES = new Set([
  'SourceReaderState',
  'writer_raw_states',
  'streaming_committer_raw_states',
  'topic-partition-offset-states',
  'next-transactional-id-hint',
  'next-transactional-id-hint-v2',
]);

function replaceIn(value: unknown, replace: (text: string) => string, field = ''): unknown {
  if (typeof value === 'string') return FLINK_FIELDS.has(field) || FLINK_STATES.has(value) ? value : replace(value);
  if (Array.isArray(value)) return value.map((one) => replaceIn(one, replace, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaceIn(one, replace, key)]));
}

const IP = /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.])/g;
const CACHED_CHARS = 300;

function createReplacer(kinds: ReadonlyMap<string, NameKind>): (text: string) => string {
  const words = wordsFor(kinds);
  const names = [...kinds.keys()].sort((a, b) => b.length - a.length);
  const pattern =
    names.length === 0 ? undefined : new RegExp(`${BEFORE}(?:${names.map(patternOf).join('|')})${AFTER}`, 'g');
  const ips = new Map<string, string>();
  const cache = new Map<string, string>();
  const replace = (text: string) => {
    const named = pattern === undefined ? text : text.replace(pattern, (found) => words.get(canonical(found)) ?? found);
    return named.replace(IP, (ip) => {
      if (ip === '127.0.0.1' || ip === '0.0.0.0') return ip;
      const word = ips.get(ip) ?? `ip-${ips.size + 1}`;
      ips.set(ip, word);
      return word;
    });
  };
  return (text) => {
    if (text.length > CACHED_CHARS) return replace(text);
    const known = cache.get(text) ?? replace(text);
    cache.set(text, known);
    return known;
  };
}

function wordsFor(kinds: ReadonlyMap<string, NameKind>): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const counts = new Map<NameKind, number>();
  for (const [name, kind] of kinds) {
    const key = canonical(name);
    if (words.has(key)) continue;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    words.set(key, `${kind}-${count}`);
  }
  return words;
}

/** A letter or digit beside it would make it part of another word. `_` would not: metric ids are joined by it. */
const BEFORE = '(?<![A-Za-z0-9])';
const AFTER = '(?![A-Za-z0-9])';
/** What becomes `_` in a metric id, plain or as a path or a plan's HTML has it. */
const ODD = '(?:[ .:,_+]|%20|%3A|%2C)';

function patternOf(name: string): string {
  const parts = name
    .split(/[ .:,_]/)
    .map((part) => `(?:${[part, encodeURIComponent(part), asHtml(part)].map(literal).join('|')})`);
  return parts.join(ODD);
}

/** The one form all writings of a name have in common. */
function canonical(name: string): string {
  return decode(name)
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[ .:,_+]/g, '_');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function asHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
