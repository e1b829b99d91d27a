import { PAGE_WORDS } from './page-words.ts';

/** What a text has in common with the page of a diagnosis. */
export interface PageMatch {
  readonly diagnosis: string;
  /** Sum of the weights of the words they share (Okapi BM25): a word counts more the fewer pages have it. */
  readonly score: number;
  /** How many of the shared words few pages have. */
  readonly telling: number;
}

/** The pages that share words with a text, the likest first. */
export function likestPages(words: ReadonlySet<string>): readonly PageMatch[] {
  index ??= indexPages();
  const { weights, common } = index;
  const scores = new Map<string, { score: number; telling: number }>();
  for (const word of words) {
    for (const [diagnosis, weight] of weights.get(word) ?? []) {
      const sum = scores.get(diagnosis) ?? { score: 0, telling: 0 };
      sum.score += weight;
      if (!common.has(word)) sum.telling += 1;
      scores.set(diagnosis, sum);
    }
  }
  return [...scores].map(([diagnosis, sum]) => ({ diagnosis, ...sum })).toSorted((a, b) => b.score - a.score);
}

interface PageIndex {
  /** Of each word, what it weighs for the pages that have it. */
  readonly weights: ReadonlyMap<string, readonly (readonly [diagnosis: string, weight: number])[]>;
  /** Words that say little, as many pages have them. */
  readonly common: ReadonlySet<string>;
}

/** Made when it is first asked for: most examinations never do. */
let index: PageIndex | undefined;

/** How soon a word said again stops to count, and how much longer pages are held against: BM25's usual k1 and b. */
const SATURATION = 1.6;
const LENGTH = 0.75;
const COMMON_SHARE = 0.2;

function indexPages(): PageIndex {
  const pages = PAGE_WORDS.map(([diagnosis, list]) => ({ diagnosis, counts: countsOf(list) }));
  const having = new Map<string, number>();
  for (const { counts } of pages) for (const [word] of counts) having.set(word, (having.get(word) ?? 0) + 1);
  const lengths = pages.map(({ counts }) => counts.reduce((sum, [, count]) => sum + count, 0));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / pages.length;
  const weights = new Map<string, (readonly [string, number])[]>();
  for (const [n, { diagnosis, counts }] of pages.entries()) {
    const damping = SATURATION * (1 - LENGTH + (LENGTH * (lengths[n] as number)) / mean);
    for (const [word, count] of counts) {
      const pagesWith = having.get(word) as number;
      const rarity = Math.log(1 + (pages.length - pagesWith + 0.5) / (pagesWith + 0.5));
      const weight = (rarity * count * (SATURATION + 1)) / (count + damping);
      const list = weights.get(word);
      if (list) list.push([diagnosis, weight]);
      else weights.set(word, [[diagnosis, weight]]);
    }
  }
  const common = new Set([...having].filter(([, n]) => n > COMMON_SHARE * pages.length).map(([word]) => word));
  return { weights, common };
}

function countsOf(list: string): readonly (readonly [word: string, count: number])[] {
  return list.split(' ').map((entry) => {
    const [word = '', count = '1'] = entry.split(':');
    return [word, Number(count)];
  });
}
