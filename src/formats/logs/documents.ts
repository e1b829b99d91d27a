import { at, isObject } from './json-entry.ts';

/** One record of an export: an object as a line of JSON would be. */
export interface ExportedRecord {
  /** 1-based line of the export it was found at. */
  readonly no: number;
  readonly json: Readonly<Record<string, unknown>>;
}

/** An export larger than this is not read as one document. */
const LARGEST = 64 * 1024 * 1024;
/** Where exports keep their records: CloudWatch, Elasticsearch, Loki, Kubernetes. */
const LISTS = ['events', 'logEvents', 'hits.hits', 'data.result', 'results', 'entries', 'logs', 'records'];
const TIME_COLUMN = /^"?(?:@?timestamp|time|date|tsns|datetime)"?$/i;
const TEXT_COLUMN = /^"?(?:@?message|line|log|text|content|msg|textpayload|_raw)"?$/i;

/** The records of a log that was exported as one JSON document or as CSV; undefined when the text is neither. */
export function exportedRecords(text: string): readonly ExportedRecord[] | undefined {
  if (text.length > LARGEST) return;
  const first = text.slice(0, 2000).trimStart();
  if (first.startsWith('[') || first.startsWith('{')) return jsonRecords(text);
  const header = first.slice(0, first.indexOf('\n') < 0 ? undefined : first.indexOf('\n')).trim();
  const names = header.split(',');
  const isCsv =
    names.length >= 2 && names.some((one) => TIME_COLUMN.test(one)) && names.some((one) => TEXT_COLUMN.test(one));
  return isCsv ? csvRecords(text) : undefined;
}

function jsonRecords(text: string): readonly ExportedRecord[] | undefined {
  // Lines of JSON are no document; `[2024-…]` begins a line of text.
  if (!/^\s*(?:\[\s*[[{"]|\{\s*$|\{\s*"[\w.@]+"\s*:\s*(?:[[{]|"success"))/.test(text.slice(0, 500))) return;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return;
  }
  const lists = Array.isArray(json) ? [json] : isObject(json) ? LISTS.map((key) => at(json, key)) : [];
  const list = lists.find((one) => Array.isArray(one)) as readonly unknown[] | undefined;
  if (!list) return;
  return numbered(text, list.flatMap(recordsOf));
}

/** An object, Elasticsearch's hit, Loki's stream, or CloudWatch Insights' list of fields. */
function recordsOf(one: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(one)) {
    const fields = one.filter(isObject).map(({ field, value }) => [String(field), value] as const);
    return fields.length > 0 ? [Object.fromEntries(fields)] : [];
  }
  if (!isObject(one)) return [];
  if (isObject(one._source)) return [one._source];
  const { values, stream } = one;
  if (!Array.isArray(values)) return [one];
  return values.flatMap((pair) => (Array.isArray(pair) ? [{ tsNs: pair[0], line: pair[1], labels: stream }] : []));
}

/** Finds the line of each record again by its message; what is not found keeps the number of the one before. */
function numbered(text: string, records: readonly Readonly<Record<string, unknown>>[]): readonly ExportedRecord[] {
  let position = 0;
  let no = 1;
  let misses = 0;
  return records.map((json) => {
    const words = TEXTS.map((key) => json[key]).find((one): one is string => typeof one === 'string');
    if (words === undefined || misses > MOST_MISSES) return { no, json };
    const written = JSON.stringify(words.slice(0, 60)).slice(1, -1);
    const found = text.slice(position, position + REACH).indexOf(written);
    if (found < 0) misses += 1;
    for (let end = position + Math.max(found, 0); position < end; position += 1) {
      if (text.charCodeAt(position) === NEWLINE) no += 1;
    }
    return { no, json };
  });
}

const TEXTS = ['message', 'line', 'textPayload', '@message', 'log'];
const NEWLINE = 10;
/** So far behind a record the next one begins. */
const REACH = 256 * 1024;
const MOST_MISSES = 100;

/** RFC 4180: fields in quotes may hold line ends, quotes are doubled. */
function csvRecords(text: string): readonly ExportedRecord[] {
  const [names = [], ...rows] = rowsOf(text);
  return rows.map(({ fields, no }) => ({
    no,
    json: Object.fromEntries(keysOf(names).map((key, i) => [key, fields[i] ?? ''])),
  }));

  function keysOf(header: { fields: readonly string[] } | readonly never[]): readonly string[] {
    return 'fields' in header ? header.fields.map(keyOf) : [];
  }
}

function keyOf(name: string): string {
  if (TIME_COLUMN.test(name)) return /tsns/i.test(name) ? 'tsNs' : 'timestamp';
  return TEXT_COLUMN.test(name) ? 'message' : name;
}

interface Row {
  readonly no: number;
  readonly fields: readonly string[];
}

function rowsOf(text: string): readonly Row[] {
  const rows: Row[] = [];
  let fields: string[] = [];
  let no = 1;
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const { value, end } = text[at] === '"' ? quoted(text, at) : bare(text, at);
    fields.push(value);
    for (; at < end; at += 1) if (text.charCodeAt(at) === NEWLINE) line += 1;
    at = end + 1;
    if (text[end] === ',') continue;
    rows.push({ no, fields });
    fields = [];
    line += 1;
    no = line;
  }
  return rows;
}

interface Field {
  readonly value: string;
  /** Where the comma or the line end behind it stands. */
  readonly end: number;
}

function bare(text: string, from: number): Field {
  let end = from;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n') end += 1;
  return { value: text.slice(from, end).replace(/\r$/, ''), end };
}

function quoted(text: string, from: number): Field {
  let close = text.indexOf('"', from + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const last = close < 0 ? text.length : close;
  const { end } = bare(text, Math.min(last + 1, text.length));
  return { value: text.slice(from + 1, last).replaceAll('""', '"'), end };
}
