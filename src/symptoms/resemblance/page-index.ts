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
  pages ??= readPages();
  const weigh = weigher(pages, words);
  const scores = new Map<string, { score: number; telling: number }>();
  for (const word of words) {
    const weights = weigh(word);
    const isCommon = weights.length > COMMON_SHARE * PAGE_WORDS.length;
    for (const [diagnosis, weight] of weights) {
      const sum = scores.get(diagnosis) ?? { score: 0, telling: 0 };
      sum.score += weight;
      if (!isCommon) sum.telling += 1;
      scores.set(diagnosis, sum);
    }
  }
  return [...scores].map(([diagnosis, sum]) => ({ diagnosis, ...sum })).toSorted((a, b) => b.score - a.score);
}

/** What a word weighs for the pages that have it. */
type Weights = readonly (readonly [diagnosis: string, weight: number])[];

interface Pages {
  /** Entries of each page in the order of `PAGE_WORDS`: a word, or `word:count`. */
  readonly entries: readonly (readonly string[])[];
  /** Words on each page, those that are said again counted again, and their mean. */
  readonly lengths: readonly number[];
  readonly mean: number;
  /** Words that were asked for. */
  readonly weights: Map<string, Weights>;
}

/** Made when it is first asked for: most examinations never do. */
let pages: Pages | undefined;

/** How soon a word said again stops to count, and how much longer pages are held against: BM25's usual k1 and b. */
const SATURATION = 1.6;
const LENGTH = 0.75;
const COMMON_SHARE = 0.2;

function readPages(): Pages {
  const entries = PAGE_WORDS.map(([, list]) => list.split(' '));
  const lengths = entries.map((page) => page.reduce((sum, entry) => sum + countOf(entry), 0));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return { entries, lengths, mean, weights: new Map() };
}

/** Words of which the weights are kept, those of no page included: twice as many as the pages have. */
const MOST_KEPT = 40_000;

/** Who describes a fault uses a hundred words of twenty thousand: only those are sought, all in one pass. */
function weigher(read: Pages, words: ReadonlySet<string>): (word: string) => Weights {
  const { weights } = read;
  if (weights.size > MOST_KEPT) weights.clear();
  const unknown = new Map([...words].filter((word) => !weights.has(word)).map((word) => [word, [] as Found[]]));
  if (unknown.size > 0) find(read, unknown);
  for (const [word, found] of unknown) weights.set(word, weightsOf(read, found));
  return (word) => weights.get(word) ?? [];
}

interface Found {
  /** Index of the page. */
  readonly page: number;
  readonly count: number;
}

function find({ entries }: Pages, unknown: ReadonlyMap<string, Found[]>): void {
  for (const [page, list] of entries.entries()) {
    for (const entry of list) {
      const colon = entry.indexOf(':');
      unknown.get(colon < 0 ? entry : entry.slice(0, colon))?.push({ page, count: countOf(entry) });
    }
  }
}

function weightsOf({ lengths, mean }: Pages, found: readonly Found[]): Weights {
  const rarity = Math.log(1 + (PAGE_WORDS.length - found.length + 0.5) / (found.length + 0.5));
  return found.map(({ page, count }) => {
    const damping = SATURATION * (1 - LENGTH + (LENGTH * (lengths[page] as number)) / mean);
    const [diagnosis] = PAGE_WORDS[page] as (typeof PAGE_WORDS)[number];
    return [diagnosis, (rarity * count * (SATURATION + 1)) / (count + damping)];
  });
}

function countOf(entry: string): number {
  const colon = entry.indexOf(':');
  return colon < 0 ? 1 : Number(entry.slice(colon + 1));
}
