import type { ChainLink, JobCase, RootCause } from '../cases.ts';
import type { ReportFinding } from '../document.ts';
import { placeOf } from '../place.ts';
import { readableTime } from '../time.ts';
import { actionLines } from './action-lines.ts';
import { jobLine, noteLines } from './job-lines.ts';
import type { Page } from './page.ts';
import { consequenceLines, proofLines, ruledOutLines } from './proof-lines.ts';

/** One job that is not well: causes first (the one screen), then for each the proof and what to do. */
export function caseLines(one: JobCase, page: Page): readonly string[] {
  const { roots, notes, job } = one;
  const sections = [
    ...roots.map((root, index) => rootLines(root, index + 1, roots.length, page)),
    ...roots.map((root, index) => treatmentLines(root, index + 1, roots.length, page)),
    consequenceLines(roots, page),
    ruledOutLines(roots, page),
    notes.length > 0 ? [page.heading(page.words.notes, 2), ...noteLines(one, page)] : [],
  ];
  return [jobLine(job, page), ...sections.filter((lines) => lines.length > 0).flatMap((lines) => ['', ...lines])];
}

/** The cause in plain words, where it sits, and what follows from it. */
function rootLines({ finding, chain }: RootCause, number: number, of: number, page: Page): readonly string[] {
  const { words, paint } = page;
  const label = finding.confidence === 'possible' ? words.openCause(number, of) : words.rootCause(number, of);
  const colour = finding.severity === 'critical' ? paint.red : paint.yellow;
  const sureness = `${words.severity[finding.severity]}${words.list}${words.confidence[finding.confidence]}`;
  const since = finding.since ? words.since(readableTime(finding.since)) : undefined;
  return [
    ...page.prose(`${label}${words.colon}${finding.title}`, 2, '', (line) => paint.bold(colour(line))),
    ...page.prose(finding.summary, 2),
    ...page.prose(
      [finding.id, placeOf(finding.subject, words), sureness, since].filter(Boolean).join(' · '),
      2,
      '',
      paint.dim,
    ),
    ...(chain.length > 0 ? [`  ${words.leadsTo}`, ...chainLines(chain, 2, page)] : []),
  ];
}

/** The tree of consequences. */
function chainLines(chain: readonly ChainLink[], indent: number, page: Page): readonly string[] {
  return chain.flatMap((link, index) => [
    ...page.prose(`${link.finding.title} (${link.finding.id})`, indent, index === chain.length - 1 ? '└─ ' : '├─ '),
    ...chainLines(link.chain, indent + 3, page),
  ]);
}

/** Proof, then what to do. */
function treatmentLines(
  { finding, consequences }: RootCause,
  number: number,
  of: number,
  page: Page,
): readonly string[] {
  const { words } = page;
  const which = of === 1 ? '' : ` ${number}${words.colon}${finding.id}`;
  return [
    ...proofLines(finding, `${words.proof}${which}`, page),
    ...actionLines(finding, consequences, which, page),
    ...furtherReading(finding, page),
  ];
}

function furtherReading({ id, docs }: ReportFinding, { words, paint }: Page): readonly string[] {
  return [
    '',
    ...[words.explain(id), ...docs].map((line, index) =>
      paint.dim(`  ${index === 0 ? `${words.more}${words.colon}` : '  '}${line}`),
    ),
  ];
}
