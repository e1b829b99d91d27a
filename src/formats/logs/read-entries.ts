import { causesIn, unsqueezed } from '#formats/traces';
import type { Level, Line, LogEntry } from './entry.ts';
import { type Group, groupLines } from './group-lines.ts';
import { parseHead } from './head.ts';
import { type Layout, learnLayout } from './layout.ts';
import { levelOf } from './levels.ts';
import { linesOf, linesOfExport } from './lines.ts';
import { unpasted } from './pasted.ts';
import { bySource } from './sources.ts';
import { partTrace } from './thrown.ts';

/** The layout is learnt from so many lines of the beginning, and as many of the middle. */
const SAMPLE = 500;
/** What is kept of one entry, in characters. */
const LONGEST_TEXT = 256 * 1024;

export interface ReadOptions {
  /** Learnt from the same file; without one it is learnt from the text. */
  readonly layout?: Layout;
  /** 1-based number of the first line, when the text is a part of a file. */
  readonly firstLine?: number;
}

/**
 * Takes a text apart into entries, whatever its layout: lines without a time continue the entry before them, and where no
 * line has a time, each line is an entry of its own with the trace behind it. Prefixes, JSON, exports and the marks of
 * chats and web pages are taken off; line numbers are those of the text.
 */
export function readEntries(text: string, { layout, firstLine = 1 }: ReadOptions = {}): readonly LogEntry[] {
  const alone = layout === undefined || firstLine === 1 ? undefined : lineAlone(text, layout, firstLine);
  if (alone) return [alone];
  const exported = layout === undefined ? linesOfExport(text) : undefined;
  if (exported) return entriesOf(exported, learnLayout(sampleOf(exported.map((line) => line.text))));
  const rows = text.split('\n');
  const learnt = layout ?? learnLayout(sampleOf(rows));
  return entriesOf(linesOf(rows, learnt, firstLine), learnt);
}

/** Longer lines are cut, or JSON. */
const LONGEST_ALONE = 16 * 1024;

/**
 * The entry that one line is, where the layout says all about it. It is the same as below, and there it costs twice as much:
 * of a large log thousands of such lines are read.
 */
function lineAlone(text: string, { dated, prefixes }: Layout, no: number): LogEntry | undefined {
  if (!dated || prefixes.length > 0 || text.length > LONGEST_ALONE || text.includes('\n')) return;
  const plain = unpasted(text);
  if (plain.includes('level=') || unsqueezed(plain) !== plain) return;
  const head = parseHead(plain);
  return head?.timeFrom === 0 ? entryOf({ lines: [{ no, text: plain }], head, last: no }) : undefined;
}

/** Lines that show how a file is laid out: of its beginning and its middle. */
export function sampleOf(rows: readonly string[]): readonly string[] {
  const middle = Math.max(SAMPLE, Math.floor(rows.length / 2));
  return [...rows.slice(0, SAMPLE), ...rows.slice(middle, middle + SAMPLE)].map((row) => row.slice(0, 4000));
}

function entriesOf(lines: readonly Line[], { dated }: Layout): readonly LogEntry[] {
  const sources = [...bySource(lines).values()];
  const [only = []] = sources;
  if (sources.length < 2) return groupLines(only, dated || isDatedInside(only)).map(entryOf);
  return sources
    .flatMap((some) => groupLines(some, isDatedInside(some)).map(entryOf))
    .sort((one, other) => one.line - other.line);
}

/** What JSON, an export or one of several processes wrapped may be dated although the lines of the file are not. */
function isDatedInside(lines: readonly Line[]): boolean {
  const middle = Math.max(SAMPLE, Math.floor(lines.length / 2));
  const some = [...lines.slice(0, SAMPLE), ...lines.slice(middle, middle + SAMPLE)].filter((line) => !line.entry);
  return some.length > 0 && learnLayout(some.map(({ text }) => text)).dated;
}

function entryOf({ lines, head, last }: Group): LogEntry {
  const [first, ...others] = lines as [Line, ...Line[]];
  const { message: words, context: own, ...known } = first.entry ? headOf(first.entry) : placed(head, first);
  const level = known.level ?? levelBelow(others[0]?.text);
  const body = first.entry ? words.split('\n') : [words, ...others.map(({ text }) => text)];
  const kept = within(body, LONGEST_TEXT);
  const { message, trace } = first.entry?.trace ? { message: words, trace: first.entry.trace } : partTrace(kept, level);
  const text = first.entry?.trace ? `${words}\n${trace}`.trim() : kept.join('\n').trim();
  return {
    line: first.no,
    lastLine: Math.max(last, first.no),
    ...known,
    ...(level && { level }),
    message: message.trim(),
    causes: trace.trim() === '' ? [] : causesIn(trace),
    text: text.slice(0, LONGEST_TEXT),
    context: { ...first.context, ...own },
  };
}

/** java.util.logging prints the level in the second line: `SEVERE: …`. */
function levelBelow(line: string | undefined): Level | undefined {
  const [, word] = /^(SEVERE|WARNING|INFO|CONFIG|FINE|FINER|FINEST): /.exec(line?.slice(0, 20) ?? '') ?? [];
  return levelOf(word);
}

type Placed = Pick<LogEntry, 'time' | 'timeOfDay' | 'zoned' | 'level' | 'logger' | 'thread' | 'message'> & {
  readonly context?: Readonly<Record<string, string>>;
};

function headOf({ trace: _trace, ...entry }: NonNullable<Line['entry']>): Placed {
  return entry;
}

/** A time of the layout itself is nearer to the event than that of whoever carried the line. */
function placed(head: Group['head'], { text, time }: Line): Placed {
  const { timeFrom: _from, timeTo: _to, ...known } = head ?? { message: text };
  if (known.time !== undefined || time === undefined) return known;
  return { ...known, time, zoned: true };
}

/** The lines that fit; the last of them cut. */
function within(body: readonly string[], most: number): readonly string[] {
  let left = most;
  const kept: string[] = [];
  for (const line of body) {
    if (left <= 0) break;
    kept.push(line.length > left ? line.slice(0, left) : line);
    left -= line.length + 1;
  }
  return kept;
}
