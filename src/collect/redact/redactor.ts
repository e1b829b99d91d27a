import type { Exchange } from '../exchange.ts';
import { HIDDEN, HINT, isHarmless, isSecretKey, SHAPES } from './secrets.ts';

/** Takes secrets out of everything that goes into a bundle, and counts them. */
export interface Redactor {
  exchange(exchange: Exchange): Exchange;
  text(text: string): string;
  /** What was redacted so far: by key name or by what it looked like, most frequent first. */
  report(): readonly Redaction[];
}

export interface Redaction {
  /** `key s3.secret-key`, `credentials in a URL`, … Never the secret. */
  readonly what: string;
  readonly count: number;
}

export function createRedactor(): Redactor {
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  const text = (value: string) => redactShapes(value, count);
  return {
    text,
    exchange: (exchange) => ({
      ...exchange,
      path: text(exchange.path),
      ...(exchange.body === undefined ? {} : { body: redactValue(exchange.body, count) }),
      ...(exchange.problem === undefined
        ? {}
        : { problem: { ...exchange.problem, detail: text(exchange.problem.detail) } }),
    }),
    report: () =>
      [...counts]
        .map(([what, times]) => ({ what, count: times }))
        .sort((a, b) => b.count - a.count || a.what.localeCompare(b.what)),
  };
}

type Count = (what: string) => void;

function redactValue(value: unknown, count: Count): unknown {
  if (typeof value === 'string') return redactShapes(value, count);
  if (Array.isArray(value)) return value.map((one) => redactValue(one, count));
  if (typeof value !== 'object' || value === null) return value;
  const named = namedSecret(value);
  const entries = Object.entries(value).map(([key, one]) => {
    const secret = isSecretKey(key) ? key : key === 'value' ? named : undefined;
    return [redactShapes(key, count), secret === undefined ? redactValue(one, count) : hide(one, secret, count)];
  });
  return Object.fromEntries(entries);
}

/** `{"key": "s3.secret-key", "value": …}`, as `/jobmanager/config` and accumulators have it. */
function namedSecret(pair: object): string | undefined {
  const name = 'key' in pair ? pair.key : 'name' in pair ? pair.name : undefined;
  return typeof name === 'string' && isSecretKey(name) ? name : undefined;
}

/** Everything below a secret key, keeping only the shape. */
function hide(value: unknown, key: string, count: Count): unknown {
  if (Array.isArray(value)) return value.map((one) => hide(one, key, count));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, hide(one, key, count)]));
  }
  if (value === null || typeof value === 'boolean' || isHarmless(String(value))) return value;
  count(`key ${redactShapes(key, () => undefined)}`);
  return HIDDEN;
}

/** Nothing shorter holds a secret and the word that tells. */
const SHORTEST = 6;

function redactShapes(text: string, count: Count): string {
  if (text.length < SHORTEST || !HINT.test(text)) return text;
  let clean = text;
  for (const { name, pattern, hide: hideShape } of SHAPES) {
    clean = clean.replace(pattern, (whole: string, ...found: unknown[]) => {
      // After the groups come the offset (a number) and the whole text.
      const [first = '', second = '', third = ''] = found.slice(0, -2).map((group) => String(group ?? ''));
      const hidden = hideShape(whole, first, second, third);
      if (hidden !== whole) count(name);
      return hidden;
    });
  }
  return clean;
}
