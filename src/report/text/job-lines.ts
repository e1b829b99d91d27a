import type { JobCase } from '../cases.ts';
import { codePlace, rulesFound } from '../code-findings.ts';
import type { ReportFinding, ReportJob } from '../document.ts';
import { settingLines } from '../settings.ts';
import type { Page } from './page.ts';

/** So many jobs that are well get a line of their own. */
const NAMED = 8;
/** So many rules that found something in the jar beside. */
const CODE_NOTES = 10;

/** `SICK  orders  RUNNING · Flink 1.20.3 · 6f1c…` */
export function jobLine(job: ReportJob, page: Page, remark?: string): string {
  const { paint } = page;
  const state = job.state === 'UNKNOWN' ? undefined : job.state;
  // A snapshot alone has no other name than its own.
  const id = job.id === job.name ? undefined : job.id;
  const about = [state, job.flink && `Flink ${job.flink}`, id].filter(Boolean).join(' · ');
  return `${verdictLabel(job, page)}  ${paint.bold(job.name)}  ${remark ? `${remark}  ` : ''}${paint.dim(about)}`;
}

/** A sick job beyond those told in full: its verdict and its first root cause. */
export function shortLine({ job, roots }: JobCase, page: Page): string {
  const [first] = roots;
  const cause = first ? `${first.finding.title} (${first.finding.id})` : undefined;
  return `${verdictLabel(job, page)}  ${page.paint.bold(job.name)}  ${[cause, page.words.inShort(job.id)].filter(Boolean).join(' · ')}`;
}

/** Jobs with nothing wrong: one calm line each, and of many only a count. */
export function healthyLines(cases: readonly JobCase[], page: Page): readonly string[] {
  const told = cases
    .slice(0, NAMED)
    .flatMap((one) => [jobLine(one.job, page, remarkOf(one, page)), ...noteLines(one, page)]);
  const rest = cases.length - NAMED;
  return rest > 0 ? [...told, page.paint.dim(`${page.words.andMore(rest)}`)] : told;
}

function remarkOf({ job, notes }: JobCase, { words }: Page): string {
  if (job.verdict === 'unknown') return words.cannotTell;
  return notes.length > 0 ? words.notesOnly(notes.length) : words.nothingFound;
}

/** What is worth knowing of a job, without alarm. */
export function noteLines({ notes }: JobCase, page: Page): readonly string[] {
  const inCode = notes.filter(isOfCode);
  const told = notes
    .filter((one) => !isOfCode(one))
    .flatMap(({ id, summary, prescriptions }) => [
      ...page.prose(`${summary} (${id})`, 4, '· '),
      ...prescriptions.flatMap(({ action, settings }) => [
        ...page.prose(action, 6, '→ '),
        ...page.literal(settingLines(settings ?? {}), 8),
      ]),
    ]);
  return [...told, ...codeNotes(inCode, page)];
}

/** What stands in the job's jar, and nothing that was seen follows from it: one line for each rule. */
function codeNotes(notes: readonly ReportFinding[], page: Page): readonly string[] {
  if (notes.length === 0) return [];
  const found = rulesFound(notes);
  const rest = found.length - CODE_NOTES;
  return [
    ...page.prose(page.words.inTheJar, 4, '· '),
    ...found.slice(0, CODE_NOTES).flatMap(({ id, title, findings: [first, ...others] }) => {
      const more = others.length > 0 ? `${page.words.list}${page.words.andMore(others.length)}` : '';
      return first ? page.prose(`${title} (${id}) ${codePlace(first)}${more}`, 6, '- ') : [];
    }),
    ...(rest > 0 ? [page.paint.dim(`      ${page.words.andMore(rest)}`)] : []),
  ];
}

function isOfCode({ evidence }: ReportFinding): boolean {
  return evidence[0]?.cite.source === 'jar';
}

function verdictLabel({ verdict }: ReportJob, { words, paint }: Page): string {
  const colours = { sick: paint.red, 'at-risk': paint.yellow, healthy: paint.green, unknown: paint.cyan };
  return paint.bold(colours[verdict](words.verdict[verdict]));
}
