import { type Layout, type LogEntry, readEntries } from '#formats/logs';
import type { Candidate } from './pass/index.ts';

/** Kinds remembered, and characters of one; who prints more prints data. */
const MOST_KINDS = 1_000;
const MOST_CHARS = 16 * 1024;

/** What entries of one shape have in common: all but the first line. */
interface Kind {
  readonly entry: LogEntry;
  /** What of the message stands on further lines. */
  readonly more: string;
  /** The text behind the first line. */
  readonly rest: string;
}

/**
 * Reads the entries of a pass. A restart loop prints the same traces thousands of times: of those that differ only in
 * digits and ids, the first is taken apart; of the others only the first line, the trace is that of the first.
 */
export function createRecall(layout: Layout): (candidate: Candidate) => readonly LogEntry[] {
  const kinds = new Map<number, Kind>();
  const read = (text: string, firstLine: number) =>
    readEntries(text, layout.dated ? { layout, firstLine } : { firstLine });
  return (candidate) => {
    if (!layout.dated || candidate.lines === 1) return read(candidate.text(), candidate.line);
    const shape = candidate.shape();
    const kind = kinds.get(shape);
    if (kind === undefined) {
      const entries = read(candidate.text(), candidate.line);
      const [entry, ...others] = entries;
      const isOne = entry !== undefined && others.length === 0 && entry.text.length <= MOST_CHARS;
      if (isOne && kinds.size < MOST_KINDS) kinds.set(shape, kindOf(entry));
      return entries;
    }
    const [head] = read(firstLineOf(candidate.bytes), candidate.line);
    return head === undefined ? [] : [recalled(head, kind, candidate)];
  };
}

function kindOf(entry: LogEntry): Kind {
  return { entry, more: behindFirstLine(entry.message), rest: behindFirstLine(entry.text) };
}

function recalled(head: LogEntry, { entry, more, rest }: Kind, { line, lines }: Candidate): LogEntry {
  return {
    ...head,
    lastLine: line + lines - 1,
    message: `${head.message}${more}`,
    causes: entry.causes,
    text: `${head.text}${rest}`,
  };
}

/** With the line end before it. */
function behindFirstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? '' : text.slice(end);
}

function firstLineOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(10);
  return Buffer.from(bytes.buffer, bytes.byteOffset, end < 0 ? bytes.length : end).toString('utf8');
}
