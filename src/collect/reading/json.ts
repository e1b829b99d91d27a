/**
 * Tolerant reading of JSON that somebody else wrote: a proxy, a broken cluster, a Flink of another version. A field that
 * is missing or of the wrong type reads as `undefined` (or `NaN`), never as an error.
 */

/** An own field of an object; inherited ones such as `constructor` do not count. */
export function field(body: unknown, name: string): unknown {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return undefined;
  return (body as Record<string, unknown>)[name];
}

/** A number, or text that is one: Flink writes metric values and `NaN` as text. Anything else is `NaN`. */
export function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return Number.NaN;
  return Number(value);
}

/** A field that holds a number; `NaN` without one. */
export function numberAt(body: unknown, name: string): number {
  return numberOf(field(body, name));
}

/** A finite number of at least 0, or nothing: Flink's -1 and `NaN` stand for "not known". */
export function amountAt(body: unknown, name: string): number | undefined {
  return amountOf(field(body, name));
}

export function amountOf(value: unknown): number | undefined {
  const number = numberOf(value);
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}

/** The first of these fields that holds text with something in it. */
export function stringAt(body: unknown, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = field(body, name);
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

export function booleanAt(body: unknown, name: string): boolean | undefined {
  const value = field(body, name);
  return typeof value === 'boolean' ? value : undefined;
}

export function arrayAt(body: unknown, name: string): readonly unknown[] | undefined {
  return arrayOf(field(body, name));
}

export function arrayOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

export function entriesAt(body: unknown, name: string): readonly (readonly [string, unknown])[] {
  const value = field(body, name);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

/** A name as a key that no prototype can interfere with: `Object.fromEntries` makes own fields even of `__proto__`. */
export function recordOf<T>(entries: Iterable<readonly [string, T]>): Readonly<Record<string, T>> {
  return Object.fromEntries(entries);
}

/** Fields that are there: `present({ a: 1, b: undefined })` has no `b`. */
export function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** More subtasks than Flink allows (its highest parallelism is 2^15): an index beyond is nonsense. */
const MOST_SUBTASKS = 1 << 15;

/** A 0-based subtask index, or nothing. */
export function subtaskOf(value: unknown): number | undefined {
  const index = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof index === 'number' && Number.isInteger(index) && index >= 0 && index < MOST_SUBTASKS
    ? index
    : undefined;
}
