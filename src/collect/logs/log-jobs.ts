import type { JobState, LogMoment } from '#evidence';

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

const STATES: ReadonlySet<string> = new Set<JobState>([
  'INITIALIZING',
  'CREATED',
  'RUNNING',
  'FAILING',
  'FAILED',
  'CANCELLING',
  'CANCELED',
  'FINISHED',
  'RESTARTING',
  'SUSPENDED',
  'RECONCILING',
]);
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

interface Happened {
  readonly at?: number;
  readonly lastAt?: number;
}

/**
 * Whether something that names no job concerns this one: it happened while the job was alive; where no job was alive, a
 * little before or after.
 */
export function concerns(job: LogJob, { at, lastAt = at }: Happened, all: readonly LogJob[]): boolean {
  if (at === undefined) return true;
  const during = (one: LogJob, slackBefore: number, slackAfter: number) =>
    at <= one.to + slackAfter && (lastAt as number) >= one.from - slackBefore;
  return all.some((one) => during(one, 0, 0)) ? during(job, 0, 0) : during(job, BEFORE_MS, AFTER_MS);
}
