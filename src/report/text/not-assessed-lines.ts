import type { ReportDocument, ReportNotAssessed } from '../document.ts';
import type { Page } from './page.ts';

/** So many reasons are told; more are counted. */
const REASONS = 8;
/** So many diagnoses are named per reason. */
const IDS = 6;

/** What could not be judged, by reason, with what would make it judgeable. */
export function notAssessedLines(document: ReportDocument, page: Page): readonly string[] {
  const { notAssessed, jobs } = document;
  if (notAssessed.length === 0) return [];
  const { words, paint } = page;
  // What one diagnosis leaves open comes before what many of them lack.
  const reasons = [...byReason(notAssessed).values()].sort((a, b) => a.length - b.length);
  const rest = reasons.slice(REASONS).flat();
  return [
    `${page.heading(words.notAssessed, 0)}`,
    words.gapsOnly(new Set(notAssessed.map(({ id }) => id)).size),
    ...reasons.slice(0, REASONS).flatMap((gaps) => reasonLines(gaps, jobs.length, page)),
    ...(rest.length > 0 ? [paint.dim(`  ${words.andMore(rest.length)} (--format json)`)] : []),
  ];
}

function byReason(gaps: readonly ReportNotAssessed[]): ReadonlyMap<string, ReportNotAssessed[]> {
  const reasons = new Map<string, ReportNotAssessed[]>();
  for (const gap of gaps) {
    const key = JSON.stringify([gap.because, gap.remedy, gap.jobs]);
    const same = reasons.get(key);
    if (same) same.push(gap);
    else reasons.set(key, [gap]);
  }
  return reasons;
}

function reasonLines(gaps: readonly ReportNotAssessed[], allJobs: number, page: Page): readonly string[] {
  const [first] = gaps;
  if (!first) return [];
  const { words, paint } = page;
  const ids = gaps.map(({ id }) => id);
  const named =
    ids.length > IDS
      ? `${ids.slice(0, IDS).join(words.list)}${words.list}${words.andMore(ids.length - IDS)}`
      : ids.join(words.list);
  const where = allJobs > 1 ? ` (${words.onJobs(first.jobs.length, allJobs)})` : '';
  return [
    ...page.prose(`${named}${where}`, 2, '· '),
    ...page.prose(first.because, 4, '', paint.dim),
    ...page.prose(first.remedy, 4, '→ '),
  ];
}
