import type { Value, WhyUnknown } from './value.ts';

export const NULL: Value = { kind: 'null' };

/** What is not known, and why; one object for each reason and type that are met often. */
export function unknown(because: WhyUnknown, descriptor?: string): Value {
  const key = `${because} ${descriptor ?? ''}`;
  const known = KNOWN.get(key);
  if (known) return known;
  const value: Value = { kind: 'unknown', because, descriptor };
  if (KNOWN.size < MOST_KEPT) KNOWN.set(key, value);
  return value;
}

export function number(value: number | bigint): Value {
  return typeof value === 'number' ? (SMALL[value + 1] ?? { kind: 'number', value }) : { kind: 'number', value };
}

export function string(text: string): Value {
  return { kind: 'string', text };
}

const MOST_KEPT = 2000;
const KNOWN = new Map<string, Value>();
/** -1 to 10: most constants of most code. */
const SMALL = Array.from({ length: 12 }, (_, i): Value => ({ kind: 'number', value: i - 1 }));
