/**
 * Makes what a cluster sent harmless to show: a job name may hold escape sequences that recolour a terminal, or
 * characters that turn the reading direction. Line breaks and tabs stay.
 */
export function neutralise(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(HARMFUL, visible);
}

// Controls, lone surrogates, and the marks that reorder text or are not seen at all.
const HARMFUL = /[^\P{Cc}\n\t]|\p{Cs}|[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu;

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  return `\\u{${code.toString(16)}}`;
}

/** The same of every string in a plain value, keys included. */
export function neutralised<T>(value: T): T {
  if (typeof value === 'string') return neutralise(value) as T;
  if (Array.isArray(value)) return value.map(neutralised) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [neutralise(key), neutralised(inner)])) as T;
}
