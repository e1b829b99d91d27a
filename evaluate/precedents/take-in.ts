import { readFileSync, writeFileSync } from 'node:fs';
import { INCIDENTS, type Incident, readIncidents, wordsOfEvidence, writtenIncident } from './documents.ts';

/** Too short to learn from. */
const FEWEST_WORDS = 2;

/**
 * Adds the incidents of a file of JSON lines (`url`, `evidence`, `root`, `acceptable`) to `incidents.tsv`: only their words, in
 * the order of the alphabet, for the text belongs to who posted it. Those that stand there are left out.
 */
export function takeIn(file: string): string {
  const before = readIncidents();
  const known = new Set(before.map(keyOf));
  const given = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => incidentOf(JSON.parse(line) as Record<string, unknown>));
  const added = given.filter((one) => {
    if (one.words.size < FEWEST_WORDS || one.root.length === 0 || known.has(keyOf(one))) return false;
    known.add(keyOf(one));
    return true;
  });
  const lines = [...before, ...added].map(writtenIncident).toSorted();
  writeFileSync(INCIDENTS, `${HEADING}\n${lines.join('\n')}\n`);
  return `${added.length} of ${given.length} added`;
}

const HEADING =
  '# Settled public incidents: address, settled causes, answers that would be fair, and the words of what was posted (stems, with their number where more than one). npm run precedents -- --add';

function incidentOf({ url, evidence, root, acceptable }: Record<string, unknown>): Incident {
  return {
    url: String(url ?? '').replace(/\s/g, '%20'),
    root: (root ?? []) as readonly string[],
    acceptable: (acceptable ?? []) as readonly string[],
    words: wordsOfEvidence(String(evidence ?? '')),
  };
}

function keyOf({ url, words }: Incident): string {
  return `${url} ${[...words.keys()].toSorted().join(' ')}`;
}
