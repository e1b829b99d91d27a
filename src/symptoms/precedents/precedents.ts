import { defineSymptom } from '#engine';
import type { Cite, LogRecord } from '#evidence';
import { statedBy } from '../said/concepts.ts';
import { isSaid, type SaidFact, saidFacts } from '../said/facts.ts';
import { isRefuted } from '../said/pictures.ts';
import { isWritten, saysTrouble, saysWell } from '../said/troubles.ts';
import { type Telling, tellings } from '../told/tellings.ts';
import { likeliest } from './likeliest.ts';
import type { Neighbour } from './settled-cases.ts';
import { knownAmong, speaksFor } from './word-model.ts';
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
  /** Address of the settled case that is most like it and was this, where one is like enough to be worth reading. */
  readonly nearest?: string;
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
    const isTold = told.some(isTrouble) || said.some(({ line }) => saysTrouble(line) && !saysWell(line));
    if (!isTold && !isDescription(records, said)) return [];
    const words = wordsOfRecords(records);
    if (knownAmong(words.keys()) < FEWEST_WORDS) return [];
    const found = precedentsAmong(words, records, said);
    return isTold || speaksForSomething(found) ? found : [];
  },
});

/** Nobody describes what is well; but without a word of trouble, the words have to speak for something. */
const LEAST_UNTOLD = 0.12;

function speaksForSomething([first]: readonly Precedent[]): boolean {
  return first !== undefined && first.diagnosis !== 'unclassified-failure' && first.share >= LEAST_UNTOLD;
}

/** Words of somebody, not only settings and statements. */
function isDescription(records: readonly LogRecord[], said: readonly SaidFact[]): boolean {
  const isSentence = ({ line, key }: SaidFact) => key === undefined && !isWritten(line);
  return records.every(isSaid) && said.some(isSentence) && !said.some(({ line }) => saysWell(line));
}

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
  const { shares, nearest } = likeliest(words);
  const found = shares
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
    const like = nearestWas(diagnosis, nearest);
    return {
      diagnosis,
      rank,
      share,
      lines: best.map(({ line }) => line),
      ...(like !== undefined && { nearest: like }),
    };
  });
}

/** From so much in common on a case is worth reading. */
const LIKE_ENOUGH = 0.35;
/** Of what is right for a case, a settled cause has more than half. */
const SETTLED_CAUSE = 0.5;

function nearestWas(diagnosis: string, nearest: readonly Neighbour[]): string | undefined {
  return nearest.find(
    ({ likeness, settled: { url, targets } }) =>
      likeness >= LIKE_ENOUGH &&
      url !== '-' &&
      targets.some(([id, share]) => id === diagnosis && share > SETTLED_CAUSE),
  )?.settled.url;
}
