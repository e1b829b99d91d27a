import type { ReportDocument, ReportJob } from '../document.ts';
import { readableSpan, readableTime } from '../time.ts';
import type { Page } from './page.ts';

/** With this many jobs the counts per verdict are worth a line. */
const MANY = 4;

/** Inputs that go on while they are looked at, or were recorded while something was. */
const WATCHED: readonly string[] = ['rest', 'bundle', 'history-server'];

/** What was looked at, and for how long. */
export function examinedLine({ examined, tool }: ReportDocument, { words, paint }: Page): string {
  const names = examined.inputs.map(({ name }) => name);
  const span = readableSpan(examined.from, examined.to, words);
  const until = readableTime(examined.to);
  const has = (kinds: readonly string[]) => examined.inputs.some(({ kind }) => kinds.includes(kind));
  const long = has(WATCHED) ? words.watched(span, until) : words.spanned(span, until);
  // A snapshot, a jar or a configuration is looked at once, however long that takes.
  const when = span === words.seconds(0) || !has([...WATCHED, 'logs']) ? words.seenAt(until) : long;
  return paint.dim(
    [`${tool.name} ${tool.version}`, names.slice(0, 3).join(words.list), when].filter(Boolean).join(' · '),
  );
}

/** Inputs that could be read in part only, or not at all, where that has one reason; smaller gaps are not assessed. */
export function inputProblems({ examined }: ReportDocument, { words, paint, prose }: Page): readonly string[] {
  return examined.inputs
    .filter(({ status, problem }) => status === 'unreadable' || (status === 'partly' && problem !== undefined))
    .flatMap(({ name, status, problem }) =>
      prose(`${name} ${words.status[status]}${problem ? words.colon + problem : ''}`, 0, '! ', paint.yellow),
    );
}

/** `3 sick · 1 at risk · 296 healthy`, where there are many jobs. */
export function jobCounts({ jobs }: ReportDocument, { words, paint }: Page): readonly string[] {
  if (jobs.length < MANY) return [];
  const verdicts: readonly ReportJob['verdict'][] = ['sick', 'at-risk', 'unknown', 'healthy'];
  const counts = verdicts.flatMap((verdict) => {
    const count = jobs.filter((job) => job.verdict === verdict).length;
    return count === 0 ? [] : [words.jobCount(words.verdict[verdict], count)];
  });
  return [paint.bold(counts.join(' · '))];
}
