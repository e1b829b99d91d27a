import type { Match } from './match.ts';
import { literalsOf, type Signature } from './signature.ts';

/** Words that a signature knows, as they stand in its literals and in its pattern. */
interface Phrase {
  readonly words: string;
  readonly signature: Signature;
  /** It may stand there whole: what the pattern asks for around it was cut. */
  readonly whole: boolean;
}

/** Fewer letters or words than this are nobody's own. */
const FEWEST_LETTERS = 16;
const FEWEST_LETTERS_WHOLE = 24;
const FEWEST_LETTERS_ALONE = 36;
/** What operating systems and the JVM say of everything. */
const OF_ANY_SYSTEM =
  /No such file|Permission denied|Connection (?:reset|refused)|timed out|Broken pipe|already in use|Too many open files|Read-only file|not found$|does not exist$/i;
const FEWEST_WORDS = 3;
/** A beginning that more faults share than this says nothing. */
const MOST_NAMES = 2;
/** How far from its beginning the rest of a phrase may end. */
const FURTHEST = 200;

/**
 * What a sentence was the beginning or the end of, before somebody cut it: it ends within words that a signature knows, or
 * begins within them. Never sure.
 */
export function matchesOfCut(text: string, signatures: readonly Signature[]): readonly Match[] {
  const sentence = text.replace(ENDS, '');
  if (sentence.length < FEWEST_LETTERS || !/ \S+ /.test(sentence)) return [];
  const longest = new Map<string, { readonly shared: number; readonly signature: Signature }>();
  for (const { phrase, shared } of sharedWith(sentence, indexOfPhrases(signatures))) {
    const { diagnosis, not } = phrase.signature;
    if (diagnosis === undefined || shared <= (longest.get(diagnosis)?.shared ?? 0) || not?.test(text)) continue;
    longest.set(diagnosis, { shared, signature: phrase.signature });
  }
  const most = Math.max(0, ...[...longest.values()].map(({ shared }) => shared));
  const alike = [...longest.values()].filter(({ shared }) => shared === most);
  // Who asks for more than these words, and does not find it, gives way to who does not ask.
  const content = alike.filter(({ signature: { and } }) => and === undefined || and.test(text));
  const best = content.length > 0 ? content : alike;
  return best.length > MOST_NAMES
    ? []
    : best.map(({ signature }) => ({ signature: unsure(signature), depth: -1, captures: {}, cut: true as const }));
}

/** Marks of something left out, and of a quotation. */
const ENDS = /^[\s"'“”‘’`>-]*(?:\.{2,}|…+)?\s*|\s*(?:\.{2,}|…+)?[\s"'“”‘’`]*$/g;

interface Shared {
  readonly phrase: Phrase;
  /** So many characters of it stand there. */
  readonly shared: number;
}

/** Phrases that the sentence ends within, begins within, or holds whole. */
function* sharedWith(sentence: string, { begins, ends }: Phrases): Generator<Shared> {
  for (let at = 0; at + FEWEST_LETTERS <= sentence.length; at += 1) {
    const key = sentence.slice(at, at + FEWEST_LETTERS);
    for (const phrase of begins.get(key) ?? []) yield { phrase, shared: sharedFrom(sentence, at, phrase) };
    if (at > FURTHEST) continue;
    const head = sentence.slice(0, at + FEWEST_LETTERS);
    for (const phrase of ends.get(key) ?? [])
      if (isPart(head, phrase.words) && phrase.words.endsWith(head)) yield { phrase, shared: head.length };
  }
}

function sharedFrom(sentence: string, at: number, { words, whole }: Phrase): number {
  if (sentence.startsWith(words, at))
    return whole && words.length >= FEWEST_LETTERS_WHOLE && isEnough(words) ? words.length : 0;
  const tail = sentence.slice(at);
  return isPart(tail, words) && words.startsWith(tail) ? tail.length : 0;
}

function isPart(part: string, words: string): boolean {
  return part.length < words.length && isEnough(part);
}

function isEnough(words: string): boolean {
  return words.length >= FEWEST_LETTERS && words.trim().split(/\s+/).length >= FEWEST_WORDS;
}

/** By their first and by their last characters. */
interface Phrases {
  readonly begins: ReadonlyMap<string, readonly Phrase[]>;
  readonly ends: ReadonlyMap<string, readonly Phrase[]>;
}

const indexes = new WeakMap<readonly Signature[], Phrases>();

function indexOfPhrases(signatures: readonly Signature[]): Phrases {
  const known = indexes.get(signatures);
  if (known) return known;
  const phrases = signatures.flatMap(phrasesIn);
  const made = {
    begins: filed(phrases, ({ words }) => words.slice(0, FEWEST_LETTERS)),
    ends: filed(phrases, ({ words }) => words.slice(-FEWEST_LETTERS)),
  };
  indexes.set(signatures, made);
  return made;
}

function filed(phrases: readonly Phrase[], keyOf: (phrase: Phrase) => string): ReadonlyMap<string, readonly Phrase[]> {
  const map = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const same = map.get(keyOf(phrase));
    if (same) same.push(phrase);
    else map.set(keyOf(phrase), [phrase]);
  }
  return map;
}

function phrasesIn(signature: Signature): readonly Phrase[] {
  const { said, family, diagnosis, role, pattern, and, where } = signature;
  // Few words that are known only beside others are not its own.
  const fewest = and || where ? FEWEST_LETTERS_ALONE : FEWEST_LETTERS + 1;
  if (said || family || diagnosis === undefined || role === 'benign' || role === 'context') return [];
  const literals = literalsOf(signature);
  const runs = pattern ? runsIn(pattern.source).filter((run) => !literals.includes(run)) : [];
  return [
    ...literals.map((words) => ({ words, signature, whole: pattern !== undefined || and !== undefined })),
    ...[...new Set(runs)].map((words) => ({ words, signature, whole: false })),
  ].filter(({ words }) => words.length >= fewest && !OF_ANY_SYSTEM.test(words));
}

/** Runs of plain characters in the source of a pattern. */
function runsIn(source: string): readonly string[] {
  const plain = source.replace(/\\([^\w\s])/g, (_, sign: string) => HELD[sign] ?? sign);
  const runs = plain.split(/\(\?(?:<\w+>|[:=!]|<[=!])|\\\w|\[[^\]]*\]|.[?*]|.?\{\d[^}]*\}|[()|+^$.]/);
  return runs.map((run) => run.replace(/[\ue000-\ue00f]/g, (sign) => SIGNS[sign.charCodeAt(0) - 0xe000] ?? ''));
}

/** Escaped signs are put aside while the pattern is taken apart. */
const SIGNS = '().[]{}?*+|^$/';
const HELD: Readonly<Record<string, string>> = Object.fromEntries(
  [...SIGNS].map((sign, i) => [sign, String.fromCharCode(0xe000 + i)]),
);

const unsureOnes = new WeakMap<Signature, Signature>();

function unsure(signature: Signature): Signature {
  const made = unsureOnes.get(signature) ?? { ...signature, strength: 'suggestive' as const };
  unsureOnes.set(signature, made);
  return made;
}
