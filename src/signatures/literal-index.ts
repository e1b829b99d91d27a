import { literalsOf, type Signature } from './signature.ts';

/** Finds which signatures have a literal in a text, in one pass over it, however many signatures there are. */
export interface LiteralIndex {
  /** In the order of the list. */
  candidates(text: string): readonly Signature[];
}

/** Literals are filed by their first eight characters; those that have fewer by four; Chinese ones may have but two. */
const LONG = 8;
const MIDDLE = 4;
const SHORT = 2;

interface Filed {
  readonly literal: string;
  /** Its last character, which most that begin alike do not share. */
  readonly last: number;
  readonly place: number;
}

/** Literals by a number that their beginning makes, which others may share, and whether there are any. */
interface Shelf {
  readonly has: Uint8Array;
  readonly filed: Map<number, Filed[]>;
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
  const [long, middle, short] = [emptyShelf(), emptyShelf(), emptyShelf()];
  /** Beginnings of long and middle literals: nearly all places of a text fall through here. */
  const begins = new Uint8Array(CODES);
  for (const [place, signature] of signatures.entries()) {
    for (const literal of literalsOf(signature)) {
      const one = { literal, last: literal.charCodeAt(literal.length - 1), place };
      const four = fourAt(literal, 0);
      if (literal.length >= LONG) file(long, eightOf(four, fourAt(literal, MIDDLE)), one);
      else if (literal.length >= MIDDLE) file(middle, four, one);
      else file(short, pairAt(literal, 0), one);
      if (literal.length >= MIDDLE) begins[four] = 1;
    }
  }
  return {
    candidates(text) {
      const found = new Set<number>();
      const look = ({ filed }: Shelf, key: number, at: number) => {
        for (const { literal, last, place } of filed.get(key) ?? []) {
          const end = at + literal.length - 1;
          if (end < text.length && text.charCodeAt(end) === last && text.startsWith(literal, at)) found.add(place);
        }
      };
      // The pairs that begin at a place and at the two behind it; each character is taken once.
      let first = pairAt(text, 0);
      let second = pairAt(text, 1);
      for (let at = 0; at <= text.length - SHORT; at += 1) {
        const third = ((second & 255) << 8) | codeAt(text, at + 3);
        const four = fourOf(first, third);
        if (begins[four] !== 0) {
          const eight = eightOf(four, fourAt(text, at + MIDDLE));
          if (long.has[eight] !== 0) look(long, eight, at);
          if (middle.has[four] !== 0) look(middle, four, at);
        }
        if (short.has[first] !== 0) look(short, first, at);
        first = second;
        second = third;
      }
      return [...found].sort((a, b) => a - b).map((place) => signatures[place] as Signature);
    },
  };
}

function emptyShelf(): Shelf {
  return { has: new Uint8Array(CODES), filed: new Map() };
}

function file({ has, filed }: Shelf, key: number, one: Filed): void {
  has[key] = 1;
  const same = filed.get(key);
  if (same) same.push(one);
  else filed.set(key, [one]);
}

const CODES = 65_536;

/** Two characters as one number below 65,536. */
function pairAt(text: string, at: number): number {
  return (codeAt(text, at) << 8) | codeAt(text, at + 1);
}

/** Half of a character. Behind the end of a text there are none. */
function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) & 255 : 0;
}

function fourAt(text: string, at: number): number {
  return fourOf(pairAt(text, at), pairAt(text, at + 2));
}

/** Two pairs as one number below 65,536. */
function fourOf(pair: number, next: number): number {
  return (Math.imul(pair, 0x9e37) ^ next) & 0xffff;
}

/** Two times four characters as one number below 65,536. */
function eightOf(four: number, next: number): number {
  return ((Math.imul(four, 0x9e3779b1) >>> 16) ^ next) & 0xffff;
}
