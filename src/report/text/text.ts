import { casesOf, type JobCase } from '../cases.ts';
import type { ReportDocument, ReportFinding } from '../document.ts';
import { neutralised } from '../neutralise.ts';
import { codeHeadLines, codeLines } from './code-lines.ts';
import { examinedLine, inputProblems, jobCounts } from './head-lines.ts';
import { healthyLines, shortLine } from './job-lines.ts';
import { notAssessedLines } from './not-assessed-lines.ts';
import { type Page, pageOf, type TextOptions } from './page.ts';
import { treatmentLines } from './treatment-lines.ts';
import { verdictLines } from './verdict-lines.ts';

/** So many jobs are told in full; of more, one line each. */
const FULLY_TOLD = 10;

/**
 * The report for a terminal. First every job with what is wrong and why, the sickest first; then job by job the proof
 * and what to do; last what could not be judged.
 */
export function renderText(raw: ReportDocument, options: Omit<TextOptions, 'lang'>): string {
  const document = neutralised(raw);
  const page = pageOf({ ...options, lang: document.lang });
  const all = casesOf(document);
  const packages = all.filter(({ job }) => job.code !== undefined);
  const cases = all.filter(({ job }) => job.code === undefined);
  const ofCode = (one: JobCase) => document.findings.filter(({ subject }) => subject.job === one.job.id);
  const troubled = cases.filter(isTroubled);
  const told = troubled.slice(0, FULLY_TOLD);
  const calm = cases.filter((one) => !isTroubled(one));
  const blocks = [
    [examinedLine(document, page), ...inputProblems(document, page), ...jobCounts(document, page)],
    all.length === 0 ? [page.words.noJobs] : [],
    ...packages.map((one) => codeHeadLines(one, ofCode(one), page)),
    ...told.map((one) => verdictLines(one, page)),
    troubled.slice(FULLY_TOLD).map((one) => shortLine(one, page)),
    healthyLines(calm, page),
    ...told.map((one) => treatmentLines(one, cases.length > 1, page)),
    ...packages.map((one) => namedLines(one, ofCode(one), packages.length > 1, page)),
    notAssessedLines(document, page),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function namedLines(
  { job }: JobCase,
  findings: readonly ReportFinding[],
  named: boolean,
  page: Page,
): readonly string[] {
  const lines = codeLines(findings, page);
  return named && lines.length > 0 ? [page.paint.bold(`— ${job.name} —`), '', ...lines] : lines;
}

function isTroubled({ job, roots }: JobCase): boolean {
  return roots.length > 0 || job.verdict === 'sick' || job.verdict === 'at-risk';
}
