import type { Cite } from '#evidence';
import type { LogEntry } from '#formats/logs';
import type { Happening } from './moments/index.ts';
import type { Named } from './names-in.ts';

/** A failure as one entry tells it: of a task, or of a job as a whole. */
export interface DraftFailure {
  readonly at?: number;
  /** Missing when a whole job failed. */
  readonly task?: string;
  /** `Map (2/4)` */
  readonly taskName?: string;
  readonly subtask?: number;
  readonly attempt?: string;
  readonly taskManager?: string;
  readonly host?: string;
  readonly job?: string;
  readonly trace: string;
  readonly cite: Cite;
}

export interface FailureKeeper {
  keep(entry: LogEntry, happening: Happening | undefined, named: Named, cite: Cite): void;
  kept(): readonly DraftFailure[];
}

/** So many are kept from the beginning of a file, and as many from its end. */
const MOST = 300;
const MOST_CHARS = 32 * 1024;

export function createFailureKeeper(): FailureKeeper {
  const first: DraftFailure[] = [];
  const last: DraftFailure[] = [];
  /** The same trace comes again and again in a loop: it is kept once. */
  const traces = new Map<string, string>();
  return {
    keep(entry, happening, named, cite) {
      if (!isFailure(happening, entry)) return;
      const trace = traceOf(entry);
      if (trace === '') return;
      if (traces.size > MOST) traces.clear();
      const kept = traces.get(trace) ?? trace;
      traces.set(trace, kept);
      const failure = { ...placeOf(happening), ...jobOf(named), ...timeOf(entry), trace: kept, cite };
      if (first.length < MOST) first.push(failure);
      else last.push(failure);
      if (last.length > 2 * MOST) last.splice(0, MOST);
    },
    kept: () => [...first, ...last.slice(-MOST)],
  };
}

const FAILED = new Set(['FAILED', 'FAILING', 'RESTARTING']);

/** Failures of coordinators belong to no task; the JobMaster only says so (reference 3.4 B4). */
const GLOBAL = 'Trying to recover from a global failure';

function isFailure(happening: Happening | undefined, { message }: LogEntry): boolean {
  if (!happening) return message.startsWith(GLOBAL);
  return (happening.kind === 'task-state' || happening.kind === 'job-state') && FAILED.has(happening.to);
}

function placeOf(happening: Happening | undefined) {
  if (happening?.kind !== 'task-state') return {};
  const { task, subtask, parallelism, attempt, taskManager, host } = happening;
  return {
    task,
    subtask,
    taskName: `${task} (${subtask + 1}/${parallelism})`,
    ...(attempt !== undefined && { attempt }),
    ...(taskManager !== undefined && { taskManager }),
    ...(host !== undefined && { host }),
  };
}

function jobOf({ job }: Named) {
  return job === undefined ? {} : { job };
}

function timeOf({ time }: LogEntry) {
  return time === undefined ? {} : { at: time };
}

/** The trace as it was printed, or what stands behind "failure cause:" in its place; '' when nothing says why. */
function traceOf({ text, causes, message }: LogEntry): string {
  const thrown = causes[0]?.class;
  const start = thrown === undefined ? -1 : text.indexOf(thrown);
  const inline = /failure cause: (\S[\s\S]*)/.exec(message.slice(0, MOST_CHARS))?.[1] ?? '';
  const trace = start >= 0 ? text.slice(start) : inline;
  return trace.length > MOST_CHARS ? trace.slice(0, MOST_CHARS) : trace;
}
