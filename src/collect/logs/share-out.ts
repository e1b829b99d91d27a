import type { LogEvidence, LogMoment, LogRecord } from '#evidence';
import type { CheckpointMoment } from './keep-checkpoints.ts';
import type { DraftFailure } from './keep-failures.ts';
import { aliveIn, type LogJob } from './log-jobs.ts';
import type { ReadLogs } from './read-logs.ts';

/** What logs tell of one job. */
export interface JobShare {
  readonly log: LogEvidence;
  readonly failures: readonly DraftFailure[];
  readonly checkpoints: readonly CheckpointMoment[];
}

interface Ownable {
  readonly job?: string;
  readonly at?: number;
  readonly lastAt?: number;
}

/**
 * Gives each job its own entries, by id, and those of nobody in particular from the time when it was alive; the only job
 * there is gets everything. There may be thousands of jobs, and of entries.
 */
export function shareOut(
  { files, records, moments, failures, checkpoints }: ReadLogs,
  jobs: readonly LogJob[],
): ReadonlyMap<string, JobShare> {
  const [only] = jobs;
  if (jobs.length === 1 && only) {
    const told = checkpoints.get(only.id) ?? [];
    return new Map([[only.id, { log: { files, records, moments }, failures, checkpoints: told }]]);
  }
  const alive = aliveIn(jobs);
  const fell = fallenIn(moments);
  const shares = new Map(
    jobs.map(({ id }) => [
      id,
      { records: [] as LogRecord[], moments: [] as LogMoment[], failures: [] as DraftFailure[] },
    ]),
  );
  const ownersOf = ({ job, at, lastAt = at }: Ownable): Iterable<string> =>
    job !== undefined ? [job] : new Set([...alive(at), ...alive(lastAt)]);
  const blamed = (one: Ownable) => (one.job === undefined ? fell([...ownersOf(one)], one.at) : ownersOf(one));
  for (const moment of moments) {
    const owners = moment.kind === 'task-state' && moment.to === 'FAILED' ? blamed(moment) : ownersOf(moment);
    for (const id of owners) shares.get(id)?.moments.push(moment);
  }
  for (const failure of failures) for (const id of blamed(failure)) shares.get(id)?.failures.push(failure);
  for (const record of records) {
    const owners = isDownfall(record) ? (at: number | undefined) => fell(alive(at), at) : alive;
    for (const [id, one] of partsOf(record, owners)) {
      const own = shares.get(id)?.records;
      own?.push({ ...one, index: own.length });
    }
  }
  return new Map(
    [...shares].map(([id, { failures: told, ...log }]) => [
      id,
      { log: { files, ...log }, failures: told, checkpoints: checkpoints.get(id) ?? [] },
    ]),
  );
}

/** What several jobs of a process met, one after the other: of each time it was told, those of that job. */
function partsOf(
  record: LogRecord,
  ownersAt: (at: number | undefined) => readonly string[],
): Iterable<readonly [id: string, record: LogRecord]> {
  const { job, at: first, lastAt = first, times = [] } = record;
  if (job !== undefined) return [[job, record]];
  if (times.length < 2)
    return [...new Set([...ownersAt(first), ...ownersAt(lastAt)])].map((id) => [id, record] as const);
  const byJob = new Map<string, number[]>();
  for (const at of times) {
    for (const id of ownersAt(at)) {
      const own = byJob.get(id);
      if (own) own.push(at);
      else byJob.set(id, [at]);
    }
  }
  return [...byJob].map(([id, own]) => [id, own.length === times.length ? record : cutTo(record, own)] as const);
}

function cutTo(record: LogRecord, times: readonly number[]): LogRecord {
  return { ...record, at: times[0] as number, lastAt: times[times.length - 1] as number, times, count: times.length };
}

function isDownfall({ message }: LogRecord): boolean {
  return / switched from [A-Z]+ to FAILED\b/.test(message.slice(0, 2_000));
}

/** A job says that it goes down this soon after its task has failed, ms. */
const SOON_MS = 10_000;
const DOWN = new Set(['FAILED', 'FAILING', 'RESTARTING']);

/** Of several jobs that a failed task may belong to, those that went down then; all of them where none did. */
function fallenIn(
  moments: readonly LogMoment[],
): (ids: readonly string[], at: number | undefined) => readonly string[] {
  const falls = new Map<string, number[]>();
  for (const { job, at, ...moment } of moments) {
    if (job === undefined || at === undefined || moment.kind !== 'job-state' || !DOWN.has(moment.to)) continue;
    const own = falls.get(job);
    if (own) own.push(at);
    else falls.set(job, [at]);
  }
  return (ids, at) => {
    if (ids.length < 2 || at === undefined) return ids;
    const fallen = ids.filter((id) => falls.get(id)?.some((fall) => fall >= at - 1_000 && fall <= at + SOON_MS));
    return fallen.length > 0 ? fallen : ids;
  };
}
