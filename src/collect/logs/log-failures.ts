import type { Failure } from '#evidence';
import { causesIn } from '#formats/traces';
import type { DraftFailure } from './keep-failures.ts';

/** Failures of one task and those of others that it takes down lie closer together than this. */
const TOGETHER_MS = 30_000;
/** A job tells why it fails right after the task has told it. */
const ECHO_MS = 60_000;

/**
 * The exception history as logs tell it, in the shape in which REST does: what the JobManager and a TaskManager tell of
 * the same attempt is one failure, what the job repeats of its task another layer of it, and what fails along with the
 * first of an incident is concurrent to it.
 */
export function failuresOf(told: readonly DraftFailure[], runningAt: readonly number[]): readonly Failure[] {
  const sorted = told.map((one, order) => ({ one, order })).sort((a, b) => byTime(a.one, b.one) || a.order - b.order);
  const once = mergeEchoes(mergeAttempts(sorted.map(({ one }) => one)), runningAt);
  const grouped: DraftFailure[][] = [];
  for (const failure of once) {
    const group = grouped[grouped.length - 1];
    if (group && isConcurrent(failure, group, runningAt)) group.push(failure);
    else grouped.push([failure]);
  }
  return grouped.map(([first, ...rest]) => ({
    ...failureOf(first as DraftFailure),
    concurrent: rest.slice(0, MOST_CONCURRENT).map(failureOf),
  }));
}

/** A job may have thousands of tasks that all fail at once. */
const MOST_CONCURRENT = 20;

function byTime(a: DraftFailure, b: DraftFailure): number {
  return a.at === undefined || b.at === undefined ? 0 : a.at - b.at;
}

/** Of the same attempt the longer trace counts: one side may have shortened it. */
function mergeAttempts(told: readonly DraftFailure[]): readonly DraftFailure[] {
  const byAttempt = new Map<string, DraftFailure>();
  for (const [i, failure] of told.entries()) {
    const key = failure.attempt ?? `${i}`;
    const known = byAttempt.get(key);
    if (!known) byAttempt.set(key, failure);
    else if (failure.trace.length > known.trace.length) byAttempt.set(key, { ...known, ...failure, ...earlier(known) });
    else byAttempt.set(key, { ...failure, ...known });
  }
  return [...byAttempt.values()];
}

function earlier({ at }: DraftFailure) {
  return at === undefined ? {} : { at };
}

/** A job that fails repeats the trace of its task, in an envelope that says what it does about it; it may do so twice. */
function mergeEchoes(told: readonly DraftFailure[], runningAt: readonly number[]): readonly DraftFailure[] {
  const kept: DraftFailure[] = [];
  for (const failure of told) {
    const at = failure.task === undefined ? kept.findLastIndex((one) => isEcho(failure, one, runningAt)) : -1;
    const echoed = kept[at];
    if (!echoed) kept.push(failure);
    else if (failure.trace.length > echoed.trace.length) kept[at] = { ...echoed, trace: failure.trace };
  }
  return kept;
}

function isEcho(failure: DraftFailure, of: DraftFailure, runningAt: readonly number[]): boolean {
  if (failure.at !== undefined && of.at !== undefined) {
    if (failure.at - of.at > ECHO_MS || ranBetween(of.at, failure.at, runningAt)) return false;
  }
  return failure.trace.includes(firstLine(of.trace)) || of.trace.includes(firstLine(failure.trace));
}

function ranBetween(from: number, to: number, runningAt: readonly number[]): boolean {
  return runningAt.some((at) => at > from && at <= to);
}

function firstLine(trace: string): string {
  return (trace.split('\n', 1)[0] ?? '').trim();
}

function isConcurrent(failure: DraftFailure, group: readonly DraftFailure[], runningAt: readonly number[]): boolean {
  const first = group[0] as DraftFailure;
  const again = group.some(({ task, subtask }) => task === failure.task && subtask === failure.subtask);
  if (again || first.at === undefined || failure.at === undefined || failure.at - first.at > TOGETHER_MS) return false;
  return !ranBetween(first.at, failure.at, runningAt);
}

function failureOf({ at, taskName, subtask, taskManager, host, trace, cite }: DraftFailure): Failure {
  return {
    exception: causesIn(trace)[0]?.class ?? '',
    stackTrace: trace,
    at: at ?? Number.NaN,
    cite,
    concurrent: [],
    ...(taskName !== undefined && { task: taskName }),
    ...(subtask !== undefined && { subtask }),
    ...(taskManager !== undefined && { taskManager }),
    ...(host !== undefined && { endpoint: host }),
  };
}
