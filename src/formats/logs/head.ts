import type { Head } from './entry.ts';
import { type Draft, emptyDraft, partAt, skipGap } from './head-parts.ts';

/** A layout has fewer parts than this before the message. */
const MOST_PARTS = 12;

/** What was found at the beginning of a line. */
export interface ReadHead extends Head {
  /** Where the time stood; undefined without one. */
  readonly timeFrom?: number;
  readonly timeTo?: number;
}

/** Takes the beginning of a line apart, whatever the order of time, level, thread, logger and MDC. */
export function parseHead(line: string): ReadHead | undefined {
  const head = emptyDraft();
  for (let part = 0; part < MOST_PARTS; part += 1) {
    const at = skipGap(line, head.end);
    const next = partAt(line, at, head);
    if (next === undefined) break;
    head.end = next;
  }
  if (!isHead(head, line)) return;
  giveBack(head);
  return finished(head, line.slice(skipGap(line, head.end)));
}

/** A bracket behind the level is a thread only when a logger follows; Kafka's brokers begin their messages with one. */
function giveBack(head: Draft): void {
  if (head.bracketAt === undefined || head.logger !== undefined) return;
  head.end = head.bracketAt;
  head.thread = undefined;
}

/** Assigned one by one: spreading is several times slower, and this runs for every line. */
function finished(draft: Draft, message: string): ReadHead {
  const head: { -readonly [Key in keyof ReadHead]: ReadHead[Key] } = { message };
  if (draft.time !== undefined) head.time = draft.time;
  if (draft.timeOfDay !== undefined) head.timeOfDay = draft.timeOfDay;
  if (draft.zoned) head.zoned = true;
  if (draft.timeFrom !== undefined) head.timeFrom = draft.timeFrom;
  if (draft.timeTo !== undefined) head.timeTo = draft.timeTo;
  if (draft.level !== undefined) head.level = draft.level;
  if (draft.logger !== undefined) head.logger = draft.logger;
  if (draft.thread !== undefined) head.thread = draft.thread;
  if (draft.context) head.context = draft.context;
  return head;
}

/** A time, or a level, or the name of a class with the dash of Flink's layouts behind it. */
function isHead({ timeFrom, level, logger, end }: Draft, line: string): boolean {
  if (timeFrom !== undefined || level !== undefined) return true;
  return logger !== undefined && /\.[A-Z][\w$]*$/.test(logger) && /\s- $/.test(line.slice(Math.max(0, end - 3), end));
}
