import {
  type Checkpoints,
  type Cluster,
  type Failure,
  type Gap,
  type Job,
  type JobBasics,
  type Known,
  known,
  type LogFile,
  type LogMoment,
  text,
  unknown,
} from '#evidence';
import { most } from '../extremes.ts';
import { NO_SNAPSHOTS } from '../reading/gaps.ts';
import type { ReadFile } from './file-reading.ts';
import type { DraftFailure } from './keep-failures.ts';
import { checkpointsOf } from './log-checkpoints.ts';
import { failuresOf } from './log-failures.ts';
import { jobsIn, type LogJob } from './log-jobs.ts';
import { joinLogs } from './read-logs.ts';
import { type LogText, readText } from './read-text.ts';
import { type JobShare, shareOut } from './share-out.ts';

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
  const end = most(logs.files.flatMap(({ to }) => to ?? []));
  const jobs = jobsIn(logs.moments, logs.named);
  const shares = shareOut(logs, jobs);
  return {
    cluster: clusterOf(key, name, logs.files),
    jobs: jobs.flatMap((job) => {
      const share = shares.get(job.id);
      return share ? [toJob(job, key, share, Number.isFinite(end) ? end : undefined)] : [];
    }),
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

function toJob(job: LogJob, cluster: string, share: JobShare, end: number | undefined): Job {
  const { log, failures } = share;
  const gap = unknown(NOT_ASKED);
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
    checkpoints: checkpointsTold(share),
    failures: historyOf(log.moments, failures),
    restarts: gap,
    flameGraphs: gap,
    log: known(log),
    snapshots: unknown(NO_SNAPSHOTS),
  };
}

/** What the JobManager told of checkpoints; a gap where it told nothing. */
export function checkpointsTold({ log: { files, moments }, checkpoints }: JobShare): Known<Checkpoints> {
  const end = most(files.flatMap(({ to }) => to ?? []));
  const told = checkpointsOf(checkpoints, moments, Number.isFinite(end) ? end : undefined);
  return told ? known(told) : unknown(NO_CHECKPOINTS);
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
export function historyOf(moments: readonly LogMoment[], failures: readonly DraftFailure[]): Known<readonly Failure[]> {
  const told = failures.filter(({ at }) => at !== undefined);
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

const NO_CHECKPOINTS: Gap = {
  ...NOT_ASKED,
  because: text('Only logs were examined, and they tell of no checkpoint.', '只检查了日志，其中没有提到任何检查点。'),
};

const NO_HISTORY: Gap = {
  ...NOT_ASKED,
  because: text('The logs tell no states of the job or its tasks.', '日志中没有作业或任务的状态变化。'),
};
