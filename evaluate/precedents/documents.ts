import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldLogs } from '#collect';
import { diagnoses } from '#diagnoses';
import type { Diagnosis } from '#engine';
import { literalsOf, signatures } from '#signatures';
import { wordsOfRecords } from '#symptoms/precedents/precedents';
import { countsOf, wordsOf } from '#symptoms/precedents/words';

/** Words that speak for diagnoses: those of a settled incident, of a page, of a description or of a message. */
export interface Document {
  readonly words: ReadonlyMap<string, number>;
  /** How much it speaks for each; together 1. */
  readonly targets: ReadonlyMap<string, number>;
  /** How much it counts beside others; an incident counts 1. */
  readonly weight: number;
}

export const INCIDENTS = 'evaluate/precedents/incidents.tsv';

/** What counts less than an incident: nobody who has the fault wrote it. */
const WEIGHT_OF_TEXTS = 0.5;
/** How much an answer that would be fair, too, counts beside the settled cause. */
const FAIR = 0.3;
const MOST_FAIR = 2;

/** An incident in `incidents.tsv`: where it was posted, the settled causes, what would be fair, and its words. */
export interface Incident {
  readonly url: string;
  readonly root: readonly string[];
  readonly acceptable: readonly string[];
  readonly words: ReadonlyMap<string, number>;
}

/** The lines of `incidents.tsv`, without its heading. */
export function readIncidents(): readonly Incident[] {
  const lines = readFileSync(INCIDENTS, 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map(readIncident);
}

function readIncident(line: string): Incident {
  const [url = '', root = '', acceptable = '', words = ''] = line.split('\t');
  const counted = words.split(' ').map((entry): [string, number] => {
    const [word = '', count = '1'] = entry.split(':');
    return [word, Number(count)];
  });
  return { url, root: idsIn(root), acceptable: idsIn(acceptable), words: new Map(counted) };
}

function idsIn(list: string): readonly string[] {
  return list.split(' ').filter((id) => id !== '');
}

export function writtenIncident({ url, root, acceptable, words }: Incident): string {
  const entries = [...words].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const counted = entries.map(([word, count]) => (count > 1 ? `${word}:${count}` : word));
  return [url, root.join(' '), acceptable.join(' '), counted.join(' ')].join('\t');
}

/** The words of what somebody posted, as the doctor reads them. */
export function wordsOfEvidence(evidence: string): ReadonlyMap<string, number> {
  const { jobs } = foldLogs([{ name: 'evidence', content: evidence }]);
  const records = jobs.flatMap(({ log }) => (log.known ? log.value.records : []));
  return wordsOfRecords(records);
}

/** An incident, with what is right for it. */
export interface Settled extends Document {
  readonly url: string;
}

/** Everything that is learnt from: incidents, and the texts of this repository. */
export function documents(incidents: readonly Incident[] = readIncidents()): readonly Document[] {
  const texts = textsOf(sayableIds()).flatMap((one) => withoutUnknown(one, sayableIds()) ?? []);
  return [...settledAmong(incidents), ...texts];
}

/** The incidents whose cause can be concluded from words. */
export function settledAmong(incidents: readonly Incident[] = readIncidents()): readonly Settled[] {
  return incidents.flatMap(({ url, root, acceptable, words }) => {
    const one = withoutUnknown(documentOf(words, root, acceptable, 1), sayableIds());
    return one ? [{ ...one, url }] : [];
  });
}

let sayable: ReadonlySet<string> | undefined;

function sayableIds(): ReadonlySet<string> {
  sayable ??= new Set([...diagnoses.filter(canBeSaid).map(({ id }) => id), 'unclassified-failure']);
  return sayable;
}

function documentOf(
  words: ReadonlyMap<string, number>,
  root: readonly string[],
  acceptable: readonly string[],
  weight: number,
): Document {
  const targets = new Map<string, number>();
  for (const id of root) targets.set(id, (targets.get(id) ?? 0) + 1 / root.length);
  for (const id of acceptable.slice(0, MOST_FAIR)) targets.set(id, (targets.get(id) ?? 0) + FAIR);
  return { words, targets, weight };
}

/** Only what can be concluded from words alone is learnt; the rest of an incident's causes share what it says. */
function withoutUnknown({ words, targets, weight }: Document, sayable: ReadonlySet<string>): Document | undefined {
  const kept = [...targets].filter(([id]) => sayable.has(id));
  const sum = kept.reduce((all, [, share]) => all + share, 0);
  if (sum === 0) return;
  return { words, weight, targets: new Map(kept.map(([id, share]) => [id, share / sum])) };
}

/** Only what can be concluded from words alone is worth a comparison. */
function canBeSaid({ wrapper, told, otherwise, alongside }: Diagnosis): boolean {
  if (wrapper) return false;
  return told === true || [otherwise, alongside].some((other) => other !== undefined && canBeSaid(other));
}

const PAGES = 'src/diagnoses';

function textsOf(sayable: ReadonlySet<string>): readonly Document[] {
  const folders = readdirSync(PAGES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const pages = folders.flatMap(({ name }) =>
    readdirSync(join(PAGES, name))
      .filter((file) => file.endsWith('.md'))
      .map((file): [string, string] => {
        const id = file.replace(/(?:\.zh)?\.md$/, '');
        return [id, `${id.replaceAll('-', ' ')}\n${readFileSync(join(PAGES, name, file), 'utf8')}`];
      }),
  );
  const messages = signatures.map((one): [string, string] => [one.diagnosis ?? '', literalsOf(one).join('\n')]);
  return [...pages, ...linesOf('complaints.txt'), ...linesOf('signs.txt'), ...messages]
    .filter(([id]) => sayable.has(id))
    .map(([id, text]) => documentOf(countsOf(wordsOf(text)), [id], [], WEIGHT_OF_TEXTS));
}

/** Lines of `id: words`. */
function linesOf(file: string): readonly [string, string][] {
  return readFileSync(join(PAGES, file), 'utf8')
    .split('\n')
    .flatMap((line): [string, string][] => {
      const [, id, words] = /^([a-z0-9-]+): (.+)$/.exec(line) ?? [];
      return id !== undefined && words !== undefined ? [[id, words]] : [];
    });
}
