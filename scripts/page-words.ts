// Writes down which words the pages of the diagnoses use, people who complain of them, and messages that tell them, for `#symptoms/resemblance/resemblances`, where a module of its own finds them in
// source, tests, dist and browser. `--check` only says whether that module is what the pages give.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnoses } from '#diagnoses';
import type { Diagnosis } from '#engine';
import { literalsOf, signatures } from '#signatures';
import { wordsOf } from '#symptoms/resemblance/words';

const PAGES = 'src/diagnoses';
/** Lines of `id: words`, and how much the words count: a complaint is in the words of those who will ask. */
const LISTS: readonly (readonly [file: string, weight: number])[] = [
  ['src/diagnoses/complaints.txt', 2],
  ['src/diagnoses/signs.txt', 1],
];
const TARGET = 'src/symptoms/resemblance/page-words.ts';
/** A name is chosen with more care than a sentence. */
const WEIGHT_OF_ID = 2;

const wanted = moduleOf(countAll());
if (!process.argv.includes('--check')) {
  writeFileSync(TARGET, wanted);
} else if (readFileSync(TARGET, 'utf8') !== wanted) {
  process.stdout.write(`${TARGET} is not what the pages give: npm run page-words\n`);
  process.exit(1);
}

function countAll(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  const roots = new Set(diagnoses.filter(canBeSaid).map(({ id }) => id));
  roots.delete('unclassified-failure');
  for (const organ of readdirSync(PAGES, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    for (const file of readdirSync(join(PAGES, organ.name)).filter((name) => name.endsWith('.md'))) {
      const id = file.replace(/(?:\.zh)?\.md$/, '');
      if (!roots.has(id)) continue;
      const name = Array.from({ length: WEIGHT_OF_ID }, () => id.replaceAll('-', ' ')).join(' ');
      count(counts, id, `${name}\n${readFileSync(join(PAGES, organ.name, file), 'utf8')}`);
    }
  }
  for (const [file, weight] of LISTS) countList(counts, file, weight);
  for (const signature of signatures) {
    const { diagnosis = '' } = signature;
    if (counts.has(diagnosis)) count(counts, diagnosis, literalsOf(signature).join('\n'));
  }
  return counts;
}

/** Only what can be concluded from words alone is worth a comparison. */
function canBeSaid({ wrapper, told, otherwise, alongside }: Diagnosis): boolean {
  if (wrapper) return false;
  return told === true || [otherwise, alongside].some((other) => other !== undefined && canBeSaid(other));
}

function countList(counts: Map<string, Map<string, number>>, file: string, weight: number): void {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, id = '', words = ''] = /^([a-z0-9-]+): (.+)$/.exec(line) ?? [];
    if (id === '' || (file.endsWith('signs.txt') && !counts.has(id))) continue;
    if (!counts.has(id)) throw new Error(`${file} speaks of ${id}, which is no root diagnosis`);
    count(counts, id, Array.from({ length: weight }, () => words).join('\n'));
  }
}

function count(counts: Map<string, Map<string, number>>, id: string, text: string): void {
  const own = counts.get(id) ?? new Map<string, number>();
  counts.set(id, own);
  for (const word of wordsOf(text)) own.set(word, (own.get(word) ?? 0) + 1);
}

function moduleOf(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): string {
  const lines = [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, words]) => `  ['${id}', '${wordList(words)}'],`);
  return `// Generated from the pages of the diagnoses, and complaints.txt, by scripts/page-words.ts: of each diagnosis its words, and how often where more than once.
// biome-ignore format: one line for each page
export const PAGE_WORDS: readonly (readonly [diagnosis: string, words: string])[] = [
${lines.join('\n')}
];
`;
}

function wordList(words: ReadonlyMap<string, number>): string {
  return [...words]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, count]) => (count > 1 ? `${word}:${count}` : word))
    .join(' ');
}
