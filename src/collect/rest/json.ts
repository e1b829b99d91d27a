/** Careful looks into parsed JSON of which nothing is certain. */

export function at(body: unknown, name: string): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  return Object.hasOwn(body, name) ? (body as Record<string, unknown>)[name] : undefined;
}

export function listAt(body: unknown, name: string): readonly unknown[] {
  return asList(at(body, name));
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textAt(body: unknown, name: string): string | undefined {
  const value = at(body, name);
  return typeof value === 'string' ? value : undefined;
}

/** Flink writes NaN as a string; so may a proxy any number. `undefined` for what is no number. */
export function numberAt(body: unknown, name: string): number | undefined {
  const value = at(body, name);
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)) ? Number(value) : undefined;
}

export function entriesAt(body: unknown, name: string): readonly (readonly [string, unknown])[] {
  const value = at(body, name);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}
