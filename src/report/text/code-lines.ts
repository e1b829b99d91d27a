import type { JobCase } from '../cases.ts';
import { codePlace, type RuleFound, rulesFound } from '../code-findings.ts';
import type { ReportFinding, ReportJob } from '../document.ts';
import { actionLines } from './action-lines.ts';
import { fateLines } from './fate-lines.ts';
import { frameLines } from './frame-lines.ts';
import type { Page } from './page.ts';

/** So many rules are listed at first sight. */
const LISTED = 24;
/** So many places of one rule are told in full. */
const TOLD = 3;
/** So many facts beside the place itself. */
const FACTS = 4;
/** So many further ones are named. */
const NAMED = 12;
const SEVERITIES = ['critical', 'warning', 'info'] as const;

/** A package of code at first sight: what it is, and one line for each rule that found something. */
export function codeHeadLines({ job }: JobCase, findings: readonly ReportFinding[], page: Page): readonly string[] {
  const found = rulesFound(findings);
  const rest = found.length - LISTED;
  return [
    headLine(job, findings, page),
    ...seenLine(job, page),
    ...fateLines(job, page),
    ...found.slice(0, LISTED).flatMap((one) => listLines(one, page)),
    ...(rest > 0 ? [page.paint.dim(`  ${page.words.andMore(rest)}`)] : []),
  ];
}

/** Then each rule with its places: the code, what is wrong, what to do. */
export function codeLines(findings: readonly ReportFinding[], page: Page): readonly string[] {
  const found = rulesFound(findings);
  return SEVERITIES.flatMap((severity) => {
    const chosen = found.filter((one) => one.severity === severity);
    if (chosen.length === 0) return [];
    return [
      page.heading(page.words.severities[severity], 0),
      ...chosen.flatMap((one, index) => [...(index > 0 ? [''] : []), ...ruleLines(one, page)]),
      '',
    ];
  }).slice(0, -1);
}

function headLine(job: ReportJob, findings: readonly ReportFinding[], { words, paint }: Page): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [words.codeCount(severity, count)];
  });
  const colour = { sick: paint.red, 'at-risk': paint.yellow, healthy: paint.green, unknown: paint.cyan }[job.verdict];
  const said = counts.join(' · ') || words.nothingFound;
  return `${paint.bold(colour(words.verdict[job.verdict]))}  ${paint.bold(job.name)}  ${said}`;
}

function seenLine({ code, flink = '' }: ReportJob, { words, paint }: Page): readonly string[] {
  if (code === undefined) return [];
  const parts = [
    words.flinkFrom[code.flinkFrom](flink),
    words.codeSeen(code.ownClasses, code.classes, code.rules),
    ...(code.suppressed > 0 ? [words.codeSuppressed(code.suppressed)] : []),
  ];
  return [paint.dim(`  ${parts.join(' · ')}`)];
}

function marked(severity: ReportFinding['severity'], { paint }: Page): string {
  return { critical: paint.red('✗'), warning: paint.yellow('!'), info: paint.cyan('·') }[severity];
}

/** One line, or as few as it takes; the mark stands before the first. */
function listLines({ id, title, severity, findings }: RuleFound, page: Page): readonly string[] {
  const [first] = findings;
  const place = first ? codePlace(first) : '';
  const where = findings.length > 1 ? `${place}${page.words.list}${page.words.andMore(findings.length - 1)}` : place;
  const [line = '', ...rest] = page.prose(`${title} (${id}) ${where}`, 4);
  return [`  ${marked(severity, page)} ${line.trimStart()}`, ...rest];
}

function ruleLines({ id, title, severity, findings }: RuleFound, page: Page): readonly string[] {
  const { words, paint } = page;
  const [first] = findings;
  if (first === undefined) return [];
  const count = findings.length > 1 ? ` · ${words.places(findings.length)}` : '';
  const more = findings.slice(TOLD);
  const named = more.slice(0, NAMED).map(codePlace);
  const rest = more.length > NAMED ? `${words.list}${words.andMore(more.length - NAMED)}` : '';
  return [
    `${marked(severity, page)} ${paint.bold(title)} ${paint.dim(`(${id}${count})`)}`,
    ...findings.slice(0, TOLD).flatMap((one) => ['', ...placeLines(one, page)]),
    ...(more.length > 0 ? ['', ...page.prose(`${words.alsoAt}${words.colon}${named.join(words.list)}${rest}`, 2)] : []),
    ...actionLines(first, [], '', page),
    ...page.prose(`${words.more}${words.colon}${words.explain(id)}`, 2, '', paint.dim),
  ];
}

function placeLines(finding: ReportFinding, page: Page): readonly string[] {
  const facts = finding.evidence.slice(1);
  const rest = facts.length - FACTS;
  return [
    ...frameLines(finding, page),
    ...page.prose(finding.summary, 2),
    ...facts.slice(0, FACTS).flatMap(({ fact, cite }) => page.prose(`${fact} (${cite.at})`, 4, '· ', page.paint.dim)),
    ...(rest > 0 ? [page.paint.dim(`    ${page.words.andMore(rest)}`)] : []),
  ];
}
