// Writes down which words the pages of the diagnoses use, and people who complain of them, for `#symptoms/resemblance/resemblances`, where a module of its own finds them in
// source, tests, dist and browser. `--check` only says whether that module is what the pages give.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnoses } from '#diagnoses';
import { wordsOf } from '#symptoms/resemblance/words';

const PAGES = 'src/diagnoses';
const COMPLAINTS = 'src/diagnoses/complaints.txt';
const TARGET = 'src/symptoms/resemblance/page-words.ts';
/** A name is chosen with more care than a sentence. */
const WEIGHT_OF_ID = 2;
/** They are in the words of those who will ask. */
const WEIGHT_OF_COMPLAINT = 2;

const wanted = moduleOf(countAll());
if (!process.argv.includes('--check')) {
  writeFileSync(TARGET, wanted);
} else if (readFileSync(TARGET, 'utf8') !== wanted) {
  process.stdout.write(`${TARGET} is not what the pages give: npm run page-words\n`);
  process.exit(1);
}

function countAll(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  const roots = new Set(diagnoses.filter(({ wrapper }) => !wrapper).map(({ id }) => id));
  roots.delete('unclassified-failure');
  for (const organ of readdirSync(PAGES, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    for (const file of readdirSync(join(PAGES, organ.name)).filter((name) => name.endsWith('.md'))) {
      const id = file.replace(/(?:\.zh)?\.md$/, '');
      if (!roots.has(id)) continue;
      const name = Array.from({ length: WEIGHT_OF_ID }, () => id.replaceAll('-', ' ')).join(' ');
      count(counts, id, `${name}\n${readFileSync(join(PAGES, organ.name, file), 'utf8')}`);
    }
  }
  for (const line of readFileSync(COMPLAINTS, 'utf8').split('\n')) {
    const [, id = '', words = ''] = /^([a-z0-9-]+): (.+)$/.exec(line) ?? [];
    if (id !== '' && !counts.has(id)) throw new Error(`${COMPLAINTS} speaks of ${id}, which is no root diagnosis`);
    if (id !== '') count(counts, id, Array.from({ length: WEIGHT_OF_COMPLAINT }, () => words).join(' '));
  }
  return counts;
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
