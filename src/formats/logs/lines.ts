import { unsqueezed } from '#formats/traces';
import { exportedRecords } from './documents.ts';
import type { Line } from './entry.ts';
import { parseHead } from './head.ts';
import { jsonEntryOf, objectIn, pairsIn } from './json-entry.ts';
import type { Layout } from './layout.ts';
import { unpasted, unwrapped } from './pasted.ts';
import { type Stripped, strip } from './prefixes.ts';

/** Of a longer line the beginning is read; JSON has to be whole. */
const LONGEST_LINE = 64 * 1024;
const LONGEST_JSON = 4 * 1024 * 1024;
/** One line cannot stand for more lines than this. */
const MOST_PARTS = 5000;

/** The lines of a log as the process wrote them: out of exports, JSON and prefixes, with the line of the file they stand in. */
export function linesOf(rows: readonly string[], layout: Layout, firstLine: number): readonly Line[] {
  const wholeOf = collector();
  const lines: Line[] = [];
  for (let i = 0; i < rows.length; i += 1) {
    const plain = strip(unpasted(bounded(rows[i] as string)), layout.prefixes);
    const whole = wholeOf(plain);
    if (whole) for (const line of written(whole, firstLine + i)) lines.push(line);
  }
  return wholeAgain(lines, layout.dated);
}

/** The lines of an export, one record after the other; undefined when the text is none. */
export function linesOfExport(text: string): readonly Line[] | undefined {
  const records = exportedRecords(text);
  const lines = records?.flatMap(({ no, json }) => fromJson(json, no, undefined) ?? []);
  return lines && lines.length > 0 ? lines : undefined;
}

function bounded(row: string): string {
  if (row.length <= LONGEST_LINE) return row;
  return row.length <= LONGEST_JSON && row.includes('{"', 0) ? row : row.slice(0, LONGEST_LINE);
}

/** Container runtimes cut long lines: parts are collected until the last one. */
function collector(): (stripped: Stripped) => Stripped | undefined {
  let parts: string[] = [];
  let length = 0;
  return (stripped) => {
    if (stripped.partial) {
      if (length < LONGEST_JSON) parts.push(stripped.text);
      length += stripped.text.length;
      return;
    }
    if (parts.length === 0) return stripped;
    const text = parts.join('') + stripped.text;
    parts = [];
    length = 0;
    return { ...stripped, text };
  };
}

/** A line of text, the lines in a line of JSON, or the lines that a squeezed trace has again. */
function written(stripped: Stripped, no: number): readonly Line[] {
  const json = stripped.text.length < 2 ? undefined : (objectIn(stripped.text) ?? pairsIn(stripped.text));
  const inside = json && fromJson(json, no, stripped);
  if (inside) return inside;
  const { text, context, time } = stripped;
  return partsOf(text.slice(0, LONGEST_LINE)).map((part) => lineOf(part, no, context, time));
}

/** An object that only wraps a line (docker, Fluentd, CloudWatch, Loki) gives that line; any other one is an entry. */
function fromJson(
  json: Readonly<Record<string, unknown>>,
  no: number,
  outer: Pick<Stripped, 'context' | 'time'> | undefined,
): readonly Line[] | undefined {
  const entry = jsonEntryOf(json);
  if (!entry) return;
  const context = outer?.context || entry.context ? { ...outer?.context, ...entry.context } : undefined;
  const time = entry.time ?? outer?.time;
  const inner = objectIn(entry.message);
  const nested = inner && fromJson(inner, no, { ...(context && { context }), ...(time !== undefined && { time }) });
  if (nested) return nested;
  const wraps = entry.level === undefined && entry.logger === undefined && entry.trace === undefined;
  if (wraps || (entry.trace === undefined && parseHead(entry.message)?.logger !== undefined)) {
    const rows = entry.message
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .slice(0, MOST_PARTS);
    return rows.flatMap((row) => partsOf(unpasted(row))).map((part) => lineOf(part, no, context, time));
  }
  return [{ no, text: entry.message, entry: { ...entry, ...(context && { context }) } }];
}

function lineOf(text: string, no: number, context: Stripped['context'], time: number | undefined): Line {
  return { no, text, ...(context && { context }), ...(time !== undefined && { time }) };
}

function partsOf(text: string): readonly string[] {
  const parts = unsqueezed(text);
  return parts === text ? [text] : parts.split('\n').slice(0, MOST_PARTS);
}

/** Puts together what was wrapped. */
function wholeAgain(lines: readonly Line[], dated: boolean): readonly Line[] {
  const texts = lines.map(({ text }) => text);
  const joined = unwrapped(texts, (line) => !dated || parseHead(line) !== undefined);
  return joined.every((text, i) => text === texts[i])
    ? lines
    : lines.map((line, i) => ({ ...line, text: joined[i] as string }));
}
