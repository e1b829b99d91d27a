import type { Head } from './entry.ts';
import { levelOf } from './levels.ts';
import { timeOf } from './times.ts';

/** What a JSON object of a log says, whatever its layout calls the parts. */
export interface JsonEntry extends Head {
  /** As Java prints it. */
  readonly trace?: string;
}

type Json = Readonly<Record<string, unknown>>;

// Elastic Common Schema, Logstash, Google Cloud (Dataproc), log4j's JsonTemplateLayout and JsonLayout, Fluentd, Docker, AWS
// (Managed Flink), Alibaba SLS, Azure Monitor, plain keys.
const TIMES = [
  '@timestamp',
  'timestamp',
  'time',
  'ts',
  'instant',
  'timeMillis',
  'timestampMillis',
  'datetime',
  'date',
  'eventTime',
  'asctime',
  'tsNs',
  'ingestionTime',
  'TimeGenerated',
  'event_timestamp',
  '__time__',
];
const LEVELS = [
  'log.level',
  'level',
  'severity',
  'levelname',
  'log_level',
  'loglevel',
  'lvl',
  'messageType',
  'priority',
  'Level',
  'LogLevel',
  'logLevel',
];
const LOGGERS = [
  'log.logger',
  'logger',
  'loggerName',
  'logger_name',
  'category',
  'name',
  'locationInformation',
  'location',
  'class',
];
const THREADS = ['process.thread.name', 'thread_name', 'threadName', 'thread'];
const MESSAGES = [
  'message',
  'msg',
  'textPayload',
  'jsonPayload.message',
  'log',
  'line',
  '@message',
  'body',
  'MESSAGE',
  'formattedMessage',
  'short_message',
  'text',
  'content',
  'LogMessage',
  'Message',
  'LogEntry',
  '__CONTENT__',
  '__content__',
];
const TRACES = [
  'error.stack_trace',
  'stack_trace',
  'stackTrace',
  'stacktrace',
  'exception.stacktrace',
  'thrown',
  'throwable',
  'exception',
  'throwableInformation',
  'jsonPayload.stack_trace',
  'jsonPayload.exception',
  'full_message',
  'error',
  'err',
  'exc_info',
  'Exception',
];
const CONTEXTS = [
  'mdc',
  'contextMap',
  'context',
  'labels',
  'kubernetes',
  'resource.labels',
  'jsonPayload.mdc',
  'fields',
  'stream',
];
/** What the layouts of collectors call what we call `pod`, `container`, `host`. */
const ALIASES: Readonly<Record<string, string>> = {
  pod_name: 'pod',
  'kubernetes.pod_name': 'pod',
  container_name: 'container',
  hostname: 'host',
  node_name: 'node',
  jobId: 'flink-job-id',
  'kubernetes.container_name': 'container',
  PodName: 'pod',
  ContainerName: 'container',
};
const TOP_LEVEL = [
  'flink-job-id',
  'jobId',
  'pod',
  'container',
  'host',
  'hostname',
  'pod_name',
  'container_name',
  'PodName',
  'ContainerName',
  'namespace',
  'applicationARN',
  'logStreamName',
];
const MOST_CONTEXT = 30;
const DEEPEST = 20;

/** Reads an object as a log entry; undefined when nothing in it is a message. */
export function jsonEntryOf(json: Json): JsonEntry | undefined {
  const payload = objectAt(json, 'jsonPayload') ?? {};
  const flat = { ...payload, ...json };
  const said = MESSAGES.map((key) => at(flat, key)).find((value) => typeof value === 'string' || isObject(value));
  const trace = traceOf(flat);
  const message = typeof said === 'string' ? said : isObject(said) ? text(at(said, 'message')) : undefined;
  if (message === undefined && trace === undefined) return;
  const level = LEVELS.map((key) => levelOf(at(flat, key))).find((one) => one !== undefined);
  const logger = firstText(flat, LOGGERS);
  const thread = firstText(flat, THREADS);
  const context = contextOf(flat);
  return {
    ...timesOf(flat),
    ...(level && { level }),
    ...(logger !== undefined && { logger }),
    ...(thread !== undefined && { thread }),
    ...(Object.keys(context).length > 0 && { context }),
    message: message ?? '',
    ...(trace !== undefined && { trace }),
  };
}

/** The object that a line of JSON is; undefined for anything else. */
export function objectIn(line: string): Json | undefined {
  const trimmed = line.trim().replace(/,$/, '');
  if (!trimmed.startsWith('{') || !trimmed.endsWith('}')) return;
  try {
    const json: unknown = JSON.parse(trimmed);
    return isObject(json) ? json : undefined;
  } catch {
    return;
  }
}

