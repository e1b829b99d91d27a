import { toJson, type Value } from '#formats/snapshot';
import type { StateEntry } from './entries.ts';
import { LineBytes } from './line-bytes.ts';
import type { OperatorOutline } from './outline.ts';

/** Prints entries of one operator; what is the same for many is put together once. */
export interface EntryPrinter {
  /** Adds a line. */
  print(entry: StateEntry, lines: LineBytes): void;
  line(entry: StateEntry): string;
}

/** One JSON object per line, as the contract has it. */
export function jsonPrinter({ id }: OperatorOutline, uid: string | undefined): EntryPrinter {
  const operator = `{"operator":${JSON.stringify(id)},"uid":${JSON.stringify(uid ?? null)}`;
  const beginLine = lineBeginner(operator);
  return printerOf((entry, lines) => {
    const { mapKey, value, change } = entry;
    beginLine(entry, lines);
    if (mapKey !== undefined) {
      lines.raw(MAP_KEY);
      addJson(mapKey, lines);
    }
    lines.raw(VALUE);
    addJson(value, lines);
    if (change !== undefined) lines.text(`,"change":"${change}"`);
    lines.raw(END);
  });
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const NAMESPACE = bytesOf(',"namespace":');
const MAP_KEY = bytesOf(',"mapKey":');
const VALUE = bytesOf(',"value":');
const NULL = bytesOf('null');
const END = bytesOf('}\n');

/** Begins lines, up to the namespace: entries of one map lie side by side, and begin alike. */
function lineBeginner(operator: string): (entry: StateEntry, lines: LineBytes) => void {
  const headOf = headMaker(operator);
  let last: { readonly lines: LineBytes; readonly cleared: number; readonly head: Uint8Array } | undefined;
  let key: Value = null;
  let namespace: Value = null;
  let from = 0;
  let to = 0;
  return (entry, lines) => {
    const head = headOf(entry);
    const isLast = last !== undefined && last.head === head && last.lines === lines && last.cleared === lines.cleared;
    if (isLast && Object.is(entry.key, key) && Object.is(entry.namespace, namespace)) {
      lines.again(from, to);
      return;
    }
    ({ key, namespace } = entry);
    if (!isLast) last = { lines, cleared: lines.cleared, head };
    from = lines.length;
    lines.raw(head);
    addJson(key, lines);
    lines.raw(NAMESPACE);
    addJson(namespace, lines);
    to = lines.length;
  };
}

/** What stands before the key: the same for all neighbours of one state and key group. */
function headMaker(operator: string): (entry: StateEntry) => Uint8Array {
  let last: StateEntry | undefined;
  let head = NULL;
  return (entry) => {
    const { state, kind, subtask, keyGroup } = entry;
    if (last?.keyGroup !== keyGroup || last.state !== state || last.kind !== kind || last.subtask !== subtask) {
      const what = `"state":${JSON.stringify(state)},"kind":"${kind}"`;
      head = bytesOf(`${operator},${what},"subtask":${subtask},"keyGroup":${keyGroup},"key":`);
      last = entry;
    }
    return head;
  };
}

function addJson(value: Value, lines: LineBytes): void {
  if (typeof value === 'string') lines.quoted(value);
  else if (typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0)) lines.integer(value);
  else if (value === null) lines.raw(NULL);
  else lines.text(toJson(value));
}

/** Of most states a line has less. */
const LINE_ROOM = 1024;

function printerOf(print: EntryPrinter['print']): EntryPrinter {
  let own: LineBytes | undefined;
  return {
    print,
    line: (entry) => {
      // One for all lines: a new buffer takes longer than what is written into it.
      own ??= new LineBytes(LINE_ROOM);
      own.clear();
      print(entry, own);
      return new TextDecoder().decode(own.bytes);
    },
  };
}

export const CSV_HEAD = 'operator,uid,state,kind,subtask,keyGroup,key,namespace,mapKey,value,change\n';

/** One line of comma-separated values (RFC 4180); plain values as they are, others as JSON. */
export function csvPrinter({ id }: OperatorOutline, uid: string | undefined): EntryPrinter {
  const head = `${id},${quoted(uid ?? '')}`;
  return printerOf(({ state, kind, subtask, keyGroup, key, namespace, mapKey, value, change }, lines) => {
    const cells = [key, namespace, mapKey ?? null, value].map(plain).map(quoted);
    lines.text(`${head},${quoted(state)},${kind},${subtask},${keyGroup ?? ''},${cells.join(',')},${change ?? ''}\n`);
  });
}

/** A value as it would be typed: strings and numbers without quotes, nothing for null. */
export function plain(value: Value): string {
  if (value === null) return '';
  // The zero below zero has a sign, of which JavaScript tells nothing.
  return typeof value === 'object' || value === 0 ? toJson(value) : String(value);
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
