import type { Level } from './entry.ts';
import { levelOf } from './levels.ts';
import { type ReadTime, timeAt } from './times.ts';

const LEVEL = /(TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|SEVERE|CRITICAL)(?=[\s:\]|[,-]|$)/y;
const BRACKET = /\[([^[\]]{0,300})\]|\{([^{}]{0,1000})\}|\(([\w .:#/-]{1,200})\)(?= )/y;
/** `org.apache.flink.runtime.taskmanager.Task`, `o.a.f.r.t.Task`, with a line number or a place behind it. */
const LOGGER = /([A-Za-z_$][\w$]*(?:\.[\w$]+)+)(?::\d{1,6}|\([\w$.]+:\d{1,6}\))?(?=[\s:[({|]|-|$)/y;
const SHORT_LOGGER = /([A-Z][\w$]{2,100})(?::\d{1,6})?(?=\s+(?:\[[^\]]{0,100}\]\s*)?(?:-|:)\s|:\s)/y;
const GAP = /[ \t|]*/y;
/** Spring's `12345 --- `. */
const PROCESS = /\d{1,8} ---(?= )/y;
const DASH = /(?:-{1,2}|:|>)(?: |$)/y;
const THROWN = /(?:Exception|Error|Throwable)$/;
const BARE_THREAD = /([\w-]{1,60})(?= (?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL) )/y;
/** The Kubernetes operator names what it works on behind the level: `[INFO ][default/my-job]`. */
const RESOURCE = /^([a-z0-9-]{1,63})\/([a-z0-9.-]{1,253})$/;
/** Python's `time - name - LEVEL - message`. */
const PYTHON_LOGGER = /([\w.]{1,100}) - (?=(?:DEBUG|INFO|WARNING|ERROR|CRITICAL) )/y;
const JOB_ID = /^[0-9a-f]{32}$/;

/** What is known of a head so far. All fields from the start, so that it keeps one shape: this runs for every line. */
export interface Draft {
  time: number | undefined;
  timeOfDay: number | undefined;
  zoned: true | undefined;
  timeFrom: number | undefined;
  timeTo: number | undefined;
  level: Level | undefined;
  logger: string | undefined;
  thread: string | undefined;
  context: Record<string, string> | undefined;
  end: number;
  /** Where the bracket stands that was taken for the thread, when it stands behind the level. */
  bracketAt: number | undefined;
}

export function emptyDraft(): Draft {
  return {
    time: undefined,
    timeOfDay: undefined,
    zoned: undefined,
    timeFrom: undefined,
    timeTo: undefined,
    level: undefined,
    logger: undefined,
    thread: undefined,
    context: undefined,
    end: 0,
    bracketAt: undefined,
  };
}

/** Reads one part into the draft; the place behind it, or undefined when the message begins here. */
export function partAt(line: string, at: number, head: Draft): number | undefined {
  return (
    readTime(line, at, head) ??
    readLevel(line, at, head) ??
    readBracket(line, at, head) ??
    readColumn(line, at, head) ??
    readLogger(line, at, head) ??
    readBareThread(line, at, head) ??
    readDash(line, at, head)
  );
}

function readTime(line: string, at: number, head: Draft): number | undefined {
  if (head.timeFrom !== undefined) return;
  const read = timeAt(line, at);
  if (!read) return head.end === 0 ? undefined : after(PROCESS, line, at);
  keepTime(head, read, at);
  return read.end;
}

function keepTime(head: Draft, { time, timeOfDay, zoned, end }: ReadTime, at: number): void {
  if (time !== undefined) head.time = time;
  if (timeOfDay !== undefined) head.timeOfDay = timeOfDay;
  if (zoned) head.zoned = true;
  head.timeFrom = at;
  head.timeTo = end;
}

function readLevel(line: string, at: number, head: Draft): number | undefined {
  if (head.level !== undefined) return head.timeFrom === undefined ? undefined : after(PROCESS, line, at);
  LEVEL.lastIndex = at;
  const [, name] = LEVEL.exec(line) ?? [];
  if (name === undefined) return;
  head.level = levelOf(name);
  const end = at + name.length;
  return line[end] === ':' ? end + 1 : end;
}

/** `[main]`, `[2024-05-04T10:11:12,345]`, `[WARN ]`, `[]`, `{flink-job-id=…}`, `[o.e.x.LocalExporter]`. */
function readBracket(line: string, at: number, head: Draft): number | undefined {
  BRACKET.lastIndex = at;
  const match = BRACKET.exec(line);
  if (!match) return;
  const inside = match[1] ?? match[2] ?? match[3] ?? '';
  const end = at + match[0].length;
  const known = bracketed(inside, at + 1, head, match[1] === undefined);
  return known ? end : undefined;
}

function bracketed(inside: string, at: number, head: Draft, round: boolean): boolean {
  const words = inside.trim();
  if (words === '') return head.level !== undefined || head.timeFrom !== undefined || head.logger !== undefined;
  const level = levelOf(words);
  if (level !== undefined && head.level === undefined) return assign(head, { level });
  const read = head.timeFrom === undefined ? timeAt(words, 0) : undefined;
  if (read && read.end === words.length) {
    keepTime(head, { ...read, end: at + read.end }, at);
    return true;
  }
  if (JOB_ID.test(words)) return keepContext(head, { 'flink-job-id': words });
  if (/^[\w.-]{1,60}=/.test(words)) return keepContext(head, pairsIn(words));
  const [, namespace, name] = (head.logger !== undefined && RESOURCE.exec(words)) || [];
  if (namespace && name) return keepContext(head, { namespace, resource: name });
  if (round && head.timeFrom === undefined) return false;
  if (head.logger === undefined && /^[a-z][\w$]*(?:\.[\w$]+)*\.[A-Z][\w$]*$/.test(words))
    return assign(head, { logger: words });
  // A thread is only one when the rest of the head says so; behind the logger a bracket may be the message's own.
  if (head.thread !== undefined || head.logger !== undefined) return false;
  if (head.level !== undefined) head.bracketAt = at - 1;
  return assign(head, { thread: words });
}

function keepContext(head: Draft, pairs: Readonly<Record<string, string>>): true {
  head.context = { ...head.context, ...pairs };
  return true;
}

/** `flink-job-id=…, pod=…` */
function pairsIn(words: string): Record<string, string> {
  const pairs = words.split(/[,;]\s*/).flatMap((pair) => {
    const equals = pair.indexOf('=');
    return equals > 0 ? [[pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()] as const] : [];
  });
  return Object.fromEntries(pairs);
}

function readLogger(line: string, at: number, head: Draft): number | undefined {
  if (head.logger !== undefined) return;
  const full =
    head.level === undefined && head.timeFrom === undefined && at > 0 ? undefined : groupAt(LOGGER, line, at);
  const found = full ?? (head.level === undefined ? undefined : groupAt(SHORT_LOGGER, line, at));
  if (found === undefined || (THROWN.test(found.name) && !/^\s+(?:\[|-)/.test(line.slice(found.end, found.end + 20))))
    return;
  head.logger = found.name;
  return found.end;
}

/** Columns with a bar between them: `… | INFO | main | com.acme.Job | message`. */
function readColumn(line: string, at: number, head: Draft): number | undefined {
  if (head.timeFrom === undefined || line[at - 2] !== '|' || head.logger !== undefined) return;
  const end = line.indexOf(' |', at);
  if (end < 0 || end - at > 200) return;
  const words = line.slice(at, end).trim();
  if (/^[\w$]+(?:\.[\w$]+)+$/.test(words)) head.logger = words;
  else if (head.thread === undefined) head.thread = words;
  else return;
  return end;
}

/** `2024-05-04 10:11:12,345 main ERROR …`, as log4j speaks of itself. */
function readBareThread(line: string, at: number, head: Draft): number | undefined {
  if (head.timeFrom === undefined || head.level !== undefined || head.thread !== undefined) return;
  const python = head.logger === undefined ? groupAt(PYTHON_LOGGER, line, at) : undefined;
  if (python) head.logger = python.name;
  if (python) return python.end;
  const found = groupAt(BARE_THREAD, line, at);
  if (found) head.thread = found.name;
  return found?.end;
}

function readDash(line: string, at: number, head: Draft): number | undefined {
  if (head.level === undefined && head.timeFrom === undefined && head.logger === undefined) return;
  const end = after(DASH, line, at);
  // Behind the dash the message begins, unless the level or the logger is still to come.
  if (end === undefined) return;
  if (head.logger !== undefined || head.level === undefined) return finish(head, end, line);
  return end;
}

/** Makes the next part fail: what follows is the message. */
function finish(head: Draft, end: number, line: string): number | undefined {
  const next = skipGap(line, end);
  const isLevel = after(LEVEL, line, next) !== undefined || after(PYTHON_LOGGER, line, next) !== undefined;
  if (head.level === undefined && isLevel) return end;
  head.end = end;
  return;
}

function groupAt(pattern: RegExp, line: string, at: number): { name: string; end: number } | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(line);
  return match?.[1] === undefined ? undefined : { name: match[1], end: at + match[0].length };
}

function after(pattern: RegExp, line: string, at: number): number | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(line);
  return match ? at + match[0].length : undefined;
}

/** The place behind blanks and bars. */
export function skipGap(line: string, at: number): number {
  return skip(GAP, line, at);
}

function skip(pattern: RegExp, line: string, at: number): number {
  return after(pattern, line, at) ?? at;
}

function assign<T extends object>(target: T, values: Partial<T>): true {
  Object.assign(target, values);
  return true;
}
