import { JOB_STATES, type JobState, type LogMoment } from '#evidence';

/** A job as logs know it. */
export interface LogJob {
  /** '' for the job that logs speak of without naming it. */
  readonly id: string;
  readonly name: string;
  readonly state: JobState;
  /** Epoch ms between which it was alive; -Infinity and Infinity where the log does not say. */
  readonly from: number;
  readonly to: number;
}

const STATES: ReadonlySet<string> = new Set(JOB_STATES);
const ENDS: ReadonlySet<JobState> = new Set(['FAILED', 'CANCELED', 'FINISHED']);

/** What a cluster does for a job before it is named, and cleans up after it has ended, ms. */
const BEFORE_MS = 60_000;
const AFTER_MS = 120_000;

/** The jobs whose states logs tell; else those they only name; else one without a name. */
export function jobsIn(moments: readonly LogMoment[], named: readonly string[]): readonly LogJob[] {
  const told = new Map<string, LogMoment[]>();
  for (const moment of moments) {
    if (moment.job === undefined || (moment.kind !== 'job-state' && moment.kind !== 'checkpoint')) continue;
    const of = told.get(moment.job);
    if (of) of.push(moment);
    else told.set(moment.job, [moment]);
  }
  if (told.size > 0) return [...told].map(([id, of]) => jobOf(id, of));
  const ids = [...new Set(named)];
  return (ids.length > 0 ? ids : ['']).map((id) => jobOf(id, []));
}

function jobOf(id: string, moments: readonly LogMoment[]): LogJob {
  const states = moments.flatMap((moment) => (moment.kind === 'job-state' ? moment : []));
  const name = states.find((moment) => moment.name)?.name ?? '';
  const last = states.findLast(({ to }) => STATES.has(to));
  const state = (last?.to as JobState | undefined) ?? 'UNKNOWN';
  const begun = states.find(({ to, from }) => from === 'CREATED' || to === 'CREATED' || to === 'INITIALIZING');
  return {
    id,
    name: name || id || 'the job in the logs',
    state,
    from: begun?.at === undefined ? Number.NEGATIVE_INFINITY : begun.at,
    to: last?.at !== undefined && ENDS.has(state) ? last.at : Number.POSITIVE_INFINITY,
  };
}

/**
 * Which jobs were alive at a time, by id; where none was, those that had ended or would begin a little before or after; all
 * where no time is told.
 */
export function aliveIn(jobs: readonly LogJob[]): (at: number | undefined) => readonly string[] {
  const all = jobs.map(({ id }) => id);
  const known = new Map<number, readonly string[]>();
  const find = (at: number) => {
    const during = (before: number, after: number) =>
      jobs.filter(({ from, to }) => at >= from - before && at <= to + after).map(({ id }) => id);
    const exactly = during(0, 0);
    return exactly.length > 0 ? exactly : during(BEFORE_MS, AFTER_MS);
  };
  return (at) => {
    if (at === undefined) return all;
    const found = known.get(at) ?? find(at);
    known.set(at, found);
    return found;
  };
}
