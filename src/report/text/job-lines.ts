import type { JobCase } from '../cases.ts';
import type { ReportJob } from '../document.ts';
import { settingLines } from '../settings.ts';
import type { Page } from './page.ts';

/** So many jobs that are well get a line of their own. */
const NAMED = 8;

/** `SICK  orders  RUNNING · Flink 1.20.3 · 6f1c…` */
export function jobLine(job: ReportJob, page: Page, remark?: string): string {
  const { paint } = page;
  const state = job.state === 'UNKNOWN' ? undefined : job.state;
  const about = [state, job.flink && `Flink ${job.flink}`, job.id].filter(Boolean).join(' · ');
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
  return notes.flatMap(({ id, summary, prescriptions }) => [
    ...page.prose(`${summary} (${id})`, 4, '· '),
    ...prescriptions.flatMap(({ action, settings }) => [
      ...page.prose(action, 6, '→ '),
      ...page.literal(settingLines(settings ?? {}), 8),
    ]),
  ]);
}

function verdictLabel({ verdict }: ReportJob, { words, paint }: Page): string {
  const colours = { sick: paint.red, 'at-risk': paint.yellow, healthy: paint.green, unknown: paint.cyan };
  return paint.bold(colours[verdict](words.verdict[verdict]));
}
