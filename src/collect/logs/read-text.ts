import type { LogMoment, LogRole } from '#evidence';
import { citeOf } from '#evidence';
import { type LogEntry, type LogPart, type Pod, readEntries, readLogParts } from '#formats/logs';
import { createFileReading, type FileReading, type ReadFile } from './file-reading.ts';
import { tellsSomething } from './tells-something.ts';

/** One log as it was read, whole. */
export interface LogText {
  readonly name: string;
  readonly content: string;
  /** Where it is known from elsewhere: whose log it is. */
  readonly role?: LogRole;
  readonly process?: string;
}

/**
 * Reads a text that is held in memory: one log, or several behind each other (YARN's aggregated logs), and what platforms
 * and JVMs say in between.
 */
export function readText({ name, content, role, process }: LogText): readonly ReadFile[] {
  const rows = content.split('\n');
  const readings = new Map<string, FileReading>();
  for (const part of readLogParts(content)) {
    const log = nameOf(name, part);
    const reading =
      readings.get(log) ??
      createFileReading(name, { ...(role && { role }), ...(process && { process }), ...aboutOf(log, part) });
    readings.set(log, reading);
    takePart(reading, part, rows, name);
    reading.sized(0, part.lastLine);
  }
  const read = [...readings.values()];
  read[0]?.sized(content.length, 0);
  return read.map((reading) => reading.finish());
}

/** Logs of several containers in one file are told apart by what YARN put before each. */
function nameOf(name: string, { container, file }: LogPart): string {
  return container === undefined ? name : `${name}#${container}${file === undefined ? '' : `/${file}`}`;
}

function aboutOf(log: string, { kind, container, host }: LogPart) {
  const role: LogRole | undefined =
    kind === 'pods' || kind === 'events' ? 'platform' : kind === 'log' ? undefined : 'jvm';
  return {
    log,
    ...(role !== undefined && { role }),
    ...(container !== undefined && { process: container }),
    ...(host !== undefined && { host }),
  };
}

function takePart(reading: FileReading, part: LogPart, rows: readonly string[], name: string): void {
  if (part.kind === 'log') {
    for (const entry of part.entries) reading.take(entry, tellsSomething(entry));
    return;
  }
  const own = rows.slice(part.line - 1, part.lastLine);
  if (part.kind === 'gc-log') {
    for (const entry of readEntries(longPauses(own), { firstLine: part.line }))
      reading.take(entry, tellsSomething(entry));
    return;
  }
  // As a whole, for what stands in several lines; and line by line, as people paste it.
  reading.take(blockOf(own, part), true);
  if (part.kind === 'thread-dump') return;
  for (const [i, row] of own.slice(0, MOST_ROWS).entries()) {
    if (row.trim() !== '') reading.take(rowOf(row.trim(), part.line + i), true);
  }
  if (part.kind === 'pods')
    for (const moment of part.pods.flatMap((pod) => endsOf(pod, `${name}:${part.line}`))) reading.happened(moment);
}

/** Lines of one block that are looked at by themselves. */
const MOST_ROWS = 2_000;
/** A log of garbage collection says the same every second: what stood long, or collected everything, tells. */
const LONG_PAUSE =
  /Full|Allocation Stall|Evacuation Failure|To-space|OutOfMemory|\b\d{4,}\.\d+ ?ms|real=\d{1,}[1-9]\.\d+/;

function longPauses(rows: readonly string[]): string {
  return rows.map((row) => (LONG_PAUSE.test(row) ? row : '')).join('\n');
}

function blockOf(rows: readonly string[], part: LogPart): LogEntry {
  const { line, lastLine } = part;
  const text = rows.join('\n').slice(0, MOST_CHARS);
  const entry = { line, lastLine, message: text, causes: [], text, context: {} };
  if (part.kind !== 'hs-err') return entry;
  const { message, problematicFrame = '' } = part.crash;
  return { ...entry, level: 'FATAL', message: `The JVM crashed: ${message} ${problematicFrame}`.trim() };
}

const MOST_CHARS = 64 * 1024;

function rowOf(row: string, line: number): LogEntry {
  return { line, lastLine: line, message: row, causes: [], text: row, context: {} };
}

/** How the containers of a pod ended, as Kubernetes tells it. */
function endsOf({ name: pod, reason, containers, node }: Pod, at: string): readonly LogMoment[] {
  return containers.flatMap(({ state, lastState }) =>
    [lastState, state].flatMap((one) => {
      if (one?.is !== 'Terminated') return [];
      const why = one.reason ?? reason;
      return [
        {
          kind: 'task-manager' as const,
          id: pod,
          what: 'terminated' as const,
          cite: citeOf('log', at, one.finished),
          ...(one.finished !== undefined && { at: one.finished }),
          ...(node !== undefined && { host: node }),
          ...(one.exitCode !== undefined && { exitCode: one.exitCode }),
          ...(why !== undefined && { reason: why }),
          ...(one.message !== undefined && { diagnostics: one.message }),
        },
      ];
    }),
  );
}
