import type { LogEvidence, LogFile, LogMoment, LogRecord } from '#evidence';
import { least, most } from '../extremes.ts';
import { clockOffsets } from './clock-offsets.ts';
import type { ReadFile } from './file-reading.ts';
import { type CheckpointMoment, createCheckpointKeeper } from './keep-checkpoints.ts';
import type { DraftFailure } from './keep-failures.ts';
import { stemOf } from './rotated.ts';
import { jobFinder } from './ties.ts';

/** Everything that several logs tell together, on one clock, jobs not yet apart. */
export interface ReadLogs extends LogEvidence {
  readonly failures: readonly DraftFailure[];
  /** Of every job, oldest first. */
  readonly checkpoints: ReadonlyMap<string, readonly CheckpointMoment[]>;
  /** Ids of jobs that entries name. */
  readonly named: readonly string[];
}

/** Joins logs: rotated files into one log, clocks into one clock, attempts to their jobs. */
export function joinLogs(read: readonly ReadFile[]): ReadLogs {
  const logs = byStem(read);
  // The JobManager's clock counts; REST uses it as well.
  logs.sort(([, a], [, b]) => Number(isJobManager(b)) - Number(isJobManager(a)));
  const offsets = clockOffsets(logs.map(([, parts]) => new Map(parts.flatMap(({ marks }) => [...marks]))));
  const jobOf = jobFinder(read.map(({ ties }) => ties));
  const moved = logs.flatMap(([stem, parts], i) => parts.map((part) => move(part, stem, offsets[i] as number)));
  const taskOf = jobsByTask(
    moved.flatMap((one) => one.moments),
    jobOf,
  );
  const owned = <T extends { readonly job?: string; readonly attempt?: string; readonly task?: string }>(one: T): T => {
    const job = one.job ?? jobOf(one.attempt) ?? (one.task === undefined ? undefined : taskOf.get(one.task));
    return job === undefined ? one : { ...one, job };
  };
  const records = inOrder(moved.flatMap((one) => one.records)).map(owned);
  return {
    files: logs.map(([stem, parts], i) => fileOf(stem, parts, offsets[i] as number)),
    records: records.map(({ attempts: _, ...record }, index): LogRecord => ({ ...record, index })),
    moments: inOrder(moved.flatMap((one) => one.moments)).map((one) => (one.kind === 'task-state' ? owned(one) : one)),
    failures: inOrder(moved.flatMap((one) => one.failures)).map(owned),
    checkpoints: byJob(inOrder(moved.flatMap((one) => one.checkpoints))),
    named: read.flatMap(({ ties }) => [...ties.jobs.values()]),
  };
}

/** Jobs by the names of tasks that no other job has. */
function jobsByTask(
  moments: readonly LogMoment[],
  jobOf: (attempt: string | undefined) => string | undefined,
): ReadonlyMap<string, string> {
  const jobs = new Map<string, string | undefined>();
  for (const moment of moments) {
    if (moment.kind !== 'task-state') continue;
    const job = moment.job ?? jobOf(moment.attempt);
    const known = jobs.get(moment.task);
    jobs.set(moment.task, !jobs.has(moment.task) || known === job ? job : undefined);
  }
  return new Map([...jobs].flatMap(([task, job]) => (job === undefined ? [] : [[task, job] as const])));
}

/** However many files they come from. */
function byJob(told: readonly CheckpointMoment[]): ReadonlyMap<string, readonly CheckpointMoment[]> {
  const keeper = createCheckpointKeeper();
  for (const moment of told) keeper.keep(moment);
  const jobs = new Map<string, CheckpointMoment[]>();
  for (const moment of keeper.kept()) {
    const own = jobs.get(moment.job ?? '');
    if (own) own.push(moment);
    else jobs.set(moment.job ?? '', [moment]);
  }
  return jobs;
}

function byStem(read: readonly ReadFile[]): [stem: string, parts: ReadFile[]][] {
  const logs = new Map<string, ReadFile[]>();
  for (const file of read) {
    const stem = stemOf(file.name);
    const parts = logs.get(stem);
    if (parts) parts.push(file);
    else logs.set(stem, [file]);
  }
  return [...logs];
}

function isJobManager(parts: readonly ReadFile[]): boolean {
  return parts.some(({ about }) => about.role === 'jobmanager');
}

function fileOf(name: string, parts: readonly ReadFile[], clockOffsetMs: number): LogFile {
  const abouts = parts.map(({ about }) => about);
  const first = (key: 'flinkVersion' | 'process' | 'host') => abouts.find((about) => about[key] !== undefined)?.[key];
  const from = least(abouts.flatMap((about) => about.from ?? []));
  const to = most(abouts.flatMap((about) => about.to ?? []));
  const [version, process, host] = [first('flinkVersion'), first('process'), first('host')];
  return {
    name,
    role: abouts.find(({ role }) => role !== 'unknown')?.role ?? 'unknown',
    clockOffsetMs,
    lines: abouts.reduce((sum, { lines }) => sum + lines, 0),
    bytes: abouts.reduce((sum, { bytes }) => sum + bytes, 0),
    settings: Object.assign({}, ...abouts.map(({ settings }) => settings)),
    ...(abouts.some(({ sampled }) => sampled) && { sampled: true as const }),
    ...(Number.isFinite(from) && { from: from + clockOffsetMs, to: to + clockOffsetMs }),
    ...(version !== undefined && { flinkVersion: version }),
    ...(process !== undefined && { process }),
    ...(host !== undefined && { host }),
  };
}

/** A file's facts on the common clock. What a TaskManager's log says happened there. */
function move({ records, moments, checkpoints, failures, about }: ReadFile, stem: string, offset: number) {
  const here = about.role === 'taskmanager' ? about.process : undefined;
  const onHere = here === undefined ? {} : { taskManager: here };
  return {
    records: records.map((one) => ({ ...onHere, ...shifted(one, offset), file: stem })),
    moments: moments.map((one): LogMoment => shifted(one, offset)),
    checkpoints: checkpoints.map((one) => shifted(one, offset)),
    failures: failures.map((one) => ({ ...onHere, ...shifted(one, offset) })),
  };
}

function shifted<T extends { readonly at?: number }>(one: T, offset: number): T {
  if (offset === 0 || one.at === undefined) return one;
  const { lastAt, times } = one as { readonly lastAt?: number; readonly times?: readonly number[] };
  return {
    ...one,
    at: one.at + offset,
    ...(lastAt !== undefined && { lastAt: lastAt + offset }),
    ...(times !== undefined && { times: times.map((time) => time + offset) }),
  };
}

/** Oldest first; what has no time stays where it was read. */
function inOrder<T extends { readonly at?: number }>(facts: readonly T[]): readonly T[] {
  let last = Number.NEGATIVE_INFINITY;
  const placed = facts.map((fact, order) => {
    last = fact.at ?? last;
    return { fact, at: last, order };
  });
  return placed.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at) || a.order - b.order).map(({ fact }) => fact);
}
