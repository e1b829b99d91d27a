import type { LogEntry } from './entry.ts';
import { collectionsIn, isGcLine } from './gc-log.ts';
import { beginsCrash, crashOf, endOfCrash } from './hs-err.ts';
import type { LogPart } from './part.ts';
import { unpasted } from './pasted.ts';
import {
  beginsEvents,
  beginsPod,
  beginsPodList,
  endOfPod,
  endOfTable,
  listedEvents,
  listedPods,
  podOf,
} from './pods.ts';
import { learnPrefixes, strip } from './prefixes.ts';
import { readEntries, sampleOf } from './read-entries.ts';
import { bySource } from './sources.ts';
import { beginsDump, endOfDump, hasDeadlock, threadsIn } from './thread-dump.ts';
import { type YarnPlace, yarnPieces } from './yarn.ts';

/** Fewer lines of garbage collection in a row are part of the log around them. */
const FEWEST_GC = 3;
const LONGEST_ROW = 64 * 1024;

/**
 * Everything in a text, in its order: logs, what Kubernetes and YARN say about their pods and containers, crashes and
 * thread dumps of JVMs, logs of garbage collection. What is nothing in particular is a log.
 */
export function readLogParts(text: string): readonly LogPart[] {
  // A line break ends the last line, and begins none.
  const rows = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  const parts: LogPart[] = [];
  for (const { place, from, to } of yarnPieces(rows)) {
    for (const part of partsOf(rows.slice(from, to), from))
      parts.push({ ...part, ...place } satisfies LogPart & YarnPlace);
  }
  return parts;
}

/** Parts of some rows; `offset` of them precede in the text. */
function partsOf(rows: readonly string[], offset: number): readonly LogPart[] {
  const prefixes = learnPrefixes(sampleOf(rows).map(unpasted));
  const plain = rows.map((row) => strip(unpasted(row.slice(0, LONGEST_ROW)), prefixes).text);
  const parts: LogPart[] = [];
  let from = 0;
  const flush = (to: number) => {
    const entries = readEntries(rows.slice(from, to).join('\n'), { firstLine: offset + from + 1 });
    parts.push(...logsOf(entries, { line: offset + from + 1, lastLine: offset + to }));
  };
  for (let i = 0; i < plain.length; ) {
    const special = specialAt(plain, i);
    if (!special) {
      i += 1;
      continue;
    }
    if (i > from) flush(i);
    const placed = { line: offset + i + 1, lastLine: offset + special.end };
    parts.push({ ...special.read(plain.slice(i, special.end)), ...placed } as LogPart);
    from = special.end;
    i = special.end;
  }
  if (from < rows.length) flush(rows.length);
  return parts;
}

/** One log, or one of each process whose lines stand interleaved. */
function logsOf(
  entries: readonly LogEntry[],
  place: { readonly line: number; readonly lastLine: number },
): readonly LogPart[] {
  const sources = bySource(entries);
  if (sources.size < 2) return entries.length > 0 ? [{ kind: 'log', ...place, entries }] : [];
  return [...sources].map(([container, own]) => ({
    kind: 'log',
    line: own[0]?.line ?? place.line,
    lastLine: own.at(-1)?.lastLine ?? place.lastLine,
    entries: own,
    ...(container !== '' && { container }),
  }));
}

type Read = LogPart extends infer Part ? (Part extends LogPart ? Omit<Part, 'line' | 'lastLine'> : never) : never;

/** A part that is no log: how it is read, and the first line behind it. */
interface Special {
  readonly end: number;
  readonly read: (rows: readonly string[]) => Read;
}

function specialAt(rows: readonly string[], at: number): Special | undefined {
  const row = rows[at] as string;
  if (row.startsWith('#')) return beginsCrash(rows, at) ? { end: endOfCrash(rows, at), read: CRASH } : undefined;
  if (/^[F"\d]/.test(row) && beginsDump(rows, at)) return { end: endOfDump(rows, at), read: DUMP };
  if (beginsEvents(row)) return { end: endOfTable(rows, at), read: EVENTS };
  if (beginsPodList(row)) return { end: endOfTable(rows, at), read: POD_LIST };
  if (beginsPod(rows, at)) return { end: endOfPod(rows, at), read: POD };
  const end = isGcLine(row) ? endOfGc(rows, at) : at;
  return end > at ? { end, read: GC } : undefined;
}

function endOfGc(rows: readonly string[], at: number): number {
  let end = at + 1;
  while (end < rows.length && isGcLine(rows[end] as string)) end += 1;
  return end - at >= FEWEST_GC ? end : at;
}

const CRASH: Special['read'] = (rows) => ({ kind: 'hs-err', crash: crashOf(rows) });
const DUMP: Special['read'] = (rows) => ({
  kind: 'thread-dump',
  threads: threadsIn(rows),
  deadlock: hasDeadlock(rows),
});
const EVENTS: Special['read'] = (rows) => ({ kind: 'events', events: listedEvents(rows) });
const POD_LIST: Special['read'] = (rows) => ({ kind: 'pods', pods: listedPods(rows) });
const POD: Special['read'] = (rows) => ({ kind: 'pods', pods: [podOf(rows)] });
const GC: Special['read'] = (rows) => ({ kind: 'gc-log', collections: collectionsIn(rows) });
