import { defineSymptom } from '#engine';
import type { Cite, LogRecord } from '#evidence';
import { statedBy } from '../said/concepts.ts';
import { type SaidFact, saidFacts } from '../said/facts.ts';
import { isRefuted } from '../said/pictures.ts';
import { saysTrouble, saysWell } from '../said/troubles.ts';
import { type Telling, tellings } from '../told/tellings.ts';
import { knownAmong, likeliest, speaksFor } from './word-model.ts';
import { countsOf, wordsOf } from './words.ts';

/** What settled cases with such words turned out to be; words alone prove nothing. */
export interface Precedent {
  /** An id, or `unclassified-failure`: a fault without a page. */
  readonly diagnosis: string;
  /** 0 for the likeliest. */
  readonly rank: number;
  /** 0 to 1; those of all diagnoses together are 1. */
  readonly share: number;
  /** What speaks most for it, of what was printed or said. */
  readonly lines: readonly { readonly raw: string; readonly cite: Cite }[];
}

/**
 * Of a fragment, the few lines that somebody cut out or wrote down: what settled cases with such words turned out to be, the
 * likeliest first. Empty for whole logs, where the lines around a fault say other things, and where nothing goes wrong.
 */
export const precedents = defineSymptom({
  id: 'precedents',
  needs: ['log'],
  wants: ['plan'],
  given: { saidFacts, tellings },
  observe({ log: { files, records }, plan }, { saidFacts, tellings }): readonly Precedent[] {
    const lines = files.reduce((sum, file) => sum + file.lines, 0);
    if (plan.known || lines > MOST_LINES) return [];
    const said = saidFacts.known ? saidFacts.value : [];
    const told = tellings.known ? tellings.value : [];
    if (!told.some(isTrouble) && !said.some(({ line }) => saysTrouble(line) && !saysWell(line))) return [];
    const words = wordsOfRecords(records);
    if (knownAmong(words.keys()) < FEWEST_WORDS) return [];
    return precedentsAmong(words, records, said);
  },
});

/** The words of the entries of a fragment, and how often each stands there. */
export function wordsOfRecords(records: readonly Pick<LogRecord, 'text'>[]): ReadonlyMap<string, number> {
  const lines = records.flatMap(({ text }) => text.split('\n'));
  return countsOf(lines.flatMap((line) => wordsOf(line.slice(0, LONGEST))));
}

/** A whole log has thousands; what people paste is cut to what they think matters. */
const MOST_LINES = 120;
const LONGEST = 1_500;
const FEWEST_WORDS = 3;
const MOST = 8;
const LEAST_SHARE = 0.01;
const QUOTED = 2;

/** Healthy clusters warn, too; and of what is known to be noise no case is made. */
function isTrouble({ level, causes, message, matches }: Telling): boolean {
  if (matches.some(({ signature: { role } }) => role === 'benign')) return false;
  if (causes.length > 0 || level === 'ERROR' || level === 'FATAL') return true;
  if (level === 'WARN') return matches.some(({ signature }) => signature.diagnosis !== undefined);
  return level === undefined && FAULT.test(message);
}

const FAULT = /exception|error\b|failed|\bexit(?:ed)? (?:code|status)/i;

function precedentsAmong(
  words: ReadonlyMap<string, number>,
  records: readonly LogRecord[],
  said: readonly SaidFact[],
): readonly Precedent[] {
  const stated = statedBy(said);
  const found = likeliest(words)
    .slice(0, 2 * MOST)
    .filter(([diagnosis, share]) => share >= LEAST_SHARE && !isRefuted(diagnosis, stated))
    .slice(0, MOST);
  const lines = records.flatMap(({ text, cite }) => text.split('\n', MOST_LINES).map((raw) => ({ raw, cite })));
  const spoken = lines
    .filter(({ raw }) => raw.trim() !== '')
    .map((line) => ({ line, words: wordsOf(line.raw.slice(0, LONGEST)) }));
  return found.map(([diagnosis, share], rank) => {
    const scored = spoken.map(({ line, words }) => ({ line, score: speaksFor(diagnosis, words) }));
    const best = scored.toSorted((a, b) => b.score - a.score).slice(0, QUOTED);
    return { diagnosis, rank, share, lines: best.map(({ line }) => line) };
  });
}