const PAIR = /([\w.@-]{1,60})=("(?:[^"\\]|\\.)*"|[^\s"]*)(?:\s+|$)/y;

/** The pairs of a line of logfmt: `time=… level=warn msg="…"`; undefined for anything else. */
export function pairsIn(line: string): Json | undefined {
  if (!/^\w+=/.test(line) || !line.includes('level=')) return;
  const pairs: Record<string, string> = {};
  PAIR.lastIndex = 0;
  for (let match = PAIR.exec(line); match; match = PAIR.exec(line)) {
    const [, key = '', value = ''] = match;
    pairs[key] = value.startsWith('"') ? value.slice(1, -1).replace(/\\(["\\])/g, '$1') : value;
    if (PAIR.lastIndex >= line.length) return pairs;
  }
  return;
}

/** A value by its key, flat (`"log.level"`) or nested (`"log": {"level": …}`). */
export function at(json: Json, path: string): unknown {
  if (Object.hasOwn(json, path)) return json[path];
  const dot = path.indexOf('.');
  const inner = dot < 0 ? undefined : objectAt(json, path.slice(0, dot));
  return inner && at(inner, path.slice(dot + 1));
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function timesOf(json: Json): Pick<JsonEntry, 'time' | 'zoned'> {
  for (const key of TIMES) {
    const value = at(json, key);
    const { time, zoned } = isObject(value) ? instantOf(value) : (timeOf(value) ?? {});
    if (time !== undefined) return { time, ...(zoned && { zoned }) };
  }
  return {};
}

/** log4j's `{"epochSecond":…,"nanoOfSecond":…}` */
function instantOf({ epochSecond, nanoOfSecond }: Json): { time?: number; zoned?: true } {
  if (typeof epochSecond !== 'number') return {};
  return { time: epochSecond * 1000 + Math.floor((Number(nanoOfSecond) || 0) / 1e6), zoned: true };
}

function traceOf(json: Json): string | undefined {
  for (const key of TRACES) {
    const written = printed(at(json, key), 0).trim();
    if (/\n\s*at |^[\w$.]+(?:Exception|Error|Throwable)\b|\bat \S+\(/.test(written)) return written;
  }
  return;
}

/** A throwable as Java prints it, from a text, a list of lines or frames, or an object with its parts. */
function printed(value: unknown, depth: number): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? one : frame(one))).join('\n');
  if (!isObject(value) || depth > DEEPEST) return '';
  const name = firstText(value, ['name', 'exception_class', 'class', 'type', 'className']) ?? '';
  const words = firstText(value, ['message', 'exception_message', 'localizedMessage']) ?? '';
  const stack = ['stack_trace', 'stacktrace', 'extendedStackTrace', 'stackTrace', 'stack', 'frames'].map(
    (key) => value[key],
  );
  const lines = printed(
    stack.find((one) => one !== undefined),
    depth + 1,
  );
  if (name !== '' && lines.startsWith(name)) return lines;
  const cause = printed(value.cause, depth + 1);
  const head = words === '' ? name : `${name}: ${words}`;
  return [head, lines, cause && `Caused by: ${cause}`].filter(Boolean).join('\n');
}

function frame(value: unknown): string {
  if (!isObject(value)) return '';
  const { method, file, line } = value;
  const owner = firstText(value, ['class', 'className', 'declaringClass']) ?? '';
  return `\tat ${owner}.${text(method) ?? text(value.methodName) ?? ''}(${text(file) ?? text(value.fileName) ?? 'Unknown Source'}:${Number(line ?? value.lineNumber) || 0})`;
}

function contextOf(json: Json): Record<string, string> {
  const top = TOP_LEVEL.map((key) => [key, json[key]] as const);
  const maps = CONTEXTS.flatMap((key) => Object.entries(objectAt(json, key) ?? {}));
  const pairs = [...maps, ...top].flatMap(([key, value]) => {
    const words = text(value);
    return words === undefined || words.length > 300 ? [] : [[ALIASES[key] ?? key, words] as const];
  });
  return Object.fromEntries(pairs.slice(0, MOST_CONTEXT));
}

function objectAt(json: Json, path: string): Json | undefined {
  const value = at(json, path);
  return isObject(value) ? value : undefined;
}

function firstText(json: Json, keys: readonly string[]): string | undefined {
  return keys.map((key) => at(json, key)).find((value): value is string => typeof value === 'string' && value !== '');
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
