import { citeOf, type LogFile, type LogMoment, type LogRole } from '#evidence';
import type { LogEntry } from '#formats/logs';
import type { Marks } from './clock-offsets.ts';
import { type CheckpointMoment, createCheckpointKeeper } from './keep-checkpoints.ts';
import { createFailureKeeper, type DraftFailure } from './keep-failures.ts';
import { createMomentKeeper } from './keep-moments.ts';
import { type Happening, happeningIn } from './moments/index.ts';
import { type Named, namesIn } from './names-in.ts';
import { createOriginReading } from './origin.ts';
import { createRecordKeeper, type DraftRecord } from './records.ts';
import { createTies, type Ties } from './ties.ts';

/** One log as it is read, entry by entry; what it keeps does not grow with the log. */
export interface FileReading {
  /** `tells`: it is kept as a record, whatever it is. */
  take(entry: LogEntry, tells: boolean): void;
  /** Something that was told in another way than by an entry. */
  happened(moment: LogMoment): void;
  /** Bytes and lines that were read, for the account of the file. */
  sized(bytes: number, lines: number): void;
  /** Not everything was given. */
  sampled(): void;
  finish(): ReadFile;
}

/** A file that was read, with the times of its own clock; plain data, as it comes from worker threads. */
export interface ReadFile {
  readonly name: string;
  readonly about: Omit<LogFile, 'name' | 'clockOffsetMs'>;
  readonly records: readonly DraftRecord[];
  readonly moments: readonly LogMoment[];
  /** More of those of checkpoints than `moments` keeps. */
  readonly checkpoints: readonly CheckpointMoment[];
  readonly failures: readonly DraftFailure[];
  readonly marks: Marks;
  readonly ties: Ties;
}

const MOST_MARKS = 4_000;
const RESOURCE_ID = /^Starting TaskManager with ResourceID: ([^\s(]+)/;

/** What is known of a log beside its entries. */
export interface LogAbout {
  /** Name of the log, where one file holds several; default the file's. */
  readonly log?: string;
  readonly role?: LogRole;
  readonly process?: string;
  readonly host?: string;
}

/** @param name of the file, as a reader would open it */
export function createFileReading(name: string, about: LogAbout = {}): FileReading {
  const origin = createOriginReading(about.log ?? name);
  const records = createRecordKeeper(name);
  const moments = createMomentKeeper();
  const checkpoints = createCheckpointKeeper();
  const failures = createFailureKeeper();
  const ties = createTies();
  const marks = new Map<string, number>();
  const seen: Seen = { bytes: 0, lines: 0, from: undefined, to: undefined, process: undefined, sampled: false };
  const mark = (event: string, time: number | undefined) => {
    if (time !== undefined && marks.size < MOST_MARKS && !marks.has(event)) marks.set(event, time);
  };
  return {
    take(entry, tells) {
      const { time, line, lastLine } = entry;
      origin.take(entry);
      const here = RESOURCE_ID.exec(entry.message)?.[1];
      seen.process = here ?? seen.process;
      const happening = happeningIn(entry.message);
      const named = namesIn(entry, happening);
      ties.take(named);
      for (const event of eventsOf(entry, happening, named, seen.process)) mark(event, time);
      const cite = citeOf('log', `${name}:${line === lastLine ? line : `${line}-${lastLine}`}`, time);
      failures.keep(entry, happening, named, cite);
      if (happening) {
        const moment = {
          ...happening,
          cite,
          ...(time !== undefined && { at: time }),
          ...(named.job && { job: named.job }),
        };
        moments.keep(moment);
        checkpoints.keep(moment);
      }
      if (tells) records.keep(entry, named);
      if (time !== undefined) {
        seen.from = Math.min(seen.from ?? time, time);
        seen.to = Math.max(seen.to ?? time, time);
      }
      seen.lines = Math.max(seen.lines, lastLine);
    },
    happened: (moment) => moments.keep(moment),
    sized(bytes, lines) {
      seen.bytes += bytes;
      seen.lines = Math.max(seen.lines, lines);
    },
    sampled() {
      seen.sampled = true;
    },
    finish: () => ({
      name: about.log ?? name,
      about: aboutOf(origin.finish(), about, seen),
      records: records.kept(),
      moments: moments.kept(),
      checkpoints: checkpoints.kept(),
      failures: failures.kept(),
      marks,
      ties: ties.kept(),
    }),
  };
}

interface Seen {
  bytes: number;
  lines: number;
  from: number | undefined;
  to: number | undefined;
  process: string | undefined;
  sampled: boolean;
}

function aboutOf(
  origin: ReturnType<ReturnType<typeof createOriginReading>['finish']>,
  { role, process, host }: LogAbout,
  { bytes, lines, from, to, sampled }: Seen,
): ReadFile['about'] {
  return {
    ...(process !== undefined && { process }),
    ...(host !== undefined && { host }),
    ...origin,
    role: origin.role === 'unknown' ? (role ?? origin.role) : origin.role,
    bytes,
    lines,
    ...(sampled && { sampled }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

/** Names of events that another process logs as well, at nearly the same time. */
function eventsOf(
  { message }: LogEntry,
  happening: Happening | undefined,
  { attempt }: Named,
  process: string | undefined,
): readonly string[] {
  if (happening?.kind === 'task-state' && attempt) return [`${attempt} ${happening.to}`];
  if (happening?.kind === 'task-manager' && happening.what === 'registered') return [`registered ${happening.id}`];
  return process && message.startsWith('Successful registration at resource manager') ? [`registered ${process}`] : [];
}
