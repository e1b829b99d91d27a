import {
  type Cluster,
  type Failure,
  type Gap,
  type Job,
  type JobBasics,
  type Known,
  known,
  type LogEvidence,
  type LogFile,
  type LogMoment,
  type LogRecord,
  text,
  unknown,
} from '#evidence';
import type { ReadFile } from './file-reading.ts';
import { failuresOf } from './log-failures.ts';
import { concerns, jobsIn, type LogJob } from './log-jobs.ts';
import { joinLogs, type ReadLogs } from './read-logs.ts';
import { type LogText, readText } from './read-text.ts';

/** What logs alone amount to: a cluster that nobody could ask, and the jobs they name. */
export interface LogReading {
  readonly cluster: Cluster;
  readonly jobs: readonly Job[];
}

/** Folds whole texts into evidence. */
export function foldLogs(texts: readonly LogText[]): LogReading {
  return foldFiles(texts.flatMap(readText), texts.map(({ name }) => name).join(', '));
}

/** Folds files that were read into evidence: the cluster they are of, and its jobs apart. */
export function foldFiles(read: readonly ReadFile[], name: string): LogReading {
  const logs = joinLogs(read);
  const key = `logs ${name}`;
  const end = Math.max(...logs.files.flatMap(({ to }) => to ?? []));
  const jobs = jobsIn(logs.moments, logs.named);
  return {
    cluster: clusterOf(key, name, logs.files),
    jobs: jobs.map((job) => toJob(job, jobs, key, logs, Number.isFinite(end) ? end : undefined)),
  };
}

function clusterOf(key: string, name: string, files: readonly LogFile[]): Cluster {
  const gap = unknown(NOT_ASKED);
  const version = files.find(({ flinkVersion }) => flinkVersion !== undefined)?.flinkVersion;
  const configured = files.find(({ settings }) => Object.keys(settings).length > 0);
  return {
    key,
    name,
    kind: 'jobmanager',
    flinkVersion: version === undefined ? gap : known(version),
    slots: gap,
    config: configured === undefined ? gap : known({ values: configured.settings, path: configured.name }),
    taskManagers: gap,
    threadDumps: gap,
  };
}

function toJob(job: LogJob, all: readonly LogJob[], cluster: string, logs: ReadLogs, end: number | undefined): Job {
  const gap = unknown(NOT_ASKED);
  const log = logOf(job, all, logs);
  return {
    id: job.id,
    name: job.name,
    state: job.state,
    cluster,
    streaming: true,
    basics: basicsOf(job, log.moments, end),
    plan: gap,
    load: gap,
    taskMetrics: gap,
    operatorMetrics: gap,
    watermarks: gap,
    checkpointing: gap,
    checkpoints: gap,
    failures: historyOf(job, all, logs, log.moments),
    restarts: gap,
    flameGraphs: gap,
    log: known(log),
  };
}

/** What logs tell of one job: its own entries, and those of nobody in particular while it was alive. */
export function logOf(job: LogJob, all: readonly LogJob[], { files, records, moments }: LogEvidence): LogEvidence {
  const isOf = ownerTest(job, all);
  const own = all.length === 1 ? records : records.filter(isOf).flatMap((record) => during(record, job, all));
  return { files, records: own.map((record, index) => ({ ...record, index })), moments: moments.filter(isOf) };
}

/** What several jobs of a process met, one after the other: of each time it was told, those of this job. */
function during(record: LogRecord, job: LogJob, all: readonly LogJob[]): readonly LogRecord[] {
  const { job: owner, times } = record;
  if (owner !== undefined || !times || times.length < 2) return [record];
  const own = times.filter((at) => concerns(job, { at }, all));
  const [at] = own;
  if (at === undefined) return [];
  if (own.length === times.length) return [record];
  return [{ ...record, at, lastAt: own[own.length - 1] as number, times: own, count: own.length }];
}

interface Ownable {
  readonly job?: string;
  readonly at?: number;
  readonly lastAt?: number;
}

/** Its own, by id; nobody's in particular, by time; where there is only one job, everything. */
function ownerTest(job: LogJob, all: readonly LogJob[]): (one: Ownable) => boolean {
  if (all.length === 1) return () => true;
  return (one) => one.job === job.id || (one.job === undefined && concerns(job, one, all));
}

/** Only a log that tells states of the job says when it ran. */
function basicsOf(job: LogJob, moments: readonly LogMoment[], end: number | undefined): Known<JobBasics> {
  const states = moments.flatMap((moment) => (moment.kind === 'job-state' && moment.at !== undefined ? moment : []));
  const [first] = states;
  if (first?.at === undefined || end === undefined) return unknown(NOT_ASKED);
  const ended = Number.isFinite(job.to) ? Math.min(end, job.to) : end;
  return known({
    startTime: first.at,
    timestamps: Object.fromEntries(states.map(({ to, at }) => [to, at])),
    now: ended,
    path: first.cite.at,
  });
}

/** A fragment without times or states says what was thrown, but is no history. */
export function historyOf(
  job: LogJob,
  all: readonly LogJob[],
  logs: ReadLogs,
  moments: readonly LogMoment[],
): Known<readonly Failure[]> {
  const isOf = ownerTest(job, all);
  const told = logs.failures.filter((one) => one.at !== undefined && isOf(one));
  const states = moments.filter(({ kind, at }) => (kind === 'job-state' || kind === 'task-state') && at !== undefined);
  if (states.length === 0) return unknown(NO_HISTORY);
  const up = states.flatMap((moment) =>
    (moment.kind === 'job-state' || moment.kind === 'task-state') && moment.to === 'RUNNING' ? moment : [],
  );
  // A TaskManager knows only its tasks: there their coming up again parts one failure from the next.
  const ofJob = up.filter(({ kind }) => kind === 'job-state');
  const runningAt = (ofJob.length > 0 ? ofJob : up).map(({ at }) => at as number);
  return known(failuresOf(told, runningAt));
}

const NOT_ASKED: Gap = {
  kind: 'not-collected',
  because: text('Only logs were examined.', '只检查了日志。'),
  remedy: text(
    'Give the URL of the JobManager’s REST API while the job runs, or a bundle of "flink-doctor collect".',
    '请在作业运行时提供 JobManager REST API 的 URL，或 “flink-doctor collect” 生成的证据包。',
  ),
};

const NO_HISTORY: Gap = {
  ...NOT_ASKED,
  because: text('The logs tell no states of the job or its tasks.', '日志中没有作业或任务的状态变化。'),
};
