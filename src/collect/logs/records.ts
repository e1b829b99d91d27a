import { citeOf, type LogRecord } from '#evidence';
import { fingerprint, type LogEntry } from '#formats/logs';
import type { Named } from './names-in.ts';
import { graphOf } from './ties.ts';

/** A record whose place among all is not yet known. */
export type DraftRecord = Omit<LogRecord, 'index'> & { readonly attempts: readonly string[] };

/** Keeps entries that tell something, each kind once. */
export interface RecordKeeper {
  keep(entry: LogEntry, named: Named): void;
  kept(): readonly DraftRecord[];
  /** Kinds that found no room any more. */
  readonly dropped: number;
}

/** Kinds of entries kept per file; a log that has more says one thing in many words. */
export const MOST_KINDS: number = 4_000;
/** Times kept of each kind: the first half of them, and the newest. */
export const MOST_TIMES: number = 2_000;
/** Of the text of an entry; the rest is a dump of data. */
const MOST_CHARS = 16 * 1024;

export type Draft = { -readonly [K in keyof DraftRecord]: DraftRecord[K] } & { times: number[]; attempts: string[] };

export function createRecordKeeper(file: string): RecordKeeper {
  const drafts = new Map<string, Draft>();
  let dropped = 0;
  return {
    keep(entry, named) {
      // A fragment says everything once; its order and its lines matter.
      const key =
        entry.time === undefined
          ? `${entry.line}`
          : `${named.job} ${named.task} ${runOf(named)} ${entry.level} ${fingerprint(entry)}`;
      const known = drafts.get(key);
      if (known) again(known, entry, named);
      else if (drafts.size < MOST_KINDS) drafts.set(key, draftOf(file, entry, named));
      else dropped += 1;
    },
    kept: () => [...drafts.values()],
    get dropped() {
      return dropped;
    },
  };
}

/** From 1.16 on an attempt says to which run of a job it belongs; before, each is a name of its own. */
export function runOf({ attempt = '' }: Named): string {
  return attempt.includes('_') ? graphOf(attempt) : '';
}

function draftOf(file: string, entry: LogEntry, named: Named): Draft {
  const { time, level, logger, thread, message, causes, text, line, lastLine } = entry;
  const { job, task, subtask, attempt, taskManager } = named;
  const lines = line === lastLine ? `${line}` : `${line}-${lastLine}`;
  return {
    file,
    line,
    lastLine,
    cite: citeOf('log', `${file}:${lines}`, time),
    message: cut(message),
    causes,
    text: cut(text),
    count: 1,
    times: time === undefined ? [] : [time],
    attempts: attempt === undefined ? [] : [attempt],
    ...(time !== undefined && { at: time }),
    ...(level !== undefined && { level }),
    ...(logger !== undefined && { logger }),
    ...(thread !== undefined && { thread }),
    ...(job !== undefined && { job }),
    ...(task !== undefined && { task }),
    ...(subtask !== undefined && { subtask }),
    ...(attempt !== undefined && { attempt }),
    ...(taskManager !== undefined && { taskManager }),
  };
}

function again(draft: Draft, { time }: LogEntry, { subtask, attempt, taskManager }: Named): void {
  draft.count += 1;
  if (time !== undefined) {
    draft.lastAt = time;
    if (draft.times.length >= MOST_TIMES) draft.times.splice(MOST_TIMES / 2, 1);
    draft.times.push(time);
  }
  // What differs from one time to the next is no place of the whole.
  if (subtask !== draft.subtask) delete draft.subtask;
  if (taskManager !== draft.taskManager) delete draft.taskManager;
  if (attempt !== undefined && draft.attempts.length < MOST_ATTEMPTS) draft.attempts.push(attempt);
}

/** Attempts are only needed to see that two files speak of the same. */
export const MOST_ATTEMPTS: number = 64;

function cut(text: string): string {
  return text.length > MOST_CHARS ? `${text.slice(0, MOST_CHARS)}…` : text;
}
