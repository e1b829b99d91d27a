import { likeliestAmong } from '#symptoms/precedents/likeliest';
import { readCases } from '#symptoms/precedents/settled-cases';
import { readModel } from '#symptoms/precedents/word-model';
import { documents, readIncidents, settledAmong } from './documents.ts';
import { learn } from './learn.ts';
import { writeCases } from './write-cases.ts';

const PARTS = 10;

/** How often words alone are right about incidents that were not learnt from: each tenth is left out once. */
export function crossTried(): string {
  const incidents = readIncidents();
  // Incidents of one page stay together; of some the address is not known.
  const pages = incidents.map(({ url }, i) => (url === '-' ? `${i}` : url));
  const places = [...new Set(pages)];
  const partOf = new Map(places.map((page, i) => [page, i % PARTS]));
  let first = 0;
  let three = 0;
  for (let part = 0; part < PARTS; part += 1) {
    const out = incidents.filter((_, i) => partOf.get(pages[i] as string) === part);
    const rest = incidents.filter((one) => !out.includes(one));
    const model = readModel(learn(documents(rest)));
    const cases = readCases(writeCases(settledAmong(rest)));
    for (const { words, root, acceptable } of out) {
      const right = new Set([...root, ...acceptable]);
      const named = likeliestAmong(model, cases, words).shares.map(([diagnosis]) => diagnosis);
      if (right.has(named[0] ?? '')) first += 1;
      if (named.slice(0, 3).some((id) => right.has(id))) three += 1;
    }
  }
  const percent = (count: number) => `${((100 * count) / incidents.length).toFixed(1)} %`;
  return `${incidents.length} incidents, each tenth left out once: first ${percent(first)}, first three ${percent(three)}\n`;
}
