import { literalsOf, type Signature } from './signature.ts';

/** Finds which signatures have a literal in a text, in one pass over it, however many signatures there are. */
export interface LiteralIndex {
  /** In the order of the list. */
  candidates(text: string): readonly Signature[];
}

/** Literals are filed by their first characters. */
const KEY = 4;

interface Filed {
  readonly literal: string;
  readonly place: number;
}

const indexes = new WeakMap<readonly Signature[], LiteralIndex>();

/** The index of a list of signatures, made once. */
export function indexOf(signatures: readonly Signature[]): LiteralIndex {
  const known = indexes.get(signatures);
  if (known) return known;
  const made = createIndex(signatures);
  indexes.set(signatures, made);
  return made;
}

function createIndex(signatures: readonly Signature[]): LiteralIndex {
  const filed = new Map<string, Filed[]>();
  /** Beginnings of literals, as numbers that others may share: nearly all places of a text fall through here. */
  const begins = new Uint8Array(CODES);
  /** Two Chinese characters are a literal: shorter than a key. By their first two characters. */
  const beginsShort = new Uint8Array(CODES);
  for (const [place, signature] of signatures.entries()) {
    for (const literal of literalsOf(signature)) {
      const key = literal.slice(0, KEY);
      const same = filed.get(key);
      if (same) same.push({ literal, place });
      else filed.set(key, [{ literal, place }]);
      const first = pairOf(literal.charCodeAt(0), literal.charCodeAt(1));
      if (key.length < KEY) beginsShort[first] = 1;
      else begins[fourOf(first, pairOf(literal.charCodeAt(2), literal.charCodeAt(3)))] = 1;
    }
  }
  const shortLengths = [...new Set([...filed.keys()].map(({ length }) => length))].filter((length) => length < KEY);
  return {
    candidates(text) {
      const found = new Set<number>();
      const look = (at: number, length: number) => {
        for (const { literal, place } of filed.get(text.slice(at, at + length)) ?? []) {
          if (!found.has(place) && text.startsWith(literal, at)) found.add(place);
        }
      };
      // The pairs that begin at a place and at the two behind it.
      let first = pairOf(text.charCodeAt(0), text.charCodeAt(1));
      let second = pairOf(text.charCodeAt(1), text.charCodeAt(2));
      for (let at = 0; at < text.length - 1; at += 1) {
        const third = pairOf(text.charCodeAt(at + 2), text.charCodeAt(at + 3));
        if (begins[fourOf(first, third)] !== 0) look(at, KEY);
        if (beginsShort[first] !== 0) for (const length of shortLengths) look(at, length);
        first = second;
        second = third;
      }
      return [...found].sort((a, b) => a - b).map((place) => signatures[place] as Signature);
    },
  };
}

const CODES = 65_536;

/** Two characters as one number below 65,536. Behind the end of a text there are none. */
function pairOf(one: number, other: number): number {
  return ((one & 255) << 8) | (other & 255);
}

/** Two pairs as one number below 65,536. */
function fourOf(pair: number, next: number): number {
  return (Math.imul(pair, 0x9e37) ^ next) & 0xffff;
}
