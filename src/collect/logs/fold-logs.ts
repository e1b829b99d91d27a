import {
  type Cluster,
  citeOf,
  type Gap,
  type Job,
  known,
  type LogFile,
  type LogRecord,
  text,
  unknown,
} from '#evidence';
import { type LogEntry, readEntries } from '#formats/logs';
import { literalsOf, matchSignatures, signatures } from '#signatures';

/** One log as it was read, whole. */
export interface LogText {
  readonly name: string;
  readonly content: string;
}

/** What logs alone amount to: a cluster that nobody could ask, and the jobs they name. */
export interface LogReading {
  readonly cluster: Cluster;
  readonly jobs: readonly Job[];
}

export function foldLogs(texts: readonly LogText[]): LogReading {
  const read = texts.map(({ name, content }) => ({ name, content, entries: readEntries(content) }));
  const files = read.map(({ name, content, entries }) => fileOf(name, content, entries));
  const records = read
    .flatMap(({ name, entries }) => entries.filter(tellsSomething).map((entry) => ({ name, entry })))
    .sort((a, b) => (a.entry.time ?? 0) - (b.entry.time ?? 0))
    .map(({ name, entry }, index) => recordOf(name, entry, index));
  const cluster: Cluster = {
    key: 'logs',
    name: texts.map(({ name }) => name).join(', '),
    kind: 'jobmanager',
    flinkVersion: unknown(NOT_ASKED),
    slots: unknown(NOT_ASKED),
    config: unknown(NOT_ASKED),
    taskManagers: unknown(NOT_ASKED),
    threadDumps: unknown(NOT_ASKED),
  };
  const gap = unknown(NOT_ASKED);
  const job: Job = {
    id: '',
    name: 'the job in the logs',
    state: 'UNKNOWN',
    cluster: 'logs',
    streaming: true,
    basics: gap,
    plan: gap,
    load: gap,
    taskMetrics: gap,
    operatorMetrics: gap,
    watermarks: gap,
    checkpointing: gap,
    checkpoints: gap,
    failures: gap,
    restarts: gap,
    flameGraphs: gap,
    log: known({ files, records, moments: [] }),
  };
  return { cluster, jobs: [job] };
}

const NOT_ASKED: Gap = {
  kind: 'not-collected',
  because: text('Only logs were examined.', '只检查了日志。'),
  remedy: text(
    'Give the URL of the JobManager’s REST API while the job runs, or a bundle of "flink-doctor collect".',
    '请在作业运行时提供 JobManager REST API 的 URL，或 “flink-doctor collect” 生成的证据包。',
  ),
};

function tellsSomething({ level, causes, message, text: whole, time }: LogEntry): boolean {
  if (level === 'WARN' || level === 'ERROR' || level === 'FATAL' || causes.length > 0 || time === undefined)
    return true;
  const candidates = signatures.filter((one) => literalsOf(one).some((literal) => whole.includes(literal)));
  return matchSignatures({ message, causes, text: whole }, candidates).length > 0;
}

function recordOf(name: string, entry: LogEntry, index: number): LogRecord {
  const { time, context: _context, line, lastLine, ...rest } = entry;
  const lines = line === lastLine ? `${line}` : `${line}-${lastLine}`;
  return {
    ...rest,
    index,
    line,
    lastLine,
    ...(time !== undefined && { at: time }),
    file: name,
    cite: citeOf('log', `${name}:${lines}`, time),
    count: 1,
  };
}

function fileOf(name: string, content: string, entries: readonly LogEntry[]): LogFile {
  const times = entries.flatMap(({ time }) => time ?? []);
  return {
    name,
    role: 'unknown',
    ...(times.length > 0 && { from: times[0] as number, to: times[times.length - 1] as number }),
    clockOffsetMs: 0,
    lines: entries[entries.length - 1]?.lastLine ?? 0,
    bytes: content.length,
    settings: {},
  };
}
