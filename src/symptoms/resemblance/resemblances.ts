import { defineSymptom } from '#engine';
import { type Stated, statedBy } from '../said/concepts.ts';
import { type SaidFact, saidFacts } from '../said/facts.ts';
import { beginnings, isRefuted } from '../said/pictures.ts';
import { saysTrouble, saysWell } from '../said/troubles.ts';
import { likestPages, type PageMatch } from './page-index.ts';
import { wordsOf } from './words.ts';

/** A diagnosis whose page speaks of what people describe, by the words they share alone. */
export interface Resemblance {
  readonly diagnosis: string;
  /** 0 for the likest. */
  readonly rank: number;
  /** A line among them was printed by a program: it counts for more than what it resembles. */
  readonly printed: boolean;
  /** So little in common, or as much with several pages, that it is as likely a fault without a page. */
  readonly weak: boolean;
  /** Something that a picture of this diagnosis asks for was said: of weak ones, these go first. */
  readonly begun: boolean;
  /** What was said that has most in common with the page. */
  readonly facts: readonly SaidFact[];
}

/** What the facts that people wrote read most like, the likest first; empty where they have little in common with any page. */
export const resemblances = defineSymptom({
  id: 'resemblances',
  needs: ['log'],
  given: { saidFacts },
  observe(_, { saidFacts }): readonly Resemblance[] {
    const all = saidFacts.known ? saidFacts.value.slice(0, MOST_FACTS) : [];
    const facts = all.filter(({ line }) => !saysWell(line));
    if (!facts.some(({ line }) => saysTrouble(line))) return [];
    const words = new Set(facts.flatMap(({ line }) => wordsOf(line.slice(0, LONGEST))));
    if (words.size < FEWEST_WORDS || words.size > MOST_WORDS) return [];
    const stated = statedBy(all);
    const matches = candidates(words, stated).slice(0, MOST);
    const best = matches[0]?.score ?? 0;
    const near = (matches[1]?.score ?? 0) / best;
    // Scores are sums over the words: by chance they grow about with the root of their number.
    const strength = best / Math.sqrt(words.size);
    const weak = strength < WEAK || (strength < MIDDLING && near > NEXT_TO_EQUAL);
    const printed = facts.some(({ line }) => PRINTED.test(line));
    const likes = facts.map((fact) => ({ fact, pages: likestPages(new Set(wordsOf(fact.line))) }));
    return matches
      .filter(({ score }) => score >= NEAR_BEST * best)
      .filter((one) => one.begun || isReadable(one))
      .toSorted((a, b) => (weak ? Number(b.begun) - Number(a.begun) : 0))
      .map(({ diagnosis, begun }, rank) => {
        return { diagnosis, begun, rank, printed, weak, facts: likestFacts(likes, diagnosis) };
      });
  },
});

interface Candidate extends PageMatch {
  readonly begun: boolean;
}

/** By the words shared with their pages and by what of their pictures is stated, the likest first. */
function candidates(words: ReadonlySet<string>, stated: Stated): readonly Candidate[] {
  const begun = beginnings(stated);
  const pages = likestPages(words);
  const named = new Set(pages.map(({ diagnosis }) => diagnosis));
  const wordless = [...begun.keys()].filter((diagnosis) => !named.has(diagnosis));
  return [...pages, ...wordless.map((diagnosis) => ({ diagnosis, score: 0, telling: 0 }))]
    .filter(({ diagnosis }) => !isRefuted(diagnosis, stated))
    .map((page) => {
      const part = begun.get(page.diagnosis) ?? 0;
      return { ...page, score: page.score + OF_PICTURES * part, begun: part >= LEAST_BEGUN };
    })
    .toSorted((a, b) => b.score - a.score);
}

/** Little, or nothing that few pages have, is in common by chance. */
function isReadable({ score, telling }: PageMatch): boolean {
  return score >= LEAST_SCORE && telling >= FEWEST_TELLING;
}

const PRINTED =
  /^(?:caused by|\[?(?:error|fatal|warn|exception)\b|[\w.$]{1,200}(?:error|exception)\b)|cannot (?:invoke|read|assign|load|store to|enter) (?:field |the array length|from \w+ array|synchronized block)?[^"]{0,20}"[\w.$<>()[\], ]+" because|: line \d+: |: (?:no such file|command not found|permission denied)/;

/** What is longer than people write was printed. */
const MOST_FACTS = 60;
const LONGEST = 600;
const MOST_WORDS = 300;
const MOST = 3;
/**
 * What a concept counts that one diagnosis alone asks for, beside the words shared with pages; and the least of it that counts
 * as a picture begun. Of 0, 4 and 10, and of 0.08, 0.12 and 0.4, these were right most often for 633 descriptions of faults.
 */
const OF_PICTURES = 4;
const LEAST_BEGUN = 0.08;
/** Below these, it is chance. */
const FEWEST_WORDS = 8;
const FEWEST_TELLING = 2;
const LEAST_SCORE = 10;
/**
 * Of 950 titles, summaries and descriptions of public incidents the likest page was right for a fifth below `WEAK`, where a
 * third had no page at all; for half around `MIDDLING`; and for nine in ten above 10.
 */
const WEAK = 5;
const MIDDLING = 6;
const NEXT_TO_EQUAL = 0.92;
/** A page so much less like is not worth reading. */
const NEAR_BEST = 0.7;
const QUOTED = 3;

/** A fact, and the pages that it alone shares words with. */
interface Likeness {
  readonly fact: SaidFact;
  readonly pages: readonly PageMatch[];
}

function likestFacts(likes: readonly Likeness[], diagnosis: string): readonly SaidFact[] {
  const scored = likes.flatMap(({ fact, pages }) => {
    const page = pages.find((one) => one.diagnosis === diagnosis);
    return page ? [{ fact, score: page.score }] : [];
  });
  return scored
    .toSorted((a, b) => b.score - a.score)
    .slice(0, QUOTED)
    .map(({ fact }) => fact);
}
