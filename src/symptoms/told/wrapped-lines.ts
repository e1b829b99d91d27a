import type { LogRecord } from '#evidence';
import { causesIn, traceLineOf } from '#formats/traces';
import { type Match, matchSignatures, signatures } from '#signatures';

/**
 * Records of fragments whose message a mail, a chat or a terminal broke into lines, put together again where that makes words
 * that somebody knows. Only what has neither a time nor a name of its own is tried, so that two statements never become one
 * for the looks of it.
 */
export function withoutWraps(records: readonly LogRecord[]): readonly LogRecord[] {
  const whole: LogRecord[] = [];
  let tried = 0;
  for (let i = 0; i < records.length; i += 1) {
    const first = records[i] as LogRecord;
    const lines = tried < MOST_TRIED && mayBeBroken(first) ? brokenFrom(records, i) : [];
    if (lines.length > 0) tried += 1;
    const found = joinedWhereKnown(lines);
    whole.push(found?.record ?? first);
    i += (found?.taken ?? 1) - 1;
  }
  return whole;
}

/** Fragments are short; in longer ones nobody broke lines by hand. */
const MOST_TRIED = 300;
/** A message is broken into so many lines at most, and is no longer than this. */
const MOST_LINES = 10;
const LONGEST = 4000;

/** The record and those behind it that may go on its message; one alone where it has several lines itself. */
function brokenFrom(records: readonly LogRecord[], at: number): readonly LogRecord[] {
  const first = records[at] as LogRecord;
  const lines = [first];
  for (const next of records.slice(at + 1, at + MOST_LINES)) {
    const before = lines[lines.length - 1] as LogRecord;
    if (hasFrames(before) || !goesOn(before, next, first.causes.length > 0)) break;
    lines.push(next);
  }
  return lines.length > 1 || first.text.includes('\n') ? lines : [];
}

function mayBeBroken(record: LogRecord): boolean {
  return record.at === undefined && record.text.length < LONGEST && !BESIDE.test(record.text) && !isSure(record);
}

function isSure(record: LogRecord): boolean {
  const names = namesOf(record);
  return (
    names.some(({ signature }) => signature.strength === 'decisive') || (names.length > 0 && record.causes.length === 0)
  );
}

/** What people write beside logs, and the beginning of another statement. */
const BESIDE = /^\s*(?:#|[-*•>] |\d{1,2}[.)、] |[{[<]\s*$)/;
/** A sentence ends here. */
const ENDED = /[.!?;。！？；]["'”’)]?\s*$/;

function goesOn(before: LogRecord, next: LogRecord, ofThrowable: boolean): boolean {
  if (next.file !== before.file || next.line !== before.lastLine + 1 || next.level !== undefined) return false;
  if ((!ofThrowable && ENDED.test(before.text)) || !mayBeBroken(next)) return false;
  return !next.causes.some(({ class: name }) => /^[\w.$]+(?:Exception|Error)$/.test(name));
}

function hasFrames({ causes }: LogRecord): boolean {
  return causes.some(({ frames }) => frames.length > 0);
}

/** The fewest lines that make a name together which none of them has alone. */
function joinedWhereKnown(
  lines: readonly LogRecord[],
): { readonly record: LogRecord; readonly taken: number } | undefined {
  const alone = new Set(lines.flatMap(namesOf).map(({ signature }) => signature.id));
  for (let taken = 1; taken <= lines.length; taken += 1) {
    const some = lines.slice(0, taken);
    const rows = some.flatMap(({ text }) => text.split('\n'));
    for (const glue of GLUES) {
      if (!looksBroken(rows, glue)) continue;
      if (!namesOf(joined(some, glue)).some(({ signature }) => !alone.has(signature.id))) continue;
      const all = lines.slice(0, taken + restOf(lines.slice(taken)));
      return { record: joined(all, glue), taken: all.length };
    }
  }
  return;
}

/** How many of the lines behind go on in the middle of a sentence. */
function restOf(lines: readonly LogRecord[]): number {
  const other = lines.findIndex(({ text }) => !/^\s*[a-z'"([{,;]/.test(text));
  return other < 0 ? lines.length : other;
}

/** Between words; or anywhere, where a line was full. */
const GLUES = [' ', ''] as const;

/** Whoever broke them did it where the next word would not fit: no line is much shorter than the longest can be. */
function looksBroken(rows: readonly string[], glue: string): boolean {
  const words = rows.filter((row) => row.trim() !== '' && traceLineOf(row).kind === 'words').map((row) => row.trim());
  const widest = widthOf(words, glue);
  return words.slice(0, -1).every((row, i) => {
    const next = glue === '' ? 0 : (/^\S*/.exec(words[i + 1] as string)?.[0].length ?? 0) + 1;
    return row.length + next + MARGIN >= widest;
  });
}

/** A name that is longer than a line is broken nowhere, unless lines are broken anywhere. */
function widthOf(words: readonly string[], glue: string): number {
  return words.reduce((most, word) => (glue === '' || word.includes(' ') ? Math.max(most, word.length) : most), 0);
}

/** What a blank or an indentation at an end makes of the width. */
const MARGIN = 4;

function joined(lines: readonly LogRecord[], glue: string): LogRecord {
  const [first] = lines as readonly [LogRecord, ...LogRecord[]];
  const last = lines[lines.length - 1] as LogRecord;
  const text = flat(lines.map((line) => line.text).join('\n'), glue);
  const traced = lines.some(({ causes }) => causes.length > 0);
  return {
    ...first,
    lastLine: last.lastLine,
    message: flat(lines.map(({ message }) => message).join('\n'), glue),
    text,
    causes: traced ? causesIn(text) : [],
  };
}

/** Lines that are words put behind the line before them; frames and causes stay lines. */
function flat(text: string, glue: string): string {
  const out: string[] = [];
  const rows = text.split('\n');
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  let before: string | undefined;
  for (const row of rows) {
    const { kind } = traceLineOf(row);
    if (kind === 'words' && before !== undefined) out[out.length - 1] += between(before, row, glue, width) + row.trim();
    else out.push(row);
    before = kind === 'words' || kind === 'cause' || kind === 'wrapped' ? row : undefined;
  }
  return out.join('\n');
}

/** A line that was cut anywhere has lost the blank at its end, or the next one begins with it. */
function between(before: string, row: string, glue: string, width: number): string {
  return glue !== '' || before.length === width - 1 || /^ \S/.test(row) ? ' ' : '';
}

/** What gives it a name in the words of programs; a wide family only does where a throwable says it. */
function namesOf(record: LogRecord): readonly Match[] {
  return matchSignatures(record, signatures).filter(({ signature: { diagnosis, said, family, role }, cut }) => {
    const isWide = family === true && record.causes.length === 0;
    return diagnosis !== undefined && !cut && !said && !isWide && role !== 'benign' && role !== 'context';
  });
}
