import type { JobCase, RootCause } from '../cases.ts';
import type { ReportFinding } from '../document.ts';
import { actionLines } from './action-lines.ts';
import { noteLines } from './job-lines.ts';
import type { Page } from './page.ts';
import { consequenceLines, proofLines, ruledOutLines } from './proof-lines.ts';
import { timelineLines } from './timeline-lines.ts';

/** For each cause its proof and what to do; then the consequences, and what was ruled out. */
export function treatmentLines(one: JobCase, named: boolean, page: Page): readonly string[] {
  const { roots, notes, job } = one;
  const sections = [
    timelineLines(job, page),
    ...roots.map((root, index) => causeLines(root, roots.length === 1 ? '' : ` ${index + 1}`, page)),
    consequenceLines(roots, page),
    ruledOutLines(roots, page),
    notes.length > 0 ? [page.heading(page.words.notes, 2), ...noteLines(one, page)] : [],
  ].filter((lines) => lines.length > 0);
  const title = named && sections.length > 0 ? [page.paint.bold(`— ${job.name} —`), ''] : [];
  return [...title, ...sections.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))];
}

function causeLines({ finding, consequences }: RootCause, number: string, page: Page): readonly string[] {
  const which = number && `${number} (${finding.id})`;
  return [
    ...proofLines(finding, `${page.words.proof}${which}`, page),
    ...actionLines(finding, consequences, which, page),
    ...furtherReading(finding, page),
  ];
}

function furtherReading({ id, docs }: ReportFinding, { words, paint }: Page): readonly string[] {
  const start = `${words.more}${words.colon}`;
  return ['', paint.dim(`  ${start}${words.explain(id)}`), ...docs.map((url) => paint.dim(`    ${url}`))];
}
