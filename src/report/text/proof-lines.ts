import type { RootCause } from '../cases.ts';
import type { ReportCite, ReportFinding, ReportProof } from '../document.ts';
import { placeOf } from '../place.ts';
import { timeOfDay } from '../time.ts';
import type { Page } from './page.ts';

/** Facts with the place where each can be read again, and what speaks against. */
export function proofLines(finding: ReportFinding, title: string, page: Page): readonly string[] {
  const against =
    finding.against.length > 0 ? [page.heading(page.words.against, 2), ...factLines(finding.against, page)] : [];
  return [page.heading(title, 2), ...factLines(finding.evidence, page), ...against];
}

/** What follows from the causes, each told once, with its own proof. */
export function consequenceLines(roots: readonly RootCause[], page: Page): readonly string[] {
  const { words, paint } = page;
  const consequences = [...new Set(roots.flatMap((root) => root.consequences))];
  if (consequences.length === 0) return [];
  return [
    `${page.heading(words.consequences, 2)} ${paint.dim(`(${words.consequencesHint})`)}`,
    ...consequences.flatMap((finding) => [
      ...page.prose([finding.id, placeOf(finding.subject, words)].filter(Boolean).join(' · '), 2, '', paint.bold),
      ...page.prose(finding.summary, 4),
      ...factLines(finding.evidence, page),
    ]),
  ];
}

/** Other causes that were considered, and why they are not it. */
export function ruledOutLines(roots: readonly RootCause[], page: Page): readonly string[] {
  const all = roots.flatMap(({ finding }) => finding.ruledOut);
  const once = [...new Map(all.map((one) => [`${one.id} ${one.because}`, one])).values()];
  if (once.length === 0) return [];
  const { words } = page;
  return [
    page.heading(words.ruledOut, 2),
    ...once.flatMap(({ id, because }) => page.prose(`${id}${words.colon}${because}`, 4, '· ')),
  ];
}

function factLines(proofs: readonly ReportProof[], page: Page): readonly string[] {
  return proofs.flatMap(({ fact, cite }, index) => [
    ...page.prose(fact, 4, '· '),
    ...(sameCite(cite, proofs[index + 1]?.cite) ? [] : [`      ${page.paint.dim(citeLine(cite))}`]),
  ]);
}

/** Facts read at one place show it once, below the last. */
function sameCite(cite: ReportCite, next: ReportCite | undefined): boolean {
  return next !== undefined && cite.source === next.source && cite.at === next.at && cite.time === next.time;
}

/** Many metrics are asked for in one question; the JSON report has them all. */
const LONG_LIST = /([?&]get=[^,&]+),[^&]{80,}/;

function citeLine({ source, at: whole, time }: ReportCite): string {
  const at = whole.replace(LONG_LIST, '$1,…');
  return [`${source} ${at}`, time && timeOfDay(time)].filter(Boolean).join(' · ');
}
