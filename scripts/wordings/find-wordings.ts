import type { Constants } from './constants.ts';

/** Where a literal stands, or the longest parts of it. */
export type Wording =
  | { readonly kind: 'found'; readonly where: string }
  | { readonly kind: 'pieces'; readonly near: readonly Near[] }
  | { readonly kind: 'missing' };

interface Near {
  readonly piece: string;
  /** The whole text it stands in. */
  readonly text: string;
  readonly where: string;
}

/** Shorter common parts mean nothing. */
const PIECE = 12;
const SHOWN = 2;
const TEXT = 300;

/** Looks for literals in the texts and class names that programs have. */
export function findWordings(literals: readonly string[], constants: Constants): ReadonlyMap<string, Wording> {
  const found = new Map<string, Wording>();
  const whole = literalsByStart(literals);
  for (const [name, jar] of constants.classes) mark(found, whole, name, jar);
  for (const [text, { owner, jar, jars }] of constants.texts) mark(found, whole, text, placeOf(owner, jar, jars));
  const rest = literals.filter((literal) => !found.has(literal));
  for (const literal of rest.filter((one) => isHead(one, constants)))
    found.set(literal, { kind: 'found', where: HEAD });
  const near = nearest(
    rest.filter((literal) => !found.has(literal)),
    constants,
  );
  for (const [literal, pieces] of near) found.set(literal, { kind: 'pieces', near: pieces });
  return new Map(literals.map((literal) => [literal, found.get(literal) ?? { kind: 'missing' }]));
}

function placeOf(owner: string, jar: string, jars: number): string {
  return `${owner}, ${jar}${jars > 1 ? ` and ${jars - 1} more` : ''}`;
}

/** Two Chinese characters are a literal. */
const KEY = 2;
const HEAD = 'class and message';

function literalsByStart(literals: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const filed = new Map<string, string[]>();
  for (const literal of literals) {
    const key = literal.slice(0, KEY);
    const same = filed.get(key);
    if (same) same.push(literal);
    else filed.set(key, [literal]);
  }
  return filed;
}

function mark(
  found: Map<string, Wording>,
  filed: ReadonlyMap<string, readonly string[]>,
  text: string,
  where: string,
): void {
  for (let at = 0; at < text.length; at += 1) {
    for (const literal of filed.get(text.slice(at, at + KEY)) ?? []) {
      if (!found.has(literal) && text.startsWith(literal, at)) found.set(literal, { kind: 'found', where });
    }
  }
}

/** `RestClientException: [Not found: /`: a class, and the beginning of what it says. */
function isHead(literal: string, { texts, classes }: Constants): boolean {
  const [, name = '', message = ''] = /^([\w.$]*[A-Z]\w+): ?(.*)$/.exec(literal) ?? [];
  if (name === '') return false;
  const isClass = [...classes.keys()].some((one) => one.endsWith(name));
  return isClass && (message === '' || [...texts.keys()].some((text) => text.startsWith(message)));
}

/** For each literal the texts that share the longest part with it. */
function nearest(literals: readonly string[], { texts }: Constants): ReadonlyMap<string, readonly Near[]> {
  const parts = new Map<string, { readonly literal: string; readonly at: number }[]>();
  for (const literal of literals) {
    for (let at = 0; at + PIECE <= literal.length; at += 1) {
      const part = literal.slice(at, at + PIECE);
      const same = parts.get(part);
      if (same) same.push({ literal, at });
      else parts.set(part, [{ literal, at }]);
    }
  }
  const near = new Map<string, readonly Near[]>();
  for (const [text, { owner, jar, jars }] of texts) {
    for (let at = 0; at + PIECE <= text.length; at += 1) {
      for (const { literal, at: from } of parts.get(text.slice(at, at + PIECE)) ?? []) {
        const piece = literal.slice(from, from + shared(literal, from, text, at));
        const one = { piece, text: text.slice(0, TEXT), where: placeOf(owner, jar, jars) };
        near.set(literal, better([...(near.get(literal) ?? []), one]));
      }
    }
  }
  return near;
}

function shared(a: string, from: number, b: string, at: number): number {
  let length = 0;
  while (from + length < a.length && a[from + length] === b[at + length]) length += 1;
  return length;
}

/** The longest of each text, the longest first. */
function better(near: readonly Near[]): readonly Near[] {
  const sorted = near.toSorted((a, b) => b.piece.length - a.piece.length);
  return sorted.filter(({ text }, i) => sorted.findIndex((other) => other.text === text) === i).slice(0, SHOWN);
}
