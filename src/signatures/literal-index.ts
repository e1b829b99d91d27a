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
  /** Pairs of characters that some literal begins with: most places of a text fall through here. */
  const pairs = new Uint8Array(65_536);
  const filed = new Map<string, Filed[]>();
  for (const [place, signature] of signatures.entries()) {
    for (const literal of literalsOf(signature)) {
      const key = literal.slice(0, KEY);
      const same = filed.get(key);
      if (same) same.push({ literal, place });
      else filed.set(key, [{ literal, place }]);
      pairs[pairAt(literal, 0)] = 1;
    }
  }
  /** Two Chinese characters are a literal: shorter than a key. */
  const lengths = [...new Set([...filed.keys()].map(({ length }) => length))];
  return {
    candidates(text) {
      const found = new Set<number>();
      for (let at = 0; at < text.length - 1; at += 1) {
        if (pairs[pairAt(text, at)] === 0) continue;
        for (const length of lengths) {
          for (const { literal, place } of filed.get(text.slice(at, at + length)) ?? []) {
            if (!found.has(place) && text.startsWith(literal, at)) found.add(place);
          }
        }
      }
      return [...found].sort((a, b) => a - b).map((place) => signatures[place] as Signature);
    },
  };
}

/** Two characters as one number below 65,536; others may share it. */
function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 255) << 8) | (text.charCodeAt(at + 1) & 255);
}
