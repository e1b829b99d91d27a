import { defineSymptom } from '#engine';
import type { Cite, Failure, LogFile, LogLevel, LogRecord } from '#evidence';
import type { Throwable } from '#formats/traces';
import { type Match, matchSignatures, signatures } from '#signatures';
import { traceOf } from './failure-trace.ts';
import { withoutWraps } from './wrapped-lines.ts';

/** One entry of a log, or one exception that REST told, and what it is known for. */
export interface Telling {
  /** Place in the order of telling, over all sources. */
  readonly key: number;
  /** Epoch ms; missing in a fragment without times. */
  readonly at?: number;
  readonly lastAt?: number;
  /** Epoch ms of each time it was told, as far as kept. */
  readonly times?: readonly number[];
  /** How often it was told. */
  readonly count: number;
  /** It was told at least so often: its log is so large that not all of it was looked at. */
  readonly atLeast?: true;
  readonly cite: Cite;
  readonly message: string;
  /** Outermost first. */
  readonly causes: readonly Throwable[];
  readonly text: string;
  readonly level?: LogLevel;
  readonly logger?: string;
  /** `LogFile.name`; missing for REST. */
  readonly file?: string;
  readonly task?: string;
  readonly subtask?: number;
  readonly vertex?: string;
  readonly taskManager?: string;
  /** Signatures that fit, the most telling first. */
  readonly matches: readonly Match[];
}

/** Everything that was told about failures of this job, by its exception history and by logs, oldest first. */
export const tellings = defineSymptom({
  id: 'tellings',
  needs: ['log'],
  wants: ['failures'],
  observe({ log: { files, records }, failures }) {
    const sampled = sampledIn(files);
    const told = withoutWraps(records).map((record) => fromLog(record, sampled));
    return inOrder([...fromRest(failures.known ? failures.value : []), ...told]);
  },
});

/** As `tellings`, from the exception history alone. */
export const tellingsOfRest = defineSymptom({
  id: 'tellings-of-rest',
  needs: ['failures'],
  observe: ({ failures }) => inOrder(fromRest(failures)),
});

/** What REST told has its matches already. */
type Unordered = Omit<Telling, 'key' | 'matches'> & Partial<Pick<Telling, 'matches'>>;

function inOrder(told: readonly Unordered[]): readonly Telling[] {
  const sorted = told.map((one, index) => ({ one, index })).sort((a, b) => timeOf(a.one, b.one) || a.index - b.index);
  return sorted.map(({ one }, key) => ({ ...one, key, matches: one.matches ?? matchSignatures(one, signatures) }));
}

/** Only entries that both have a time can be put in order by it. */
function timeOf(a: Unordered, b: Unordered): number {
  return a.at === undefined || b.at === undefined ? 0 : a.at - b.at;
}

function fromRest(failures: readonly Failure[]): readonly Unordered[] {
  return failures
    .filter(({ cite }) => cite.source === 'rest')
    .flatMap((failure) => [failure, ...failure.concurrent])
    .map((failure) => ({ ...traceOf(failure.stackTrace), failure }))
    .map(({ causes, matches, failure: { stackTrace, at, cite, task, subtask, vertex, taskManager } }) => ({
      at,
      count: 1,
      cite,
      message: '',
      causes,
      text: stackTrace,
      matches,
      ...(task !== undefined && { task }),
      ...(subtask !== undefined && { subtask }),
      ...(vertex !== undefined && { vertex }),
      ...(taskManager !== undefined && { taskManager }),
    }));
}

function fromLog(record: LogRecord, sampled: ReadonlySet<string>): Unordered {
  const { index: _index, line: _line, lastLine: _lastLine, job: _job, ...told } = record;
  return sampled.has(record.file) ? { ...told, atLeast: true } : told;
}

function sampledIn(files: readonly LogFile[]): ReadonlySet<string> {
  return new Set(files.flatMap(({ name, sampled }) => (sampled ? [name] : [])));
}
